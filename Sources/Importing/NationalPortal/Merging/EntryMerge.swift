/// What becomes of an entry where files of it may already be.
package struct EntryMerge: Sendable {
  /// The YAML file as it is to be.
  package let text: String
  /// The guidance file as it is to be; nil where the entry has none.
  package let guidance: String?
  /// What facts change, in plain words; empty for a new entry.
  package let changes: [String]
  /// Parts that were edited, with what the newer source says.
  package let kept: [Kept]

  package struct Kept: Sendable {
    package let part: String
    package let isGuidance: Bool
    package let words: String?
    /// Where the part begins in the file, in bytes.
    package let offset: Int
  }

  /// - Parameters:
  ///   - old: the YAML file and the guidance that there are; an old file that was not imported is not to be passed.
  ///   - digest: SHA-256 in lower-case hexadecimal digits.
  package init(
    _ entry: ImportedEntry, old: String?, oldGuidance: String?, digest: (String) -> String
  ) {
    let (header, body) = old.map(ImportedKeys.divided) ?? (nil, "")
    let lead = (old?.utf8.count ?? 0) - body.utf8.count
    let keys = Self.merge(
      KeyedText.yaml(body), KeyedText.yaml(entry.text), header?.keys ?? [], entry.isShared, digest)
    var sections: KeyedMerge?
    if let new = entry.guidance {
      sections = Self.merge(
        KeyedText.guidance(oldGuidance ?? ""), KeyedText.guidance(new.text),
        oldGuidance == nil ? [] : header?.sections ?? [], false, digest)
    }
    let written = ImportedKeys(keys: keys.digests, sections: sections?.digests ?? [])
    text = written.text + keys.merged.text
    guidance = sections?.merged.text
    kept =
      keys.kept.map { Kept(part: $0.key, isGuidance: false, words: $0.new, offset: lead + $0.offset) }
      + (sections?.kept ?? []).map { Kept(part: $0.key, isGuidance: true, words: $0.new, offset: $0.offset) }
    var changes: [String] = []
    if old != nil {
      changes = FactChanges.between(body, keys.merged.text)
      if let oldGuidance, let sections {
        changes += FactChanges.sections(KeyedText.guidance(oldGuidance), sections.merged)
      }
    }
    self.changes = changes
  }

  private static func merge(
    _ old: KeyedText, _ new: KeyedText, _ imported: ImportedKeys.Digests, _ isShared: Bool,
    _ digest: (String) -> String
  ) -> KeyedMerge {
    KeyedMerge(
      old: old, new: new, imported: imported, isShared: isShared, digest: digest,
      choose: PortalNames.better)
  }
}
