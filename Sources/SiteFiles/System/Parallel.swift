internal import Dispatch
internal import Synchronization

/// Does a numbered piece of work for each of `0..<count` on up to `jobs` threads.
///
/// The results come back in the order of their numbers, whichever thread made them.
func inParallel<Result: Sendable>(
  _ count: Int, jobs: Int, _ work: @Sendable (Int) -> Result
) -> [Result] {
  let batch = 16
  guard jobs > 1, count > batch else { return (0..<count).map(work) }
  let next = Atomic<Int>(0)
  let finished = Mutex<[(start: Int, results: [Result])]>([])
  DispatchQueue.concurrentPerform(iterations: min(jobs, (count + batch - 1) / batch)) { _ in
    while true {
      let start = next.wrappingAdd(batch, ordering: .relaxed).oldValue
      guard start < count else { return }
      let results = (start..<min(start + batch, count)).map(work)
      finished.withLock { $0.append((start, results)) }
    }
  }
  return finished.withLock { $0.sorted { $0.start < $1.start } }.flatMap(\.results)
}

/// As ``inParallel(_:jobs:_:)`` for work that can fail: throws the failure with the lowest number.
func inParallel<Value: Sendable>(
  _ count: Int, jobs: Int, trying work: @Sendable (Int) throws(FileSystemError) -> Value
) throws(FileSystemError) -> [Value] {
  let results = inParallel(count, jobs: jobs) { number -> Result<Value, FileSystemError> in
    do throws(FileSystemError) {
      return .success(try work(number))
    } catch {
      return .failure(error)
    }
  }
  var values: [Value] = []
  values.reserveCapacity(count)
  for result in results { values.append(try result.get()) }
  return values
}

/// Walks a tree level by level, the folders of one level in parallel. Results come level by level, in order.
func byLevels<Folder: Sendable, Reading: Sendable>(
  from root: Folder, jobs: Int,
  read: @Sendable (Folder) throws(FileSystemError) -> (reading: Reading, below: [Folder])
) throws(FileSystemError) -> [[Reading]] {
  var levels: [[Reading]] = []
  var level = [root]
  while !level.isEmpty {
    let folders = level
    let read = try inParallel(folders.count, jobs: jobs) {
      (number) throws(FileSystemError) -> (reading: Reading, below: [Folder]) in try read(folders[number])
    }
    levels.append(read.map(\.reading))
    level = read.flatMap(\.below)
  }
  return levels
}
