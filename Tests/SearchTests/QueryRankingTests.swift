import Testing

@testable import Search

/// Each rule of the order, by two documents of which one must come first.
@Suite struct QueryRankingTests {
  struct Rule: CustomTestStringConvertible {
    let testDescription: String
    let language: String
    let query: String
    let better: String
    let worse: String

    init(_ description: String, _ query: String, _ better: String, _ worse: String, language: String = "nl") {
      (testDescription, self.query, self.better, self.worse) = (description, query, better, worse)
      self.language = language
    }
  }

  @Test(
    arguments: [
      Rule("title before keyword", "boot", "0|Boot melden", "0|Schip melden||boot"),
      Rule("keyword before result", "boot", "0|Schip||boot", "0|Auto|||boot"),
      Rule("code before keyword", "1.00123", "0|Iets|1.00123", "0|Anders||1.00123"),
      Rule("short title before long", "boot", "0|Boot kopen", "0|Boot kopen of huren of lenen van iemand"),
      Rule("exact before folded", "café", "0|Café openen", "0|Cafe openen"),
      Rule("folded before other marks", "kết", "0|ket hai", "0|két hai", language: "vi"),
      Rule("folded before stem", "boten", "0|Boten melden", "0|Boot melden nu"),
      Rule("word before beginning", "boot", "0|Boot melden", "0|Bootje melden"),
      Rule("right before mistaken", "paspoort", "0|Paspoort melden", "0|Paspoord melden"),
      Rule("all words before some", "boot huren", "0|Boot van iemand anders huren aan zee", "0|Boot"),
      Rule("rare words count more", "melden boot", "0|Boot kopen", "0|Fiets melden;0|Auto melden"),
      Rule("the whole title first", "boot huren", "0|Boot huren", "0|Huren boot"),
      Rule("beginning of the title", "boot huren", "0|Boot huren in de stad", "0|Stad in de boot huren"),
      Rule("next to each other", "boot huren", "0|Een boot huren in stad", "0|Een boot of fiets huren"),
      Rule("neighbours in Vietnamese", "kết hôn", "0|Nơi kết hôn nào", "0|Kết quả việc hôn", language: "vi"),
      Rule("compound after its part", "akte", "0|Akte van geboorte", "0|Geboorteakte van geboorte"),
    ])
  func order(_ rule: Rule) throws {
    let worse = rule.worse.split(separator: ";0|").enumerated().map { $0 == 0 ? String($1) : "0|\($1)" }
    let filler = ["0|Trein en tram", "0|Vliegtuig en bus"]
    for lines in [[rule.better] + worse + filler, filler + worse + [rule.better]] {
      let hits = try IndexSamples.index(rule.language, lines).find(rule.query + " ").hits
      let best = rule.better.split(separator: "|")[1]
      #expect(
        hits.first.map { $0.title == best } == true, "\(hits.map { ($0.title, $0.score, $0.coverage) })")
    }
  }

  @Test("Equal documents come in their own order, procedures before all others")
  func ties() throws {
    let index = try IndexSamples.index("en", ["0|Same one", "0|Same one", "2|Same one", "6|Same"])
    #expect(index.find("same one").hits.map(\.document) == [0, 1, 2, 3])
    #expect(index.find("same one").procedures == 2 && index.find("same one").others == 2)
  }

  @Test("Weights decide, and 0 means not searched")
  func weights() throws {
    var weights = SearchWeights()
    (weights.title, weights.keywords) = (2, 8)
    let lines = ["0|Boot", "0|Schip||boot", "0|Auto|||boot"]
    #expect(
      try IndexSamples.index("nl", lines, weights: weights).find("boot ").hits.map(\.document) == [1, 2, 0])
    weights.results = 0
    #expect(
      try IndexSamples.index("nl", lines, weights: weights).find("boot ").hits.map(\.document) == [1, 0])
  }

  @Test("Nothing with fewer than half of the words, unless it is all there is and says something")
  func half() throws {
    let lines = ["0|Boot huren", "0|Boot huren bij zee", "0|Zee"]
    let index = try IndexSamples.index("nl", lines)
    #expect(index.find("boot huren bij zee ").hits.map(\.document) == [1, 0])
    #expect(index.find("zee xxxx yyyy zzzz ").hits.isEmpty)
    #expect(index.find("huren xxxx yyyy zzzz ").hits.map(\.document) == [0, 1])
  }

  @Test(
    "What is common is not fetched where something rare is known, and counts as long as titles do not deny it"
  )
  func common() throws {
    var lines = (0..<30).map { "0|Aanvraag nummer n\($0) indienen" }
    lines.append("0|Boot aanvraag")
    let documents = lines.map { IndexSamples.document($0) }
    let index = try SearchIndex(files: IndexSamples.files(documents, "nl", IndexSamples.small))
    let found = index.find("aanvraag boot ")
    #expect(found.hits.map(\.document) == [30] && found.hits[0].hasAllWords)
    #expect(!index.filesRead.contains { $0.contains("common") })
    #expect(index.find("aanvraag ").hits.count == 5)
    #expect(index.find("aanvraag ", full: true).procedures == 31)
    #expect(index.find("aanvraag n7 ").hits.first?.document == 7)
  }
}
