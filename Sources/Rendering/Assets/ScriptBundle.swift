/// A script and the modules it imports as one script, so that a page asks for one file instead of many.
///
/// Each module keeps its own scope: it becomes a function that gives back what it exports. Only the plain forms of
/// import and export can be joined, each on a line of its own:
///
///     import { a, b } from "./c.js";
///     export function d() {…}        (also `async function`, `class`, `const`, `let`)
struct ScriptBundle {
  /// What one module imports and exports, and the lines between.
  private struct Module {
    var imports: [(names: [String], address: String)] = []
    var exports: [String] = []
    var body = ""

    /// Nil where the module has imports or exports of another form.
    init?(_ source: [UInt8]) {
      let text = String(decoding: source, as: UTF8.self)
      guard !text.contains("import("), !text.contains("import.meta") else { return nil }
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("import") {
          guard let found = Module.imported(line) else { return nil }
          imports.append(found)
        } else if line.hasPrefix("export") {
          guard let name = Module.exported(line) else { return nil }
          exports.append(name)
          body += line.dropFirst("export ".count) + "\n"
        } else {
          body += line + "\n"
        }
      }
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

  private let resolve: (_ address: String, _ file: String) -> String?
  private let sources: [String: ThemeFile]
  private var written: [String] = []
  private var open: Set<String> = []
  private var exports: Set<String> = []
  private var text = ""

  private init(_ sources: [String: ThemeFile], _ resolve: @escaping (String, String) -> String?) {
    (self.sources, self.resolve) = (sources, resolve)
  }

  /// The script with its modules; nil where it imports none, where it exports something (joined, it would not), where
  /// they import each other in a circle, where two export the same name, or where one has a form of import or export
  /// that cannot be joined.
  ///
  /// - Parameter resolve: the path of an address as a file imports it.
  static func join(
    _ path: String, sources: [String: ThemeFile], resolve: @escaping (String, String) -> String?
  ) -> [UInt8]? {
    guard let script = sources[path].flatMap({ Module($0.bytes) }), !script.imports.isEmpty,
      script.exports.isEmpty
    else { return nil }
    var bundle = ScriptBundle(sources, resolve)
    bundle.open.insert(path)
    for imported in script.imports {
      guard bundle.add(imported.address, from: path) else { return nil }
    }
    return Array((bundle.text + script.body).utf8)
  }

  private mutating func add(_ address: String, from file: String) -> Bool {
    guard let path = resolve(address, file), let source = sources[path] else { return false }
    if written.contains(path) { return true }
    guard open.insert(path).inserted, let module = Module(source.bytes) else { return false }
    for imported in module.imports where !add(imported.address, from: path) { return false }
    guard exports.isDisjoint(with: module.exports) else { return false }
    exports.formUnion(module.exports)
    let names = module.exports.joined(separator: ",")
    text += "const{\(names)}=(()=>{\n\(module.body)\nreturn{\(names)}})();\n"
    written.append(path)
    return true
  }
}
