import BalieCommand
import CTCMalloc  // Memory from several threads at once costs a tenth less than with the system’s own.

#if canImport(Glibc)
  import Glibc
#endif

let code = Balie.run(Array(CommandLine.arguments.dropFirst()))
// A run that failed may leave threads at work ahead. Libraries are not taken down under them, as ‘exit’ would.
fflush(nil)
_exit(code)
