import BuildGraph
import CatalogueLoading
import Diagnostics
import Foundation
import TestSupport
import Testing

/// What is kept of reading is what reading again would come to.
@Suite struct KeptDraftsTests {
  private static let program = Stamp("program")
  /// Units with all that they are made of, whatever way they came to be.
  private static let reflected = ReflectedText { ($0 as? Rule)?.code }

  private func drafts(of content: SampleContent, kept: KeptDrafts? = nil) -> CatalogueDrafts {
    var (files, map, _) = content.sources()
    return CatalogueDrafts(files, map: &map, root: "content", kept: kept, jobs: 2)
  }

  private func text(_ drafts: CatalogueDrafts) throws -> String {
    Self.reflected.text(of: try #require(Mirror(reflecting: drafts).descendant("sorted", "some", "drafts")))
  }

  /// The bytes of a file of drafts.
  private func kept(_ drafts: CatalogueDrafts, after known: KeptDrafts? = nil) -> [UInt8] {
    let file = Collected()
    (known ?? KeptDrafts(nil, of: Self.program)).write(keeping: drafts, jobs: 2, to: file.add)
    return file.bytes
  }

  /// Keeps what content says, and takes it over again.
  private func expectKept(
    _ content: SampleContent, _ comment: Comment, _ sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let read = drafts(of: content)
    guard KeptDrafts(nil, of: Self.program).isOutdated(by: read) else {
      #expect(read.unitsRead == 0, comment, sourceLocation: sourceLocation)
      return
    }
    let bytes = kept(read)
    let taken = drafts(of: content, kept: KeptDrafts(bytes, of: Self.program))
    #expect(taken.unitsRead == 0 && read.unitsRead > 0, comment, sourceLocation: sourceLocation)
    let (isSame, hasSameBytes) = (try text(taken) == text(read), kept(taken) == bytes)
    #expect(isSame && hasSameBytes, comment, sourceLocation: sourceLocation)
  }

  @Test(arguments: PlantedFault.all) func faultyContentIsKept(_ fault: PlantedFault) throws {
    try expectKept(try fault.planted(), "\(fault.testDescription)")
  }

  @Test func brokenContentIsKept() throws {
    let seed = UInt64.random(in: .min ... .max)
    print("seed of the kept content: \(seed)")
    var numbers = SeededNumbers(seed: seed)
    for round in 0..<60 {
      let whole = round % 2 == 0 ? SampleContent.aMinimalCatalogue : .aFullProcedure
      try expectKept(MutationTests.broken(whole, &numbers), "seed \(seed), round \(round)")
    }
  }

  @Test func theSampleCatalogueIsKept() throws { try expectKept(.sampleCatalogue(), "the sample") }

  // MARK: What a unit is read from

  /// Units are taken over that an edit does not touch, and the others are as if everything were read.
  private func expectRead(
    _ count: Int, after edit: (inout SampleContent) throws -> Void,
    _ sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var content = SampleContent.aMinimalCatalogue
    let known = KeptDrafts(kept(drafts(of: content)), of: Self.program)
    try edit(&content)
    let (taken, read) = (drafts(of: content, kept: known), drafts(of: content))
    #expect(taken.unitsRead == count, sourceLocation: sourceLocation)
    let isSame = try text(taken) == text(read)
    #expect(isSame, sourceLocation: sourceLocation)
  }

  private static let english = "procedures/move/en.md"

  @Test func whatIsNotTouchedIsTakenOver() throws {
    try expectRead(0) { _ in }
    try expectRead(1) { $0.files[Self.english]?.append("More.\n") }
    try expectRead(1) { $0 = try $0.replacing("max-length: 120", with: "max-length: 9", in: Self.form) }
    try expectRead(0) { $0.files["topics/people.yaml"] = nil }
  }

  private static let form = "procedures/move/forms/application.yaml"

  @Test func aPictureIsLookedAtByTheTextsBesideIt() throws {
    try expectRead(1) { $0.pictures = [] }
    try expectRead(1) { $0.pictures.insert("procedures/other/desk.png") }
    try expectRead(0) { $0.pictures.insert("pages/nowhere.png") }
  }

  @Test func whatIsMovedIsReadAgain() throws {
    try expectRead(1) {
      $0.files["topics/persons.yaml"] = $0.files.removeValue(forKey: "topics/people.yaml")
    }
    try expectRead(2) {
      $0.files["procedures/other/forms/application.yaml"] = $0.files.removeValue(forKey: Self.form)
    }
    try expectRead(1) {
      $0.files["procedures/move/forms/other.yaml"] = $0.files.removeValue(forKey: Self.form)
    }
  }

  @Test func languagesAndTheCurrencyAreBehindAllUnits() throws {
    let all = drafts(of: .aMinimalCatalogue).unitsRead
    try expectRead(all) {
      $0 = try $0.replacing("languages: [vi, en, nl]", with: "languages: [vi, nl, en]", in: "portal.yaml")
    }
    try expectRead(all) {
      $0 = try $0.replacing("languages: [vi, en, nl]", with: "languages: [vi, en]", in: "portal.yaml")
    }
    try expectRead(all) {
      $0 = try $0.replacing("currency: VND", with: "currency: EUR", in: "portal.yaml")
    }
    try expectRead(0) { $0 = try $0.replacing("most-used: [move]", with: "", in: "portal.yaml") }
  }

  @Test func numbersOfFilesMayBeOthers() throws {
    let known = KeptDrafts(kept(drafts(of: .aMinimalCatalogue)), of: Self.program)
    let content = SampleContent.aMinimalCatalogue.adding("name: \(label("Before all"))\n", at: "a.yaml")
    let (taken, read) = (drafts(of: content, kept: known), drafts(of: content))
    #expect(taken.unitsRead == 0)
    #expect(try text(taken) == text(read))
  }

  // MARK: What is trusted

  @Test func whatIsDamagedOrOfAnotherProgramIsNothing() throws {
    let seed = UInt64.random(in: .min ... .max)
    var numbers = SeededNumbers(seed: seed)
    let bytes = kept(drafts(of: .aMinimalCatalogue))
    #expect(!KeptDrafts(bytes, of: Self.program).isEmpty)
    #expect(KeptDrafts(bytes, of: Stamp("another")).isEmpty)
    #expect(KeptDrafts(nil, of: Self.program).isEmpty)
    for _ in 0..<300 {
      var damaged = bytes
      let place = Int.random(in: damaged.indices, using: &numbers)
      damaged[place] ^= UInt8.random(in: 1...255, using: &numbers)
      #expect(KeptDrafts(damaged, of: Self.program).isEmpty, "seed \(seed), place \(place)")
      let length = Int.random(in: bytes.indices, using: &numbers)
      #expect(KeptDrafts(Array(bytes[..<length]), of: Self.program).isEmpty, "seed \(seed), \(length) bytes")
    }
    #expect(KeptDrafts(bytes + [0], of: Self.program).isEmpty)
  }

  /// Were the checksum right by chance, drafts would be others, or would be read again.
  @Test func damageBehindARightChecksumIsSurvived() throws {
    let seed = UInt64.random(in: .min ... .max)
    print("seed of the damage: \(seed)")
    var numbers = SeededNumbers(seed: seed)
    let bytes = kept(drafts(of: .aMinimalCatalogue))
    for _ in 0..<300 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...8, using: &numbers) {
        let place = Int.random(in: 15..<damaged.count, using: &numbers)
        damaged[place] = UInt8.random(in: 0...255, using: &numbers)
      }
      _ = drafts(of: .aMinimalCatalogue, kept: KeptDrafts(Self.sealed(damaged), of: Self.program))
    }
  }

  /// Bytes with the checksum that they should have.
  private static func sealed(_ bytes: [UInt8]) -> [UInt8] {
    let signature = Array("balie-drafts 3\n".utf8)
    let file = Collected()
    var writer = SealedWriter(signature, file.add)
    writer.add(bytes[signature.count..<bytes.count - 8])
    writer.seal()
    return file.bytes
  }

  // MARK: What is worth keeping

  @Test func littleThatIsNewIsNotKept() throws {
    var content = SampleContent.aMinimalCatalogue
    for number in 0..<60 { content.files["topics/t\(number).yaml"] = "name: \(label("T\(number)"))\n" }
    let known = KeptDrafts(kept(drafts(of: content)), of: Self.program)
    func isKept(_ changed: Int) -> Bool {
      var edited = content
      for number in 0..<changed { edited.files["topics/t\(number).yaml"]?.append("summary: \(label("S"))\n") }
      let taken = drafts(of: edited, kept: known)
      #expect(kept(taken, after: known) == self.kept(drafts(of: edited)))
      return known.isOutdated(by: taken)
    }
    #expect(!isKept(0) && !isKept(50) && isKept(51))
  }
}

extension SampleContent {
  /// The catalogue of the project.
  fileprivate static func sampleCatalogue() throws -> SampleContent {
    let root = RelevanceSet.root.appending(path: "content").path
    var content = SampleContent(files: [:])
    for case let path as String in try #require(FileManager.default.enumerator(atPath: root)) {
      let name = path.split(separator: "/").last ?? ""
      if ["yaml", "md"].contains(name.split(separator: ".").last) {
        content.files[path] = try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
      } else if name.contains(".") {
        content.pictures.insert(path)
      }
    }
    return content
  }
}
