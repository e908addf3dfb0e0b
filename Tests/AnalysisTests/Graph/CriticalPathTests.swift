import CatalogueModel
import TestSupport
import Testing

@testable import Analysis

/// Chains of procedures and how long they take.
@Suite struct CriticalPathTests {
  /// Random catalogues without circles: each procedure gives one document and asks for documents of those before it.
  private struct Plan {
    /// The units are all the same in one procedure; nil: no time is stated.
    var times: [(number: Int, unit: String)?] = []
    /// The documents of which each procedure needs one, need by need; -1 comes from elsewhere.
    var needs: [[(options: [Int], isConditional: Bool)]] = []
    var count: Int { times.count }

    init(_ numbers: inout SeededNumbers) {
      let units = ["working-day", "day", "hour", "week", "month"]
      for place in 0..<Int.random(in: 1...8, using: &numbers) {
        times.append(
          Int.random(in: 0..<6, using: &numbers) == 0
            ? nil
            : (
              Int.random(in: 1...9, using: &numbers), units[Int.random(in: 0..<units.count, using: &numbers)]
            ))
        needs.append(
          (0..<Int.random(in: 0...3, using: &numbers)).map { _ in
            (
              (0..<Int.random(in: 1...2, using: &numbers)).map { _ in
                Int.random(in: -1..<place, using: &numbers)
              },
              Int.random(in: 0..<4, using: &numbers) == 0
            )
          })
        // No document is asked for twice.
        var asked: Set<Int> = []
        needs[place].removeAll { !asked.insert($0.options[0]).inserted }
      }
    }

    func name(_ document: Int) -> String { document < 0 ? "free" : "d\(document)" }

    var catalogue: MarkedCatalogue {
      var files = [
        "evidence/free.yaml": "name: { vi: Tự, en: Own, nl: Eigen }\nmade-by: applicant"
      ]
      for place in 0..<count {
        files["evidence/d\(place).yaml"] = "name: { vi: G\(place), en: P\(place), nl: P\(place) }"
        let documents = needs[place].enumerated().map { number, need in
          let others = need.options.dropFirst().map(name).joined(separator: ", ")
          let condition = need.isConditional ? ", when: q\(number)" : ""
          return "  - { evidence: \(name(need.options[0])), otherwise: [\(others)]\(condition) }"
        }
        let time = times[place].map { "time: \($0.number) \($0.unit)\($0.number == 1 ? "" : "s")" } ?? ""
        files["procedures/p\(place)/procedure.yaml"] = """
          title: { vi: T\(place), en: P\(place), nl: P\(place) }
          questions:
            q0: { ask: { vi: A, en: A, nl: A }, type: yes-no }
            q1: { ask: { vi: A, en: A, nl: A }, type: yes-no }
            q2: { ask: { vi: A, en: A, nl: A }, type: yes-no }
          channels: { counter: { \(time) } }
          \(documents.isEmpty ? "" : "documents:\n" + documents.joined(separator: "\n"))
          results: [ { evidence: d\(place) } ]
          """
      }
      return MarkedCatalogue(files)
    }

    /// The roughest length of what must be done to finish a procedure, by trying everything.
    func finish(_ place: Int) -> Int {
      let own = times[place].map {
        StatedDuration($0.number, StatedDuration.Unit(rawValue: $0.unit)!).roughMinutes
      }
      let waits = needs[place].filter { !$0.isConditional }.map { need in
        need.options.map { $0 < 0 ? 0 : finish($0) }.min() ?? 0
      }
      return (own ?? 0) + (waits.max() ?? 0)
    }
  }

  @Test(arguments: 0..<60)
  func theLongestChainIsThatOfTryingAll(_ seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let plan = Plan(&numbers)
    let catalogue = try plan.catalogue.prove().catalogue
    let graph = ProcedureGraph(catalogue, asOf: MarkedCatalogue.day)
    for place in 0..<plan.count {
      let path = try #require(graph.criticalPath(to: [place]))
      #expect(path.time.roughMinutes == plan.finish(place), "seed \(seed), procedure \(place)")
      #expect(path.procedures.last == place)
      // Each waits for the one before it.
      for (earlier, later) in zip(path.procedures, path.procedures.dropFirst()) {
        #expect(plan.needs[later].contains { $0.options.contains(earlier) }, "seed \(seed)")
      }
    }
    let longest = try #require(graph.criticalPath(to: Array(0..<plan.count)))
    #expect(longest.time.roughMinutes == (0..<plan.count).map(plan.finish).max(), "seed \(seed)")
  }

  /// The order in which to do things has everything after what it needs.
  @Test(arguments: 0..<60)
  func firstStepsComeInOrder(_ seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let plan = Plan(&numbers)
    let catalogue = try plan.catalogue.prove().catalogue
    let graph = ProcedureGraph(catalogue, asOf: MarkedCatalogue.day)
    for (place, procedure) in catalogue.procedures.enumerated() {
      let stops = graph.firstSteps(of: procedure).stops
      var seen: Set<Int> = []
      for stop in stops {
        #expect(seen.insert(stop.procedure).inserted && stop.procedure != place, "seed \(seed)")
        for gift in stop.gives {
          #expect(gift.taker.map { !seen.contains($0) } ?? true, "seed \(seed): needed before it is there")
        }
        #expect(stop.depth >= 1 && !stop.gives.isEmpty && !stop.roots.isEmpty, "seed \(seed)")
      }
      // Everything that they themselves need is there.
      for stop in stops {
        for dependency in graph.dependencies[stop.procedure] {
          #expect(seen.contains(dependency.givers[0]), "seed \(seed)")
        }
      }
    }
  }

