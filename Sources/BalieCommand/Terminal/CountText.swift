/// Numbers of things, in words that agree with them.
enum CountText {
  /// `1 page`, `18,900 pages`.
  ///
  /// - Parameter plural: where it is not the noun with an s.
  static func of(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(ProgressText.grouped(count)) \(count == 1 ? noun : plural ?? noun + "s")"
  }
}
