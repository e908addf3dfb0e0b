package import CatalogueModel

/// How much of what is written in the source language is written in another one.
package struct TranslationCoverage: Sendable, Hashable {
  package let language: LanguageIndex
  /// Labels of procedures that the source language has, and how many of them this one has.
  package private(set) var labels = 0
  package private(set) var translatedLabels = 0
  /// The same of guidance, counted by files.
  package private(set) var guidance = 0
  package private(set) var translatedGuidance = 0
  /// Procedures that lack a label or their guidance.
  package private(set) var incompleteProcedures = 0

  package init(_ language: LanguageIndex, in catalogue: Catalogue) {
    self.language = language
    for procedure in catalogue.procedures {
      var lacks = false
      procedure.visitLabels { _, label in
        guard label[exactly: .source] != nil else { return }
        labels += 1
        if label[exactly: language] != nil { translatedLabels += 1 } else { lacks = true }
      }
      let text = catalogue.guidance(of: GuidanceKey(.procedure, procedure.id))
      if text?[exactly: .source] != nil, text?[exactly: language] == nil { lacks = true }
      if lacks { incompleteProcedures += 1 }
    }
    for text in catalogue.guidance.values where text[exactly: .source] != nil {
      guidance += 1
      if text[exactly: language] != nil { translatedGuidance += 1 }
    }
  }
}
