import Foundation

/// The pictures and documents beside texts that got other bytes while the site was looked at. Pages name them by an
/// address of their own for each state, so that a page that shows one is different, and browsers fetch it anew.
struct ReplacedFiles: Sendable {
  /// The number of the state in which each was replaced last, by its path within the content folder.
  private var states: [String: Int] = [:]

  mutating func note(_ paths: Set<String>, in state: Int) {
    for path in paths { states[path] = state }
  }

  /// A page with the addresses of such files, as they are now: `/images/…/map.png?7`.
  ///
  /// - Parameter folder: where these files stand, as pages name it.
  func marked(_ page: [UInt8], in folder: String) -> [UInt8] {
    guard !states.isEmpty else { return page }
    let opening = Array("\"\(folder)".utf8)
    var (marked, rest) = ([UInt8](), page[...])
    while let found = rest.firstRange(of: opening),
      let end = rest[found.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    {
      marked += rest[..<end]
      if let state = states[Self.path(rest[found.upperBound..<end])] { marked += "?\(state)".utf8 }
      rest = rest[end...]
    }
    return marked + rest
  }

  /// The path that an address in a page stands for.
  private static func path(_ address: ArraySlice<UInt8>) -> String {
    let text = String(decoding: address, as: UTF8.self).replacing("&amp;", with: "&")
    return text.removingPercentEncoding ?? text
  }
}
