import Diagnostics
import SiteBuild
import Synchronization

/// What there is to see now, and everybody who is looking at it.
final class Broadcast: Sendable {
  /// What there is to see at one moment.
  struct Scene: Sendable {
    var pages: LivePages
    var findings: LiveFindings?

    /// Whether files have changed since they were looked at.
    var isChecking: Bool { findings?.number != pages.number }
  }

  private struct Contents {
    var scene: Scene
    var listeners: [Int: (path: String, wake: AsyncStream<Void>.Continuation)] = [:]
    var nextListener = 0
  }

  private let contents: Mutex<Contents>

  init(_ pages: LivePages) { contents = Mutex(Contents(scene: Scene(pages: pages))) }

  var scene: Scene { contents.withLock(\.scene) }

  /// Shows new pages.
  ///
  /// - Returns: how many of the pages that somebody is looking at are different.
  func publish(_ pages: LivePages) -> Int {
    let (old, paths) = contents.withLock { contents in
      defer { contents.scene.pages = pages }
      return (contents.scene.pages, Set(contents.listeners.values.map(\.path)))
    }
    wake()
    return paths.count { PageAnswer(old.answer(to: $0)).mark != PageAnswer(pages.answer(to: $0)).mark }
  }

  /// Shows what was found; nothing happens where the files have been looked at since.
  func publish(_ findings: LiveFindings) {
    contents.withLock { contents in
      guard contents.scene.findings.map({ $0.number <= findings.number }) ?? true else { return }
      contents.scene.findings = findings
    }
    wake()
  }

  /// Wakes everybody who looks at a page: there may be something new, or they may be gone without a word.
  func wake() {
    let listeners = contents.withLock { Array($0.listeners.values) }
    for listener in listeners { listener.wake.yield() }
  }

  /// Wakes whoever listens each time that there may be something new.
  func listen(at path: String) -> AsyncStream<Void> {
    let (stream, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let number = contents.withLock { contents in
      contents.nextListener += 1
      contents.listeners[contents.nextListener] = (path, wake)
      return contents.nextListener
    }
    wake.onTermination = { [weak self] _ in
      self?.contents.withLock { _ = $0.listeners.removeValue(forKey: number) }
    }
    return stream
  }
}
