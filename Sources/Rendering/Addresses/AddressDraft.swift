import CatalogueModel
import Forms

/// Addresses while they are given out, so that no two pages of a language get the same.
struct AddressDraft {
  private(set) var pages: [PageID] = []
  private(set) var paths: [PageID: [String]] = [:]
  private let wordings: [Wording]
  private let sections: SectionNames
  private var taken: Set<String> = []

  init(_ wordings: [Wording]) {
    self.wordings = wordings
    sections = SectionNames(wordings)
  }

  mutating func addAll(of catalogue: Catalogue, _ cases: CaseTrees, _ lists: PortalLists) {
    add(.home) { _ in "" }
    paths[.notFound] = wordings.map { "/\($0.language)/404.html" }
    addSections(lists, asksCompleteness: !catalogue.editorial.completeness.isEmpty)
    for event in catalogue.lifeEvents {
      add(.lifeEvent(event.id), event.id, in: "life-events", event.slug, event.title)
    }
    for topic in catalogue.topics {
      add(.topic(topic.id), topic.id, in: "topics", topic.slug, topic.name)
      for part in lists.parts(of: topic.id).map(Array.init) ?? [] {
        add(part: part, .topicPart(topic.id, part), of: .topic(topic.id))
      }
    }
    addLetters(lists)
    for procedure in catalogue.procedures {
      add(.procedure(procedure.id), procedure.id, in: "procedures", procedure.slug, procedure.title)
      for form in procedure.forms { add(form, of: procedure) }
      if let tree = cases[procedure.id] { add(tree, of: procedure) }
    }
    for organisation in catalogue.organisations {
      add(
        .organisation(organisation.id), organisation.id, in: "organisations", organisation.slug,
        organisation.name)
    }
    for evidence in catalogue.evidence {
      add(.evidence(evidence.id), evidence.id, in: "evidence", evidence.slug, evidence.name)
    }
    for act in catalogue.acts { add(.act(act.id), act.id, in: "acts", act.slug, nil) }
    for page in catalogue.pages {
      add(.page(page.id), unless: page.id) {
        Slug.of(page.id, stated: page.slug, title: page.title, in: $0.index) + "/"
      }
    }
  }

  private mutating func addSections(_ lists: PortalLists, asksCompleteness: Bool) {
    let sections = sections
    for (page, section) in [
      (PageID.lifeEvents, "life-events"), (.topics, "topics"), (.allProcedures, "procedures"),
      (.organisations, "organisations"), (.evidenceIndex, "evidence"), (.acts, "acts"),
      (.alphabet, "alphabet"), (.siteMap, "site-map"), (.search, "search"),
      (.onceOnly, "once-only"),
      (.changes, "changes"),
    ] {
      add(page) { sections.name(section, in: $0) + "/" }
    }
    if asksCompleteness { add(.completeness) { sections.name("completeness", in: $0) + "/" } }
    for audience in Procedure.Audience.allCases {
      add(.audience(audience)) { wording in
        let own = Slug.make(from: wording(AddressKey.audience(audience))) ?? audience.rawValue
        return "\(sections.name("audiences", in: wording))/\(own)/"
      }
      for part in lists.parts(of: audience).map(Array.init) ?? [] {
        add(part: part, .audiencePart(audience, part), of: .audience(audience))
      }
    }
  }

  /// A numbered page below the list that it is a part of.
  private mutating func add(part: Int, _ page: PageID, of list: PageID) {
    guard let parents = paths[list] else { return }
    pages.append(page)
    paths[page] = parents.map { "\($0)\(part)/" }
  }

  /// The pages of letters: `/vi/a-z/c/`, `/vi/a-z/c/2/`. In other languages they lead to the whole list.
  private mutating func addLetters(_ lists: PortalLists) {
    guard let wholes = paths[.alphabet] else { return }
    for (language, directory) in lists.directories.enumerated() {
      for (number, page) in directory.pages.enumerated() {
        let id = PageID.letter(LanguageIndex(language), number)
        let part = page.part.map { "\($0 + 1)/" } ?? ""
        pages.append(id)
        paths[id] = wholes
        paths[id]?[language] += "\(Alphabet.slug(of: directory.letters[page.letter].name))/\(part)"
      }
    }
  }

