import Diagnostics

extension FormDocumentMaker {
  /// As often as anything can be filled in: a form runner knows no limit, Balie this one.
  private static let mostRepeats = 100

  /// Fields that are asked together, and on a page that repeats again and again.
  mutating func group(
    _ component: RunnerComponent, at place: RunnerNames.Place, isRepeated: Bool, _ condition: YAMLEntry?
  ) -> YAMLOutput? {
    var items: [YAMLOutput] = []
    for (number, child) in component.children.enumerated() {
      var inner = place
      inner.child = number
      items += self.items(child, at: inner, isRepeated: false, isAlways: false)
    }
    guard !items.isEmpty else {
      findings.append(ImportLossRule.emptyContent(component.kind.rawValue, at: component.span))
      return nil
    }
    // The hint is not carried over: the form runner does not show that of a repeat either.
    var entries = opening(component, id: names[place], type: "group")
    if let condition { entries.append(condition) }
    if isRepeated {
      let item = texts.plain(component.options.columnTitles.first ?? component.children.first?.title)
      entries.append(
        Self.repetition(
          least: component.isRequired ? 1 : 0, most: Self.mostRepeats, item ?? texts.words(.file)))
    }
    entries.append(YAMLEntry("fields", .list(items)))
    return .map(entries)
  }

  /// A British address in the parts that the form runner asks (`UkAddressField.ts`).
  mutating func address(
    _ component: RunnerComponent, at place: RunnerNames.Place, _ condition: YAMLEntry?
  ) -> YAMLOutput {
    let id = names[place]
    let isRequired = component.isRequired
    var postcode = part(id, "postcode", .postcode, isRequired, most: 10)
    postcode += [
      YAMLEntry(
        "pattern",
        .text("[A-Za-z][A-Ha-hJ-Yj-y]?[0-9][A-Za-z0-9]? ?[0-9][A-Za-z]{2}|[Gg][Ii][Rr] ?0[Aa]{2}")),
      YAMLEntry("messages", .map([YAMLEntry("pattern", TextMaker.label(texts.words(.postcodeMessage)))])),
    ]
    let parts = [
      part(id, "line-1", .addressLine1, isRequired, most: 100),
      part(id, "line-2", .addressLine2, false, most: 100),
      part(id, "town", .town, isRequired, most: 100), part(id, "county", .county, false, most: 100), postcode,
    ]
    reportWords("the parts of an address", component)
    return parted(component, id: id, parts, condition)
  }

  /// A date with a time.
  mutating func moment(
    _ component: RunnerComponent, at place: RunnerNames.Place, _ condition: YAMLEntry?
  ) -> YAMLOutput {
    let id = names[place]
    func part(_ name: String, _ words: RunnerWords) -> [YAMLEntry] {
      var entries = [
        YAMLEntry("id", .word("\(id)-\(name)")), YAMLEntry("type", .word(name)),
        YAMLEntry("label", TextMaker.label(texts.words(words))),
      ]
      if component.isRequired { entries.append(YAMLEntry("required", .flag(true))) }
      return entries
    }
    reportWords("a date with a time", component)
    return parted(component, id: id, [part("date", .date), part("time", .time)], condition)
  }

  private mutating func parted(
    _ component: RunnerComponent, id: String, _ parts: [[YAMLEntry]], _ condition: YAMLEntry?
  ) -> YAMLOutput {
    var entries = opening(component, id: id, type: "group", hint: texts.plain(component.hint))
    if let condition { entries.append(condition) }
    entries.append(YAMLEntry("fields", .list(parts.map { .map($0) })))
    return .map(entries)
  }

  private func part(_ id: String, _ name: String, _ words: RunnerWords, _ isRequired: Bool, most: Int)
    -> [YAMLEntry]
  {
    var entries = [
      YAMLEntry("id", .word("\(id)-\(name)")), YAMLEntry("type", .word("text")),
      YAMLEntry("label", TextMaker.label(texts.words(words))),
    ]
    if isRequired { entries.append(YAMLEntry("required", .flag(true))) }
    return entries + [YAMLEntry("max-length", .number(most))]
  }

