internal import CatalogueModel
internal import Templates

extension FormFieldMaker {
  /// Blocks shown of a part that may be repeated.
  private static let blocksShown = 4

  private static func blockCount(_ repeats: FormPage.Repeat) -> Int {
    max(1, min(max(repeats.least, blocksShown), max(repeats.most, 1), 20))
  }

  /// How many blocks of a part to fill in.
  func notes(_ repeats: FormPage.Repeat?) -> [LineView] {
    guard let repeats else { return [] }
    var notes = [
      repeats.least > 0
        ? LineView(writer.html(writer.say.count(PageMessage.formRepeat.rawValue, repeats.least)))
        : LineView(writer.message(.formRepeatFree))
    ]
    let shown = Self.blockCount(repeats)
    if repeats.most > shown {
      notes.append(LineView(writer.html(writer.say.count(PageMessage.formRepeatMore.rawValue, shown))))
    }
    return notes
  }

  /// The questions of a page or a group: once, or in as many blocks as there is room for.
  ///
  /// - Parameter name: what the names of fields begin with in each of several blocks.
  func blocks(_ items: [FormItem], _ repeats: FormPage.Repeat?, named name: String, in scope: FieldScope)
    -> FormBlocksView
  {
    guard let repeats else {
      let block = FormBlocksView.Block(title: nil, number: "1", fields: views(items, scope))
      return FormBlocksView(name: nil, item: "", pattern: "", blocks: [block])
    }
    let item = writer.text(repeats.item)
    let blocks = (1...Self.blockCount(repeats)).map { number in
      let inner = FieldScope(
        id: "\(scope.id)-\(number)", name: "\(name)-\(number)-",
        isAlways: scope.isAlways && number <= repeats.least)
      let title = writer.message(.formBlock, ["item": item, "number": writer.say.number(number)])
      return FormBlocksView.Block(title: title, number: String(number), fields: views(items, inner))
    }
    let plain = writer.plain(repeats.item)
    return FormBlocksView(
      name: name, item: plain,
      pattern: writer.say(PageMessage.formBlock.rawValue, ["item": plain, "number": "{number}"]),
      blocks: blocks)
  }

  private func views(_ items: [FormItem], _ scope: FieldScope) -> [FieldView] {
    items.enumerated().compactMap { place, item in
      switch item {
      case .field(let field): view(field, scope)
      case .block(let block): view(block, "\(scope.id)-text-\(place)")
      }
    }
  }

  /// A text between fields, in the page's language or, failing that, in another.
  private func view(_ block: FormBlock, _ anchor: String) -> FieldView? {
    let edition = writer.edition
    guard let shown = block.text.shown(in: edition.language) else { return nil }
    let wording = edition.voice(of: shown.language)
    let facts = GuidanceFacts(
      edition.catalogue, procedure: writer.procedure, asOf: writer.asOf, addresses: edition.addresses,
      wording: wording, pages: edition.language)
    var view = FieldView(
      style: block.kind == .details ? .details : .note, field: "", anchor: anchor, name: "",
      label: block.label.map { writer.html($0) } ?? HTML())
    view.text = GuidanceHTML(shown.value.withoutHeadings, facts: facts).html
    if shown.language != edition.language {
      writer.noteShown(in: shown.language)
      view.language = wording.language.tag
      if wording.isRightToLeft != writer.say.isRightToLeft {
        view.direction = wording.isRightToLeft ? "rtl" : "ltr"
      }
    }
    return view
  }
}

extension Guidance {
  /// The same text with headings as strong paragraphs: the headings of a form are those of its parts.
  fileprivate var withoutHeadings: Guidance {
    Guidance(
      file: file,
      blocks: blocks.map { block in
        if case .heading(_, let inlines) = block { .paragraph([.strong(inlines)]) } else { block }
      })
  }
}
