import Diagnostics
import Testing

/// A fault planted in the minimal catalogue, with the place where its only finding must be.
struct PlantedFault: CustomTestStringConvertible {
  struct Edit {
    let file: String
    let find: String
    let put: String
  }

  let code: String
  /// The file of the finding. Where no edit has marks, the finding points at its beginning.
  let file: String
  let edits: [Edit]
  let adds: [String: String]
  let removes: [String]
  let mend: String?
  let says: String

  /// - Parameters:
  ///   - find: what is replaced in the file; nil where nothing is.
  ///   - put: what takes its place, with the expected span between « and ».
  init(
    _ code: String, in file: String, _ find: String? = nil, _ put: String = "", mend: String? = nil,
    says: String = "",
    edits: [Edit] = [], adds: [String: String] = [:], removes: [String] = []
  ) {
    (self.code, self.file, self.mend, self.says) = (code, file, mend, says)
    (self.adds, self.removes) = (adds, removes)
    self.edits = (find.map { [Edit(file: file, find: $0, put: put)] } ?? []) + edits
  }

  var testDescription: String { "\(code): \(edits.first?.put ?? adds.keys.first ?? removes.first ?? "")" }

  func planted() throws -> SampleContent {
    var content = SampleContent.aMinimalCatalogue
    for path in removes { try #require(content.files.removeValue(forKey: path) != nil) }
    content.files.merge(adds) { _, new in new }
    for edit in edits { content = try content.replacing(edit.find, with: edit.put, in: edit.file) }
    return content
  }

  func check() throws {
    let loaded = try planted().load()
    try #require(loaded.findings.count == 1, "\(loaded.report)")
    let finding = loaded.findings[0]
    #expect(finding.rule.code == code)
    #expect(loaded.path(of: finding) == file)
    let place = Int(finding.span.start)..<Int(finding.span.end)
    #expect(place == loaded.marks[file]?.first ?? 0..<0, "\(loaded.report)")
    #expect(finding.fix?.replacement == mend, "\(loaded.report)")
    #expect(finding.message.contains(says), "\(finding.message)")
    try checkMend(finding, loaded)
  }

  /// A mend mends: with the replacement in its place there is no finding of the rule left.
  private func checkMend(_ finding: Diagnostic, _ loaded: SampleContent.Loaded) throws {
    guard let fix = finding.fix else { return }
    var content = try planted()
    var bytes = loaded.map[fix.span.file].bytes
    bytes.replaceSubrange(Int(fix.span.start)..<Int(fix.span.end), with: Array(fix.replacement.utf8))
    content.files[file] = String(decoding: bytes, as: UTF8.self)
    let mended = content.load()
    #expect(mended.findings.isEmpty, "after the mend: \(mended.report)")
  }
}
