import CatalogueModel
import Diagnostics
import Importing
import Syntax

/// Small files of form runners, and what an import makes of them.
struct RunnerFile {
  /// One component on a page of its own, between a start page and the page of answers.
  static func with(component: String, lists: String = "") -> String {
    with(
      pages: #"{"path": "/a", "title": "A", "components": [\#(component)], "next": [{"path": "/summary"}]}"#,
      lists: lists)
  }

  /// Pages, of which the first is where the form starts, and the page of answers.
  static func with(pages: String, conditions: String = "", lists: String = "", more: String = "") -> String {
    """
    {"name": "Apply for help", "pages": [\(pages),
      {"path": "/summary", "title": "Answers", "controller": "./pages/summary.js", "components": []}],
     "conditions": [\(conditions)], "lists": [\(lists)], "sections": []\(more)}
    """
  }

  static func yesNo(_ name: String, required: Bool = true) -> String {
    #"{"type": "YesNoField", "name": "\#(name)", "title": "\#(name)?", "options": {"required": \#(required)}}"#
  }

  static func condition(_ name: String, _ field: String, _ operation: String, _ value: String) -> String {
    """
    {"name": "\(name)", "value": {"name": "\(name)", "conditions": [{"field": {"name": "\(field)"},
      "operator": "\(operation)", "value": {"type": "Value", "value": "\(value)"}}]}}
    """
  }

  static func page(_ path: String, _ components: String, next: String) -> String {
    #"{"path": "/\#(path)", "title": "\#(path)", "components": [\#(components)], "next": [\#(next)]}"#
  }

  static func run(_ texts: [String], names: [String] = []) -> Checked<[ImportedFile]> {
    let sources = texts.enumerated().map { number, text in
      FormRunnerImport.Source(
        name: number < names.count ? names[number] : "form-\(number + 1)", file: FileID(index: number),
        bytes: Array(text.utf8))
    }
    return FormRunnerImport.run(sources, procedure: EntityID("apply"), language: LanguageTag("en")!)
  }

  /// The YAML of the only form.
  static func form(_ text: String) -> String {
    run([text]).value.first { $0.path.contains("/forms/") }?.text ?? ""
  }
}
