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
    /// Whether notes have not been looked at since the last event about the page.
    private var owesNotes = true

    init(_ events: PageEvents) {
      self.events = events
      mark = events.mark
      wakes = events.broadcast.listen(at: events.path).makeAsyncIterator()
    }

    /// Events are whole or not at all.
    mutating func next() async -> UInt8? { nil }

    mutating func nextBuffer(suggested count: Int) async -> [UInt8]? {
      guard isBegun else {
        isBegun = true
        return Array("retry: 300\n\n".utf8)
      }
      // That the page is different is sent by itself, so that nothing keeps it from being fetched.
      if let event = pageEvent() ?? owedNotes() { return Array(event.utf8) }
      guard await wakes.next() != nil else { return nil }
      owesNotes = true
      // A line that says nothing brings to light that nobody is listening any more.
      return Array((pageEvent() ?? owedNotes() ?? ":\n\n").utf8)
    }

    private var site: SiteAnswers { SiteAnswers(scene: events.broadcast.scene, editor: events.editor) }

    private mutating func pageEvent() -> String? {
      let now = site.mark(at: events.path)
      guard now != mark else { return nil }
      mark = now
      owesNotes = true
      return "event: page\nid: \(now)\ndata: \(now)\n\n"
    }

    private mutating func owedNotes() -> String? {
      guard owesNotes else { return nil }
      owesNotes = false
      let told = site.notes(at: events.path)
      guard told != notes else { return nil }
      notes = told
      let lines = told.split(separator: "\n").map { "data: \($0)\n" }.joined()
      return "event: notes\nid: \(mark)\n\(lines)\n"
    }
  }
}
