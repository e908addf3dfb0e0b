/// A script and all it imports as one file, so that a page asks for one: each module in a function of its own, which
/// returns what it exports.
///
/// Knows the imports and exports that the theme uses: `import { a, b as c } from`, `import * as a from`, `import`
/// alone, `export` before `const`, `function` and `class`, and `export { a }`. A script with any other, or with
/// imports in a circle, is no bundle; its imports then stay requests of their own.
struct ScriptBundle {
  private var modules: [String] = []
  private var numbers: [String: Int] = [:]
  private var open: Set<String> = []
  private let sources: [String: String]
  /// Where an address in an import leads, seen from a script; nil where nowhere.
  private let path: (_ address: String, _ from: String) -> String?

  /// The text of the bundle, or nil where it cannot be made.
  static func text(
    of script: String, sources: [String: String], path: @escaping (String, String) -> String?
  ) -> String? {
    var bundle = ScriptBundle(sources: sources, path: path)
    return bundle.add(script) == nil ? nil : bundle.modules.joined(separator: "\n")
  }

  private init(sources: [String: String], path: @escaping (String, String) -> String?) {
    (self.sources, self.path) = (sources, path)
  }

  /// The number of a module, after those that it imports.
  private mutating func add(_ script: String) -> Int? {
    if let number = numbers[script] { return number }
    guard let source = sources[script], open.insert(script).inserted, !source.contains("import(") else {
      return nil
    }
    var (lines, exports, isKnown) = ([String](), [String](), true)
    for statement in Self.statements(source) {
      if statement.hasPrefix("import") {
        guard let line = binding(statement, in: script) else { return nil }
        lines.append(line)
      } else if statement.hasPrefix("export") {
        guard let (line, names) = Self.exported(statement) else { return nil }
        lines.append(line)
        exports += names
      } else {
        isKnown = isKnown && !statement.hasPrefix("await ")
        lines.append(statement)
      }
    }
    guard isKnown else { return nil }
    open.remove(script)
    let number = modules.count
    numbers[script] = number
    modules.append(
      "const module\(number) = (() => {\n\(lines.joined(separator: "\n"))\n"
        + "return { \(exports.joined(separator: ", ")) };\n})();")
    return number
  }

  /// Lines; an import or a list of exports that goes over several lines is one.
  private static func statements(_ source: String) -> [String] {
    var statements: [String] = []
    var isOpen = false
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      if isOpen {
        statements[statements.count - 1] += " \(line.trimmingPrefix(while: \.isWhitespace))"
      } else {
        statements.append(String(line))
      }
      let last = statements[statements.count - 1]
      let isList =
        last.hasPrefix("import {") || last.hasPrefix("import{") || last.hasPrefix("export {")
        || last.hasPrefix("export{")
      isOpen = isList && !last.contains("}")
    }
    return statements
  }

  /// `const { a, b: c } = module0;` for an import; an empty line for one that binds nothing.
  private mutating func binding(_ statement: String, in script: String) -> String? {
    if let found = statement.wholeMatch(of: /import\s*\{([^}]*)\}\s*from\s*["']([^"']+)["'];?\s*/) {
      guard let number = module(String(found.2), script) else { return nil }
      let names = found.1.split(separator: ",").map { $0.replacing(/\s+as\s+/, with: ": ") }
      return "const {\(names.joined(separator: ","))} = module\(number);"
    }
    if let found = statement.wholeMatch(of: /import\s*\*\s*as\s+(\w+)\s+from\s*["']([^"']+)["'];?\s*/) {
      return module(String(found.2), script).map { "const \(found.1) = module\($0);" }
    }
    if let found = statement.wholeMatch(of: /import\s*["']([^"']+)["'];?\s*/) {
      return module(String(found.1), script).map { _ in "" }
    }
    return nil
  }

  private mutating func module(_ address: String, _ script: String) -> Int? {
    path(address, script).flatMap { add($0) }
  }

  /// The statement without `export`, and what it exports, as members of an object.
  private static func exported(_ statement: String) -> (line: String, names: [String])? {
    if let found = statement.prefixMatch(
      of: /export\s+((?:const|class|function\*?|async\s+function\*?)\s+([\w$]+))/)
    {
      return (String(found.1) + String(statement[found.range.upperBound...]), [String(found.2)])
    }
    if let found = statement.wholeMatch(of: /export\s*\{([^}]*)\};?\s*/) {
      let names = found.1.split(separator: ",").map { name -> String in
        guard let pair = name.wholeMatch(of: /\s*([\w$]+)\s+as\s+([\w$]+)\s*/) else {
          return name.trimmingCharacters
        }
        return "\(pair.2): \(pair.1)"
      }
      return ("", names.filter { !$0.isEmpty })
    }
    return nil
  }
}

extension Substring {
  /// The text without white space at its ends.
  fileprivate var trimmingCharacters: String {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
