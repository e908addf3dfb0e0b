internal import CYAML

/// libyaml's events over bytes that outlive the stream. One event is alive at a time.
struct YAMLEventStream: ~Copyable {
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
  private var holdsEvent = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Fails only where memory ends, as an allocation in Swift would.
    precondition(yaml_parser_initialize(parser) == 1, "out of memory")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    if holdsEvent { yaml_event_delete(event) }
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  /// The next event, or nil where the text is not YAML: then see ``problem``. What the event points to is
  /// gone when the next is asked for.
  mutating func next() -> yaml_event_t? {
    if holdsEvent { yaml_event_delete(event) }
    holdsEvent = yaml_parser_parse(parser, event) == 1
    return holdsEvent ? event.pointee : nil
  }

  /// Why there is no next event.
  var problem: YAMLProblem {
    YAMLProblem(
      text: parser.pointee.problem.map { String(cString: $0) } ?? "",
      context: parser.pointee.context.map { String(cString: $0) } ?? "",
      index: parser.pointee.problem_mark.index, contextIndex: parser.pointee.context_mark.index)
  }
}

/// libyaml's words for what is wrong, and where, in characters from the start.
struct YAMLProblem {
  let text: String
  let context: String
  let index: Int
  let contextIndex: Int
}
