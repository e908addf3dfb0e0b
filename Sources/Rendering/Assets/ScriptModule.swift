/// What one script imports and exports, and the lines between, as far as it can be joined with others.
struct ScriptModule {
  private(set) var imports: [(names: [String], address: String)] = []
  private(set) var exports: [String] = []
  /// The lines between, compact; every one of them ends with a line break.
  private(set) var body: [UInt8] = []

  /// Nil where the script has imports or exports of a form that cannot be joined.
  init?(_ source: [UInt8]) {
    let text = String(decoding: source, as: UTF8.self)
    guard !text.contains("import("), !text.contains("import.meta") else { return nil }
    var lines: [UInt8] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("import") {
        guard let found = Self.imported(line) else { return nil }
        imports.append(found)
        continue
      }
      if line.hasPrefix("export") {
        guard let name = Self.exported(line) else { return nil }
        exports.append(name)
        lines += line.utf8.dropFirst("export ".utf8.count)
      } else {
        lines += line.utf8
      }
      lines.append(UInt8(ascii: "\n"))
    }
    body = ScriptText.compact(lines)
  }

  private static func imported(_ line: Substring) -> (names: [String], address: String)? {
    guard let found = line.wholeMatch(of: /import \{ ([\w, $]+) \} from "([^"]+)";/) else { return nil }
    let names = found.1.split(separator: ",").map { $0.drop { $0 == " " } }
    guard names.allSatisfy({ !$0.contains(" ") }) else { return nil }
    return (names.map(String.init), String(found.2))
  }

  private static func exported(_ line: Substring) -> String? {
    line.prefixMatch(of: /export (?:async function|function|class|const|let) ([\w$]+)/).map { String($0.1) }
  }
}
