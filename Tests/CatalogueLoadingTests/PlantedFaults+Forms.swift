/// Faults of forms.
extension PlantedFault {
  private static let move = "procedures/move/procedure.yaml"
  private static let form = "procedures/move/forms/application.yaml"
  private static let lastField = "max: today, when: late }"
  private static let copies =
    "{ id: copies, type: number, label: \(label("Copies")), min: 0, max: 9, decimals: 0 }"

  /// A fault in lines that follow the last field: more fields, or more keys of the form.
  private static func form(
    _ code: String, fields: [String] = [], keys: String = "", mend: String? = nil, says: String = "",
    edits: [Edit] = [], adds: [String: String] = [:]
  ) -> PlantedFault {
    let lines = fields.map { "\n      - \($0)" }.joined()
    return PlantedFault(
      code, in: form, lastField, "\(lastField)\(lines)\n\(keys)", mend: mend, says: says, edits: edits,
      adds: adds)
  }

  /// A fault in a calculation with the field `copies`.
  private static func calculation(
    _ code: String, _ value: String, mend: String? = nil, says: String = ""
  ) -> PlantedFault {
    form(
      code, fields: [copies],
      keys: "calculations:\n  total: { label: \(label("Total")), value: \"\(value)\" }\n",
      mend: mend, says: says)
  }

  private static func field(_ keys: String, type: String = "number") -> String {
    "{ id: more, type: \(type), label: \(label("More")), \(keys) }"
  }

  static let forms: [PlantedFault] = [
    calculation("expression-syntax", "copies «x» 2", says: "‘x’ stands where an operator"),
    calculation("expression-syntax", "copies * 2«)»", says: "no opening one"),
    calculation("expression-syntax", "copies «-1»", mend: "- 1", says: "a minus has a blank on both sides"),
    calculation("expression-syntax", "copies «×» 2", mend: "*", says: "no ‘×’"),
    calculation(
      "expression-type", "«copies + 8000 VND»", says: "‘+’ cannot join a number and an amount in VND"),
    calculation("expression-type", "«full-name» * 2", says: "with which nothing can be worked out"),
    calculation("expression-type", "«reason» * 2", says: "asks for one of its options"),
    calculation("expression-type", "years(«copies», moved-on)", says: "a number where a date should stand"),
    calculation("expression-type", "sum(«copies»)", says: "‘sum’ takes a field of a repeated"),
    calculation("expression-type", "«round»(copies)", says: "takes 2 values"),
    calculation("expression-type", "round(copies, «7»)", says: "from 0 to 6"),
    calculation("expression-type", "copies * 2 «XYZ»", says: "not a currency"),
    calculation("expression-unknown-name", "«copie» * 2", mend: "copies", says: "Nothing is called ‘copie’"),
    calculation("expression-unknown-name", "«rounded»(copies, 2)", mend: "round", says: "No function"),
    form(
      "expression-cycle",
      keys: """
        calculations:
          a: { label: \(label("A")), value: «b + 1» }
          b: { label: \(label("B")), value: a + 1 }

        """, says: "‘a’ depends on itself by way of ‘b’"),
    form(
      "unknown-id",
      keys: """
        rules:
          - { id: r, check: answered(full-name), fields: [«fullname»], message: \(label("Why?")) }

        """, mend: "full-name", says: "no field of that name"),
    form("field-type", fields: [field("min: «today»")], says: "is a number"),
    form("field-type", fields: [field("step: «0»")], says: "more than zero"),
    form("field-type", fields: [field("pattern: «'(?=a)'»", type: "text")], says: "look around"),
    form("field-type", fields: [field("pattern: «'[a'»", type: "text")], says: "a class is not closed"),
    form("field-type", fields: [field("default: «many»")], says: "‘many’ is no answer"),
    form("field-type", fields: [field("decimals: «2»", type: "text")], says: "no meaning"),
    form(
      "field-type", fields: ["{ «type»: details, text: \(label("Text")) }"], says: "needs the key ‘label’"),
    form(
      "field-type", fields: ["{ id: more, type: text, answer-of: «reason», label: \(label("More")) }"],
      says: "cannot take over"),
    form(
      "unknown-id",
      fields: [
        "{ id: more, type: choice, options: { loss: \(label("L")), other: \(label("O")) }, answer-of: «reasons», label: \(label("More")) }"
      ],
      mend: "reason", says: "no question of that name"),
    form("unknown-value", fields: [field("scheme: «ibam»", type: "identity-number")], mend: "iban"),
    form("field-type", keys: "send: «json»\n", says: "own site only"),
    form("raw-html", fields: ["{ type: note, text: { vi: a, en: «a <b>b</b>», nl: a } }"]),
    form("missing-translation", fields: [field("messages: { max: «{ vi: a, en: b }» }")]),
  ]

  static let formProofs: [PlantedFault] = [
    form(
      "calculation-overflow", fields: ["{ id: any, type: number, decimals: 0, label: \(label("Any")) }"],
      keys: "calculations:\n  «total»: { label: \(label("Total")), value: any * 2 }\n",
      says: "can reach 10^15"),
    form(
      "calculation-overflow", fields: ["{ id: any, type: number, min: 0, max: 1, label: \(label("Any")) }"],
      keys: "calculations:\n  «total»: { label: \(label("Total")), value: any * any }\n", says: "6 decimals"),
    form(
      "division-by-zero", fields: [copies],
      keys: "calculations:\n  «total»: { label: \(label("Total")), value: 10 / copies }\n"),
    form(
      "condition-never-true", fields: [field("min: 0, max: 9, when: «days-ago > 100»")],
      says: "‘more’ is never asked"),
    form(
      "condition-never-true", fields: [copies, field("max: 9, when: «copies > 9»")],
      says: "‘more’ is never asked"),
    form(
      "form-page-unreachable",
      keys: """
          - id: never
            title: \(label("Never"))
            when: «late and not late»
            fields:
              - { id: odd, type: text, label: \(label("Odd")) }

        """, says: "‘never’"),
    form("never-used", fields: [copies], keys: "calculations:\n  «total»: copies * 2\n", says: "‘total’"),
    form(
      "question-asked-again",
      fields: ["{ «id»: days-ago, type: number, min: 0, max: 100, label: \(label("Days")) }"],
      says: "days-ago"),
    form(
      "question-asked-again",
      fields: ["{ «id»: since, type: number, min: 0, max: 100, label: \(label("How many days ago?")) }"]),
    form(
      "upload-without-document",
      fields: ["{ id: scan, type: file, evidence: «photo», label: \(label("Scan")) }"],
      adds: ["evidence/photo.yaml": "name: \(label("Photograph"))\n"]),
    PlantedFault(
      "upload-missing", in: move, "originals: 1, when: late }",
      "originals: 1, when: late }\n  - { evidence: «photo», copies: 1 }",
      edits: [
        Edit(
          file: move, find: "channels:", put: "channels:\n  online: { url: \"https://example.org/apply\" }"),
        Edit(file: form, find: "id: application", put: "id: application\naction: https://example.org/apply"),
      ], adds: ["evidence/photo.yaml": "name: \(label("Photograph"))\n"]),
    PlantedFault(
      "form-unlinked", in: form, "id: application", "«id»: application",
      edits: [Edit(file: move, find: "form: application, ", put: "")]),
  ]
}
