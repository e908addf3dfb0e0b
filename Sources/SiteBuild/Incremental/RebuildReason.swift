import BuildGraph

/// Why a file of a site was made again, or was not.
package enum RebuildReason: Sendable, Hashable {
  /// The site has no such file.
  case unknown
  /// Everything is made anew, and why.
  case noRecord(String)
  case new
  /// It is not as the last build left it.
  case touched
  /// What it is made from has changed, by name.
  case changed([String])
  /// It is as it was; of how many things none has changed.
  case kept(inputs: Int)
  /// Its bytes are worked out with the site as a whole.
  case always

  /// The reason as a sentence.
  package var sentence: String {
    switch self {
    case .unknown: "is not a file of this site."
    case .noRecord(let reason): "was made because \(reason)."
    case .new: "was made because it is new."
    case .touched: "was made again because it was not as the last build left it."
    case .changed(let names):
      "was made again because this has changed or is new: \(names.joined(separator: ", "))."
    case .kept(let inputs): "was kept: none of the \(inputs) things that it is made from has changed."
    case .always: "is worked out with the site as a whole, and written where it differs."
    }
  }
}

extension PreviousBuild {
  /// Why a file that the site has now would be made again.
  func reason(for path: String) -> RebuildReason {
    guard let place = site.files[path] else { return .new }
    guard site.intact(path) != nil else { return .touched }
    guard let list = record.files[place].inputs else { return .always }
    return changes[list] ? .changed(changes.names(in: list)) : .kept(inputs: record.lists[list].count)
  }
}
