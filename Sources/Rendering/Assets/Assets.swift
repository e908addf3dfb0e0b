package import CatalogueModel

/// The files that stand beside the pages: one style sheet, scripts, icons. Each has a fingerprint of its bytes in
/// its name, so that browsers may keep it for ever.
package struct Assets: Sendable {
  package struct File: Sendable, Hashable {
    /// The file from the root of the output, such as `assets/portal.3f2a9c0d1e4b.css`.
    package let file: String
    /// The path as links have it, after the base path.
    package let path: String
    /// `sha384-…`, for the attribute `integrity`.
    package let integrity: String
    package let bytes: [UInt8]
  }

  /// All CSS: `css/*.css` by name, then the components' by path, then the portal's colours.
  package let stylesheet: File
  /// Scripts by the name of their file without `.js`, such as `procedure-case`.
  package let scripts: [String: File]
  /// The scripts that each script imports, directly or not, by the same names.
  package let scriptImports: [String: [String]]
  /// Icons, pictures and other files, by their path in the theme.
  package let others: [String: File]
  /// Whether the style sheet holds pictures in `data:` addresses, which the content security policy must allow.
  package let usesDataImages: Bool

  /// The path of the picture that stands for the site: the first file called `favicon`; nil where there is none.
  package var icon: String? {
    others.filter { Assets.isIcon($0.key) }.min { $0.key < $1.key }?.value.path
  }

  /// Every file, in the order of their names.
  package var all: [File] {
    ([stylesheet] + scripts.values + others.values).sorted { $0.file < $1.file }
  }

  /// - Parameters:
  ///   - theme: all files of the theme; of two with the same path the later one counts. Templates and messages
  ///     are left alone.
  ///   - basePath: the path of the base address, without a slash at the end.
  package init(_ theme: [ThemeFile], colors: ThemeColors, basePath: String, digests: Digests) {
    let files = Dictionary(theme.map { ($0.path, $0) }, uniquingKeysWith: { $1 }).values.sorted {
      $0.path < $1.path
    }
    func asset(_ name: String, _ kind: String, _ bytes: [UInt8]) -> File {
      let file = "assets/\(name).\(digests.sha256Hex(bytes).prefix(12)).\(kind)"
      return File(
        file: file, path: "\(basePath)/\(file)", integrity: digests.sha384Integrity(bytes), bytes: bytes)
    }
    func assets(_ files: [ThemeFile], name: (ThemeFile) -> String) -> [String: File] {
      Dictionary(
        files.map { (name($0), asset(Assets.stem($0), $0.kind, $0.bytes)) }, uniquingKeysWith: { $1 })
    }
    let modules = Scripts(files, basePath: basePath, digests: digests)
    (scripts, scriptImports) = (modules.files, modules.imports)
    let copied = assets(files.filter { Assets.copiedKinds.contains($0.kind) }) { $0.path }
    others = copied

    let sheets = files.filter { $0.kind == "css" }
    let ordered = sheets.filter { $0.path.hasPrefix("css/") } + sheets.filter { !$0.path.hasPrefix("css/") }
    var css: [UInt8] = []
    for sheet in ordered {
      css += StyleSheet.compact(sheet.bytes) { Assets.address($0, from: sheet.path, among: copied) }
    }
    css += Assets.rules(for: colors).utf8
    stylesheet = asset("portal", "css", css)
    usesDataImages = css.hasDataAddress
  }

  private static let copiedKinds: Set<String> = [
    "svg", "png", "ico", "jpg", "jpeg", "gif", "webp", "avif", "webmanifest", "woff2", "pdf",
  ]

  private static func isIcon(_ path: String) -> Bool {
    path.hasPrefix("favicon.") || path.contains("/favicon.")
  }

  private static func stem(_ file: ThemeFile) -> String {
    String(file.name.dropLast(file.kind.isEmpty ? 0 : file.kind.utf8.count + 1))
  }

  /// The address of a theme file, from a style sheet, for the style sheet in `assets/`: its bare new name.
  private static func address(_ address: String, from sheet: String, among files: [String: File]) -> String? {
    guard !address.contains(":"), !address.hasPrefix("#"), !address.hasPrefix("/") else { return nil }
    let end = address.firstIndex { $0 == "#" || $0 == "?" } ?? address.endIndex
    var parts = sheet.split(separator: "/").dropLast()
    for part in address[..<end].split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    guard let file = files[parts.joined(separator: "/")] else { return nil }
    return String(file.file.dropFirst("assets/".count)) + address[end...]
  }

  /// The portal's own colours. For screens only, so that paper stays black on white; each scheme by itself, so that
  /// a colour set for the light scheme does not reach the dark one.
  private static func rules(for colors: ThemeColors) -> String {
    [("light", colors.light), ("dark", colors.dark)].map { scheme, entries in
      guard !entries.isEmpty else { return "" }
      let declarations = ColorRole.allCases.compactMap { role in
        entries[role].map { "--\(role.rawValue):\($0.color.hex)" }
      }
      return
        "@media screen and (prefers-color-scheme:\(scheme)){:root{\(declarations.joined(separator: ";"))}}"
    }.joined()
  }
}

extension [UInt8] {
  /// Whether `url(data:` occurs, with or without a quote.
  fileprivate var hasDataAddress: Bool {
    let needles = ["url(data:", "url('data:", "url(\"data:"].map { Array($0.utf8) }
    return indices.contains { index in
      self[index] == UInt8(ascii: "u") && needles.contains { self[index...].starts(with: $0) }
    }
  }
}
