internal import Templates

/// A script, or a module that a script imports, as the head of a page names it.
struct ScriptView: TemplateView {
  let url: SafeURL?
  let integrity: String

  static let shape = ViewShape<ScriptView>("script")

  static func fields(_ fields: inout ViewFields, _ view: ScriptView?) {
    fields.url("url", "its address", view?.url)
    fields.text("integrity", "its digest (Subresource Integrity)", view?.integrity)
  }

  init(_ file: Assets.File) { (url, integrity) = (SafeURL(file.path), file.integrity) }
}

/// What the heads of pages say about each script, by its name; made once.
struct ScriptViews {
  private let scripts: [String: ScriptView]
  private let modules: [String: [ScriptView]]

  init(_ assets: Assets) {
    scripts = assets.scripts.mapValues { ScriptView($0) }
    modules = assets.scriptImports.mapValues { names in
      names.compactMap { assets.scripts[$0] }.map { ScriptView($0) }
    }
  }

  /// Puts the scripts that a page uses into its head, and the modules that they import. Scripts that the theme
  /// does not have are left out: the page works without.
  func add(_ names: [String], to head: inout HeadView) {
    guard !names.isEmpty else { return }
    head.scripts = names.compactMap { scripts[$0] }
    var seen = Set(head.scripts.map(\.integrity))
    head.modules = names.flatMap { modules[$0] ?? [] }.filter { seen.insert($0.integrity).inserted }
  }
}
