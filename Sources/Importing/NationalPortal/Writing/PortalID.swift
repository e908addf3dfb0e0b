import CatalogueModel

/// Ids made from Vietnamese names: readable, and the same whatever else is imported.
enum PortalID {
  /// Longer slugs are cut, and told apart by a checksum of the whole name.
  private static let longest = 64

  static func make(_ name: String) -> String {
    guard let slug = Slug.make(from: name) else { return "x-" + checksum(name) }
    if slug.utf8.count <= longest, Slug.make(from: name + " x") == slug + "-x" { return slug }
    return RunnerNames.cut(slug, to: longest) + "-" + checksum(name)
  }

  /// The folder of a procedure: its title, and its code at the end, by which later imports find it.
  static func procedure(_ procedure: PortalProcedure) -> String {
    let code = Slug.make(from: procedure.code) ?? checksum(procedure.code)
    guard let title = Slug.make(from: procedure.name) else { return code }
    return RunnerNames.cut(title, to: 79 - code.utf8.count) + "-" + code
  }

  /// What the folders of a procedure end with, whatever its title was.
  static func ending(_ code: String) -> String { "-" + (Slug.make(from: code) ?? checksum(code)) }

  /// A name for an option or a question, within a set of names.
  static func unique(_ name: String, _ taken: inout Set<String>) -> String {
    RunnerNames.unique(RunnerNames.cut(Slug.make(from: name) ?? "option", to: 40), &taken, isOption: true)
  }

  /// Eight hexadecimal digits of FNV-1a, without regard to capitals and blanks.
  static func checksum(_ name: String) -> String {
    var hash: UInt32 = 2_166_136_261
    for byte in name.lowercased().utf8 where byte > 0x20 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
