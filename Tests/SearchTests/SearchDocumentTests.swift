import Search
import Testing

@Suite struct SearchDocumentTests {
  @Test("A word in the title counts most, a word of the text least")
  func weights() {
    let usual = SearchWeights()
    #expect(usual.title > usual.keywords && usual.keywords > usual.results && usual.results > usual.text)
  }
}
