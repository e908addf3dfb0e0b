internal import Templates

/// The ledger of what the State issued or holds: what is looked up, what is asked for all the same, and why.
struct OnceOnlyView: TemplateView {
  /// A register with its numbers, or all documents that no register holds.
  struct Register: TemplateView {
    let anchor: String
    let name: HTML
    let lookedUp: HTML
    let asked: HTML
    let unexplained: HTML
    let documents: [Document]

    static let shape = ViewShape<Register>("register with its numbers")

    static func fields(_ fields: inout ViewFields, _ view: Register?) {
      fields.text("anchor", "the id of its heading", view?.anchor)
      fields.html("name", "the name of the register", view?.name)
      fields.html("lookedUp", "how often it is looked up", view?.lookedUp)
      fields.html("asked", "how often what it holds is asked for all the same", view?.asked)
      fields.html("unexplained", "how often without a reason", view?.unexplained)
      fields.list("documents", "the documents that are asked for", view?.documents)
      fields.flag("hasDocuments", "whether there are any `documents`", view?.documents.isEmpty == false)
    }
  }

  /// A document, or a procedure, with what is said of it.
  struct Document: TemplateView {
    let name: HTML
    let url: SafeURL?
    let lines: [LineView]

    static let shape = ViewShape<Document>("document or procedure of the ledger")

    static func fields(_ fields: inout ViewFields, _ view: Document?) {
      fields.html("name", "its name", view?.name)
      fields.url("url", "its page", view?.url)
      fields.list("lines", "where it is asked for and why, or what it asks for and why", view?.lines)
    }
  }

  let title: HTML
  let lookedUp: HTML
  let asked: HTML
  let unexplained: HTML
  let registers: [Register]
  let procedures: [Document]
  let limit: HTML?
  let file: SafeURL?
  let rows: HTML

  static let shape = ViewShape<OnceOnlyView>("once-only page")

  static func fields(_ fields: inout ViewFields, _ view: OnceOnlyView?) {
    fields.html("title", "the title of the page", view?.title)
    fields.html("lookedUp", "how often documents are looked up", view?.lookedUp)
    fields.html("asked", "how often documents are asked for all the same", view?.asked)
    fields.html("unexplained", "how often without a reason", view?.unexplained)
    fields.list("registers", "the registers, those of which most is asked for first", view?.registers)
    fields.flag("hasRegisters", "whether there are any `registers`", view?.registers.isEmpty == false)
    fields.list("procedures", "the procedures that ask for most, first", view?.procedures)
    fields.flag("hasProcedures", "whether there are any `procedures`", view?.procedures.isEmpty == false)
    fields.html("limit", "that only some procedures are listed", view?.limit)
    fields.url("file", "the whole list as a table (CSV)", view?.file)
    fields.html("rows", "how many rows it has, in words", view?.rows)
  }
}
