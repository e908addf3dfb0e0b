package import CatalogueModel
internal import Templates

/// What the scripts that search need to know: where the indexes are, in this language and in the others, where to go
/// from here, and how to say things. The same for all pages of a language.
struct SearchData {
  private let edition: Edition

  init(_ edition: Edition) { self.edition = edition }

  var json: JSONText {
    var json = JSONWriter(capacity: 4096)
    json.object { json in
      places(edition.language, &json)
      json.member("language", edition.tag.tag)
      json.member("help", edition.helpPage.map { path(.page($0), edition.language) })
      json.member("alphabet", path(.alphabet, edition.language))
      let others = edition.languages.indices.map { LanguageIndex($0) }.filter { $0 != edition.language }
      json.member("others", others) { json, other in
        json.object { json in
          json.member("language", edition.languages[other.rawValue].tag.tag)
          json.member("name", edition.languages[other.rawValue].autonym)
          places(other, &json)
        }
      }
      json.member("words") { json in words(&json) }
    }
    return JSONText(json.bytes)
  }

  private func places(_ language: LanguageIndex, _ json: inout JSONWriter) {
    let folder = SearchFiles.folder(of: edition.addresses.languages[language.rawValue])
    json.member("index", edition.addresses.path(ofFile: "\(folder)/index.json"))
    json.member("page", path(.search, language))
    json.member("base", path(.home, language))
  }

  /// Messages by their keys without `search.`; those about a number by plural category. Places stay as `{name}`.
  private func words(_ json: inout JSONWriter) {
    for message in SearchMessage.allCases {
      json.name(of: message.key)
      let forms = edition.say.forms(of: message.rawValue)
      if message.isPlural {
        json.object { json in
          for form in forms {
            json.name(of: form.category.rawValue)
            json.string(form.text)
          }
        }
      } else {
        json.string(forms.last?.text ?? message.rawValue)
      }
    }
  }

  private func path(_ page: PageID, _ language: LanguageIndex) -> String {
    edition.addresses.path(page, in: language)
  }
}

/// Where the files that searching reads stand, from the root of the output.
package enum SearchFiles {
  /// What the names of all files of an index but its root, `index.json`, begin with.
  static let parts = [
    "terms", "common", "tails", "texts", "everywhere", "spellings", "titles", "summaries", "facets",
  ]

  /// Whether a file of the site has the fingerprint of its bytes in its name, as all but the root of an index have.
  static func isFingerprinted(_ path: String) -> Bool {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    return names.count == 3 && names[0] == "search" && names[2] != "index.json" && names[2] != "index.json.gz"
  }

  package static func folder(of language: LanguageTag) -> String { "search/\(language)" }
}
