internal import CatalogueModel
internal import Templates

/// All procedures from A to Z: the titles, or the letters where there are many.
struct AlphabetView: TemplateView {
  let title: HTML
  var groups: [LinkGroupView] = []
  var letters: [LinkView] = []

  static let shape = ViewShape<AlphabetView>("page from A to Z")

  static func fields(_ fields: inout ViewFields, _ view: AlphabetView?) {
    fields.html("title", "the title of the page", view?.title)
    fields.list("groups", "the letters with the procedures under them, where all stand here", view?.groups)
    fields.list(
      "letters", "the pages of the letters, with the number of procedures as note, where each has one",
      view?.letters)
  }
}

/// The procedures under one letter: a page of them, or the pages over which they go.
struct LetterView: TemplateView {
  /// A letter of the list.
  struct Letter: TemplateView {
    let name: HTML
    let url: SafeURL?
    let isCurrent: Bool

    static let shape = ViewShape<Letter>("letter")

    static func fields(_ fields: inout ViewFields, _ view: Letter?) {
      fields.html("name", "the letter", view?.name)
      fields.url("url", "its page", view?.url)
      fields.flag("isCurrent", "whether it is the letter of the page", view?.isCurrent)
    }
  }

  let title: HTML
  let letters: [Letter]
  let links: [LinkView]
  let pages: ListPagesView

  static let shape = ViewShape<LetterView>("page of a letter")

  static func fields(_ fields: inout ViewFields, _ view: LetterView?) {
    fields.html("title", "the title of the page", view?.title)
    fields.list("letters", "all letters", view?.letters)
    fields.list("links", "the procedures, with what else they are called as note", view?.links)
    fields.flag("hasLinks", "whether there are any `links`", view?.links.isEmpty == false)
    ListPagesView.add(to: &fields, view?.pages)
  }
}

extension Writer {
  /// All procedures by the letters of the language, with their keywords as notes: what else one may call them.
  func alphabetPage() -> PageContent {
    let directory = edition.directory
    let title = say(PageMessage.azHeading.rawValue)
    var view = AlphabetView(title: html(title))
    for (number, letter) in directory.letters.enumerated() {
      let name = name(of: letter)
      if directory.isWhole {
        view.groups.append(
          LinkGroupView(
            anchor: "letter-\(number + 1)", heading: name, url: nil, links: titles(letter.members)))
      } else {
        view.letters.append(LinkView(name, url(ofLetter: number), note: count(letter.members.count)))
      }
    }
    var content = PageContent(.alphabet, title: title, view.record)
    (content.crumbs, content.here) = ([homeCrumb], html(title))
    content.scripts = ["search-box"]
    return content
  }

  /// A page of the list from A to Z, by its number in the directory of the language.
  func letterPage(_ number: Int) -> PageContent? {
    let directory = edition.directory
    guard directory.pages.indices.contains(number) else { return nil }
    let page = directory.pages[number]
    let letter = directory.letters[page.letter]
    let list = DividedList(members: letter.members, parts: letter.parts) { part in
      directory.page(of: page.letter, part: part).map { .letter(self.edition.language, $0) } ?? .alphabet
    }
    let (name, said) = (name(of: letter), word(of: letter))
    let title = say(PageMessage.azLetter.rawValue, ["letter": said])
    let part = page.part.map { self.title(ofPart: $0, in: list, called: said) }
    let members =
      page.part.map { Array(letter.members[letter.parts[$0]]) } ?? (list.isDivided ? [] : letter.members)
    let view = LetterView(
      title: html(part?.text ?? title), letters: letters(current: page.letter), links: titles(members),
      pages: page.part.map { pages(around: $0, in: list) } ?? pages(of: list))
    var content = PageContent(.letter, title: part?.text ?? title, view.record)
    content.crumbs = [homeCrumb, crumb(.azHeading, .alphabet)]
    content.here = name
    if let number = page.part, let part {
      content.titleEnd = [part.end]
      content.crumbs.append(LinkView(name, url(ofLetter: page.letter)))
      content.here = html(range(of: number, in: list))
    }
    content.scripts = ["search-box"]
    return content
  }

  private func letters(current: Int) -> [LetterView.Letter] {
    edition.directory.letters.indices.map { number in
      LetterView.Letter(
        name: name(of: edition.directory.letters[number]), url: url(ofLetter: number),
        isCurrent: number == current)
    }
  }

  private func name(of letter: Directory.Letter) -> HTML { html(word(of: letter)) }

  private func word(of letter: Directory.Letter) -> String {
    letter.name == Alphabet.other ? say(PageMessage.azOther.rawValue) : letter.name
  }

  private func url(ofLetter letter: Int) -> SafeURL? {
    edition.directory.page(of: letter).flatMap { url(.letter(edition.language, $0)) }
  }

  private func titles(_ positions: [Int]) -> [LinkView] {
    positions.map { position in
      let keywords = edition.outline(ofProcedureAt: position).keywords?[exactly: edition.language].map {
        HTML(escaping: $0.joined(separator: ", "))
      }
      return edition.procedures[position].noted(keywords)
    }
  }
}
