import Dispatch
import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// The browser of whoever sits at the machine.
enum Browser {
  /// A program that ends later than this after it was begun has shown something, in nanoseconds.
  private static let patience: UInt64 = 20_000_000_000

  /// Shows an address, or says that it could not be shown. Nobody waits for it.
  static func open(_ address: String) {
    let begun = DispatchTime.now().uptimeNanoseconds
    guard let process = begin(address) else { return complain(address) }
    DispatchQueue(label: "browser").async {
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0 { guard errno == EINTR else { return } }
      let isEarly = DispatchTime.now().uptimeNanoseconds - begun < patience
      if status != 0, isEarly { complain(address) }
    }
  }

  private static func complain(_ address: String) {
    Console.complain("no browser could be opened; open \(address) by hand.")
  }

  /// The program that knows which browser somebody uses; nil where there is none.
  private static func begin(_ address: String) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_RDWR, 0)
    }
    var words: [UnsafeMutablePointer<CChar>?] = [strdup("xdg-open"), strdup(address), nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    return posix_spawnp(&process, "xdg-open", &actions, nil, &words, environ) == 0 ? process : nil
  }
}
