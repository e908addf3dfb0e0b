import Glibc

/// The terminal behind standard error, where somebody watches a run.
struct Terminal: Sendable {
  private let descriptor = STDERR_FILENO

  /// Nil where nobody watches: standard error is no terminal, the terminal cannot rewrite a line, or the run is one of a
  /// continuous integration.
  init?(environment: (String) -> String?) {
    guard isatty(descriptor) == 1, !(environment("TERM") ?? "").isEmpty, environment("TERM") != "dumb",
      (environment("CI") ?? "").isEmpty
    else { return nil }
  }

  /// How many characters fit on a line; one less than there are columns, so that no terminal breaks the line.
  var columns: Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 79 }
    return Int(size.ws_col) - 1
  }

  /// Whether the run is in the foreground: one that was sent to the background does not write over what is typed.
  private var isForeground: Bool { tcgetpgrp(descriptor) == getpgrp() }

  /// Shows a line in place of the one shown before.
  func show(_ line: String) {
    guard isForeground else { return }
    Console.write("\r\u{1B}[K" + line, to: descriptor)
  }
}
