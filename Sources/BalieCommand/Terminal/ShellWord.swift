/// A text as one word of a command that people copy into their shell (POSIX.1-2017, Shell & Utilities, 2.2).
struct ShellWord: CustomStringConvertible {
  let description: String

  init(_ text: String) {
    // A word that begins with a hyphen would be taken for an option.
    let word = text.hasPrefix("-") ? "./" + text : text
    let isPlain = !word.isEmpty && word.utf8.allSatisfy(Self.isPlain)
    description =
      isPlain
      ? word
      : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  /// Letters of all languages are plain: every byte beyond ASCII.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: "_-./+,:@%=".utf8.contains(byte)
    }
  }
}
