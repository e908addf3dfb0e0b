extension Procedure {
  /// The same procedure with forms, which are read from files of their own.
  package func with(forms: [Form]) -> Procedure {
    Procedure(
      id: id, span: span, code: code, title: title, summary: summary, applicants: applicants, topic: topic,
      lifeEvents: lifeEvents, audience: audience, authority: authority, alsoInvolved: alsoInvolved,
      keywords: keywords, slug: slug, formerly: formerly, validity: validity, questions: questions,
      conditions: conditions, requirements: requirements, channels: channels, fees: fees,
      exemptions: exemptions, documents: documents, steps: steps, deadlines: deadlines, results: results,
      legalBasis: legalBasis, redress: redress, silence: silence, languages: languages, related: related,
      verified: verified, forms: forms, figures: figures, statesNoRequirements: statesNoRequirements)
  }
}
