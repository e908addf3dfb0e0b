internal import BuildGraph
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
  /// All names, sorted: their places are the numbers of the scripts.
  let names: [String]

  init(_ assets: Assets) {
    names = assets.scripts.keys.sorted()
    scripts = assets.scripts.mapValues { ScriptView($0) }
    modules = assets.scriptImports.mapValues { names in
      names.compactMap { assets.scripts[$0] }.map { ScriptView($0) }
    }
  }

  /// Puts the scripts that a page uses into its head, and the modules that they import. Scripts that the theme
  /// does not have are left out: the page works without.
  func add(_ names: [String], to head: inout HeadView, noting log: ReadLog?) {
    guard !names.isEmpty else { return }
    if let log { note(names, in: log) }
    head.scripts = names.compactMap { scripts[$0] }
    var seen = Set(head.scripts.map(\.integrity))
    head.modules = names.flatMap { modules[$0] ?? [] }.filter { seen.insert($0.integrity).inserted }
  }

  /// A script that the theme does not have stands for all: a new one may be it.
  private func note(_ scripts: [String], in log: ReadLog) {
    for name in scripts { log.note(PageInput.script.rawValue, names.firstIndex(of: name) ?? names.count) }
  }

  /// What a script and its modules are known again by.
  func stamp(of number: Int) -> Stamp {
    let chosen = names.indices.contains(number) ? [names[number]] : names
    var stamp = Stamp()
    for name in chosen {
      for view in [scripts[name]].compactMap({ $0 }) + (modules[name] ?? []) {
        stamp.add(view.url?.string)
        stamp.add(view.integrity)
      }
    }
    return stamp
  }
}
