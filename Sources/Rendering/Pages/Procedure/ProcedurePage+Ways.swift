internal import CatalogueModel
internal import Templates

extension ProcedurePage {
  mutating func ways() -> [WayView] { procedure.channels.map { way($0) } }

  private mutating func way(_ channel: Channel) -> WayView {
    let name = say(PageMessage.name(of: channel.kind).rawValue)
    var way = WayView(anchor: anchors.unique(Anchors.channel(channel.kind)), name: HTML(escaping: name))
    cases.add(channel.condition, way.anchor, writer.message(.caseChannel, ["channel": name]))
    way.only = writer.onlyIf(channel.condition)
    way.note = writer.html(channel.note)
    way.time = time(channel)
    way.offices = offices(channel)
    switch channel.kind {
    case .online:
      way.isOnline = true
      way.start = channel.address.flatMap { SafeURL($0.text) }
      way.completeness = channel.completeness.map(completeness)
      way.signIn = signIn(channel.signIn)
    case .counter: way.isCounter = true
    case .post: way.isPost = true
    case .phone: way.isPhone = true
    }
    if channel.kind != .online, channel.kind != .phone {
      way.forms = procedure.forms.filter { isUsed($0, by: channel.kind) }
        .map { writer.formLink($0, of: procedure) }
    }
    return way
  }

  /// Whether a form is handed in by a way of applying: its document may be asked for by others only.
  private func isUsed(_ form: Form, by kind: Channel.Kind) -> Bool {
    let made = (procedure.documents.value ?? []).filter { $0.form?.id == form.id }
    return made.isEmpty || made.contains { $0.channels.isEmpty || $0.channels.contains(kind) }
  }

  private func time(_ channel: Channel) -> HTML? {
    let inForce = channel.times.current(on: asOf)
    guard let usual = inForce.first(where: { $0.condition == nil }) else { return nil }
    return writer.message(.applyTime, ["time": say.within(usual.duration)])
  }

  /// Where to go, write or call: the offices named, failing that the authority.
  private func offices(_ channel: Channel) -> [WayView.Office] {
    if channel.kind == .online { return [] }
    let named = channel.offices.isEmpty ? procedure.authority.map { [$0] } ?? [] : channel.offices
    return named.map { reference in
      let link = writer.organisation(reference)
      let organisation = edition.catalogue.organisations[reference.id]
      let phone = channel.kind == .phone ? organisation?.phone : nil
      let isOpen = channel.kind == .counter && organisation?.openingHours != nil
      return WayView.Office(
        name: link.name, url: link.url,
        hours: isOpen ? link.url.flatMap { SafeURL($0.string + "#hours") } : nil,
        address: channel.kind == .post ? writer.html(organisation?.address) : nil,
        phone: phone.map { HTML(escaping: $0) }, call: phone.flatMap(SafeURL.init(calling:)))
    }
  }

  private func completeness(_ completeness: Channel.Completeness) -> HTML {
    switch completeness {
    case .full: writer.message(.applyFull)
    case .partial: writer.message(.applyPartial)
    case .information: writer.message(.applyInformation)
    }
  }

  private func signIn(_ ways: [Channel.SignIn]) -> HTML? {
    if ways.isEmpty { return nil }
    let names = ways.compactMap { way -> String? in
      switch way {
      case .electronicID: say(PageMessage.applyElectronicID.rawValue)
      case .account: say(PageMessage.applyAccount.rawValue)
      case .digitalSignature: say(PageMessage.applyDigitalSignature.rawValue)
      case .none: nil
      }
    }
    return names.isEmpty
      ? writer.message(.applyNoSignIn) : writer.message(.applySignIn, ["ways": say.list(names, .or)])
  }
}

extension SafeURL {
  /// The address that dials a telephone number as people write it; nil where there is no digit in it.
  init?(calling number: String) {
    let digits = number.prefix { !$0.isLetter }.filter { $0.isASCII && $0.isNumber || $0 == "+" }
    guard !digits.isEmpty else { return nil }
    self.init("tel:\(digits)")
  }
}
