/// A JSON document under construction, with keys in the order given.
package indirect enum JSONDocument: Sendable {
  case string(String)
  case integer(Int)
  case flag(Bool)
  case array([JSONDocument])
  case object([(String, JSONDocument?)])

  /// The document as text (RFC 8259), indented by two spaces a level. Object keys whose value is nil are left out.
  package func written(indent: Int = 0) -> String {
    let (inner, outer) = (String(repeating: " ", count: indent + 2), String(repeating: " ", count: indent))
    switch self {
    case .string(let text): return Self.quoted(text)
    case .integer(let number): return String(number)
    case .flag(let flag): return flag ? "true" : "false"
    case .array(let items):
      if items.isEmpty { return "[]" }
      let lines = items.map { inner + $0.written(indent: indent + 2) }
      return "[\n\(lines.joined(separator: ",\n"))\n\(outer)]"
    case .object(let entries):
      let lines = entries.compactMap { key, value in
        value.map { "\(inner)\(Self.quoted(key)): \($0.written(indent: indent + 2))" }
      }
      return lines.isEmpty ? "{}" : "{\n\(lines.joined(separator: ",\n"))\n\(outer)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          let hex = String(scalar.value, radix: 16)
          quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }
}
