import CStemmer

/// The keys of words: what the forms of a word have in common.
///
/// Words are stemmed by the Snowball algorithm of their language (snowballstem.org, through libstemmer) where it has
/// one, Arabic by light10; in other languages the key is the folded word. One of them serves one thread.
package final class Stemming {
  private enum Method {
    case none, lightArabic
    case snowball(OpaquePointer)
  }

  private let method: Method
  private let code: String

  init(_ language: SearchLanguage) {
    code = language.code
    if code == "ar" {
      method = .lightArabic
    } else if let name = language.snowball, let stemmer = sb_stemmer_new(name, "UTF_8") {
      method = .snowball(stemmer)
    } else {
      method = .none
    }
  }

  deinit {
    if case .snowball(let stemmer) = method { sb_stemmer_delete(stemmer) }
  }

  /// The key of a word in its exact form: folded, and never empty unless the word is. A word with a digit is its own
  /// key.
  package func key(ofExact word: String) -> String {
    let folded = Folding.fold(word)
    switch method {
    case .none: return folded
    case .lightArabic: return LightArabic.stem(folded)
    case .snowball(let stemmer):
      if word.utf8.contains(where: { (0x30...0x39).contains($0) }) { return folded }
      let key = Folding.fold(Self.stem(code == "ro" ? Self.withCedillas(word) : word, stemmer))
      return key.isEmpty ? folded : code == "nl" ? Self.hardened(key) : key
    }
  }

  private static func stem(_ word: String, _ stemmer: OpaquePointer) -> String {
    var word = word
    return word.withUTF8 { utf8 in
      guard let stem = sb_stemmer_stem(stemmer, utf8.baseAddress, Int32(clamping: utf8.count)) else {
        return ""
      }
      let length = Int(sb_stemmer_length(stemmer))
      return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
    }
  }

  /// Dutch writes z and v between vowels and s and f at the end: bewijzen and bewijs, brieven and brief. The Dutch
  /// algorithm of Snowball leaves them as they are.
  private static func hardened(_ key: String) -> String {
    switch key.last {
    case "z": key.dropLast() + "s"
    case "v": key.dropLast() + "f"
    default: key
    }
  }

  /// The Romanian algorithm of libstemmer 2 knows ş and ţ by the cedilla only, and Romanian is written with a comma.
  private static func withCedillas(_ word: String) -> String {
    String(word.map { $0 == "ș" ? "ş" : $0 == "ț" ? "ţ" : $0 })
  }
}
