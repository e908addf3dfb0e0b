import ArgumentParser
import Authoring
import CatalogueModel

struct NewTopicCommand: NewSubcommand {
  static let kind = DraftKind.topic
  static let configuration: CommandConfiguration = described("A field of administration.")

  @OptionGroup var shared: NewOptions

  @Option(label: "name", "What it is called, by language.")
  var name: [Interview.Statement] = []

  @Option(label: "summary", "What belongs to it, by language.")
  var summary: [Interview.Statement] = []

  var statements: [Interview.Statement] { name + summary }
}

struct NewRegisterCommand: NewSubcommand {
  static let kind = DraftKind.register
  static let configuration: CommandConfiguration = described("A state database that replaces documents.")

  @OptionGroup var shared: NewOptions

  @Option(label: "name", "What it is called, by language.")
  var name: [Interview.Statement] = []

  @Option(
    help: ArgumentHelp("The organisation that keeps it.", valueName: "id"),
    completion: IDCompletion.of(.organisation))
  var keeper: String?

  var statements: [Interview.Statement] { name + LabelOption.statements([("keeper", keeper)]) }
}

struct NewOrganisationCommand: NewSubcommand {
  static let kind = DraftKind.organisation
  static let configuration: CommandConfiguration = described("An organisation, an office or an officer.")

  @OptionGroup var shared: NewOptions

  @Option(label: "name", "What it is called, by language.")
  var name: [Interview.Statement] = []

  @Option(
    name: .customLong("kind"), help: ArgumentHelp("What it is. (default: office)", valueName: "word"),
    completion: .list(Organisation.Kind.allCases.map(\.rawValue)))
  var sort: String?

  @Option(
    help: ArgumentHelp("The organisation it belongs to.", valueName: "id"),
    completion: IDCompletion.of(.organisation))
  var parent: String?

  @Option(label: "address", "Where it is, by language.")
  var address: [Interview.Statement] = []

  @Option(help: ArgumentHelp("Its telephone number.", valueName: "number"))
  var phone: String?

  var statements: [Interview.Statement] {
    name + address + LabelOption.statements([("kind", sort), ("parent", parent), ("phone", phone)])
  }
}

struct NewEvidenceCommand: NewSubcommand {
  static let kind = DraftKind.evidence
  static let configuration: CommandConfiguration = described(
    "A kind of document that procedures ask for or give.")

  @OptionGroup var shared: NewOptions

  @Option(label: "name", "What it is called, by language.")
  var name: [Interview.Statement] = []

  @Option(
    help: ArgumentHelp("The organisation that issues it.", valueName: "id"),
    completion: IDCompletion.of(.organisation))
  var issuer: String?

  @Option(
    help: ArgumentHelp(
      "Who makes it, where no organisation issues it. (default: authority)", valueName: "word"),
    completion: .list(Evidence.Maker.allCases.map(\.rawValue)))
  var madeBy: String?

  @Option(
    help: ArgumentHelp("The register that holds it.", valueName: "id"), completion: IDCompletion.of(.register)
  )
  var heldBy: String?

  var statements: [Interview.Statement] {
    name + LabelOption.statements([("issuer", issuer), ("made-by", madeBy), ("held-by", heldBy)])
  }
}

struct NewActCommand: NewSubcommand {
  static let kind = DraftKind.act
  static let configuration: CommandConfiguration = described("A law, decree, circular … on which facts rest.")

  @OptionGroup var shared: NewOptions

  @Option(help: ArgumentHelp("Its official number, such as 60/2014/QH13.", valueName: "number"))
  var number: String?

  @Option(label: "title", "Its title, by language.")
  var title: [Interview.Statement] = []

  @Option(
    name: .customLong("kind"), help: ArgumentHelp("What kind of act it is.", valueName: "word"),
    completion: .list(Act.Kind.allCases.map(\.rawValue)))
  var sort: String?

  @Option(help: ArgumentHelp("The day on which it was issued.", valueName: "date"))
  var issued: String?

  @Option(help: ArgumentHelp("The first day on which it is in force.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Where its text can be read.", valueName: "url"))
  var link: String?

  var statements: [Interview.Statement] {
    title
      + LabelOption.statements([
        ("number", number), ("kind", sort), ("issued", issued), ("from", from), ("link", link),
      ])
  }
}

struct NewLifeEventCommand: NewSubcommand {
  static let kind = DraftKind.lifeEvent
  static let configuration: CommandConfiguration = described(
    "Something that happens to people and takes several procedures.")

  @OptionGroup var shared: NewOptions

  @Option(label: "title", "What happens, by language.")
  var title: [Interview.Statement] = []

  @Option(label: "summary", "What the page helps with, by language.")
  var summary: [Interview.Statement] = []

  @Option(
    help: ArgumentHelp("The procedures, in the order in which people need them.", valueName: "ids"),
    completion: IDCompletion.of(.procedure))
  var procedures: String?

  var statements: [Interview.Statement] {
    title + summary + LabelOption.statements([("procedures", procedures)])
  }
}

struct NewPageCommand: NewSubcommand {
  static let kind = DraftKind.page
  static let configuration: CommandConfiguration = described(
    "A page of the portal itself, such as one on privacy.")

  @OptionGroup var shared: NewOptions

  @Option(label: "title", "Its title, by language.")
  var title: [Interview.Statement] = []

  @Option(label: "text", "What it says first, by language.")
  var text: [Interview.Statement] = []

  var statements: [Interview.Statement] { title + text }
}
