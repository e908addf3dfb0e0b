import Diagnostics

/// A field or text of a page (`model/src/components/types.ts`).
struct RunnerComponent: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case textField = "TextField"
    case multilineTextField = "MultilineTextField"
    case freeTextField = "FreeTextField"
    case yesNoField = "YesNoField"
    case numberField = "NumberField"
    case emailAddressField = "EmailAddressField"
    case telephoneNumberField = "TelephoneNumberField"
    case websiteField = "WebsiteField"
    case ukAddressField = "UkAddressField"
    case dateField = "DateField"
    case datePartsField = "DatePartsField"
    case dateTimeField = "DateTimeField"
    case dateTimePartsField = "DateTimePartsField"
    case monthYearField = "MonthYearField"
    case timeField = "TimeField"
    case radiosField = "RadiosField"
    case checkboxesField = "CheckboxesField"
    case selectField = "SelectField"
    case autocompleteField = "AutocompleteField"
    case fileUploadField = "FileUploadField"
    case clientSideFileUploadField = "ClientSideFileUploadField"
    case multiInputField = "MultiInputField"
    case details = "Details"
    case para = "Para"
    case html = "Html"
    case insetText = "InsetText"
    case flashCard = "FlashCard"
    case list = "List"

    /// Whether it only shows something.
    var isContent: Bool {
      switch self {
      case .details, .para, .html, .insetText, .flashCard, .list: true
      default: false
      }
    }

    /// Whether its answer is one or several items of a list.
    var hasList: Bool {
      switch self {
      case .radiosField, .checkboxesField, .selectField, .autocompleteField, .flashCard, .list: true
      default: false
      }
    }
  }

  let kind: Kind
  let name: JSONValueText
  var title: RunnerText?
  var hint: RunnerText?
  var content: RunnerText?
  let list: JSONValueText?
  var options: RunnerOptions
  var children: [RunnerComponent]
  let span: SourceSpan

  /// Whether the form runner lets nobody pass without an answer.
  var isRequired: Bool {
    switch kind {
    // Set from the number of files, whatever `required` says.
    case .clientSideFileUploadField: (options.leastFiles ?? 0) > 0
    default: options.isRequired
    }
  }
}

/// What the `options` and `schema` of a component say, as far as Balie’s forms know it.
struct RunnerOptions: Sendable {
  var isRequired = true
  var mostWords: Int?
  var rows: Int?
  var prefix: String?
  var suffix: String?
  var autocomplete: String?
  var message: RunnerText?
  var condition: JSONValueText?
  /// The heads of the columns in which repeated answers are shown.
  var columnTitles: [RunnerText] = []

  // Files
  var leastFiles: Int?
  var mostFiles: Int?
  /// In megabytes.
  var mostFileSize: Int?
  /// Media types, such as `application/pdf`.
  var mediaTypes: [JSONValueText] = []

  // Dates
  var mostDaysAhead: JSONValueText?
  var mostDaysBack: JSONValueText?

  // The schema
  var least: JSONValueText?
  var most: JSONValueText?
  var length: Int?
  var pattern: JSONValueText?
  var decimals: Int?
}
