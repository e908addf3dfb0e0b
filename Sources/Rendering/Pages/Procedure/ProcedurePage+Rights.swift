internal import CatalogueModel
internal import Templates

extension ProcedurePage {
  /// What citizens can do when they do not agree or get no answer.
  func rights() -> RightsView {
    var view = RightsView()
    switch procedure.redress {
    case .notStated: view.redress = writer.message(.rightsRedressNotStated)
    case .none: view.redress = writer.message(.rightsRedressNone)
    case .stated(let redress):
      view.redress =
        redress.within.map { writer.message(.rightsRedressWithin, ["duration": say.duration($0)]) }
        ?? writer.message(.rightsRedressCan)
      view.redressHow = writer.html(redress.how)
      view.redressTo = redress.to.map(writer.organisation)
      view.citations = writer.citations(redress.citations)
    }
    view.silence = procedure.silence.map(silence)
    if !procedure.languages.isEmpty {
      let names = procedure.languages.map(edition.languageName)
      view.languages = writer.message(.rightsLanguagesIn, ["languages": say.list(names, .and)])
    }
    return view
  }

  private func silence(_ silence: Silence) -> HTML {
    switch silence {
    case .none: writer.message(.rightsSilenceNone)
    case .approval: writer.message(.rightsSilenceApproval)
    case .refusal: writer.message(.rightsSilenceRefusal)
    }
  }
}
