/// What the name of a file or folder tells about it.
enum FileName {
  /// Whether a name is litter of an editor or a desktop: hidden files, backups, macOS and Windows leftovers.
  static func isLitter(_ name: String) -> Bool {
    switch name.utf8.first {
    case UInt8(ascii: "."): return true
    case UInt8(ascii: "#"): return name.utf8.last == UInt8(ascii: "#")
    case UInt8(ascii: "I") where name.hasPrefix("Icon\r"): return true
    case UInt8(ascii: "_") where name == "__MACOSX": return true
    case UInt8(ascii: "T") where name == "Thumbs.db": return true
    case UInt8(ascii: "d") where name == "desktop.ini": return true
    default: break
    }
    switch name.utf8.last {
    case UInt8(ascii: "~"): return true
    case UInt8(ascii: "p"), UInt8(ascii: "o"): return name.hasSuffix(".swp") || name.hasSuffix(".swo")
    default: return false
    }
  }

  /// Whether a name can be shown, put into an address, and listed in a manifest: no control characters, no
  /// characters that turn the direction of text around (Unicode 16, section 23.2), and no backslash.
  static func isPlain(_ name: String) -> Bool {
    let isPlainASCII = name.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x5C }
    return isPlainASCII
      || name.unicodeScalars.allSatisfy { scalar in
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x5C, 0x2028...0x202E, 0x2066...0x2069: false
        default: true
        }
      }
  }

  /// A name with its control characters written out, so that it can be printed.
  static func printable(_ name: String) -> String {
    name.unicodeScalars.map { isPlain(String($0)) || $0 == "\\" ? String($0) : $0.escaped(asASCII: true) }
      .joined()
  }

  /// The extension without its dot, or nothing where the name has none.
  static func fileExtension(of path: String) -> Substring {
    let bytes = path.utf8
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot > bytes.startIndex,
      bytes[bytes.index(before: dot)] != UInt8(ascii: "/")
    else { return "" }
    let rest = bytes[bytes.index(after: dot)...]
    return rest.contains(UInt8(ascii: "/")) ? "" : Substring(rest)
  }
}
