/// A script and the modules it imports as one compact script, so that a page asks for one file instead of many.
///
/// Each module keeps its own scope: it becomes a function that gives back what it exports. Only the plain forms of
/// import and export can be joined, each on a line of its own:
///
///     import { a, b } from "./c.js";
///     export function d() {…}        (also `async function`, `class`, `const`, `let`)
struct ScriptBundle {
  private let resolve: (_ address: String, _ file: String) -> String?
  private let modules: [String: ScriptModule]
  private var written: [String] = []
  private var open: Set<String> = []
  private var exports: Set<String> = []
  private var text: [UInt8] = []

  private init(_ modules: [String: ScriptModule], _ resolve: @escaping (String, String) -> String?) {
    (self.modules, self.resolve) = (modules, resolve)
  }

  /// The script with its modules; nil where it imports none, where it exports something (joined, it would not), where
  /// they import each other in a circle, where two export the same name, or where one has a form of import or export
  /// that cannot be joined.
  ///
  /// - Parameters:
  ///   - modules: the scripts that can be joined, by their paths.
  ///   - resolve: the path of an address as a file imports it.
  static func join(
    _ path: String, modules: [String: ScriptModule], resolve: @escaping (String, String) -> String?
  ) -> [UInt8]? {
    guard let script = modules[path], !script.imports.isEmpty, script.exports.isEmpty else { return nil }
    var bundle = ScriptBundle(modules, resolve)
    bundle.open.insert(path)
    for imported in script.imports {
      guard bundle.add(imported.address, from: path) else { return nil }
    }
    return bundle.text + script.body
  }

  private mutating func add(_ address: String, from file: String) -> Bool {
    guard let path = resolve(address, file) else { return false }
    if written.contains(path) { return true }
    guard open.insert(path).inserted, let module = modules[path] else { return false }
    for imported in module.imports where !add(imported.address, from: path) { return false }
    guard exports.isDisjoint(with: module.exports) else { return false }
    exports.formUnion(module.exports)
    let names = module.exports.joined(separator: ",")
    text += "const{\(names)}=(()=>{\n".utf8
    text += module.body
    text += "return{\(names)}})();\n".utf8
    written.append(path)
    return true
  }
}
