/// Bytes that come in parts.
package final class Collected {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package func add(_ part: [UInt8]) { bytes += part }
}
