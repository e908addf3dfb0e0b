import ArgumentParser
import CatalogueModel
import SiteBuild

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Searches the catalogue as the site would, and says why it found what.",
    discussion: """
      For editors who tune the words of content/search and the weights of portal.yaml. The index is made anew and not \
      written. With --compounds it prints the words that were taken apart, in the form of content/search: those \
      that are wrong can be copied there and corrected.
      """)

  @Argument(help: ArgumentHelp("What a citizen would type.", valueName: "query"))
  var query: String?

  @Option(help: ArgumentHelp("The language to search in. (default: the portal’s first)", valueName: "tag"))
  var language: String?

  @OptionGroup var catalogue: CatalogueOptions

  @Option(
    help: ArgumentHelp(
      "The day whose facts are in force, as 2026-12-31. (default: today in the portal’s time zone)",
      valueName: "date"), transform: SiteOptions.day)
  var asOf: CivilDate?

  @Flag(help: "Ask the full text too, as the page of results does; otherwise as suggestions do.")
  var full = false

  @Flag(help: "Print the compound words that were taken apart instead of searching.")
  var compounds = false

  func validate() throws {
    guard (query == nil) == compounds else {
      throw ValidationError("Give a query, or --compounds to print the words that are taken apart.")
    }
  }

  func run() throws {
    let build = try SiteOptions.request(
      catalogue, output: "public", asOf: asOf, isStrict: false, jobs: nil)
    let request = SearchRequest(build: build, query: query ?? "", language: language, isFull: full)
    if compounds { try SearchAction().printCompounds(request) } else { try SearchAction().find(request) }
  }
}
