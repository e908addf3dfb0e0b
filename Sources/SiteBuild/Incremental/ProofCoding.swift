import Analysis
import BuildGraph
import CatalogueModel
import Diagnostics

/// Lays out what the rules found in a procedure as bytes, and reads it again: the paths of the files that it names come
/// first, since files have other numbers in every build.
struct ProofCoding: Sendable {
  private let map: SourceMap
  private let numbers: [String: FileID]
  private let rules: [String: Rule]

  init(_ map: SourceMap) {
    self.map = map
    numbers = Dictionary(map.numbered.map { ($0.file.path, $0.id) }, uniquingKeysWith: { $1 })
    rules = Dictionary(SiteBuildRules.all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func bytes(of proof: ProcedureProof) -> [UInt8] {
    var writer = ValueWriter()
    writer.add(proof.findings)
    writer.add(proof.translations)
    var whole = ByteWriter()
    whole.add(writer.files.count)
    for file in writer.files { whole.add(map[file].path) }
    whole.addPlain(writer.bytes)
    return whole.bytes
  }

  /// Nil where the bytes say something else, or tell of a rule or a file that there is no longer.
  func proof(_ bytes: [UInt8]) -> ProcedureProof? {
    do throws(ByteReader.Damage) {
      var reader = ByteReader(bytes)
      var files: [FileID] = []
      for _ in 0..<(try reader.count()) {
        guard let file = numbers[try reader.text()] else { return nil }
        files.append(file)
      }
      var values = ValueReader(reader, files: files, rules: rules)
      return ProcedureProof(findings: try values.value(), translations: try values.value())
    } catch {
      return nil
    }
  }
}
