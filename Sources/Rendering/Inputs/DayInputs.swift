package import Analysis
package import BuildGraph
internal import CatalogueModel

/// What artifacts look at, as far as it may be another on another day of the same catalogue and the same theme, with the
/// day from which is counted held still.
package struct DayInputs: Sendable {
  private let inputs: PageInputs
  /// The pages by whose places addresses are numbered.
  private let pages: [PageID]

  package init(_ renderer: SiteRenderer) {
    // What files say is the same on all days.
    let content = ContentStamps(portal: Stamp(), searchWords: Stamp(), editorial: Stamp(), entities: [:])
    inputs = PageInputs(renderer, content)
    pages = renderer.addresses.allWithPlaces
  }

  /// What an input is known by on this day; nil where the day makes no difference, or only by what content dates, which
  /// ``inputs(of:)`` tells.
  package func stamp(of input: Input) -> Stamp? {
    switch PageInput(rawValue: input.kind) {
    case nil, .day, .template, .message, .messageKeys, .script: nil
    default: inputs.stamp(of: input)
    }
  }

  /// The inputs that are others on a day because content dates something in them.
  package static func inputs(of subjects: Set<DatedContent.Subject>) -> Set<Input> {
    var inputs: Set<Input> = []
    for subject in subjects {
      inputs.insert(Input(subject.kind.rawValue, subject.position))
      // Whoever is told the days of a procedure compares them with that of the page.
      if subject.kind == .procedure { inputs.insert(Input(PageInput.outline.rawValue, subject.position)) }
    }
    return inputs
  }

  /// How this day numbers the inputs of another: pages come and go, and with them addresses. Nil where both number alike.
  package func renumbering(of other: DayInputs) -> (@Sendable (Input) -> Input?)? {
    guard pages != other.pages else { return nil }
    let places = Dictionary(
      pages.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let numbers = other.pages.map { places[$0] }
    return { input in
      guard input.kind == PageInput.address.rawValue else { return input }
      return numbers[input.number].map { Input(input.kind, $0) }
    }
  }
}
