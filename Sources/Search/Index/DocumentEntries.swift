/// What is kept of documents beside their words.
enum DocumentEntries {
  /// `[title, path, code, language]`, without what is missing at the end; otherwise 0 stands for what is missing, and
  /// for a path that follows from the title.
  static func title(_ document: SearchDocument, _ addresses: Addresses, _ json: inout JSONBytes) {
    json.raw("[")
    json.string(document.title)
    let follows = addresses.follows(document)
    if !follows || document.code != nil || document.language != nil {
      json.raw(",")
      if follows { json.raw("0") } else { json.string(document.path) }
    }
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
