import ArgumentParser
import Preview
import SiteFiles

#if canImport(Glibc)
  import Glibc
#endif

/// The program: runs a command and says how it ended.
public enum Balie {
  /// How a run ended, as its exit code.
  enum Ending: Int32 {
    case clean = 0
    case findings = 1
    case wrongUse = 2
    case outsideWorldFailed = 3
  }

  /// Runs the command that the arguments name.
  ///
  /// - Parameter arguments: the arguments without the program’s name.
  /// - Returns: the exit code: 0 clean, 1 findings, 2 wrong use, 3 the outside world failed.
  public static func run(_ arguments: [String]) -> Int32 {
    var running: (any ParsableCommand.Type)?
    do {
      var command = try BalieCommand.parseAsRoot(arguments)
      running = type(of: command)
      try command.run()
      return Ending.clean.rawValue
    } catch let error as FileSystemError {
      Console.complain(error.message + ".")
      return Ending.outsideWorldFailed.rawValue
    } catch let error as PreviewError {
      Console.complain(error.message + ".")
      return (error.isWrongUse ? Ending.wrongUse : .outsideWorldFailed).rawValue
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      return ending(of: error, in: running, arguments).rawValue
    }
  }

  private static func ending(
    of error: any Error, in command: (any ParsableCommand.Type)?, _ arguments: [String]
  ) -> Ending {
    if BalieCommand.exitCode(for: error) == .success {
      Console.say(BalieCommand.fullMessage(for: error))
      return .clean
    }
    Console.complain(WrongUse.message(error, in: command, arguments), prefixed: false)
    return .wrongUse
  }
}

/// Standard output for what was asked for, standard error for what went wrong.
enum Console {
  static func say(_ text: String) { write(text.utf8.last == 0x0A ? text : text + "\n", to: STDOUT_FILENO) }

  /// What stands before an answer on its line.
  static func prompt(_ text: String) { write(text, to: STDOUT_FILENO) }

  static func complain(_ text: String, prefixed: Bool = true) {
    write((prefixed ? "balie: " : "") + text + "\n", to: STDERR_FILENO)
  }

  /// Writes all of a text, however small the pieces that a pipe takes.
  static func write(_ text: String, to descriptor: Int32 = STDOUT_FILENO) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