  @Test func workingDaysAndDaysAreNotAddedUp() {
    var time = ChainTime()
    for duration in [
      StatedDuration(5, to: 7, .workingDay), StatedDuration(2, .week), StatedDuration(3, .day),
      StatedDuration(3, .hour), StatedDuration(1, .workingDay), StatedDuration(1, .year),
    ] { time.add(duration) }
    #expect(
      time.parts == [
        StatedDuration(1, .year), StatedDuration(17, .day), StatedDuration(6, .workingDay),
        StatedDuration(3, .hour),
      ])
  }

  @Test func weeksStayWeeksWhereNoDaysAreAddedToThem() {
    var time = ChainTime()
    time.add(StatedDuration(2, .week))
    #expect(time.parts == [StatedDuration(2, .week)])
  }

  @Test func whatOnlySomeMustDoIsOnlyInTheLongestPath() throws {
    func label(_ name: String) -> String { "{ vi: \(name), en: \(name), nl: \(name) }" }
    let files = [
      "evidence/x.yaml": "name: \(label("X"))", "evidence/y.yaml": "name: \(label("Y"))",
      "procedures/a/procedure.yaml": """
      title: \(label("A"))
      channels: { counter: { time: 3 days } }
      results: [ { evidence: x } ]
      """,
      "procedures/b/procedure.yaml": """
      title: \(label("B"))
      questions: { old: { ask: \(label("O")), type: yes-no } }
      channels: { counter: { time: 2..4 working-days }, online: { time: 5 working-days } }
      documents: [ { evidence: x, when: old } ]
      results: [ { evidence: y } ]
      """,
      "procedures/c/procedure.yaml": """
      title: \(label("C"))
      channels: { counter: { } }
      documents: [ { evidence: y }, { evidence: x, asked-because: taken-in } ]
      """,
    ]
    let catalogue = try MarkedCatalogue(files).prove().catalogue
    let graph = ProcedureGraph(catalogue, asOf: MarkedCatalogue.day)
    let certain = try #require(graph.criticalPath(to: [2]))
    #expect(certain.procedures == [1, 2] && certain.time.parts == [StatedDuration(2, .workingDay)])
    #expect(certain.unknown == 1)
    let longest = try #require(graph.longestPath(to: [2]))
    #expect(longest.procedures == [0, 1, 2])
    #expect(longest.time.parts == [StatedDuration(3, .day), StatedDuration(2, .workingDay)])
    let stops = graph.firstSteps(of: catalogue.procedures[2]).stops
    #expect(stops.map(\.procedure) == [0, 1] && stops.map(\.depth) == [2, 1])
    #expect(stops.map(\.isCertain) == [false, true] && stops.map(\.roots) == [[0], [0]])
  }

  @Test func whereManyGiveADocumentOnlyIssuedByTellsWhichIsFirst() throws {
    func label(_ name: String) -> String { "{ vi: \(name), en: \(name), nl: \(name) }" }
    func graph(_ evidence: String, givers: Int) throws -> ProcedureGraph {
      var files = ["evidence/x.yaml": "name: \(label("X"))\n\(evidence)"]
      for giver in 0..<givers {
        files["procedures/g\(giver)/procedure.yaml"] =
          "title: \(label("G\(giver)"))\nchannels: { counter: { time: \(9 - giver) days } }\nresults: [ { evidence: x } ]"
      }
      files["procedures/z/procedure.yaml"] = "title: \(label("Z"))\ndocuments: [ { evidence: x } ]"
      return ProcedureGraph(try MarkedCatalogue(files).prove().catalogue, asOf: MarkedCatalogue.day)
    }
    func first(_ graph: ProcedureGraph) -> [[Int]] { graph.dependencies.last?.map(\.givers) ?? [] }
    #expect(first(try graph("", givers: 1)) == [[0]])
    // The quickest first.
    #expect(first(try graph("", givers: 3)) == [[2, 1, 0]])
    #expect(first(try graph("", givers: 4)) == [])
    #expect(first(try graph("issued-by: g1", givers: 4)) == [[1]])
    #expect(first(try graph("made-by: applicant", givers: 1)) == [])
  }

  @Test func aCircleDoesNotStopTheBuild() throws {
    let files = [
      "evidence/x.yaml": "name: { vi: X, en: X, nl: X }", "evidence/y.yaml": "name: { vi: Y, en: Y, nl: Y }",
      "procedures/a/procedure.yaml": """
      title: { vi: T1, en: P1, nl: P1 }
      channels: { counter: { time: 1 day } }
      documents: [ { evidence: y } ]
      results: [ { evidence: x } ]
      """,
      "procedures/b/procedure.yaml": """
      title: { vi: T2, en: P2, nl: P2 }
      channels: { counter: { time: 2 days } }
      documents: [ { evidence: x } ]
      results: [ { evidence: y } ]
      """,
    ]
    let catalogue = try MarkedCatalogue(files).prove().catalogue
    let graph = ProcedureGraph(catalogue, asOf: MarkedCatalogue.day)
    #expect(graph.criticalPath(to: [0, 1])?.procedures.count == 2)
    #expect(graph.firstSteps(of: catalogue.procedures[0]).stops.map(\.procedure) == [1])
  }
}
