import Diagnostics
import Testing

@testable import Importing

@Suite struct ComponentTests {
  /// What a component becomes, from the line below its name.
  @Test(
    arguments: [
      (
        #"{"type": "TextField", "name": "n", "title": "Name", "schema": {"max": 40, "min": "2", "regex": "^[A-Z]+$"}}"#,
        ["type: text", "required: true", "min-length: 2", "max-length: 40", "pattern: \"[A-Z]+\""]
      ),
      (
        #"{"type": "TextField", "name": "n", "title": "N", "schema": {"length": 8, "regex": "[0-9]"}, "options": {"required": false, "autocomplete": "name"}}"#,
        ["type: text", "min-length: 8", "max-length: 8", "pattern: \".*(?:[0-9]).*\"", "autocomplete: name"]
      ),
      (
        #"{"type": "FreeTextField", "name": "n", "title": "N", "hint": "Say it", "options": {"maxWords": "500", "rows": 8}}"#,
        [
          "type: long-text", "hint: { en: \"Say it. Use 500 words or fewer.\" }",
          #"pattern: "\\s*(?:\\S+\\s+){0,499}\\S*\\s*""#, "rows: 8",
          "pattern: { en: \"Your answer must be 500 words or fewer\" }",
        ]
      ),
      (
        #"{"type": "NumberField", "name": "n", "title": "N", "options": {"prefix": "£"}, "schema": {"min": 0}}"#,
        ["type: money", "currency: GBP", "min: 0"]
      ),
      (
        #"{"type": "NumberField", "name": "n", "title": "N", "options": {"suffix": "m2"}, "schema": {"precision": 2, "max": 9.5}}"#,
        ["type: number", "suffix: \"m2\"", "max: 9.5", "decimals: 2"]
      ),
      (
        #"{"type": "NumberField", "name": "n", "title": "N", "options": {"prefix": "no."}, "schema": {"integer": true}}"#,
        ["type: number", "prefix: \"no.\"", "decimals: 0"]
      ),
      (#"{"type": "EmailAddressField", "name": "n", "title": "N"}"#, ["type: email"]),
      (#"{"type": "TelephoneNumberField", "name": "n", "title": "N"}"#, ["type: phone"]),
      (#"{"type": "WebsiteField", "name": "n", "title": "N"}"#, ["type: url"]),
      (#"{"type": "YesNoField", "name": "n", "title": "N"}"#, ["type: yes-no"]),
      (
        #"{"type": "DateField", "name": "n", "title": "N", "options": {"maxDaysInFuture": 0}}"#,
        ["type: date", "max: today"]
      ),
      (#"{"type": "MonthYearField", "name": "n", "title": "N"}"#, ["type: month"]),
      (#"{"type": "TimeField", "name": "n", "title": "N"}"#, ["type: time"]),
      (
        #"{"type": "DateTimePartsField", "name": "n", "title": "Start"}"#,
        ["type: group", "id: start-date", "type: date", "id: start-time", "type: time"]
      ),
      (
        #"{"type": "UkAddressField", "name": "n", "title": "Home", "options": {"required": false}}"#,
        ["type: group", "id: home-line-1", "id: home-town", "id: home-postcode", "max-length: 10"]
      ),
      (
        #"{"type": "SelectField", "name": "n", "title": "N", "list": "l"}"#,
        [
          "type: choice", "# One!", "one: { en: \"First\" }", "label: { en: \"Second\" }",
          "hint: { en: \"The other\" }",
        ]
      ),
      (
        #"{"type": "CheckboxesField", "name": "n", "title": "N", "list": "l"}"#,
        ["type: choices", "options:"]
      ),
      (
        #"{"type": "FileUploadField", "name": "n", "title": "Plan"}"#,
        ["type: file", "evidence: form-1-plan"]
      ),
      (
        #"{"type": "ClientSideFileUploadField", "name": "n", "title": "Plan", "options": {"minimumRequiredFiles": 1, "dropzoneConfig": {"maxFiles": "3", "maxFilesize": "10", "acceptedFiles": "image/jpeg,.zip"}}}"#,
        [
          "type: group", "repeat: { min: 1, max: 3, item: { en: \"File\" } }", "id: plan-file",
          "required: true", "accept: [jpg, jpeg, zip]", "max-size: 10 MB",
        ]
      ),
      (
        #"{"type": "Para", "name": "n", "content": "<p>All <b>of</b> it</p>"}"#,
        ["- type: note # n", "en: \"All **of** it\""]
      ),
      (#"{"type": "InsetText", "name": "n", "content": "Mind"}"#, ["- type: note", "en: \"Mind\""]),
      (
        #"{"type": "Details", "name": "n", "title": "Help", "content": "<p>a</p><p>b</p>"}"#,
        ["- type: details", "label: { en: \"Help\" }", "en: |-", "a", "b"]
      ),
      (
        #"{"type": "List", "name": "n", "title": "N", "list": "l"}"#,
        ["- type: note", "-  First", "-  Second: The other"]
      ),
      (#"{"type": "FlashCard", "name": "n", "title": "N", "list": "l"}"#, ["- type: note", "-  First"]),
    ] as [(String, [String])])
  func componentsBecomeFields(_ component: String, _ lines: [String]) {
    let list = """
      {"name": "l", "items": [{"text": "First", "value": "One!"}, {"text": "Second", "value": "two", "description": "The other"}]}
      """
    // A field of its own keeps the page when the component asks nothing.
    let checked = RunnerFile.run([RunnerFile.with(component: component, lists: list)])
    #expect(checked.findings.isEmpty, "\(checked.findings.map(\.message))")
    let form = checked.value.first { $0.path.contains("/forms/") }?.text ?? ""
    var rest = form[...]
    for line in lines {
      guard let place = rest.firstRange(of: line) else {
        Issue.record("‘\(line)’ is not where it should be in\n\(form)")
        return
      }
      rest = rest[place.upperBound...]
    }
  }

  @Test func aRepeatingPageBecomesAGroup() {
    let form = RunnerFile.form(
      RunnerFile.with(
        pages: """
          {"path": "/a", "title": "Costs", "controller": "RepeatingFieldPageController", "next": [{"path": "/summary"}],
           "components": [{"type": "MultiInputField", "name": "m", "title": "Costs", "hint": "not shown",
             "options": {"columnTitles": ["Cost", "Amount", "Action"]}, "children": [
               {"type": "TextField", "name": "x", "title": "Cost"}, {"type": "NumberField", "name": "y", "title": "Amount",
                "options": {"prefix": "£"}}]}]}
          """))
    #expect(
      form.hasSuffix(
        """
              - id: costs # m
                type: group
                label: { en: "Costs" }
                repeat: { min: 1, max: 100, item: { en: "Cost" } }
                fields:
                  - id: cost # x
                    type: text
                    label: { en: "Cost" }
                    required: true
                  - id: amount # y
                    type: money
                    label: { en: "Amount" }
                    required: true
                    currency: GBP

        """))
  }

  @Test func aPageThatRepeatsAsAWholeDoesSo() {
    let form = RunnerFile.form(
      RunnerFile.with(
        pages: """
          {"path": "/a", "title": "Order", "controller": "RepeatPageController",
           "repeat": {"options": {"name": "p", "title": "Pizza"}, "schema": {"min": 1, "max": 2}},
           "next": [{"path": "/summary"}], "components": [{"type": "TextField", "name": "t", "title": "Topping"}]}
          """))
    #expect(
      form.contains("    title: { en: \"Order\" }\n    repeat: { min: 1, max: 2, item: { en: \"Pizza\" } }\n")
    )
  }

  @Test func pagesWithoutLinksFollowEachOther() {
    let pages = ["b", "a"].map { RunnerFile.page($0, RunnerFile.yesNo("q\($0)"), next: "") }
    let checked = RunnerFile.run([RunnerFile.with(pages: pages.joined(separator: ","))])
    #expect(checked.findings.isEmpty)
    #expect(checked.value[2].text.matches(of: /\n  - id: (.)/).map { String($0.output.1) } == ["b", "a"])
  }

  @Test func aDeclarationIsTickedAtTheEnd() {
    let form = RunnerFile.form(
      RunnerFile.with(
        pages: RunnerFile.page("a", RunnerFile.yesNo("q"), next: #"{"path": "/summary"}"#),
        more: #", "declaration": "<p>All of this is true.</p>""#))
    #expect(
      form.contains(
        "type: statement\n        label: { en: \"Declaration\" }\n        text: { en: \"All of this is true.\" }"
      ))
  }

  @Test func namesAreReadableUniqueAndTheSameEveryTime() {
    let fields = ["Name", "Name", "not", "", "Đăng ký?", "登记"].enumerated().map {
      #"{"type": "TextField", "name": "aBc\#($0.offset)", "title": "\#($0.element)"}"#
    }
    let text = RunnerFile.with(
      pages: RunnerFile.page("a", fields.joined(separator: ","), next: #"{"path": "/summary"}"#))
    let ids = RunnerFile.form(text).split(separator: "\n").filter { $0.hasPrefix("      - id: ") }.map {
      $0.dropFirst(12).prefix { $0 != " " }
    }
    #expect(ids == ["a-name", "a-name-2", "not-answer", "abc3", "dang-ky", "deng-ji"])
  }

  @Test func theFilesAroundAFormAreACatalogue() {
    let paths = RunnerFile.run([
      RunnerFile.with(component: #"{"type": "FileUploadField", "name": "n", "title": "Plan"}"#)
    ]).value
    #expect(
      paths.map(\.path) == [
        "portal.yaml", "procedures/apply/procedure.yaml", "procedures/apply/forms/form-1.yaml",
        "evidence/form-1.yaml",
        "evidence/form-1-plan.yaml",
      ])
    #expect(paths[1].text.contains("title: { en: \"Apply for help\" }"))
    #expect(
      paths[1].text.contains(
        "  - { evidence: form-1, form: form-1 }\n  - { evidence: form-1-plan, copies: 1 }\n"))
  }
}
