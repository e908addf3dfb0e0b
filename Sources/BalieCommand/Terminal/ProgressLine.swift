import Foundation
import Parallelism
import Synchronization

/// Shows on a terminal how far a run has come, on one line that is gone when the run is over.
///
/// It looks at the run ten times a second from a thread of its own; the run knows nothing of it.
final class ProgressLine: Sendable {
  private static let interval = DispatchTimeInterval.milliseconds(100)

  private let terminal: Terminal
  private let progress: RunProgress
  private let clock: @Sendable () -> Double
  private struct Shown {
    var line = ""
    var isOver = false
  }

  private let shown = Mutex(Shown())
  private let ended = DispatchSemaphore(value: 0)

  /// - Parameter clock: seconds since any moment; it never goes back.
  init(_ progress: RunProgress, on terminal: Terminal, clock: @escaping @Sendable () -> Double) {
    (self.progress, self.terminal, self.clock) = (progress, terminal, clock)
  }

  func begin() {
    Thread.detachNewThread { [self] in
      var phase = progress.state.phase
      var began = clock()
      repeat {
        let state = progress.state
        if state.phase != phase { (phase, began) = (state.phase, clock()) }
        show(ProgressText(state: state, seconds: clock() - began))
      } while ended.wait(timeout: .now() + Self.interval) == .timedOut
    }
  }

  private func show(_ text: ProgressText) {
    let line = text.line(columns: terminal.columns)
    shown.withLock { shown in
      guard !shown.isOver, shown.line != line else { return }
      shown.line = line
      terminal.show(line)
    }
  }

  /// Clears the line; nothing is shown afterwards. May be called more than once, from any thread.
  func end() {
    shown.withLock { shown in
      if !shown.isOver { terminal.show("") }
      shown.isOver = true
    }
    ended.signal()
  }
}
