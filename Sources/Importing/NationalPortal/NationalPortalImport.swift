package import Diagnostics

/// Turns files of the national portal into procedures and all that they refer to.
package enum NationalPortalImport {
  /// One file read: the procedure as far as it is certain, and a finding for everything that is not.
  ///
  /// Files do not depend on each other, so that they can be read at the same time.
  package static func read(_ bytes: [UInt8], file: FileID) -> Checked<PortalProcedure?> {
    PortalFile.read(bytes, file: file)
  }

  /// What the procedures become. Of several files with one code, the first counts.
  package static func make(_ procedures: [PortalProcedure], folders: [String]) -> Checked<PortalCatalogue> {
    var codes: Set<String> = []
    var findings: [Diagnostic] = []
    let first = procedures.filter { procedure in
      if codes.insert(procedure.code).inserted { return true }
      findings.append(
        ImportPortalShapeRule.twice(procedure.code, at: .beginning(of: procedure.file)))
      return false
    }
    return Checked(PortalCatalogue.make(first, folders: folders), findings: findings)
  }
}
