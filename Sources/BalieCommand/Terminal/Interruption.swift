import Foundation
import Glibc
import Parallelism
import Synchronization

/// Control-C and its like during a build: the build is asked to tidy up, and the program ends as one that was
/// interrupted, so that the shell and whatever called it know.
///
/// Signals that were ignored when the program began (`nohup`, a job in the background) stay ignored.
final class Interruption: Sendable {
  /// How long a build may tidy up. What is left then is cleared by the next build.
  private static let patience = 5

  private let progress: RunProgress
  private let site: String
  private let line: ProgressLine?
  private let signals: [CInt]
  private let received = Atomic<CInt>(0)

  init(of progress: RunProgress, site: String, line: ProgressLine?) {
    (self.progress, self.site, self.line) = (progress, site, line)
    signals = [SIGINT, SIGTERM, SIGHUP].filter { signal in
      var action = sigaction()
      return sigaction(signal, nil, &action) == 0
        && unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) != 1  // SIG_IGN
    }
  }

  /// Waits for signals on a thread of its own. Threads that begin later inherit that they leave signals to it.
  func watch() {
    mask(SIG_BLOCK)
    Thread.detachNewThread { [self] in
      var set = signalSet
      var signal: CInt = 0
      guard sigwait(&set, &signal) == 0 else { return }
      received.store(signal, ordering: .sequentiallyConsistent)
      progress.stop()
      // Until pages are written nothing is on the disk that would have to be tidied up.
      guard progress.state.phase >= .writing else { end() }
      var limit = timespec(tv_sec: Self.patience, tv_nsec: 0)
      _ = sigtimedwait(&set, nil, &limit)  // A second Control-C does not wait.
      end()
    }
  }

  /// Signals do again what they do to every program: the build is over.
  func unwatch() { mask(SIG_UNBLOCK) }

  /// Ends the program where it was interrupted; returns where it was not.
  func endIfReceived() {
    if received.load(ordering: .sequentiallyConsistent) != 0 { end() }
  }

  /// Ends the program by the signal itself: a script that waits for it sees 130 for Control-C, and stops too.
  private func end() -> Never {
    let signal = received.load(ordering: .sequentiallyConsistent)
    line?.end()
    Console.complain(
      progress.state.phase < .clearing
        ? "stopped; the site in ‘\(site)’ is as it was."
        : "stopped while the site in ‘\(site)’ was being replaced; the next build completes it.")
    Glibc.signal(signal, SIG_DFL)
    mask(SIG_UNBLOCK)
    kill(getpid(), signal)
    _exit(128 + signal)  // The first process of a container does not die of a signal.
  }

  private var signalSet: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
  }

  private func mask(_ how: CInt) {
    var set = signalSet
    pthread_sigmask(how, &set, nil)
  }
}
