/// A JSON document about a form, with keys in the order given.
package indirect enum FormJSON: Sendable, Hashable {
  case string(String)
  /// A number as it is written.
  case number(String)
  case flag(Bool)
  case array([FormJSON])
  case object([Member])

  package struct Member: Sendable, Hashable {
    package let key: String
    package let value: FormJSON
  }

  /// An object; members whose value is nil are left out.
  package static func object(_ members: (String, FormJSON?)...) -> FormJSON { object(members) }

  package static func object(_ members: [(String, FormJSON?)]) -> FormJSON {
    .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
  }

  static func number(_ number: Int) -> FormJSON { .number(String(number)) }

  static func strings(_ texts: some Sequence<String>) -> FormJSON { .array(texts.map { .string($0) }) }

  /// Appends the document without white space (RFC 8259).
  package func write(into output: inout [UInt8]) {
    switch self {
    case .string(let text): Self.quote(text, into: &output)
    case .number(let text): output.append(contentsOf: text.utf8)
    case .flag(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .array(let items):
      Self.nest("[", "]", items, into: &output) { $0.write(into: &$1) }
    case .object(let members):
      Self.nest("{", "}", members, into: &output) { member, output in
        Self.quote(member.key, into: &output)
        output.append(UInt8(ascii: ":"))
        member.value.write(into: &output)
      }
    }
  }

  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return bytes
  }

  private static func nest<Item>(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ items: [Item], into output: inout [UInt8],
    _ write: (Item, inout [UInt8]) -> Void
  ) {
    output.append(UInt8(ascii: open))
    for (index, item) in items.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      write(item, &output)
    }
    output.append(UInt8(ascii: close))
  }

  private static func quote(_ text: String, into output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): output.append(contentsOf: #"\""#.utf8)
      case UInt8(ascii: "\\"): output.append(contentsOf: #"\\"#.utf8)
      case 0x0A: output.append(contentsOf: #"\n"#.utf8)
      case 0x0D: output.append(contentsOf: #"\r"#.utf8)
      case 0x09: output.append(contentsOf: #"\t"#.utf8)
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        output.append(contentsOf: #"\u00"#.utf8)
        output.append(digits[Int(byte >> 4)])
        output.append(digits[Int(byte & 15)])
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
