internal import Diagnostics

/// The scripts of a theme as they are written: imports of each other lead to the names with fingerprints.
///
/// The fingerprint of a script is that of its own source and of all sources it imports, directly or not: it changes
/// where any of them does, and scripts may even import each other in a circle. A script that no other imports is
/// joined with the modules it imports where that can be done, so that pages ask for one file.
struct Scripts {
  /// By the name of the file without `.js`.
  private(set) var files: [String: Assets.File] = [:]
  /// The scripts that each imports, directly or not, in the order of their names.
  private(set) var imports: [String: [String]] = [:]
  private let sources: [String: ThemeFile]
  /// For each script by its path, the paths of those it imports.
  private let uses: [String: [String]]

  /// - Parameter theme: the files of the theme, no two with the same path.
  init(_ theme: [ThemeFile], basePath: String, digests: Digests) {
    let scripts = theme.filter { $0.kind == "js" }.sorted { $0.path < $1.path }
    let sources = Dictionary(uniqueKeysWithValues: scripts.map { ($0.path, $0) })
    self.sources = sources
    uses = sources.mapValues { file in
      ScriptText.imports(of: file.bytes).compactMap { Scripts.path($0.address, from: file.path) }
        .filter { sources[$0] != nil }
    }
    let names = Dictionary(uniqueKeysWithValues: scripts.map { ($0.path, fileName(of: $0, digests)) })
    let modules = sources.compactMapValues { ScriptModule($0.bytes) }
    for script in scripts {
      guard let name = names[script.path] else { continue }
      let isImported = uses.values.contains { $0.contains(script.path) }
      let bundle = isImported ? nil : ScriptBundle.join(script.path, modules: modules, resolve: Scripts.path)
      let bytes = bundle ?? ScriptText.compact(Scripts.rewritten(script, names))
      let file = "assets/\(name)"
      files[Scripts.stem(script.path)] = Assets.File(
        file: file, path: "\(basePath)/\(file)", integrity: digests.sha384Integrity(bytes), bytes: bytes)
      imports[Scripts.stem(script.path)] =
        bundle != nil
        ? []
        : reached(from: script.path).filter { $0 != script.path }
          .map(Scripts.stem)
    }
  }

  /// Imports that lead to no file of the theme.
  static func findings(_ theme: [ThemeFile]) -> [Diagnostic] {
    let paths = Set(theme.map(\.path))
    return theme.filter { $0.kind == "js" }.flatMap { file in
      ScriptText.imports(of: file.bytes).compactMap { found in
        let target = path(found.address, from: file.path)
        if let target, paths.contains(target) { return nil }
        let span = SourceSpan(file: file.file, start: found.range.lowerBound, end: found.range.upperBound)
        return ScriptImportRule.finding(found.address, at: span)
      }
    }
  }

  private func fileName(of script: ThemeFile, _ digests: Digests) -> String {
    var all = script.bytes
    for path in reached(from: script.path) where path != script.path {
      all += "\n\(path)\n".utf8
      all += sources[path]?.bytes ?? []
    }
    return "\(Scripts.stem(script.path)).\(digests.sha256Hex(all).prefix(12)).js"
  }

  /// The script and all it imports, directly or not, in the order of their paths.
  private func reached(from path: String) -> [String] {
    var (reached, waiting) = (Set([path]), [path])
    while let next = waiting.popLast() {
      for used in uses[next] ?? [] where reached.insert(used).inserted { waiting.append(used) }
    }
    return reached.sorted()
  }

  private static func rewritten(_ script: ThemeFile, _ names: [String: String]) -> [UInt8] {
    var bytes: [UInt8] = []
    var position = 0
    for found in ScriptText.imports(of: script.bytes) {
      guard let name = path(found.address, from: script.path).flatMap({ names[$0] }) else { continue }
      bytes += script.bytes[position..<found.range.lowerBound]
      bytes += "./\(name)".utf8
      position = found.range.upperBound
    }
    return bytes + script.bytes[position...]
  }

  /// The path in the theme of an address relative to a file of it; nil where it leads out of the theme.
  private static func path(_ address: String, from file: String) -> String? {
    var parts = file.split(separator: "/").dropLast()
    for part in address.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  private static func stem(_ path: String) -> String {
    String((path.split(separator: "/").last ?? "").dropLast(3))
  }
}
