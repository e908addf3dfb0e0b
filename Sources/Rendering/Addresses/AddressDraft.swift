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
      add(.lifeEvent(event.id), event, in: "life-events")
    }
    for topic in catalogue.topics {
      add(.topic(topic.id), topic, in: "topics")
      for part in lists.parts(of: topic.id).map(Array.init) ?? [] {
        add(part: part, .topicPart(topic.id, part), of: .topic(topic.id))
      }
    }
    addLetters(lists)
    for procedure in catalogue.procedures {
      add(.procedure(procedure.id), procedure, in: "procedures")
      for form in procedure.forms { add(form, of: procedure) }
      if let tree = cases[procedure.id] { add(tree, of: procedure) }
    }
    for organisation in catalogue.organisations {
      add(.organisation(organisation.id), organisation, in: "organisations")
    }
    for evidence in catalogue.evidence {
      add(.evidence(evidence.id), evidence, in: "evidence")
    }
    for act in catalogue.acts { add(.act(act.id), act, in: "acts") }
    for page in catalogue.pages { add(.page(page.id), page, in: nil) }
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

  private mutating func add(_ page: PageID, _ entity: some Addressed, in section: String?) {
    let sections = sections
    add(page, unless: entity.id) { sections.path(entity.slug(in: $0.index), section, in: $0) }
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
    func add(_ table: EntityTable<some Addressed>, _ page: (EntityID) -> PageID, in section: String?) {
      for entity in table where entity.formerly != nil {
        for wording in wordings {
          for slug in (entity.formerly?[exactly: wording.index] ?? []).compactMap(Slug.make) {
            let path = "/\(wording.language)/" + sections.path(slug, section, in: wording)
            guard taken.insert(path).inserted else { continue }
            redirects.append((path, page(entity.id), wording.index))
          }
        }
      }
    }
    add(catalogue.procedures, PageID.procedure, in: "procedures")
    add(catalogue.lifeEvents, PageID.lifeEvent, in: "life-events")
    add(catalogue.topics, PageID.topic, in: "topics")
    add(catalogue.organisations, PageID.organisation, in: "organisations")
    add(catalogue.evidence, PageID.evidence, in: "evidence")
    add(catalogue.acts, PageID.act, in: "acts")
    add(catalogue.pages, PageID.page, in: nil)
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

  /// The path of a page below its section, or below its language where it is in none.
  func path(_ slug: String, _ section: String?, in wording: Wording) -> String {
    section.map { "\(name($0, in: wording))/\(slug)/" } ?? "\(slug)/"
  }
}
