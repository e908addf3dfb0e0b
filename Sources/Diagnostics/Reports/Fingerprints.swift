/// What a finding is known by from one run to the next: its rule, its file, the words it is about and the line they
/// stand in. Lines that are added above it do not change it.
struct Fingerprints {
  /// The name and version of the way they are made, as SARIF wants it (§ 3.27.17).
  static let name = "balieFinding/v1"

  private var places: PlaceFinder
  private var seen: [String: Int] = [:]

  init(_ map: SourceMap) { places = PlaceFinder(map) }

  /// The fingerprint of the next finding of a report, 32 hexadecimal digits. Findings that are alike in everything are
  /// told apart by their order.
  mutating func next(for finding: Diagnostic) -> String {
    let place = places.place(of: finding.span)
    let line = places.line(place.start.line, of: finding.span.file).filter { $0 > 0x20 }
    let words = places.text(of: finding.span).filter { !$0.isWhitespace }
    let key = [finding.rule.code, place.path, words, String(decoding: line, as: UTF8.self)]
      .joined(separator: "\u{1F}")
    let count = seen[key, default: 0]
    seen[key] = count + 1
    return Self.digest("\(key)\u{1F}\(count)")
  }

  /// Two digests with different beginnings.
  private static func digest(_ text: String) -> String {
    [FNV1a.offset, 0x84e2_1c0d_62b8_2f4b].map { FNV1a.written(FNV1a.digest(of: text, start: $0)) }.joined()
  }
}
