/// Texts one after the other as bytes: a hundred thousand that are seldom looked at are kept and copied as one.
package struct TextList: Sendable, Hashable {
  package private(set) var count = 0
  private var writer = ByteWriter()

  package init() {}

  package init(_ texts: some Sequence<String>) { for text in texts { append(text) } }

  /// - Parameter bytes: those of another list, with as many texts.
  init(count: Int, bytes: [UInt8]) {
    self.count = count
    writer.addPlain(bytes)
  }

  var bytes: [UInt8] { writer.bytes }

  package mutating func append(_ text: String) {
    writer.add(text)
    count += 1
  }

  /// The texts. Of a list that is not what it says it is, those that can be read.
  package var all: [String] {
    var reader = ByteReader(bytes)
    var texts: [String] = []
    texts.reserveCapacity(count)
    for _ in 0..<count {
      guard let text = try? reader.text() else { break }
      texts.append(text)
    }
    return texts
  }
}
