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

  func run() throws {
    let watch = RunWatch(isQuiet: options.quiet)
    try BuildAction(format: options.format, watch: watch).run(options.request(watch.progress))
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
