import CatalogueModel
import Diagnostics
import Syntax

/// `search` in `portal.yaml`
enum SearchSettingsFields {
  static let weights = Field.optional(
    "weights", FieldType<[SearchSettings.Field: Int]>.searchWeights,
    "How much a word counts by where it stands.")
  static let record = RecordDescription(
    "search settings", "How the portal wants to be searched.", fields: [weights])
}

extension FieldType where Value == SearchSettings {
  static let searchSettings = FieldType.record(SearchSettingsFields.record) { record, reading in
    SearchSettings(weights: record(SearchSettingsFields.weights, &reading) ?? [:])
  }
}

enum SearchWeightFields {
  static let weights: [Field<Int>] = SearchSettings.Field.allCases.map { field in
    .optional(field.rawValue, .integer(0...8), meaning(of: field))
  }
  static let record = RecordDescription(
    "search weights",
    "How much a word counts by where it stands, from 0 (it is not searched there) to 8; what is left out keeps "
      + "its usual weight.",
    fields: weights)

  private static func meaning(of field: SearchSettings.Field) -> String {
    switch field {
    case .title: "In the title; 8 unless stated."
    case .code: "In the code of a procedure or the number of an act; 8 unless stated."
    case .keywords: "In keywords, former names and synonyms; 6 unless stated."
    case .results: "In the names of the documents that a procedure gives; 5 unless stated."
    case .lifeEvents: "In the life events it belongs to; 3 unless stated."
    case .related: "In the documents it asks for, its topic and its authority; 2 unless stated."
    case .summary: "In the summary; 3 unless stated."
    case .text: "In everything else its page says; 1 unless stated."
    }
  }
}

extension FieldType where Value == [SearchSettings.Field: Int] {
  static let searchWeights = FieldType.record(SearchWeightFields.record) { record, reading in
    var weights: [SearchSettings.Field: Int] = [:]
    for (place, field) in zip(SearchSettings.Field.allCases, SearchWeightFields.weights) {
      weights[place] = record(field, &reading)
    }
    if weights.count == SearchSettings.Field.allCases.count, weights.values.allSatisfy({ $0 == 0 }) {
      reading.report(BadValueRule.noWeight(at: record.span))
    }
    return weights
  }
}