  private mutating func add(
    _ page: PageID, _ id: EntityID, in section: String, _ stated: LocalizedText?, _ title: LocalizedText?
  ) {
    let sections = sections
    add(page, unless: id) { wording in
      let slug = Slug.of(id, stated: stated, title: title, in: wording.index)
      return "\(sections.name(section, in: wording))/\(slug)/"
    }
  }

  private mutating func add(_ form: Form, of procedure: Procedure) {
    guard let parents = paths[.procedure(procedure.id)] else { return }
    let sections = sections
    add(.form(procedure: procedure.id, form: form.id), unless: form.id) { wording in
      let slug = Slug.of(form.id, stated: nil, title: form.title, in: wording.index)
      let parent = parents[wording.index.rawValue].dropFirst(wording.language.tag.utf8.count + 2)
      return "\(parent)\(sections.name("form", in: wording))/\(slug)/"
    }
  }

  /// The pages of a questionnaire, each below the one whose question it answers: `…/my-case/married-yes/late-no/`.
  private mutating func add(_ tree: CaseTree, of procedure: Procedure) {
    guard let parents = paths[.procedure(procedure.id)] else { return }
    let sections = sections
    var stems = [[String]](repeating: [], count: tree.nodes.count)
    add(.caseQuestion(procedure: procedure.id, node: 0)) { wording in
      let parent = parents[wording.index.rawValue].dropFirst(wording.language.tag.utf8.count + 2)
      return "\(parent)\(sections.name("my-case", in: wording))/"
    }
    stems[0] = paths[.caseQuestion(procedure: procedure.id, node: 0)] ?? []
    for (number, node) in tree.nodes.enumerated() {
      guard let question = node.question else { continue }
      let parts = CaseSlug.parts(tree.questions[question].question, node.branches.map(\.answer))
      for (branch, part) in zip(node.branches, parts) {
        let page = PageID.page(of: tree, procedure.id, node: branch.node)
        stems[branch.node] = stems[number].map { "\($0)\(part)/" }
        pages.append(page)
        paths[page] = stems[branch.node]
      }
    }
  }

  /// Gives a page its path in each language. A path that is taken gets the id behind it, then a number.
  private mutating func add(_ page: PageID, unless id: EntityID? = nil, path: (Wording) -> String) {
    pages.append(page)
    paths[page] = wordings.map { wording in
      let wanted = "/\(wording.language)/" + path(wording)
      if taken.insert(wanted).inserted { return wanted }
      let stem = wanted.dropLast()
      let name = id?.text ?? "page"
      var number = 1
      while true {
        let other = number == 1 ? "\(stem)-\(name)/" : "\(stem)-\(name)-\(number)/"
        if taken.insert(other).inserted { return other }
        number += 1
      }
    }
  }

  /// Redirects from former slugs, unless another page stands there now or another redirect came first.
  func redirects(of catalogue: Catalogue) -> [(path: String, page: PageID, language: LanguageIndex)] {
    var taken = taken
    var redirects: [(path: String, page: PageID, language: LanguageIndex)] = []
    for procedure in catalogue.procedures {
      for wording in wordings {
        for old in procedure.formerly?[exactly: wording.index] ?? [] {
          guard let slug = Slug.make(from: old) else { continue }
          let path = "/\(wording.language)/\(sections.name("procedures", in: wording))/\(slug)/"
          guard taken.insert(path).inserted else { continue }
          redirects.append((path, .procedure(procedure.id), wording.index))
        }
      }
    }
    return redirects
  }
}

/// The part of addresses that names a section, in each language: worked out once, not once a page.
private struct SectionNames {
  private let names: [[String: String]]

  init(_ wordings: [Wording]) {
    names = wordings.map { wording in
      Dictionary(
        uniqueKeysWithValues: AddressKey.sections.map { key in
          (key, Slug.make(from: wording("address.\(key)")) ?? key)
        })
    }
  }

  func name(_ key: String, in wording: Wording) -> String { names[wording.index.rawValue][key] ?? key }
}
