import CatalogueModel

/// The names that pages, fields and options get in Balie: readable, unique, and the same every time.
///
/// They come from the titles of the form’s first language. Where several fields have one title, each is called after
/// its page or group as well.
struct RunnerNames {
  /// Where a component stands: the number of its page, its own on the page, its own in a group.
  struct Place: Hashable {
    let page: Int
    let component: Int
    var child: Int?
  }

  let pages: [String]
  private let fields: [Place: String]
  private let options: [String: [String]]

  /// The longest name made from a title, in characters; the longest one with its page’s in front.
  private static let (short, long) = (48, 72)
  /// Words of conditions and calculations, which cannot be names.
  private static let reserved: Set<String> = [
    "and", "or", "not", "is", "in", "yes", "no", "today", "true", "false", "min", "max", "sum", "count",
    "days", "years",
    "round", "answered", "at-least-one", "exactly-one",
  ]

  init(_ form: RunnerForm) {
    var taken: Set<String> = ["declaration"]
    pages = form.pages.map { page in
      Self.unique(Self.name(page.title, otherwise: page.path.text, "page"), &taken)
    }
    fields = Self.fieldNames(form, pages)
    options = Dictionary(
      form.lists.map { ($0.name.text, Self.optionNames($0)) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(place: Place) -> String { fields[place] ?? "field" }

  /// The names of a list’s options, in order.
  func options(of list: String) -> [String] { options[list] ?? [] }

  private static func fieldNames(_ form: RunnerForm, _ pages: [String]) -> [Place: String] {
    var wishes: [Wish] = []
    for (number, page) in form.pages.enumerated() {
      for (component, part) in page.components.enumerated() where !part.kind.isContent {
        let wish = Wish(
          place: Place(page: number, component: component), component: part, owner: pages[number])
        wishes.append(wish)
        for (child, inner) in part.children.enumerated() where !inner.kind.isContent {
          let place = Place(page: number, component: component, child: child)
          wishes.append(Wish(place: place, component: inner, owner: cut(wish.whole, to: short)))
        }
      }
    }
    var names: [Place: String] = [:]
    var taken: Set<String> = ["declaration-made"]
    for (wish, name) in zip(wishes, distinct(wishes)) { names[wish.place] = unique(name, &taken) }
    return names
  }

  /// What a field would be called.
  private struct Wish {
    let place: Place
    /// Its title as a name, however long.
    let whole: String
    /// The page or group that it stands in.
    let owner: String

    init(place: Place, component: RunnerComponent, owner: String) {
      (self.place, self.owner) = (place, owner)
      whole = RunnerNames.whole(component.title, otherwise: component.name.text, "field")
    }
  }

  /// Short names; longer ones for those that would be the same; those of their page or group in front where that does
  /// not help either.
  private static func distinct(_ wishes: [Wish]) -> [String] {
    var names = wishes.map { cut($0.whole, to: short) }
    func change(_ name: (Wish) -> String) {
      let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
      for (number, wish) in wishes.enumerated() where counts[names[number]] != 1 {
        names[number] = name(wish)
      }
    }
    change { cut($0.whole, to: long) }
    change { wish in
      let name = cut(wish.whole, to: short)
      return name == wish.owner ? name : cut("\(wish.owner)-\(name)", to: long)
    }
    return names
  }

  private static func optionNames(_ list: RunnerList) -> [String] {
    var taken: Set<String> = []
    return list.items.map { item in
      let name = Slug.make(from: item.value.text) ?? Slug.make(from: item.text.first.text) ?? "option"
      return unique(cut(name, to: short), &taken, isOption: true)
    }
  }

  private static func name(_ title: RunnerText?, otherwise: String, _ last: String) -> String {
    cut(whole(title, otherwise: otherwise, last), to: short)
  }

  private static func whole(_ title: RunnerText?, otherwise: String, _ last: String) -> String {
    let plain = title.map { HTMLText.plain(from: $0.first.text).text } ?? ""
    return Slug.make(from: plain) ?? Slug.make(from: otherwise) ?? last
  }

  /// Ends a name with a whole word.
  static func cut(_ name: String, to length: Int) -> String {
    guard name.utf8.count > length else { return name }
    let start = name.prefix(length + 1)
    if let hyphen = start.lastIndex(of: "-"), hyphen > start.startIndex { return String(start[..<hyphen]) }
    return String(name.prefix(length))
  }

  static func unique(_ name: String, _ taken: inout Set<String>, isOption: Bool = false) -> String {
    let isReserved = isOption ? ["and", "or", "not", "is", "in"].contains(name) : reserved.contains(name)
    let name = isReserved ? name + (isOption ? "-option" : "-answer") : name
    var candidate = name
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
  }
}
