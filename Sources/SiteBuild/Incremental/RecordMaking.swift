import BuildGraph
import Parallelism
import Rendering

/// Makes the record of a build from that of the build before and from what is new.
struct RecordMaking {
  let inputs: PageInputs
  let previous: PreviousBuild?
  let jobs: Int

  /// - Parameters:
  ///   - new: the lists of inputs of this build, which follow those of the build before.
  ///   - files: with numbers of lists of both.
  func record(_ new: NewInputLists, _ files: [BuildRecord.File], _ steps: [BuildRecord.Step]) -> BuildRecord {
    let old = previous?.record.lists ?? InputLists()
    var record = BuildRecord(environment: Stamp(), numbering: inputs.numbering)
    (record.inputs, record.names) = (previous?.inputs ?? [], previous?.record.names ?? TextList())
    let places = places(of: new, &record)
    let isUsed = used(of: old.count + new.count, files, steps)
    var numbers = [Int](repeating: 0, count: isUsed.count)
    var found: [Int] = []
    for list in isUsed.indices where isUsed[list] {
      numbers[list] = record.lists.count
      if list < old.count {
        record.lists.append(list, of: old)
      } else {
        found.removeAll(keepingCapacity: true)
        new.forEach(in: list - old.count) { input in
          if let place = places[input] { found.append(place) }
        }
        found.sort()
        record.lists.append(found)
      }
    }
    record.files = files.map { file in
      BuildRecord.File(
        path: file.path, digest: file.digest, size: file.size, seal: file.seal,
        inputs: file.inputs.map { numbers[$0] })
    }
    record.steps = steps.map {
      BuildRecord.Step($0.name, inputs: numbers[$0.inputs], stamp: $0.stamp, result: $0.result)
    }
    return record
  }

  private func used(of count: Int, _ files: [BuildRecord.File], _ steps: [BuildRecord.Step]) -> [Bool] {
    var isUsed = [Bool](repeating: false, count: count)
    for file in files { if let list = file.inputs { isUsed[list] = true } }
    for step in steps { isUsed[step.inputs] = true }
    return isUsed
  }

  /// The places of inputs; those that the build before did not look at are added.
  private func places(of new: NewInputLists, _ record: inout BuildRecord) -> InputPlaces {
    var places = InputPlaces()
    for (place, state) in record.inputs.enumerated() {
      if let input = state.input { _ = places.insert(input, at: place) }
    }
    var added: [Input] = []
    for list in 0..<new.count {
      new.forEach(in: list) { input in
        if places.insert(input, at: record.inputs.count + added.count) { added.append(input) }
      }
    }
    add(added, to: &record)
    return places
  }

  private static let inputsAtATime = 8192

  /// Adds inputs with what they are known by now: so many at a time, for their names are long.
  private func add(_ added: [Input], to record: inout BuildRecord) {
    let inputs = inputs
    Concurrent.forEach(added, atATime: Self.inputsAtATime, jobs: jobs) {
      (stamp: inputs.stamp(of: $0), name: inputs.name(of: $0))
    } take: { input, known in
      record.inputs.append(BuildRecord.InputState(input, known.stamp))
      record.names.append(known.name)
    }
  }
}

/// Where inputs stand in a record.
private struct InputPlaces {
  private var inputs = InputSet()
  /// By the places of inputs in the set: what there is no longer has a place in the record alone.
  private var places: [Int] = []

  subscript(input: Input) -> Int? { inputs[input].map { places[$0] } }

  /// Gives an input a place, unless it has one.
  ///
  /// - Returns: whether it had none.
  mutating func insert(_ input: Input, at place: Int) -> Bool {
    guard inputs.insert(input) else { return false }
    places.append(place)
    return true
  }
}
