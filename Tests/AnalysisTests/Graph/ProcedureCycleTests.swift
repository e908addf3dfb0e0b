import Testing

/// Circles of procedures in which nobody can begin.
@Suite struct ProcedureCycleTests {
  private static let reason = "basis: { act: law, clause: '1' }"

  /// Procedures `a`, `b`, `c`, each giving the document of its name, with what they ask for.
  private static func catalogue(
    _ asked: [String: String], givers: [String: String] = [:], evidence: [String: String] = [:]
  ) -> MarkedCatalogue {
    var files = ["law/law.yaml": "number: 1/2026\ntitle: { vi: Luật, en: Law, nl: Wet }"]
    for name in ["a", "b", "c", "free"] {
      files["evidence/paper-\(name).yaml"] =
        "name: { vi: Giấy \(name), en: Paper \(name), nl: Papier \(name) }\n\(evidence[name] ?? (name == "free" ? "made-by: applicant" : ""))"
      guard name != "free" else { continue }
      files["procedures/\(name)/procedure.yaml"] = """
        title: { vi: Thủ tục \(name), en: Procedure \(name), nl: Procedure \(name) }
        questions:
          first: { ask: { vi: Lần đầu?, en: First?, nl: Eerste? }, type: yes-no }
        channels:
          online: { time: 1 working-day }
          counter: { time: 1 working-day }
        documents: [\(asked[name] ?? "")]
        results: [ \(givers[name] ?? "{ evidence: paper-\(name) }") ]
        """
    }
    return MarkedCatalogue(files)
  }

  private static func ask(_ name: String, _ more: String = "") -> String {
    "{ evidence: paper-\(name), \(reason)\(more.isEmpty ? "" : ", \(more)") }"
  }
  private static func marked(_ name: String, _ more: String = "") -> String {
    ask(name, more).replacing("paper-\(name)", with: "«paper-\(name)»", maxReplacements: 1)
  }

  @Test func twoThatAskForEachOther() throws {
    try Self.catalogue(["a": Self.marked("b"), "b": Self.ask("a")])
      .expect(
        "procedure-cycle",
        says: "Nobody can begin: ‘a’ asks for ‘paper-b’ of ‘b’, ‘b’ asks for ‘paper-a’ of ‘a’")
  }

  @Test func threeInACircleAreToldOnce() throws {
    try Self.catalogue(["a": Self.marked("b"), "b": Self.ask("c"), "c": Self.ask("a")])
      .expect("procedure-cycle", says: "‘c’ asks for ‘paper-a’ of ‘a’")
  }

  @Test func theShortestCircleIsTold() throws {
    // a → b → c → a, and a → b → a within it: c's need lies on no shorter circle and is told as well.
    try Self.catalogue([
      "a": Self.marked("b"), "b": "\(Self.ask("a")), \(Self.ask("c"))", "c": Self.ask("free"),
    ])
    .expect("procedure-cycle", says: "‘b’ asks for ‘paper-a’ of ‘a’")
  }

  @Test func aProcedureThatAsksForItsOwnResult() throws {
    try Self.catalogue(["a": Self.marked("a")]).expect("procedure-cycle", says: "which only it gives itself")
  }

  @Test func aConditionalCircleIsToldAsSuch() throws {
    try Self.catalogue(["a": Self.marked("b", "when: first"), "b": Self.ask("a")])
      .expect("procedure-cycle", says: "Some citizens cannot begin: ‘a’ asks in some cases for ‘paper-b’")
  }

  /// What lets citizens begin somewhere.
  @Test(
    arguments: [
      // Something else will do.
      ["a": ask("b", "otherwise: [paper-free]"), "b": ask("a")],
      // The old paper is taken in, or the State looks it up.
      ["a": "{ evidence: paper-a, asked-because: taken-in }"],
      ["a": ask("b", "until: 2026-11-25"), "b": ask("a")],
      ["a": ask("b", "from: 2026-11-27"), "b": ask("a")],
      // Whoever applies online does not need it.
      ["a": ask("b", "channels: [counter]"), "b": ask("a")],
    ])
  func whereOneCanBeginThereIsNone(_ asked: [String: String]) throws {
    try Self.catalogue(asked).expect("procedure-cycle")
  }

  @Test func aSecondWayOpensTheCircle() throws {
    try Self.catalogue(
      ["a": Self.ask("b"), "b": Self.ask("a")], givers: ["c": "{ evidence: paper-b }"]
    ).expect("procedure-cycle")
  }

  @Test func noCitizenIsInACaseThatIsExcluded() throws {
    // The paper is asked for only of those who do not get the result with which the circle would close.
    try Self.catalogue(
      ["a": Self.ask("b", "when: not first"), "b": Self.ask("a")],
      givers: ["a": "{ evidence: paper-a, when: first }"]
    ).expect("procedure-cycle")
  }

  @Test func aCaseThatIsNotExcludedIsStillTold() throws {
    try Self.catalogue(
      ["a": Self.marked("b", "when: first"), "b": Self.ask("a")],
      givers: ["a": "{ evidence: paper-a, when: first }"]
    ).expect("procedure-cycle", says: "Some citizens")
  }
}
