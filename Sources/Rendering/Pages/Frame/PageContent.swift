internal import CatalogueModel
internal import Templates

/// A page before it is framed.
struct PageContent {
  let kind: PageKind
  /// The page's title, without markup.
  let title: String
  let record: Record
  /// What follows the title of the page in the title of the document, so that no two pages share it.
  var titleEnd: [String] = []
  var here: HTML?
  var description: String?
  var crumbs: [LinkView] = []
  /// Whether the page exists in a language: its title is translated. Nil: it is made of messages and exists in all.
  var translations: LocalizedText?
  var data: JSONText?
  var isHidden = false
  /// Whether a hidden page still says where it and its translations stand: a step on the way to pages that are listed.
  var isStep = false
  /// The scripts that the page uses, by their names in ``Assets/scripts``.
  var scripts: [String] = []

  init(_ kind: PageKind, title: String, _ record: Record) {
    (self.kind, self.title, self.record) = (kind, title, record)
  }
}
