import Diagnostics
import SiteBuild

/// An answer of the site with what tells it from others.
struct PageAnswer {
  let answer: LivePages.Answer
  /// What a page is known again by; another one for other bytes.
  let mark: String

  init(_ answer: LivePages.Answer) {
    self.answer = answer
    switch answer {
    case .page(let bytes, _), .missing(let bytes): mark = Self.mark(of: bytes)
    case .file(let bytes, _, _): mark = Self.mark(of: bytes)
    case .moved(let path): mark = path
    }
  }

  static func mark(of bytes: [UInt8]) -> String {
    var digest = FNV1a()
    for byte in bytes { digest.add(byte) }
    return FNV1a.written(digest.state)
  }
}
