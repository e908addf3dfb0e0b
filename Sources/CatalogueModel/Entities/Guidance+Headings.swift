extension Guidance {
  /// The addresses of its headings within a page, in order: made from their words, numbered where two agree.
  ///
  /// The prefix keeps them apart from the addresses of the theme’s own sections.
  package static func headingAddresses(_ texts: [String]) -> [String] {
    var uses: [String: Int] = [:]
    return texts.enumerated().map { index, text in
      let name = "g-" + (Slug.make(from: text) ?? "\(index + 1)")
      let use = uses[name, default: 0] + 1
      uses[name] = use
      return use == 1 ? name : "\(name)-\(use)"
    }
  }
}
