import CatalogueLoading
import CatalogueModel
import Diagnostics
import SiteBuild

/// Findings as the protocol’s diagnostics.
struct FindingWording {
  private let workspace: Workspace
  private let manual: String?
  private let isOpen: Bool

  /// - Parameters:
  ///   - manual: the address of the manual of findings, whose headings are the codes.
  ///   - isOpen: whether the file is open, so that the rule’s page goes with each finding.
  init(_ workspace: Workspace, manual: String?, isOpen: Bool) {
    (self.workspace, self.manual, self.isOpen) = (workspace, manual, isOpen)
  }

  func value(_ finding: Diagnostic) -> JSONValue {
    let capabilities = workspace.capabilities
    let level = workspace.proof?.report.isStrict ?? false ? .error : finding.severity
    let elsewhere = finding.notes.compactMap { note -> JSONValue? in
      guard let span = note.span, let location = workspace.location(span) else { return nil }
      return ["location": location, "message": .text(note.message)]
    }
    let isRelated = capabilities.hasRelatedInformation
    let remarks = finding.notes.filter { $0.span == nil || !isRelated }.map(\.message)
    let code = finding.rule.code
    return .of([
      "range": workspace.positions(of: finding.span.file).range(finding.span),
      "severity": level == .error ? 1 : 2, "code": .text(code), "source": "balie",
      "codeDescription": capabilities.hasCodeDescription
        ? manual.map { ["href": .text("\($0)#\(code)")] } : nil,
      "message": .text(([finding.message] + remarks).joined(separator: "\n")),
      "relatedInformation": isRelated && !elsewhere.isEmpty ? .list(elsewhere) : nil,
      "data": capabilities.hasDiagnosticData && isOpen
        ? ["code": .text(code), "statement": .text(finding.rule.statement), "page": .text(finding.rule.page)]
        : nil,
    ])
  }
}
