import Diagnostics
import Forms

/// A set of answers within a file, read or refused.
struct SubmissionText: Sendable {
  let file: FileID
  let index: Int
  let answers: Result<AnswerNode, AnswerReader.Fault>

  /// The sets of answers of a file: one, a list, or one on each line.
  static func all(in file: FileID, _ source: SourceFile) -> [SubmissionText] {
    let bytes = source.bytes
    if source.path.hasSuffix(".jsonl") || source.path.hasSuffix(".ndjson") {
      return lines(bytes).enumerated().map { SubmissionText(file: file, index: $0, answers: read(bytes, $1)) }
    }
    let whole = read(bytes, 0..<bytes.count)
    if case .success(let node) = whole, case .array(let items) = node.value {
      return items.enumerated().map { SubmissionText(file: file, index: $0, answers: .success($1)) }
    }
    return [SubmissionText(file: file, index: 0, answers: whole)]
  }

  private static func read(_ bytes: [UInt8], _ range: Range<Int>) -> Result<AnswerNode, AnswerReader.Fault> {
    do throws(AnswerReader.Fault) {
      return .success(try AnswerReader.read(bytes, in: range))
    } catch {
      return .failure(error)
    }
  }

  /// The lines that hold anything.
  private static func lines(_ bytes: [UInt8]) -> [Range<Int>] {
    var (lines, start): ([Range<Int>], Int) = ([], 0)
    for end in bytes.indices where bytes[end] == UInt8(ascii: "\n") {
      lines.append(start..<end)
      start = end + 1
    }
    lines.append(start..<bytes.count)
    return lines.filter { range in bytes[range].contains { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 } }
  }
}
