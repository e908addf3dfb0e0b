import Diagnostics
import Importing
import Testing

/// Nothing of a source is lost: every byte of every part is a fact, kept, quoted, or left out for a reason with a name.
@Suite struct PortalConservationTests {
  @Test func everyByteIsAccountedFor() {
    guard !SharedProcedures.files.isEmpty else {
      print("Skipped: ../shared/data/vn-procedures is not there.")
      return
    }
    for (file, read) in zip(SharedProcedures.files, SharedProcedures.procedures) {
      guard let procedure = read.value else {
        Issue.record("\(file.name) is not read")
        continue
      }
      Self.check(procedure)
    }
  }

  static func check(_ procedure: PortalProcedure) {
    for (section, part) in procedure.parts {
      var place = part.text.startIndex
      for piece in part.pieces {
        #expect(
          piece.range.lowerBound == place,
          "\(procedure.code) \(section): \(place)..<\(piece.range.lowerBound) ‘\(part.line(min(place, piece.range.lowerBound)..<max(place, piece.range.lowerBound)))’ is in no piece or in two"
        )
        place = piece.range.upperBound
      }
      #expect(place == part.text.endIndex, "\(procedure.code) \(section): the end is in no piece")
    }
  }

  /// What is left out as blanks and bullets has no letter and no digit.
  @Test func whatIsLeftOutSaysNothing() {
    for procedure in SharedProcedures.procedures.compactMap(\.value) {
      for (section, part) in procedure.parts {
        for piece in part.pieces where piece.outcome == .dropped(.bullet) {
          let words = part.line(piece.range)
          #expect(!words.contains { $0.isLetter || $0.isNumber }, "\(procedure.code) \(section): ‘\(words)’")
        }
      }
    }
  }
}
