/// What the name of a file or folder tells about it.
enum FileName {
  /// Whether a name is litter of an editor or a desktop: hidden files, backups, macOS and Windows leftovers.
  static func isLitter(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasSuffix(".swp") || name.hasSuffix(".swo")
      || (name.hasPrefix("#") && name.hasSuffix("#")) || name.hasPrefix("Icon\r")
      || ["__MACOSX", "Thumbs.db", "desktop.ini"].contains(name)
  }

  /// Whether a name can be shown, put into an address, and listed in a manifest: no control characters, no
  /// characters that turn the direction of text around (Unicode 16, section 23.2), and no backslash.
  static func isPlain(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy { scalar in
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