  /// Tells where the form runner’s own words are missing in a language.
  private mutating func reportWords(_ what: String, _ component: RunnerComponent) {
    for language in form.languages where RunnerWords.date.text(in: language) == nil {
      findings.append(ImportLossRule.withoutWords(what, language: language, at: component.span))
    }
  }
}

extension FormDocumentMaker {
  /// A file, or several as a group that repeats.
  mutating func upload(
    _ component: RunnerComponent, at place: RunnerNames.Place, _ condition: YAMLEntry?, isAlways: Bool
  ) -> YAMLOutput {
    let id = names[place]
    let evidence = RunnerNames.cut("\(self.id)-\(id)", to: 80)
    let title = texts.plain(component.title) ?? texts.words(.file)
    uploads.append(
      FormDocument.Upload(evidence: evidence, title: title, isAlways: isAlways && component.isRequired))
    var limits = [YAMLEntry("evidence", .word(evidence))]
    if component.isRequired { limits.insert(YAMLEntry("required", .flag(true)), at: 0) }
    let endings = endings(component)
    if !endings.isEmpty { limits.append(YAMLEntry("accept", .inline(.list(endings.map { .word($0) })))) }
    if let size = component.options.mostFileSize, (1...10_000).contains(size) {
      limits.append(YAMLEntry("max-size", .word("\(size) MB")))
    }
    let hint = texts.plain(component.hint)
    guard let most = component.options.mostFiles, most > 1 else {
      let condition = condition.map { [$0] } ?? []
      return .map(opening(component, id: id, type: "file", hint: hint) + condition + limits)
    }
    var entries = opening(component, id: id, type: "group", hint: hint)
    if let condition { entries.append(condition) }
    let least = component.isRequired ? max(1, component.options.leastFiles ?? 1) : 0
    let item = texts.words(.file)
    entries.append(Self.repetition(least: min(least, most, 100), most: min(most, Self.mostRepeats), item))
    let file = [
      YAMLEntry("id", .word("\(id)-file")), YAMLEntry("type", .word("file")),
      YAMLEntry("label", TextMaker.label(item)),
    ]
    entries.append(YAMLEntry("fields", .list([.map(file + limits)])))
    return .map(entries)
  }

  private mutating func endings(_ component: RunnerComponent) -> [String] {
    var endings: [String] = []
    for type in component.options.mediaTypes {
      if type.text.hasPrefix("."),
        type.text.dropFirst().allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
      {
        endings.append(String(type.text.dropFirst()))
      } else if let known = Self.endings[type.text] {
        endings += known
      } else {
        findings.append(ImportLossRule.mediaType(type.text, at: type.span))
      }
    }
    return endings.uniqued
  }

  /// The endings of files by media type (IANA).
  private static let endings: [String: [String]] = [
    "image/jpeg": ["jpg", "jpeg"], "image/png": ["png"], "image/gif": ["gif"], "image/heic": ["heic"],
    "image/tiff": ["tiff"], "image/webp": ["webp"], "application/pdf": ["pdf"], "text/plain": ["txt"],
    "text/csv": ["csv"], "application/msword": ["doc"], "application/rtf": ["rtf"], "text/rtf": ["rtf"],
    "application/zip": ["zip"], "application/vnd.ms-excel": ["xls"], "application/vnd.ms-powerpoint": ["ppt"],
    "application/vnd.oasis.opendocument.text": ["odt"],
    "application/vnd.oasis.opendocument.spreadsheet": ["ods"],
    "application/vnd.oasis.opendocument.presentation": ["odp"],
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ["pptx"],
    "application/vnd.google-earth.kmz": ["kmz"], "application/vnd.google-earth.kml+xml": ["kml"],
    "application/geo+json": ["geojson"], "application/json": ["json"], "video/mp4": ["mp4"],
    "audio/mpeg": ["mp3"],
  ]
}
