import Diagnostics
import Testing

@testable import Importing

@Suite struct FlowTests {
  /// The pages of a form in order, with the conditions under which they are shown.
  private func pages(_ text: String) -> [String] {
    var pages: [String] = []
    for line in RunnerFile.form(text).split(separator: "\n") {
      if line.hasPrefix("  - id: ") { pages.append(String(line.dropFirst(8).prefix { $0 != " " })) }
      if line.hasPrefix("    when: ") { pages[pages.count - 1] += ": " + line.dropFirst(10) }
    }
    return pages
  }

  private static let choice =
    #"{"type": "RadiosField", "name": "kind", "title": "Kind", "options": {}, "list": "kinds"}"#
  private static let kinds = """
    {"name": "kinds", "items": [{"text": "One", "value": "one"}, {"text": "Two", "value": "Two"},
      {"text": "Three", "value": "three"}]}
    """

  @Test func bothBranchesLeadOnAndTheRestIsForEverybody() {
    let text = RunnerFile.with(
      pages: [
        RunnerFile.page(
          "a", RunnerFile.yesNo("q"),
          next: #"{"path": "/b", "condition": "yes"}, {"path": "/c", "condition": "no"}"#),
        RunnerFile.page("c", RunnerFile.yesNo("s"), next: #"{"path": "/summary"}"#),
        RunnerFile.page("b", RunnerFile.yesNo("r"), next: #"{"path": "/c"}"#),
      ].joined(separator: ","),
      conditions: RunnerFile.condition("yes", "q", "is", "true") + ","
        + RunnerFile.condition("no", "q", "is", "false"))
    #expect(pages(text) == ["a", "b: q is yes", "c"])
  }

  @Test func theLinkWithoutConditionIsForAllOthers() {
    let text = RunnerFile.with(
      pages: [
        RunnerFile.page(
          "a", Self.choice, next: #"{"path": "/c"}, {"path": "/b", "condition": "two"}"#),
        RunnerFile.page("b", RunnerFile.yesNo("r"), next: #"{"path": "/summary"}"#),
        RunnerFile.page("c", RunnerFile.yesNo("s"), next: #"{"path": "/summary"}"#),
      ].joined(separator: ","),
      conditions: RunnerFile.condition("two", "kind", "is", "Two"), lists: Self.kinds)
    #expect(pages(text) == ["a", "b: kind is two", "c: kind is not two"])
  }

  @Test func anAnswerSaysThatItsPageWasShown() {
    let text = RunnerFile.with(
      pages: [
        RunnerFile.page(
          "a", RunnerFile.yesNo("q"), next: #"{"path": "/b", "condition": "q"}, {"path": "/summary"}"#),
        RunnerFile.page(
          "b", RunnerFile.yesNo("r"), next: #"{"path": "/c", "condition": "r"}, {"path": "/d"}"#),
        RunnerFile.page("c", RunnerFile.yesNo("s"), next: #"{"path": "/d"}"#),
        RunnerFile.page("d", RunnerFile.yesNo("t"), next: #"{"path": "/summary"}"#),
      ].joined(separator: ","),
      conditions: RunnerFile.condition("q", "q", "is", "true") + ","
        + RunnerFile.condition("r", "r", "is", "true"))
    #expect(pages(text) == ["a", "b: q is yes", "c: r is yes", "d: q is yes"])
  }

  /// Comparisons of one field, as the form runner writes them, on a page that some are led to.
  @Test(
    arguments: [
      ("kind", "is", "one", "kind is one"), ("kind", "is not", "one", "kind is not one"),
      ("many", "contains", "three", "many is three"),
      ("many", "does not contain", "three", "many is not three"),
      ("amount", "is", "5", "amount is 5"), ("amount", "is not", "5.50", "amount is not 5.5"),
      ("amount", "is more than", "5", "amount > 5"), ("amount", "is at least", "5", "amount >= 5"),
      ("amount", "is less than", "-5", "amount < -5"), ("amount", "is at most", "5", "amount <= 5"),
      ("day", "is before", "2020-01-31", "day < 2020-01-31"),
      ("day", "is after", "2020-01-31T00:00:00Z", "day > 2020-01-31"),
      ("day", "is", "2020-01-31", "day is 2020-01-31"), ("section.flag", "is", "false", "flag is no"),
      ("flag", "is not", "true", "flag is no"),
    ])
  func comparisonsAreTranslated(_ field: String, _ operation: String, _ value: String, _ when: String) {
    #expect(pages(Self.asking(RunnerFile.condition("c", field, operation, value))) == ["a", "b: \(when)"])
  }

  /// Conditions as older files write them, and with coordinators.
  @Test(
    arguments: [
      (#""flag == true and kind == 'one'""#, "flag is yes and kind is one"),
      (#""flag == true or kind == 'one' and amount > 5""#, "flag is yes or kind is one and amount > 5"),
      (
        #""(flag == true or kind == 'one') and amount > 5""#,
        "flag is yes and amount > 5 or kind is one and amount > 5"
      ),
      (#""not (flag == true or kind == 'one')""#, "flag is no and kind is not one"),
      (#""'three' in many and not ('one' in many)""#, "many is three and many is not one"),
      (#""kind == 'one' or kind == 'Two'""#, "kind is not three"),
      (#""amount > 5 and amount <= 10 or amount == 12""#, "amount > 5 and amount <= 10 or amount is 12"),
      (#""flag""#, "flag is yes"), (#""'one' in many or 'three' in many""#, "many in [one, three]"),
      (#""flag == true and kind == 'one' or flag == true and kind != 'one'""#, "flag is yes"),
    ])
  func expressionsAreTranslated(_ expression: String, _ when: String) {
    #expect(pages(Self.asking(#"{"name": "c", "value": \#(expression)}"#)) == ["a", "b: \(when)"])
  }

  @Test func coordinatorsAndNestedGroupsAndReferences() {
    let text = """
      {"name": "c", "value": {"name": "c", "conditions": [
        {"field": {"name": "flag"}, "operator": "is", "value": {"value": "true"}},
        {"coordinator": "or", "conditions": [
          {"field": {"name": "kind"}, "operator": "is", "value": {"value": "one"}},
          {"coordinator": "and", "conditionName": "large"}]}]}},
      \(RunnerFile.condition("large", "amount", "is more than", "100"))
      """
    #expect(pages(Self.asking(text)) == ["a", "b: flag is yes or kind is one and amount > 100"])
  }

  @Test func conditionsOfFieldsAndOptionsBecomeTheirs() {
    let text = RunnerFile.with(
      pages: RunnerFile.page(
        "a",
        RunnerFile.yesNo("flag")
          + #", {"type": "TextField", "name": "t", "title": "T", "options": {"condition": "c"}},"#
          + Self.choice, next: #"{"path": "/summary"}"#),
      conditions: RunnerFile.condition("c", "flag", "is", "true"),
      lists:
        #"{"name": "kinds", "items": [{"text": "One", "value": "1"}, {"text": "Two", "value": "2", "condition": "c"}]}"#
    )
    let form = RunnerFile.form(text)
    #expect(form.contains("        required: true\n        when: flag is yes\n"))
    #expect(
      form.contains("          \"2\":\n            label: { en: \"Two\" }\n            when: flag is yes\n"))
  }

  /// A page with one field of each kind that conditions compare, and one that is shown when `c` holds.
  private static func asking(_ conditions: String) -> String {
    let fields = [
      choice,
      #"{"type": "CheckboxesField", "name": "many", "title": "Many", "options": {}, "list": "kinds"}"#,
      #"{"type": "NumberField", "name": "amount", "title": "Amount", "options": {}}"#,
      #"{"type": "DatePartsField", "name": "day", "title": "Day", "options": {}}"#, RunnerFile.yesNo("flag"),
    ]
    return RunnerFile.with(
      pages: [
        RunnerFile.page(
          "a", fields.joined(separator: ","), next: #"{"path": "/b", "condition": "c"}, {"path": "/summary"}"#
        ),
        RunnerFile.page("b", RunnerFile.yesNo("z"), next: #"{"path": "/summary"}"#),
      ].joined(separator: ","), conditions: conditions, lists: kinds)
  }
}
