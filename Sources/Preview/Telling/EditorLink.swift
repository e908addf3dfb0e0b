private import Foundation

/// The address that opens an editor at a place, such as `vscode://file/{path}:{line}:{column}`.
package struct EditorLink: Sendable {
  package static let usual = "vscode://file/{path}:{line}:{column}"

  private let template: String
  /// The path of a file without links, as programs know it.
  private let realPath: @Sendable (String) -> String

  /// - Parameter template: with `{path}`, `{line}` and `{column}` where they belong.
  /// - Returns: nil where it names no path, or is no address that a browser would hand on: one that runs as a script.
  package init?(_ template: String, realPath: @escaping @Sendable (String) -> String) {
    let scheme = template.prefix { $0 != ":" }.lowercased()
    guard template.contains("{path}"), template.contains(":"), !scheme.isEmpty,
      scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }),
      !["javascript", "data", "vbscript"].contains(scheme)
    else { return nil }
    (self.template, self.realPath) = (template, realPath)
  }

  /// The address for a place in a file, whose path is as it is printed.
  func address(of path: String, line: Int, column: Int) -> String {
    let real = realPath(path)
    let quoted = real.addingPercentEncoding(withAllowedCharacters: Self.plain) ?? real
    // `vscode://file/{path}` with a path from the root would have two slashes.
    let joined = template.contains("/{path}") && quoted.hasPrefix("/") ? String(quoted.dropFirst()) : quoted
    return template.replacing("{path}", with: joined).replacing("{line}", with: "\(line)")
      .replacing("{column}", with: "\(column)")
  }

  private static let plain = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
}
