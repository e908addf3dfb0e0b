/// What one script imports and exports, and the lines between, as far as it can be joined with others.
struct ScriptModule {
  private(set) var imports: [(names: [String], address: String)] = []
  private(set) var exports: [String] = []
  /// The lines between, compact; every one of them ends with a line break.
  private(set) var body: [UInt8] = []

  /// Nil where the script has imports or exports of a form that cannot be joined.
  init?(_ source: [UInt8]) {
    guard !ScriptText.importsWhileRunning(source) else { return nil }
    var lines: [UInt8] = []
    lines.reserveCapacity(source.count + 1)
    for line in source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.starts(with: "import".utf8) {
        guard let found = Self.imported(String(decoding: line, as: UTF8.self)) else { return nil }
        imports.append(found)
        continue
      }
      if line.starts(with: "export".utf8) {
        guard let name = Self.exported(String(decoding: line, as: UTF8.self)) else { return nil }
        exports.append(name)
        lines += line.dropFirst("export ".utf8.count)
      } else {
        lines += line
      }
      lines.append(UInt8(ascii: "\n"))
    }
    body = ScriptText.compact(lines)
  }

  /// What a line such as `import { a, b } from "./c.js";` imports.
  private static func imported(_ line: String) -> (names: [String], address: String)? {
    let (start, end) = ("import { ", "\";")
    guard line.hasPrefix(start), line.hasSuffix(end), let from = line.firstRange(of: " } from \"") else {
      return nil
    }
    let list = line.dropFirst(start.count).prefix { $0 != "}" }.dropLast()
    let address = line[from.upperBound...].dropLast(end.count)
    guard !list.isEmpty, list.endIndex == from.lowerBound, !address.isEmpty, !address.contains("\"") else {
      return nil
    }
    let names = list.split(separator: ",").map { $0.drop { $0 == " " } }
    guard names.allSatisfy({ $0.allSatisfy(isWord) }) else { return nil }
    return (names.map(String.init), String(address))
  }

  /// The name that a line such as `export function a() {` exports.
  private static func exported(_ line: String) -> String? {
    let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    let isAsync = words.starts(with: ["export", "async", "function"])
    guard words.count > 2, isAsync || ["function", "class", "const", "let"].contains(words[1]) else {
      return nil
    }
    let name = (isAsync ? words.dropFirst(3).first ?? "" : words[2]).prefix(while: isWord)
    return name.isEmpty ? nil : String(name)
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "$"
  }
}
