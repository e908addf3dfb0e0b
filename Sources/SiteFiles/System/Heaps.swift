internal import CLinux
internal import Glibc

/// The heaps among which the system shares out the memory of a program.
package enum Heaps {
  /// Allows one heap for each processor: by default there may be eight, and what is free in one is no use to another.
  /// Called before there is a second thread.
  package static func limitToProcessors() {
    _ = mallopt(BALIE_ARENA_MAX, CInt(clamping: max(2, sysconf(CInt(_SC_NPROCESSORS_ONLN)))))
  }
}
