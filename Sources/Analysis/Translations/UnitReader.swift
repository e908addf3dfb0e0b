package import CatalogueModel
package import Diagnostics

/// Divides the texts of a catalogue into units and tells how far each translation is.
package struct UnitReader: Sendable {
  package let catalogue: Catalogue
  package let map: SourceMap
  /// What to take from the paths of files to have them from the content folder.
  private let rootLength: Int
  private let records: [TranslationRecords?]
  private let needsDigests: Bool

  /// - Parameters:
  ///   - map: the files that the catalogue was read from.
  ///   - needsDigests: whether digests are wanted of files of which nothing was ever confirmed, too.
  package init(_ catalogue: Catalogue, map: SourceMap, needsDigests: Bool = false) {
    (self.catalogue, self.map, self.needsDigests) = (catalogue, map, needsDigests)
    rootLength = map[catalogue.portal.span.file].path.utf8.count - "portal.yaml".utf8.count
    records = catalogue.portal.languages.map { catalogue.editorial.translationRecords[$0] }
  }

  /// The languages that texts are translated into.
  package var targets: [LanguageIndex] {
    catalogue.portal.languages.indices.dropFirst().map { LanguageIndex($0) }
  }

  /// The units of all files of an entity, for each language that texts are translated into.
  package func units(of entity: TranslatedEntity) -> [FileUnits] {
    var groups: [(file: FileID, texts: [TranslatedText])] = []
    catalogue.visitTexts(of: entity, hasKeys: false) { _, text in
      guard let file = text.file, isUnit(text) else { return }
      if groups.last?.file == file {
        groups[groups.count - 1].texts.append(text)
      } else if let place = groups.firstIndex(where: { $0.file == file }) {
        groups[place].texts.append(text)
      } else {
        groups.append((file, [text]))
      }
    }
    var units = groups.flatMap { self.units(of: entity, $0.texts, in: $0.file) }
    if let key = catalogue.guidanceKey(of: entity), let guidance = catalogue.guidance(of: key),
      let source = guidance[exactly: .source]
    {
      units += self.units(of: entity, guidance, source)
    }
    return units
  }

  /// The path of a file from the content folder.
  package func path(of file: FileID) -> String { String(map[file].path.utf8.dropFirst(rootLength)) ?? "" }

  // MARK: Texts in YAML

  private func units(of entity: TranslatedEntity, _ texts: [TranslatedText], in file: FileID) -> [FileUnits] {
    let path = path(of: file)
    let isNeeded = needsDigests || targets.contains { !recorded(path, $0).isEmpty }
    let digests = isNeeded ? texts.map { $0.digest ?? 0 } : []
    return targets.map { language in
      let states = UnitState.states(
        of: digests, isTranslated: texts.map { $0.isStated(in: language) }, records: recorded(path, language),
        isOrdered: false, keys: { keys(of: entity, in: file) })
      return FileUnits(
        entity: entity, language: language, path: path, content: .texts(texts, file: file), digests: digests,
        states: states)
    }
  }

  /// The keys of the units of a YAML file, each once: what is written twice, such as a fee whose amount changes on a
  /// day, has a number behind its key.
  func keys(of entity: TranslatedEntity, in file: FileID) -> [String] {
    var keys: [String] = []
    var seen: [String: Int] = [:]
    catalogue.visitTexts(of: entity, hasKeys: true) { written, text in
      guard text.file == file, isUnit(text) else { return }
      var key = written
      // The file itself is that of the form.
      if key.hasPrefix("forms."), let dot = key.dropFirst(6).firstIndex(of: ".") {
        key = String(key[key.index(after: dot)...])
      }
      seen[key, default: 0] += 1
      keys.append(seen[key] == 1 ? key : "\(key)~\(seen[key] ?? 0)")
    }
    return keys
  }

  private func isUnit(_ text: TranslatedText) -> Bool { text.isStated(in: .source) && isTranslated(text) }

  /// Whether it is written for each language, not once for all, as an example or a unit may be.
  private func isTranslated(_ text: TranslatedText) -> Bool {
    guard case .label(let label) = text, let span = label.span, let first = label.values[0],
      label.values.allSatisfy({ $0 == first })
    else { return true }
    let written = map[span.file].bytes[Int(span.start)..<Int(span.end)]
    if written.first == UInt8(ascii: "{") { return true }
    let word = written.prefix { $0 != UInt8(ascii: ":") && $0 > 0x20 }
    return catalogue.portal.languages.contains { $0.tag.utf8.elementsEqual(word) }
      && written[word.endIndex...].first == UInt8(ascii: ":")
  }

  // MARK: Guidance

  private func units(
    of entity: TranslatedEntity, _ guidance: Localized<Guidance>, _ source: Guidance
  ) -> [FileUnits] {
    let heads = catalogue.heads(of: entity).filter { $0.text[exactly: .source] != nil }
    let segments = source.translatedSegments
    let path = path(of: source.file)
    let folder = String(path[..<(path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)])
    let paths = catalogue.portal.languages.map { "\(folder)/\($0).md" }
    let isNeeded = needsDigests || targets.contains { !recorded(paths[$0.rawValue], $0).isEmpty }
    let digests =
      isNeeded
      ? heads.map { TextDigest($0.text[exactly: .source] ?? "").value } + segments.map(\.digest) : []
    return targets.map { language in
      let path = paths[language.rawValue]
      let records = recorded(path, language)
      let target = guidance[exactly: language]
      let translated = target?.translatedSegments ?? []
      let recorded = records.filter { $0.key.contains("/") }.map(\.digest)
      let pairs =
        target == nil
        ? [Int?](repeating: nil, count: segments.count)
        : SegmentAlignment.pairs(segments, translated, recorded: recorded)
      let units = GuidanceUnits(
        heads: heads, source: source, sourceSegments: segments, target: target, targetSegments: translated,
        pairs: pairs)
      let states = UnitState.states(
        of: digests, isTranslated: units.isTranslated(into: language), records: records, isOrdered: true,
        keys: { units.keys })
      return FileUnits(
        entity: entity, language: language, path: path, content: .guidance(units), digests: digests,
        states: states)
    }
  }

  private func recorded(_ path: String, _ language: LanguageIndex) -> [TranslationRecords.Record] {
    records[language.rawValue]?.files[path] ?? []
  }
}
