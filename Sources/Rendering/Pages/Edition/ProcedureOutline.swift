internal import BuildGraph
internal import CatalogueModel

/// What lists say about a procedure: little, so that a list stays as it is while the rest of the procedure changes.
struct ProcedureOutline {
  let id: EntityID
  let code: String?
  let authority: EntityID?
  let title: LocalizedText
  let summary: LocalizedText?
  let keywords: Localized<[String]>?
  let validity: Validity

  init(_ procedure: Procedure) {
    (id, code, authority) = (procedure.id, procedure.code, procedure.authority?.id)
    (title, summary) = (procedure.title, procedure.summary)
    (keywords, validity) = (procedure.keywords, procedure.validity)
  }

  var stamp: Stamp {
    var stamp = Stamp()
    stamp.add(code)
    stamp.add(authority?.text)
    for text in title.values { stamp.add(text) }
    for text in summary?.values ?? [] { stamp.add(text) }
    for words in keywords?.values ?? [] {
      stamp.add(words?.count ?? -1)
      for word in words ?? [] { stamp.add(word) }
    }
    stamp.add(validity.from.map(\.description))
    stamp.add(validity.until.map(\.description))
    return stamp
  }
}
