import ArgumentParser
import Authoring
import CatalogueModel

struct NewProcedureCommand: NewSubcommand {
  static let kind = DraftKind.procedure
  static let configuration: CommandConfiguration = described(
    "One thing that citizens or businesses apply for.")

  @OptionGroup var shared: NewOptions

  @Option(label: "title", "What one does, by language.")
  var title: [Interview.Statement] = []

  @Option(label: "summary", "What it is for, by language.")
  var summary: [Interview.Statement] = []

  @Option(
    help: ArgumentHelp("The organisation that decides.", valueName: "id"),
    completion: IDCompletion.of(.organisation))
  var authority: String?

  @Option(
    help: ArgumentHelp("The topic it belongs to.", valueName: "id"), completion: IDCompletion.of(.topic))
  var topic: String?

  @Option(
    help: ArgumentHelp("The life events it belongs to.", valueName: "ids"),
    completion: IDCompletion.of(.lifeEvent))
  var lifeEvents: String?

  @Option(
    help: ArgumentHelp("The offices at which one can apply. (default: the authority)", valueName: "ids"),
    completion: IDCompletion.of(.organisation))
  var counter: String?

  @Option(help: ArgumentHelp("Where one can apply online.", valueName: "url"))
  var online: String?

  @Option(help: ArgumentHelp("How long it takes, such as ‘5 working-days’.", valueName: "duration"))
  var time: String?

  @Option(help: ArgumentHelp("What it costs, such as ‘10 EUR’, free or none.", valueName: "amount"))
  var fee: String?

  @Option(
    help: ArgumentHelp("The kinds of document that are asked for, or none.", valueName: "ids"),
    completion: IDCompletion.of(.evidence))
  var documents: String?

  @Option(
    help: ArgumentHelp("The kinds of document that one gets.", valueName: "ids"),
    completion: IDCompletion.of(.evidence))
  var results: String?

  @Option(
    help: ArgumentHelp("The acts on which it rests.", valueName: "ids"), completion: IDCompletion.of(.act))
  var legalBasis: String?

  @Option(
    help: ArgumentHelp("For whom it is.", valueName: "words"),
    completion: .list(Procedure.Audience.allCases.map(\.rawValue)))
  var audience: String?

  @Option(help: ArgumentHelp("The languages in which one can apply, such as vi.", valueName: "tags"))
  var languages: String?

  @Option(
    help: ArgumentHelp("What it means when there is no answer in time.", valueName: "word"),
    completion: .list(Silence.allCases.map(\.rawValue)))
  var silence: String?

  var statements: [Interview.Statement] {
    title + summary
      + LabelOption.statements([
        ("authority", authority), ("topic", topic), ("life-events", lifeEvents), ("counter", counter),
        ("online", online), ("time", time), ("fee", fee), ("documents", documents), ("results", results),
        ("legal-basis", legalBasis), ("audience", audience), ("languages", languages), ("silence", silence),
      ])
  }
}

struct NewFormCommand: NewSubcommand {
  static let kind = DraftKind.form
  static let configuration: CommandConfiguration = described(
    "A form of a procedure, and the document that it makes.")

  @OptionGroup var shared: NewOptions

  @Option(
    help: ArgumentHelp("The procedure.", valueName: "id"), completion: IDCompletion.of(.procedure))
  var procedure: String?

  @Option(label: "title", "Its title, by language.")
  var title: [Interview.Statement] = []

  @Option(
    help: ArgumentHelp(
      "The kind of document that is made with it. (default: a new one of the same title)", valueName: "id"),
    completion: IDCompletion.of(.evidence))
  var evidence: String?

  @Option(label: "field", "What its first field asks, by language. (default: the full name)")
  var field: [Interview.Statement] = []

  var statements: [Interview.Statement] {
    title + field + LabelOption.statements([("procedure", procedure), ("evidence", evidence)])
  }
}
