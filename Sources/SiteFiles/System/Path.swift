internal import Glibc

/// Whether a path stands before another by the bytes of their UTF-8: the same order on every system.
func comesBefore(_ a: String, _ b: String) -> Bool {
  let fast = a.utf8.withContiguousStorageIfAvailable { a in
    b.utf8.withContiguousStorageIfAvailable { b -> Bool in
      guard let first = a.baseAddress, let second = b.baseAddress else { return a.count < b.count }
      let order = memcmp(first, second, min(a.count, b.count))
      return order == 0 ? a.count < b.count : order < 0
    }
  }
  return (fast ?? nil) ?? a.utf8.lexicographicallyPrecedes(b.utf8)
}

/// The parts of a path. Works on bytes: a part may begin with a combining mark, which joins `/` in a `Character`.
func parts(of path: String) -> [String] {
  path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
}

/// The path of the folder that holds a file; nil for a file at the top.
func folder(of path: String) -> String? {
  path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) }
}

/// What is left of a path below a folder: nothing for the folder itself, nil for a path elsewhere.
func path(_ path: String, below folder: String) -> String? {
  let slash = UInt8(ascii: "/")
  guard path.utf8.starts(with: folder.utf8) else { return nil }
  let rest = path.utf8.dropFirst(folder.utf8.count)
  if folder.isEmpty || folder.utf8.last == slash { return String(Substring(rest)) }
  guard let first = rest.first else { return "" }
  return first == slash ? String(Substring(rest.dropFirst())) : nil
}

/// The path without links, `.` and `..`; nil with `errno` set where there is nothing or it cannot be told.
func resolve(_ path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  guard let text = String(validatingCString: real) else {
    errno = EILSEQ
    return nil
  }
  return text
}
