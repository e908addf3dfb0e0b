import Glibc
import Parallelism
import SiteFiles

/// Watches a run from outside: shows how far it has come, measures it, and lets people stop it.
struct RunWatch {
  let progress = RunProgress()
  /// Whether nothing but findings and failures is told.
  let isQuiet: Bool
  private let began: Double
  private let line: ProgressLine?

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    began = Self.seconds()
    let terminal = isQuiet ? nil : Terminal { name in getenv(name).map { String(cString: $0) } }
    line = terminal.map { [progress] in ProgressLine(progress, on: $0, clock: Self.seconds) }
  }

  /// Does the work while a terminal shows how far it has come.
  func shown<Result>(_ work: () throws(FileSystemError) -> Result) throws(FileSystemError) -> Result {
    line?.begin()
    defer { line?.end() }
    return try work()
  }

  /// Does work on a site that ends tidily when it is interrupted.
  func stoppable<Result>(
    site: String, _ work: () throws(FileSystemError) -> Result
  ) throws(FileSystemError) -> Result {
    let interruption = Interruption(of: progress, site: site, line: line)
    interruption.watch()
    defer { interruption.unwatch() }
    do throws(FileSystemError) {
      return try shown(work)
    } catch {
      interruption.endIfReceived()
      throw error
    }
  }

  /// How long the run has taken, such as `1.6 s`.
  var time: String {
    let seconds = Self.seconds() - began
    guard seconds < 10 else { return ProgressText.duration(seconds) }
    let tenths = Int((seconds * 10).rounded())
    return "\(tenths / 10).\(tenths % 10) s"
  }

  /// Seconds since the machine was started: a clock that is set back changes nothing.
  private static func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
