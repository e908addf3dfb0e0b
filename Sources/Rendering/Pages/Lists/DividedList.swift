internal import CatalogueModel
internal import Templates

/// Procedures that are listed together, on one page or over several.
struct DividedList {
  /// Positions of procedures in the catalogue, in order.
  let members: [Int]
  let parts: [Range<Int>]
  /// The page of a part, from 0 on.
  let page: (Int) -> PageID

  var isDivided: Bool { parts.count > 1 }
}

/// How a list that goes over several pages is walked through.
struct ListPagesView {
  var parts: [LinkView] = []
  var previous: LinkView?
  var next: LinkView?

  /// The names for templates, among those of the page.
  static func add(to fields: inout ViewFields, _ view: ListPagesView?) {
    fields.list("parts", "the pages of a list too long for one, by their first and last title", view?.parts)
    fields.record("previous", "the page of the list before this one", view?.previous)
    fields.record("next", "the page of the list after this one", view?.next)
    fields.flag("hasParts", "whether there are any `parts`", view?.parts.isEmpty == false)
  }
}

extension Writer {
  /// What a part of a list is called: the beginnings of its first and of its last title, as far as it takes to tell them
  /// from each other and from the neighbouring parts.
  func range(of part: Int, in list: DividedList) -> String {
    let places = list.parts[part]
    guard let first = places.first, let last = places.last else { return "" }
    func beginning(of place: Int, apartFrom others: [Int]) -> String {
      let title = title(of: list.members[place])
      let others = others.filter(list.members.indices.contains).map { self.title(of: list.members[$0]).text }
      let beginning = Division.beginning(of: title.text, apartFrom: others)
      return title.language == edition.language ? beginning : marked(beginning, in: title.language)
    }
    guard first < last else { return beginning(of: first, apartFrom: [first - 1, first + 1]) }
    return say(
      PageMessage.azRange.rawValue,
      [
        "first": beginning(of: first, apartFrom: [first - 1, last]),
        "last": beginning(of: last, apartFrom: [last + 1, first]),
      ])
  }

  /// Links to all parts of a list, each with the number of its procedures.
  func pages(of list: DividedList) -> ListPagesView {
    guard list.isDivided else { return ListPagesView() }
    return ListPagesView(
      parts: list.parts.indices.map { part in
        LinkView(html(range(of: part, in: list)), url(list.page(part)), note: count(list.parts[part].count))
      })
  }

  /// The way from one part of a list to its neighbours.
  func pages(around part: Int, in list: DividedList) -> ListPagesView {
    func link(_ part: Int) -> LinkView? {
      guard list.parts.indices.contains(part) else { return nil }
      return LinkView(html(range(of: part, in: list)), url(list.page(part)))
    }
    return ListPagesView(previous: link(part - 1), next: link(part + 1))
  }

  /// “Civil status: Apply… – Declare…”, and what sets its title apart from those of the other parts.
  func title(ofPart part: Int, in list: DividedList, called name: String) -> (text: String, end: String) {
    (
      say(PageMessage.azPart.rawValue, ["list": name, "range": range(of: part, in: list)]),
      say(
        PageMessage.azPage.rawValue, ["number": say.number(part + 1), "total": say.number(list.parts.count)])
    )
  }

  private func title(of position: Int) -> (text: String, language: LanguageIndex) {
    guard let shown = edition.outline(ofProcedureAt: position).title.shown(in: edition.language) else {
      return ("", edition.language)
    }
    return (shown.value, shown.language)
  }
}
