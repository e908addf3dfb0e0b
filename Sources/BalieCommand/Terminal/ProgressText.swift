import Parallelism

/// How far a run has come, in words that fit on one line of a terminal.
struct ProgressText {
  let state: RunProgress.State
  /// Since the phase began.
  let seconds: Double

  /// From here on there is room for more than one word and the count.
  private static let wide = 60

  /// At most `columns` characters: what matters least is left out first.
  func line(columns: Int) -> String {
    var line = name
    if columns < Self.wide { line = String(line.prefix { $0 != " " }) }
    for part in details where line.count + part.count + 2 <= columns { line += "  " + part }
    return line.count <= columns ? line : String(line.prefix(max(0, columns - 1))) + (columns > 0 ? "…" : "")
  }

  private var name: String {
    switch state.phase {
    case .reading: "Reading the catalogue"
    case .proving: "Proving the catalogue"
    case .writing: "Writing pages and search indexes"
    case .replacing: "Replacing the site"
    case .clearing: "Removing the old site"
    }
  }

  /// In the order in which they are given room. Before the first second, and before a fiftieth is done, a rate is a
  /// guess: what takes longest is begun first.
  private var details: [String] {
    let took = seconds < 1 ? nil : "\(Self.duration(seconds))"
    guard state.total > 0 else { return [took].compactMap { $0 } }
    let done = min(state.done, state.total)
    let count = "\(Self.grouped(done)) of \(Self.grouped(state.total))"
    guard seconds >= 1, done > 0, 50 * done >= state.total else { return [count, took].compactMap { $0 } }
    let rate = Double(done) / seconds
    let left = Double(state.total - done) / rate
    return [
      count, done == state.total ? nil : "about \(Self.duration(left.rounded(.up))) left",
      "\(Self.grouped(Int(rate))) a second",
    ].compactMap { $0 }
  }

  /// `12 s`, `3 min 5 s`, `2 h 10 min`.
  static func duration(_ seconds: Double) -> String {
    let whole = Int(min(max(seconds, 0), 360_000))
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }

  /// `18,900`.
  static func grouped(_ number: Int) -> String {
    var text = ""
    for (place, digit) in String(number).reversed().enumerated() {
      if place > 0, place % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
