internal import CatalogueModel
internal import Templates

/// Guidance as markup, with its language where that is not the page's.
struct GuidanceText {
  let html: HTML
  let language: String?
  let direction: String?
  let beginsWithHeading: Bool
}

extension Writer {
  func guidance(_ key: GuidanceKey, procedure: Procedure?) -> GuidanceText? { nil }

  func structuredData(of procedure: Procedure) -> JSONText? { nil }
}
