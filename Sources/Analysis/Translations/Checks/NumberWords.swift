/// Words of a language that stand for numbers: they may take the place of a figure, and are never asked for.
struct NumberWords {
  private let numbers: [[UInt8]: [Double]]
  private let scales: [[UInt8]: Double]

  /// - Parameter language: its primary subtag; a language that is not known has no words.
  init(language: String) {
    var numbers: [[UInt8]: [Double]] = [:]
    for (value, words) in Self.words[language] ?? [:] {
      for word in words { numbers[Array(word.utf8), default: []].append(value) }
    }
    self.numbers = numbers
    scales = Dictionary(
      (Self.scales[language] ?? [:]).map { (Array($0.key.utf8), $0.value) },
      uniquingKeysWith: { first, _ in first })
  }

  var isEmpty: Bool { numbers.isEmpty }

  /// The numbers that the words of a text may stand for.
  func numbers(in text: [UInt8]) -> [Double] {
    var words = FoldedWords()
    words.read(text)
    return words.words.indices.flatMap { numbers[Array(words.folded($0))] ?? [] }
  }

  /// A word such as `million` right behind a figure.
  func scale(in text: [UInt8], after end: Int) -> (factor: Double, end: Int)? {
    guard !scales.isEmpty, end + 1 < text.count, text[end] == 0x20 else { return nil }
    let rest = Array(text[(end + 1)...].prefix(24))
    let word = rest.prefix { $0 > 0x40 }
    return scales[Array(word)].map { ($0, end + 1 + word.count) }
  }

  private static let scales: [String: [String: Double]] = [
    "vi": ["nghìn": 1e3, "ngàn": 1e3, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9],
    "en": ["thousand": 1e3, "million": 1e6, "billion": 1e9],
    "nl": ["duizend": 1e3, "miljoen": 1e6, "miljard": 1e9],
    "ar": ["ألف": 1e3, "آلاف": 1e3, "مليون": 1e6, "ملايين": 1e6, "مليار": 1e9],
  ]

  private static let words: [String: [Double: [String]]] = [
    "vi": [
      0.5: ["nửa", "rưỡi"], 1: ["một", "nhất", "đầu"], 2: ["hai", "đôi", "nhì", "cả"], 3: ["ba"],
      4: ["bốn", "tư"], 5: ["năm", "lăm"], 6: ["sáu"], 7: ["bảy", "bẩy"], 8: ["tám"], 9: ["chín"],
      10: ["mười"], 12: ["trưa", "tá"], 100: ["trăm"], 1000: ["nghìn", "ngàn"],
    ],
    "en": [
      0.5: ["half"], 1: ["one", "first", "once", "a", "an", "single", "january"],
      2: ["two", "second", "twice", "both", "pair", "double", "february", "monday"],
      3: ["three", "third", "quarter", "march", "tuesday"],
      4: ["four", "fourth", "april", "wednesday"], 5: ["five", "fifth", "may", "thursday"],
      6: ["six", "sixth", "june", "friday"], 7: ["seven", "seventh", "july", "saturday", "week"],
      8: ["eight", "eighth", "august"], 9: ["nine", "ninth", "september"], 10: ["ten", "tenth", "october"],
      11: ["eleven", "eleventh", "november"], 12: ["twelve", "twelfth", "december", "noon", "dozen"],
      14: ["fourteen", "fortnight"], 15: ["fifteen"], 18: ["eighteen"], 20: ["twenty"], 24: ["midnight"],
      30: ["thirty"], 60: ["sixty"], 100: ["hundred"], 1000: ["thousand"],
    ],
    "nl": [
      0.5: ["half", "halve"], 1: ["een", "één", "eerste", "eenmaal", "enkel", "enkele", "januari"],
      2: ["twee", "tweede", "tweemaal", "beide", "beiden", "dubbel", "februari", "maandag"],
      3: ["drie", "derde", "kwartaal", "maart", "dinsdag"], 4: ["vier", "vierde", "april", "woensdag"],
      5: ["vijf", "vijfde", "mei", "donderdag"], 6: ["zes", "zesde", "juni", "vrijdag"],
      7: ["zeven", "zevende", "juli", "zaterdag", "week"], 8: ["acht", "achtste", "augustus"],
      9: ["negen", "negende", "september"], 10: ["tien", "tiende", "oktober"],
      11: ["elf", "elfde", "november"], 12: ["twaalf", "twaalfde", "december", "middag", "dozijn"],
      14: ["veertien"], 15: ["vijftien"], 18: ["achttien"], 20: ["twintig"], 24: ["middernacht"],
      30: ["dertig"], 60: ["zestig"], 100: ["honderd"], 1000: ["duizend"],
    ],
    "ar": [
      1: ["واحد", "واحدة", "مرة", "يناير"], 2: ["اثنان", "اثنين", "اثنتان", "مرتين", "فبراير"],
      3: ["ثلاث", "ثلاثة", "مارس"], 4: ["أربع", "أربعة", "أبريل"], 5: ["خمس", "خمسة", "مايو"],
      6: ["ست", "ستة", "يونيو"], 7: ["سبع", "سبعة", "يوليو"], 8: ["ثمان", "ثمانية", "أغسطس"],
      9: ["تسع", "تسعة", "سبتمبر"], 10: ["عشر", "عشرة", "أكتوبر"], 11: ["نوفمبر"], 12: ["ديسمبر"],
    ],
  ]
}
