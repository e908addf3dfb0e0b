/// Eight bytes that are looked at together, to pass over text in which there is nothing to escape.
///
/// Answers may be yes where only bytes next to each other suggest it, and are never no where a byte is there: whoever
/// asks looks at each byte after a yes.
///
/// Public, though nobody outside uses it, so that other targets compile it into what writes data.
@frozen
public struct EightBytes {
  @usableFromInline let word: UInt64

  @inlinable @inline(__always)
  public init(at start: UnsafePointer<UInt8>) {
    word = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
  }

  /// Whether a byte may be among them.
  ///
  /// - Parameter bits: those in which bytes that count as the same may differ; set in `byte`.
  @inlinable @inline(__always)
  public func mayHold(_ byte: UInt8, but bits: UInt8 = 0) -> Bool {
    let differing = (word | Self.ones &* UInt64(bits)) ^ (Self.ones &* UInt64(byte))
    return (differing &- Self.ones) & ~differing & Self.high != 0
  }

  /// Whether a byte below another, which is at most 0x80, may be among them.
  @inlinable @inline(__always)
  public func mayHold(below byte: UInt8) -> Bool {
    (word &- Self.ones &* UInt64(byte)) & ~word & Self.high != 0
  }

  @usableFromInline static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @usableFromInline static var high: UInt64 { 0x8080_8080_8080_8080 }
}
