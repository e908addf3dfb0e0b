import BalieCommand

#if canImport(Glibc)
  import Glibc
#endif

exit(Balie.run(Array(CommandLine.arguments.dropFirst())))
