/// Words that a form runner adds to what its files say, in the languages it speaks: English and Welsh.
enum RunnerWords: String {
  case addressLine1, addressLine2, town, county, postcode, postcodeMessage
  case date, time, file, help, declaration, mostWords, mostWordsMessage, onlyIfAsked, portal, demonstration

  /// The words in a language; nil where there are none. `%` stands for a number.
  func text(in language: String) -> String? {
    switch language {
    case "en": Self.english[self]
    case "cy": Self.welsh[self]
    default: nil
    }
  }

  private static let english: [RunnerWords: String] = [
    .addressLine1: "Address line 1", .addressLine2: "Address line 2", .town: "Town or city",
    .county: "County",
    .postcode: "Postcode", .postcodeMessage: "Enter a valid postcode", .date: "Date", .time: "Time",
    .file: "File",
    .help: "Help", .declaration: "Declaration", .mostWords: "Use % words or fewer.",
    .mostWordsMessage: "Your answer must be % words or fewer",
    .onlyIfAsked: "Only if the form asks you for it.",
    .portal: "Imported forms",
    .demonstration: "These forms were imported for trial. Do not use them for a real application.",
  ]

  private static let welsh: [RunnerWords: String] = [
    .addressLine1: "Llinell cyfeiriad 1", .addressLine2: "Llinell cyfeiriad 2", .town: "Tref neu ddinas",
    .county: "Sir", .postcode: "Cod post", .postcodeMessage: "Rhowch god post dilys", .date: "Dyddiad",
    .time: "Amser", .file: "Ffeil", .help: "Cymorth", .declaration: "Datganiad",
    .mostWords: "Defnyddiwch % gair neu lai.", .mostWordsMessage: "Rhaid i’ch ateb fod yn % gair neu lai",
    .onlyIfAsked: "Dim ond os yw’r ffurflen yn gofyn amdano.", .portal: "Ffurflenni a fewnforiwyd",
    .demonstration: "Mewnforiwyd y ffurflenni hyn i’w treialu. Peidiwch â’u defnyddio i wneud cais go iawn.",
  ]
}
