internal import CatalogueModel
internal import Templates

extension ProcedurePage {
  mutating func times(_ view: inout ProcedureView) {
    let groups = channelGroups()
    for group in groups {
      view.times.append(
        TimeView(
          channel: writer.html(say.sentence(writer.names(of: group.channels, .and))),
          lines: group.times.map { line($0, group.channels) }))
    }
    if groups.contains(where: { $0.times.contains(where: \.isInDays) }),
      let cutOff = edition.catalogue.calendar?.cutOff
    {
      view.cutOff = writer.message(.timeCutOff, ["time": say.time(minutes: cutOff)])
    }
    let inForce = procedure.steps.current(on: asOf)
    view.steps = inForce.enumerated().map { step($1, number: $0 + 1) }
    view.stepsSum = sum(of: inForce)
  }

  /// Ways of applying that state a time; those that state one and the same for everybody together.
  private func channelGroups() -> [(channels: [Channel.Kind], times: [ProcessingTime])] {
    var groups: [(channels: [Channel.Kind], times: [ProcessingTime])] = []
    for channel in procedure.channels {
      let times = channel.times.current(on: asOf)
      guard let first = times.first else { continue }
      let place =
        times.isPlain
        ? groups.firstIndex { $0.times.isPlain && $0.times[0].duration == first.duration } : nil
      if let place {
        groups[place].channels.append(channel.kind)
      } else {
        groups.append(([channel.kind], times))
      }
    }
    return groups
  }

  private mutating func line(_ time: ProcessingTime, _ channels: [Channel.Kind]) -> TimeView.Line {
    let channel = channels[0]
    let anchor = anchors.unique("time-\(channel.rawValue)")
    let say = say
    let within = say.within(time.duration)
    cases.add(
      time.condition, anchor,
      writer.message(
        .caseTime, ["value": within, "channel": say(PageMessage.name(of: channel).rawValue)]))
    cases.follow(procedure.condition(of: channels), anchor)
    return TimeView.Line(
      anchor: anchor, text: writer.html(say.sentence(within)), only: writer.onlyIf(time.condition),
      dates: dates(time.validity), note: writer.html(time.note),
      citations: writer.citations(time.basis.citations))
  }

  private mutating func step(_ step: Step, number: Int) -> StepView {
    let anchor = anchors.unique("step-\(number)")
    cases.add(step.condition, anchor, writer.message(.caseStep, ["name": writer.text(step.title)]))
    cases.follow(procedure.condition(of: step.channels), anchor)
    var actor: LinkView?
    if case .organisation(let organisation) = step.actor { actor = writer.organisation(organisation) }
    return StepView(
      anchor: anchor, title: writer.html(step.title), isYours: actor == nil, actor: actor,
      duration: step.duration.map { HTML(escaping: say.duration($0)) }, only: writer.onlyIf(step.condition),
      channels: only(in: step.channels), note: writer.html(step.note))
  }

  /// How long the offices' steps take in all, where they can be added up: hours and working days of 8 hours.
  private func sum(of steps: [Step]) -> HTML? {
    let work = steps.filter { $0.actor != .applicant && $0.condition == nil }
    let stated = work.compactMap { $0.duration?.workingMinutes }
    guard stated.count > 1, stated.count == work.compactMap(\.duration).count else { return nil }
    let minutes = stated.reduce(0, +)
    let total =
      minutes % 480 == 0
      ? StatedDuration(minutes / 480, .workingDay)
      : minutes % 60 == 0 ? StatedDuration(minutes / 60, .hour) : StatedDuration(minutes, .minute)
    return writer.message(
      stated.count == work.count ? .timeSum : .timeSumPartly, ["duration": say.duration(total)])
  }
}

extension [ProcessingTime] {
  /// Whether it is one time for everybody, and nothing else is said of it.
  fileprivate var isPlain: Bool {
    count == 1 && self[0].condition == nil && self[0].note == nil && self[0].validity.until == nil
      && self[0].basis.citations.isEmpty
  }
}

extension ProcessingTime {
  /// Whether days are counted, so that it matters until when one applies.
  fileprivate var isInDays: Bool {
    switch duration.unit {
    case .minute, .hour: false
    case .workingDay, .day, .week, .month, .year: !duration.isImmediate
    }
  }
}
