extension IndexBuilder {
  /// The files of the index, in the order of their paths: `index.json`, which names the others, and chunks with a
  /// fingerprint in their names. The same documents give the same bytes.
  ///
  /// - Parameters:
  ///   - folder: where they lie below the root of the output, such as `search/nl`.
  ///   - sha256Hex: SHA-256 as hexadecimal digits.
  package func files(folder: String, sha256Hex: @escaping ([UInt8]) -> String) -> [IndexFile] {
    let filing = Filing(self)
    let order = filing.forms.sorted()
    let terms = TermEntries(
      "terms", filing.forms, order, filing.terms(self), commonFrom: layout.commonFrom,
      head: CommonHead(size: layout.head, titleLengths: titleLengths))
    let texts = TermEntries(
      "texts", filing.forms, order, filing.texts(self), commonFrom: max(64, documents.count / 4), head: nil)
    var set = FileSet(sha256Hex: sha256Hex)
    var root = rootStart(filing.forms)
    set.add(terms.chunks, "terms", layout.chunkBytes, layout.terms, &root)
    set.add(texts.chunks, "texts", layout.chunkBytes, layout.texts, &root)
    set.add(terms.heads, "common", layout.chunkBytes / 2, layout.common, &root)
    set.add(terms.tails, "tails", layout.chunkBytes, layout.tails, &root)
    set.add(spellings(filing), "spellings", layout.chunkBytes, layout.spellings, &root)
    addDocuments(&set, &root)
    set.addList(texts.commonKeys.map(\.key), "everywhere", &root)
    addOften(terms.commonKeys, &root)
    root.raw("}\n")
    var files = set.files.map { IndexFile(path: "\(folder)/\($0.key)", bytes: $0.value) }
    files.append(IndexFile(path: "\(folder)/index.json", bytes: root.bytes))
    return files.sorted { UTF16Order.precedes($0.path, $1.path) }
  }

  /// The words of the terms that were taken apart, with their parts: for editors to look through.
  package var compounds: [(word: String, parts: [String])] { Filing(self).compounds }

  private func rootStart(_ forms: WordForms) -> JSONBytes {
    var root = JSONBytes()
    root.raw("{\"version\":1")
    root.key("language")
    root.string(tag)
    for (name, value) in [
      ("documents", documents.count), ("procedures", procedures), ("reach", layout.reach),
      ("titleReach", layout.titleReach),
    ] {
      root.key(name)
      root.number(value)
    }
    root.key("kinds")
    root.numbers(kinds.flatMap { [$0.kind.rawValue, $0.count] })
    root.key("pairs")
    if language.hasPairs { root.raw("true") } else { root.raw("false") }
    for (name, words) in [
      ("ignored", language.ignored.sorted(by: UTF16Order.precedes)), ("prefixes", forms.suffixes.prefixes),
      ("links", language.links), ("elisions", language.elisions),
    ] {
      root.key(name)
      root.strings(words)
    }
    root.key("suffixes")
    root.list(forms.suffixes.rewrites) { $0.strings([$1.suffix, $1.replacement]) }
    return root
  }

  /// `["key",size,…]`: how often common terms are, as the number of bits beyond nine of the number of documents. That
  /// is enough to know which is rarer.
  private func addOften(_ keys: [(key: String, documents: Int)], _ root: inout JSONBytes) {
    root.key("often")
    root.raw("[")
    for (key, count) in keys {
      root.comma()
      root.string(key)
      root.comma()
      root.number(max(Int.bitWidth - count.leadingZeroBitCount - 9, 0))
    }
    root.raw("]")
  }

  /// The words and pairs of the terms by their ends, for typing errors in their beginnings.
  private func spellings(_ filing: Filing) -> Chunks {
    var chunks = Chunks("spellings")
    for (reversed, word) in filing.spellings(self) { chunks.add(reversed) { $0.string(word) } }
    return chunks
  }

  private func addDocuments(_ set: inout FileSet, _ root: inout JSONBytes) {
    let addresses = Addresses(documents)
    root.key("sections")
    root.strings(addresses.sections)
    let parts: [(String, Int, (SearchDocument, inout JSONBytes) -> Void)] = [
      ("titles", layout.titles, { DocumentEntries.title($0, addresses, &$1) }),
      ("summaries", layout.summaries, DocumentEntries.summary),
    ]
    for (part, most, write) in parts {
      let size = max(layout.documentsPerChunk, (documents.count + most - 1) / most)
      set.add(documents, part, size, write, &root)
    }
    if !documents.isEmpty { set.addFacets(of: documents, &root) }
  }
}

/// The files of an index while it is written.
private struct FileSet {
  private(set) var files: [String: [UInt8]] = [:]
  private let sha256Hex: ([UInt8]) -> String

  init(sha256Hex: @escaping ([UInt8]) -> String) { self.sha256Hex = sha256Hex }

  mutating func add(_ chunks: Chunks, _ part: String, _ least: Int, _ most: Int, _ root: inout JSONBytes) {
    let (files, list) = chunks.files(least: least, most: most, fingerprint)
    self.files.merge(files) { first, _ in first }
    root.key(part)
    root.strings(list)
  }

  mutating func add(
    _ documents: [SearchDocument], _ part: String, _ size: Int,
    _ write: (SearchDocument, inout JSONBytes) -> Void, _ root: inout JSONBytes
  ) {
    var names: [String] = []
    for start in stride(from: 0, to: documents.count, by: size) {
      var json = JSONBytes()
      json.list(documents[start..<min(start + size, documents.count)]) { write($1, &$0) }
      names.append(put(json.bytes, part, names.count))
    }
    root.key(part + "PerChunk")
    root.number(size)
    root.key(part)
    root.strings(names)
  }

  mutating func addFacets(of documents: [SearchDocument], _ root: inout JSONBytes) {
    root.key("facets")
    root.string(put(DocumentEntries.facets(documents), "facets", 0))
  }

  /// A list of words in a file of its own, where there are any.
  mutating func addList(_ words: [String], _ part: String, _ root: inout JSONBytes) {
    var json = JSONBytes()
    json.strings(words)
    root.key(part)
    root.strings(words.isEmpty ? [] : [put(json.bytes, part, 0)])
  }

  /// Keeps a file under its part, its number and its fingerprint, which is given back.
  private mutating func put(_ bytes: [UInt8], _ part: String, _ number: Int) -> String {
    let name = fingerprint(bytes)
    files["\(part)-\(number).\(name).json"] = bytes
    return name
  }

  /// Six characters of base 32: 30 bits of SHA-256.
  private func fingerprint(_ bytes: [UInt8]) -> String {
    let value = UInt64(sha256Hex(bytes).prefix(8), radix: 16) ?? 0
    let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    return String(decoding: (0..<6).map { digits[Int(value >> (27 - 5 * UInt64($0))) & 31] }, as: UTF8.self)
  }
}
