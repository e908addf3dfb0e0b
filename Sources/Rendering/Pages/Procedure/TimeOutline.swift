internal import CatalogueModel

/// How long a procedure takes, as far as it can be said in one line. Free of language.
struct TimeOutline: Sendable {
  /// The time of each way of applying that states one: the unconditional one, failing that the longest.
  let times: [(channel: Channel.Kind, duration: StatedDuration)]

  init(_ procedure: Procedure, on day: CivilDate) {
    times = procedure.channels.indices.compactMap { place in
      let inForce = procedure.channels[place].times.current(on: day)
      let usual =
        inForce.first { $0.condition == nil }
        ?? inForce.max { $0.duration.roughMinutes < $1.duration.roughMinutes }
      return usual.map { (procedure.channels[place].kind, $0.duration) }
    }
  }

  var shortest: (channel: Channel.Kind, duration: StatedDuration)? {
    times.min { $0.duration.roughMinutes < $1.duration.roughMinutes }
  }

  /// Whether all ways of applying take equally long.
  var isUniform: Bool { times.dropFirst().allSatisfy { $0.duration == times[0].duration } }
}
