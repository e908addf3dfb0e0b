/// Brings a newer import together with what people have made of an older one, part by part.
///
/// A part that still has its digest takes the new text; one that was edited, added or removed stays as people left it,
/// and is told where the source has changed as well.
struct KeyedMerge {
  /// A part that stays although the newer source has something else.
  struct Kept {
    let key: String
    /// What the newer source has; nil where it no longer has the part.
    let new: String?
    /// Where the part begins in the old file, in bytes.
    let offset: Int
  }

  private(set) var merged: KeyedText
  private(set) var digests: ImportedKeys.Digests = []
  private(set) var kept: [Kept] = []

  /// - Parameters:
  ///   - old: the file as it is.
  ///   - new: the file as the newer source makes it.
  ///   - imported: the digests that an earlier import left.
  ///   - isShared: parts that the new text lacks stay, because other sources state them.
  ///   - choose: of two texts that were both imported the one to write.
  init(
    old: KeyedText, new: KeyedText, imported: ImportedKeys.Digests, isShared: Bool,
    digest: (String) -> String, choose: (_ old: String, _ new: String) -> String
  ) {
    merged = old
    let known = Dictionary(imported.map { ($0.key, $0.digest) }, uniquingKeysWith: { first, _ in first })
    var written: [String: String] = [:]
    var parts: [KeyedText.Part] = []
    for part in old.parts {
      let fresh = new[part.key]?.text
      let isUntouched = known[part.key] == ImportedKeys.digest(part.text, digest)
      guard isUntouched else {
        keep(part, fresh, known[part.key], digest, isShared)
        if let fresh { written[part.key] = ImportedKeys.digest(fresh, digest) }
        parts.append(part)
        continue
      }
      guard let fresh else {
        // The source no longer has it.
        guard isShared else { continue }
        written[part.key] = known[part.key]
        parts.append(part)
        continue
      }
      var part = part
      part.text = isShared ? choose(part.text, fresh) : fresh
      written[part.key] = ImportedKeys.digest(part.text, digest)
      parts.append(part)
    }
    add(new, old, known, &parts, &written, digest)
    merged.parts = parts
    digests = (parts.map(\.key) + new.parts.map(\.key)).uniqued.compactMap { key in
      written[key].map { (key, $0) }
    }
  }

  private mutating func keep(
    _ part: KeyedText.Part, _ fresh: String?, _ known: String?, _ digest: (String) -> String, _ isShared: Bool
  ) {
    if fresh == part.text { return }
    if let fresh, known != ImportedKeys.digest(fresh, digest) {
      kept.append(Kept(key: part.key, new: fresh, offset: part.offset))
    } else if fresh == nil, known != nil, !isShared {
      kept.append(Kept(key: part.key, new: nil, offset: part.offset))
    }
  }

  /// Parts that the old file lacks: new ones are put in their place, those that people removed stay away.
  private mutating func add(
    _ new: KeyedText, _ old: KeyedText, _ known: [String: String], _ parts: inout [KeyedText.Part],
    _ written: inout [String: String], _ digest: (String) -> String
  ) {
    var previous: String?
    for part in new.parts {
      defer { previous = part.key }
      guard old[part.key] == nil else { continue }
      let fresh = ImportedKeys.digest(part.text, digest)
      written[part.key] = fresh
      if let removed = known[part.key] {
        if removed != fresh { kept.append(Kept(key: part.key, new: part.text, offset: 0)) }
        continue
      }
      let place = previous.flatMap { key in parts.firstIndex { $0.key == key } }.map { $0 + 1 } ?? 0
      parts.insert(part, at: place)
    }
  }
}
