package struct IndexBuilder {
  private var documents: [SearchDocument] = []
  package init(language: String, words: SearchWords, weights: SearchWeights) {}
  package mutating func add(_ document: SearchDocument) { documents.append(document) }
  package consuming func files(folder: String, sha256Hex: ([UInt8]) -> String) -> [IndexFile] {
    [IndexFile(path: "\(folder)/index.json", bytes: Array("{\"documents\":\(documents.count)}".utf8))]
  }
}
