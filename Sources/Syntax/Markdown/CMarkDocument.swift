internal import CCMarkGFM
import Synchronization

/// A tree of cmark-gfm, freed with its owner. Neither building nor freeing it recurses.
struct CMarkDocument: ~Copyable {
  let root: CMarkNode

  private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

  /// cmark-gfm 0.29 notes an extension's characters in a table of the whole process while it parses. Only
  /// strikethrough has one, the tilde, so only texts with a tilde take turns; others never read that entry.
  private static let tildeTurn = Mutex(())

  init(_ text: UnsafeBufferPointer<UInt8>, withStrikethrough: Bool) {
    _ = Self.registration
    if withStrikethrough {
      let address = Self.tildeTurn.withLock { _ in
        Int(bitPattern: Self.parse(text, extensions: ["table", "strikethrough"]))
      }
      root = CMarkNode(pointer: OpaquePointer(bitPattern: address)!)
    } else {
      root = CMarkNode(pointer: Self.parse(text, extensions: ["table"]))
    }
  }

  deinit { cmark_node_free(root.pointer) }

  private static func parse(_ text: UnsafeBufferPointer<UInt8>, extensions: [String]) -> OpaquePointer {
    let parser = cmark_parser_new(1 << 1)  // CMARK_OPT_SOURCEPOS
    defer { cmark_parser_free(parser) }
    for name in extensions {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    text.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    return cmark_parser_finish(parser)
  }
}

/// A node of a ``CMarkDocument``, valid as long as that is.
struct CMarkNode {
  let pointer: OpaquePointer

  var type: cmark_node_type { cmark_node_get_type(pointer) }
  var isText: Bool { type == CMARK_NODE_TEXT }
  /// The name of a type that an extension adds, such as `table`.
  var typeName: String { String(cString: cmark_node_get_type_string(pointer)) }
  var firstChild: CMarkNode? { cmark_node_first_child(pointer).map(CMarkNode.init) }
  var next: CMarkNode? { cmark_node_next(pointer).map(CMarkNode.init) }
  var children: CMarkChildren { CMarkChildren(following: firstChild) }

  var literal: String { String(cString: cmark_node_get_literal(pointer)) }
  var destination: String { String(cString: cmark_node_get_url(pointer)) }
  var title: String { String(cString: cmark_node_get_title(pointer)) }

  /// Lines and columns count from 1; 0 where cmark does not know them. Columns are bytes. See ``MarkdownPlaces``
  /// for where they are wrong.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }
}

/// The children of a node, in order.
struct CMarkChildren: Sequence, IteratorProtocol {
  fileprivate var following: CMarkNode?

  mutating func next() -> CMarkNode? {
    let child = following
    following = child?.next
    return child
  }
}
