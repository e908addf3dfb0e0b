import ArgumentParser
import Authoring
import SiteBuild

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Makes a small, complete portal of your own.",
    discussion: """
      Writes content to replace (one procedure with its form, and what belongs to it), settings for editors, a check \
      before each commit, and checks and publishing for GitHub and GitLab. The theme stays where Balie is installed. \
      On a terminal it asks for what no option says.
      """)

  @Argument(
    help: ArgumentHelp("The folder of the portal; it is made, or must be empty.", valueName: "dir"),
    completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp("The languages, such as vi,en. The source language comes first.", valueName: "tags"))
  var languages: String?

  @Option(
    help: ArgumentHelp("The name of the portal, once for each language, as en=TEXT.", valueName: "tag=text"),
    transform: { try LabelOption.statement("name", $0) })
  var name: [Interview.Statement] = []

  @Option(help: ArgumentHelp("The country, such as VN; it tells the currency.", valueName: "code"))
  var country: String?

  @Option(help: ArgumentHelp("The currency of fees, such as VND.", valueName: "code"))
  var currency: String?

  @Option(help: ArgumentHelp("The address of the site. (default: https://example.org)", valueName: "url"))
  var baseUrl: String?

  @Option(
    help: ArgumentHelp(
      "The time zone, such as Asia/Ho_Chi_Minh. (default: this machine’s)", valueName: "zone"))
  var timeZone: String?

  func run() throws {
    let single = [
      ("languages", languages), ("country", country), ("currency", currency), ("base-url", baseUrl),
      ("time-zone", timeZone),
    ]
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    try InitAction(folder: folder, statements: LabelOption.statements(single) + name).run()
  }
}
