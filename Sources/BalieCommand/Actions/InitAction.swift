import ArgumentParser
import Authoring
import Foundation
import SiteBuild

/// Makes a new portal.
struct InitAction {
  let folder: String
  let statements: [Interview.Statement]

  func run() throws {
    try Pipeline.expectEmpty(folder)
    var interview = NewPortal.interview(
      timeZone: TimeZone.current.identifier, zones: Pipeline.timeZones(ofCountry:))
    try interview.conduct(statements, command: "balie init")
    let files = try Pipeline.createPortal(interview.answers, in: folder)
    let content = files.filter { $0.hasPrefix("content/") }
    Console.say(
      """
      Wrote a portal of \(content.count) files of content into ‘\(folder)’, with settings for editors and servers.
      Next:
      - cd \(ShellWord(folder)) && balie preview
      - Open the address that it names, or read README.md.
      - git init && git config core.hooksPath .githooks, so that each commit is checked.
      """)
  }
}
