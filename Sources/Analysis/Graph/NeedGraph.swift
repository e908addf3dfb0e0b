/// What one must have to get what: documents, the ways in which each can be got, and what each way needs. Numbers
/// only, so that it can be tried with any graph.
struct NeedGraph: Sendable {
  /// One of these documents is needed.
  struct Need: Sendable {
    let documents: [Int]
    /// What stands for it in the findings: two needs of one mark are one place of the content.
    let mark: Int

    init(_ documents: [Int], mark: Int) { (self.documents, self.mark) = (documents, mark) }
  }

  /// The needs of each way.
  let ways: [[Need]]
  /// The ways of each document. A document without one comes from elsewhere and can always be got.
  let sources: [[Int]]

  /// One step on the way round: this way needs that document.
  struct Step: Sendable, Equatable {
    let way: Int
    let mark: Int
    let document: Int
  }

  /// Which ways can be gone by somebody who has nothing yet: the least fixed point, in time linear in the graph.
  func open() -> [Bool] {
    var (missing, isOpen) = (ways.map(\.count), ways.map(\.isEmpty))
    var waiting = [[(way: Int, need: Int)]](repeating: [], count: sources.count)
    var isMet = ways.map { [Bool](repeating: false, count: $0.count) }
    for (way, needs) in ways.enumerated() {
      for (number, need) in needs.enumerated() {
        for document in need.documents { waiting[document].append((way, number)) }
      }
    }
    var isHad = sources.map(\.isEmpty)
    var documents = isHad.indices.filter { isHad[$0] }
    let given = givenBy
    func open(_ way: Int) {
      isOpen[way] = true
      for document in given[way] where !isHad[document] {
        isHad[document] = true
        documents.append(document)
      }
    }
    for way in ways.indices where isOpen[way] { open(way) }
    while let document = documents.popLast() {
      for (way, number) in waiting[document] where !isMet[way][number] {
        isMet[way][number] = true
        missing[way] -= 1
        if missing[way] == 0 { open(way) }
      }
    }
    return isOpen
  }

  /// The documents that each way gives.
  private var givenBy: [[Int]] {
    var given = [[Int]](repeating: [], count: ways.count)
    for (document, ways) in sources.enumerated() { for way in ways { given[way].append(document) } }
    return given
  }
}
