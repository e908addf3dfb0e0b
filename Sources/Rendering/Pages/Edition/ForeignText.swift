package import CatalogueModel
package import Templates

/// Text in which stretches of another language are marked, so that a sentence made of several texts can still say
/// which of its parts is in which language (WCAG 2.2, 3.1.2).
///
/// A stretch opens with U+E000 and U+E100 plus the number of its language, and closes with U+E001: characters for
/// private use, which no text of a catalogue has a meaning for.
package enum ForeignText {
  /// Text marked as being in a language other than the page's.
  package static func marked(_ text: String, in language: LanguageIndex) -> String {
    guard language.rawValue < englishMark, let tag = Unicode.Scalar(0xE100 + UInt32(language.rawValue)) else {
      return text
    }
    return "\u{E000}\(Character(tag))\(text)\u{E001}"
  }

  /// The number that stands for English, whether the portal speaks it or not: rules are worded in it.
  private static let englishMark = 63

  /// A text in English within a page in another language.
  package static func markedAsEnglish(_ text: String) -> String { "\u{E000}\u{E13F}\(text)\u{E001}" }

  /// Text as HTML: escaped, each foreign stretch in a `span` with its language.
  ///
  /// Marks that do not belong together are dropped, so the HTML is balanced whatever the text.
  package static func html(_ text: String, languages: [SpokenLanguage], isRightToLeft: Bool) -> HTML {
    guard text.utf8.contains(0xEE) else { return HTML(escaping: text) }
    var html = HTML()
    var (plain, isOpen, awaitsLanguage) = (String.UnicodeScalarView(), false, false)
    func flush() {
      html.append(text: String(plain))
      plain = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xE000: awaitsLanguage = !isOpen
      case 0xE001:
        flush()
        if isOpen { html.append(literal: "</span>") }
        isOpen = false
      case 0xE100..<0xE140 where awaitsLanguage && Int(scalar.value) - 0xE100 < languages.count:
        flush()
        open(languages[Int(scalar.value) - 0xE100], isRightToLeft: isRightToLeft, in: &html)
        (isOpen, awaitsLanguage) = (true, false)
      case 0xE13F where awaitsLanguage:
        flush()
        html.append(literal: isRightToLeft ? "<span lang=\"en\" dir=\"ltr\">" : "<span lang=\"en\">")
        (isOpen, awaitsLanguage) = (true, false)
      case 0xE100..<0xE140: awaitsLanguage = false
      default: plain.append(scalar)
      }
    }
    flush()
    if isOpen { html.append(literal: "</span>") }
    return html
  }

  /// Text without its marks, for attributes and titles.
  package static func plain(_ text: String) -> String {
    guard text.utf8.contains(0xEE) else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars
    where !(0xE000...0xE001 ~= scalar.value || 0xE100..<0xE140 ~= scalar.value) {
      plain.append(scalar)
    }
    return String(plain)
  }

  private static func open(_ language: SpokenLanguage, isRightToLeft: Bool, in html: inout HTML) {
    html.append(literal: "<span lang=\"")
    html.append(text: language.tag.tag)
    if language.tag.isRightToLeft != isRightToLeft {
      html.append(literal: "\" dir=\"")
      html.append(text: language.tag.isRightToLeft ? "rtl" : "ltr")
    }
    html.append(literal: "\">")
  }
}

/// A language of the portal as it names itself.
package struct SpokenLanguage: Sendable {
  package let tag: LanguageTag
  package let autonym: String
  /// “Choose your language”, in that language.
  package let choose: String

  package init(tag: LanguageTag, autonym: String, choose: String = "") {
    (self.tag, self.autonym, self.choose) = (tag, autonym, choose)
  }
}
