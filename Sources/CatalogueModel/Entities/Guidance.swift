package import Diagnostics

/// Guidance in one language: Markdown with its references resolved, ready to be rendered.
///
/// The model keeps its own tree so that it knows neither Markdown nor HTML.
package struct Guidance: Sendable {
  package indirect enum Block: Sendable {
    case heading(level: Int, [Inline])
    case paragraph([Inline])
    case list(isOrdered: Bool, start: Int, isTight: Bool, items: [[Block]])
    case quote([Block])
    case code(String)
    case table(header: [[Inline]], alignments: [Alignment], rows: [[[Inline]]])
    case divider
  }

  package indirect enum Inline: Sendable {
    case text(String)
    case emphasis([Inline])
    case strong([Inline])
    case struckOut([Inline])
    case code(String)
    case link(Target, [Inline])
    /// A picture of the content folder, by its path from there, or one of another address.
    case image(source: String, alternative: String)
    case lineBreak
    case fact(FactReference)
  }

  package enum Alignment: Sendable, CaseIterable { case natural, start, center, end }

  package enum Target: Sendable, Hashable {
    case entity(EntityKind, EntityID, fragment: String?)
    /// A heading of the same page.
    case fragment(String)
    /// A checked address: http, https, mailto, tel or site-relative.
    case address(String)
  }

  /// A fact of the procedure that guidance names instead of repeating it.
  package enum FactReference: Sendable, Hashable {
    case fee(String)
    case time(Channel.Kind)
    case document(EntityID)
    case act(EntityID)
    case organisation(EntityID)
    /// A number with a name, by that name.
    case figure(String)
  }

  package let file: FileID
  package let blocks: [Block]

  package init(file: FileID, blocks: [Block]) { (self.file, self.blocks) = (file, blocks) }
}
