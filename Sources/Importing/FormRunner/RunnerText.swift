import Diagnostics

/// A text of a form, in each language in which there is a file, as its author wrote it: often with HTML.
struct RunnerText: Hashable, Sendable {
  struct Version: Hashable, Sendable {
    let language: String
    let text: String
    let span: SourceSpan
  }

  /// At least one; the first is that of the form’s own file.
  private(set) var versions: [Version]

  init(_ text: String, language: String, at span: SourceSpan) {
    versions = [Version(language: language, text: text, span: span)]
  }

  var first: Version { versions[0] }
  var span: SourceSpan { first.span }

  mutating func add(_ twin: RunnerText) { versions += twin.versions }
}

extension RunnerText? {
  /// Adds the text of a twin, or takes it where this file has none.
  mutating func add(_ twin: RunnerText?) {
    guard let twin else { return }
    if self == nil { self = twin } else { self?.add(twin) }
  }
}
