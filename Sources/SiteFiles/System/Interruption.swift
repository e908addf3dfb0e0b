internal import Glibc

/// Signals that would end the program.
enum Interruption {
  /// Does something short that must not be left half done: whoever interrupts the program meanwhile is heard afterwards.
  static func held<Value>(_ work: () throws(FileSystemError) -> Value) throws(FileSystemError) -> Value {
    var (signals, before) = (sigset_t(), sigset_t())
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try work()
  }
}
