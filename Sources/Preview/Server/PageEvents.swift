import FlyingSocks
import SiteBuild

/// What is sent to one open page for as long as it is open (server-sent events, HTML, section 9.2): that it is different,
/// and what editors are told beside it.
struct PageEvents: AsyncBufferedSequence {
  typealias Element = UInt8

  let broadcast: Broadcast
  let editor: EditorLink
  /// The address of the page.
  let path: String
  /// What the page was known by when it was last fetched.
  let mark: String

  func makeAsyncIterator() -> Iterator { Iterator(self) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    private let events: PageEvents
    private var wakes: AsyncStream<Void>.Iterator
    private var mark: String
    private var notes = ""
    private var isBegun = false

    init(_ events: PageEvents) {
      self.events = events
      mark = events.mark
      wakes = events.broadcast.listen(at: events.path).makeAsyncIterator()
    }

    /// Events are whole or not at all.
    mutating func next() async -> UInt8? { nil }

    mutating func nextBuffer(suggested count: Int) async -> [UInt8]? {
      if isBegun {
        guard await wakes.next() != nil else { return nil }
      }
      let head = isBegun ? "" : "retry: 300\n\n"
      isBegun = true
      let text = head + news()
      // A line that says nothing brings to light that nobody is listening any more.
      return Array((text.isEmpty ? ":\n\n" : text).utf8)
    }

    /// First that the page is different, so that nothing keeps it from being fetched.
    private mutating func news() -> String {
      let scene = events.broadcast.scene
      let site = SiteAnswers(scene: scene, editor: events.editor)
      let now = site.mark(at: events.path)
      var text = ""
      if now != mark {
        mark = now
        text += "event: page\nid: \(now)\ndata: \(now)\n\n"
      }
      let told = site.notes(at: events.path)
      if told != notes {
        notes = told
        let lines = told.split(separator: "\n").map { "data: \($0)\n" }.joined()
        text += "event: notes\nid: \(now)\n\(lines)\n"
      }
      return text
    }
  }
}
