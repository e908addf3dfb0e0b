/// A server of the Language Server Protocol 3.17: findings as one types, completion, hover, navigation and renaming in
/// the files of a catalogue.
///
/// It is a value that takes bytes and gives bytes. Whoever owns it reads and writes the streams, tells it the time, and
/// does its work on another thread; so every session can be played again in a test.
package struct LanguageServer {
  enum Phase { case fresh, ready, shutDown, ended }

  /// How long nothing must be typed before findings are looked for, and how long they are put off at most.
  static let pause = (least: 120, most: 600)

  let configuration: ServerConfiguration
  var phase = Phase.fresh
  var capabilities = ClientCapabilities()
  var outbox = Outbox()
  private var reader = MessageReader()

  /// The folders that the client has open, as absolute paths.
  var folders: [String] = []
  /// All open texts by address, those outside the content folder too.
  var documents: [String: OpenDocument] = [:]
  var workspace: Workspace?
  var book = FindingBook()
  var changes = PendingChanges()
  /// The content folder that is being read for the first time.
  var loading: String?
  /// Requests that came before the catalogue was read.
  var waiting: [(id: JSONValue, method: String, parameters: JSONValue)] = []

  var work: ServerWork?
  var isWorking = false
  var proofDue: Int?
  var proofStart = 0
  /// How long the last look at the whole took; the next one waits as long, so that typing is never crowded out.
  var proofDuration = 0
  /// Files that have changed since the look that is being taken began.
  var changedSinceProof: Set<FileNumber> = []

  package init(_ configuration: ServerConfiguration) { self.configuration = configuration }

  /// Takes bytes from the client.
  package mutating func receive(_ bytes: [UInt8], at time: ServerTime) {
    reader.append(bytes)
    var messages: [Result<Message, Message.Fault>] = []
    while let piece = reader.next() {
      switch piece {
      case .damage: messages.append(.failure(.noJSON))
      case .body(let body): messages.append(Swift.Result { () throws(Message.Fault) in try Message(body) })
      }
    }
    // What was cancelled while it waited is not begun.
    let cancelled = Set(
      messages.compactMap { message -> JSONValue? in
        guard case .success(.notification("$/cancelRequest", let parameters)) = message else { return nil }
        return parameters["id"]
      })
    for message in messages where phase != .ended { handle(message, cancelled, time) }
  }

  private mutating func handle(
    _ message: Result<Message, Message.Fault>, _ cancelled: Set<JSONValue>, _ time: ServerTime
  ) {
    switch message {
    case .failure(.noJSON): outbox.refuse(.null, Refusal(.parseError, "This is no message in JSON."))
    case .failure(.invalid(let id)): outbox.refuse(id, Refusal(.invalidRequest, "The message has no method."))
    case .success(.response): break
    case .success(.notification(let method, let parameters)): notify(method, parameters, time)
    case .success(.request(let id, let method, let parameters)):
      if cancelled.contains(id), phase == .ready {
        outbox.refuse(id, Refusal(.requestCancelled, "The request was cancelled."))
      } else {
        request(id, method, parameters, time)
      }
    }
  }

  /// Bytes for the client.
  package mutating func takeOutput() -> [UInt8] { outbox.take() }

  /// The exit code of the program, once it is to end: 0 after `shutdown`, otherwise 1.
  package var exitCode: Int32? { phase == .ended ? code : nil }
  var code: Int32 = 1

  /// The client has closed its end.
  package mutating func inputEnded() {
    guard phase != .ended else { return }
    code = phase == .shutDown ? 0 : 1
    phase = .ended
  }

  /// When ``wake(at:)`` is to be called, in the milliseconds of ``ServerTime``; nil to wait for the client.
  package var wakeTime: Int? {
    [changes.due, isWorking || work != nil ? nil : proofDue].compactMap { $0 }.min()
  }

  /// Does what has been put off until now.
  package mutating func wake(at time: ServerTime) {
    if let due = changes.due, due <= time.milliseconds { settle(time) }
    if let due = proofDue, due <= time.milliseconds, !isWorking, work == nil { beginProof(time) }
  }

  /// Work to be done on another thread, once.
  package mutating func takeWork() -> ServerWork? {
    guard let next = work else { return nil }
    (work, isWorking) = (nil, true)
    return next
  }
}
