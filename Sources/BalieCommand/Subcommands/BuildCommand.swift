import ArgumentParser
import SiteBuild

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Proves the catalogue and writes the site.",
    discussion: """
      With errors nothing is written and the site stays as it was. Otherwise the site is written beside the \
      output folder and swapped in at once; files that did not change keep their bytes and their time. A terminal \
      shows how far the build has come.
      """)

  @OptionGroup var options: SiteOptions

  @Flag(name: .customLong("no-cache"), help: "Make everything anew, whatever an earlier build left.")
  var ignoresCache = false

  @Option(
    name: .customLong("explain-rebuild"),
    help: ArgumentHelp("Tell why a page was made again, by its address or file.", valueName: "page"))
  var explained: String?

  func run() throws {
    let watch = RunWatch(isQuiet: options.quiet)
    var request = try options.request(watch.progress)
    (request.usesCache, request.explained) = (!ignoresCache, explained)
    try BuildAction(format: options.format, watch: watch).run(request)
  }
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Proves the catalogue and writes nothing.",
    discussion: "Takes the options of ‘build’, so that a check can stand wherever a build stands.")

  @OptionGroup var options: SiteOptions

  func run() throws {
    let watch = RunWatch(isQuiet: options.quiet)
    try CheckAction(format: options.format, watch: watch).run(options.request(watch.progress))
  }
}
