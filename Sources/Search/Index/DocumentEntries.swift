/// What is kept of documents beside their words.
enum DocumentEntries {
  /// `[kind, title, path, code?, language?]`; an absent code before a language is 0.
  static func title(_ document: SearchDocument, _ json: inout JSONBytes) {
    json.raw("[")
    json.number(document.kind.rawValue)
    json.raw(",")
    json.string(document.title)
    json.raw(",")
    json.string(document.path)
    if let code = document.code {
      json.raw(",")
      json.string(code)
    }
    if let language = document.language {
      if document.code == nil { json.raw(",0") }
      json.raw(",")
      json.string(language)
    }
    json.raw("]")
  }

  /// `[summary, [keywords]]`.
  static func summary(_ document: SearchDocument, _ json: inout JSONBytes) {
    json.raw("[")
    json.string(document.summary)
    json.raw(",")
    json.strings(document.keywords + document.formerNames)
    json.raw("]")
  }

  /// Arrays by document: topics (−1 where there is none), audiences, life events, and channels (1 online, 2 free of
  /// charge).
  static func facets(_ documents: [SearchDocument]) -> [UInt8] {
    let facets = documents.map(\.facets)
    var json = JSONBytes()
    json.raw("{")
    json.key("topic")
    json.numbers(facets.map { $0.topic ?? -1 })
    json.key("audience")
    json.numbers(facets.map(\.audience))
    json.key("events")
    json.list(facets) { $0.numbers($1.lifeEvents) }
    json.key("channel")
    json.numbers(facets.map { ($0.isOnline ? 1 : 0) + ($0.isFree ? 2 : 0) })
    json.raw("}\n")
    return json.bytes
  }
}
