import CatalogueModel
import Templates
import Testing

@testable import Rendering

@Suite struct GuidanceHTMLTests {
  static let procedure = Sample.procedure(
    channels: [
      Channel(
        kind: .online, span: Sample.span, address: nil, completeness: nil, signIn: [], offices: [],
        times: [
          ProcessingTime(duration: StatedDuration(1, .workingDay), basis: Sample.basis),
          ProcessingTime(duration: StatedDuration(3, .workingDay), basis: Sample.basis),
          ProcessingTime(duration: StatedDuration(1, .workingDay), basis: Sample.basis),
        ], note: nil, condition: nil)
    ],
    fees: .fees([
      StructuredDataTests.fee("late", .fixed(Sample.money("8000")), until: "2026-12-31"),
      StructuredDataTests.fee("late", .fixed(Sample.money("9000")), from: "2027-01-01"),
      StructuredDataTests.fee("open", .unknown),
    ]))

  static func html(_ blocks: [Guidance.Block], language: Int = 1) -> GuidanceHTML {
    let catalogue = Sample.catalogue(
      Sample.portal(address: "https://host.example/p"), procedures: [procedure])
    let wordings = Sample.wordings(catalogue)
    let facts = GuidanceFacts(
      catalogue, procedure: procedure, asOf: StructuredDataTests.asOf,
      addresses: Addresses(catalogue, wordings: wordings), wording: wordings[language],
      pages: LanguageIndex(1))
    return GuidanceHTML(Guidance(file: Sample.file, blocks: blocks), facts: facts)
  }

  static let inlines: [(Guidance.Inline, String)] = [
    (.text("<b> & \"x\""), "&lt;b&gt; &amp; &quot;x&quot;"),
    (.emphasis([.strong([.text("a")])]), "<em><strong>a</strong></em>"),
    (.struckOut([.text("a")]), "<s>a</s>"),
    (.code("<x>"), "<code>&lt;x&gt;</code>"), (.lineBreak, "<br>\n"),
    (.fact(.fee("late")), "₫8,000"), (.fact(.fee("open")), "amount not known in advance"),
    (.fact(.fee("gone")), "amount not known in advance"),
    (.fact(.time(.online)), "1 working day or 3 working days"),
    (
      .fact(.document(Sample.id("birth-certificate"))),
      "<a href=\"/p/en/documents/birth-certificate/\">Birth certificate</a>"
    ),
    (.fact(.act(Sample.id("60-2014-qh13"))), "<a href=\"/p/en/laws/60-2014-qh13/\">Law 60/2014/QH13</a>"),
    (.fact(.organisation(Sample.id("city"))), "<a href=\"/p/en/offices/committee/\">Committee</a>"),
    (.fact(.organisation(Sample.id("gone"))), "gone"),
    (
      .link(.entity(.procedure, Sample.id("register-birth"), fragment: "how"), [.text("x")]),
      "<a href=\"/p/en/procedures/register-a-birth/#g-how\">x</a>"
    ),
    (.link(.entity(.procedure, Sample.id("gone"), fragment: nil), [.text("x")]), "x"),
    (.link(.fragment("how"), [.text("x")]), "<a href=\"#g-how\">x</a>"),
    (
      .link(.address("https://a.example/?a=1&b=2"), [.text("x")]),
      "<a href=\"https://a.example/?a=1&amp;b=2\">x</a>"
    ),
    (.link(.address("javascript:alert(1)"), [.text("x")]), "x"),
    (
      .image(source: "pictures/a.png", alternative: "A \"b\""),
      "<img src=\"/p/images/pictures/a.png\" alt=\"A &quot;b&quot;\" loading=\"lazy\">"
    ),
  ]

  @Test(arguments: inlines)
  func inline(_ inline: Guidance.Inline, is html: String) {
    #expect(Self.html([.paragraph([inline])]).html.string == "<p>\(html)</p>\n")
  }

  @Test func blocks() {
    let html = Self.html([
      .heading(level: 2, [.text("Trả phí")]), .heading(level: 3, [.text("Trả phí")]),
      .list(
        isOrdered: true, start: 3, isTight: true,
        items: [
          [
            .paragraph([.text("a")]),
            .list(isOrdered: false, start: 1, isTight: false, items: [[.paragraph([.text("b")])]]),
          ]
        ]),
      .quote([.paragraph([.text("q")])]), .code("<c>"), .divider,
      .table(
        header: [[.text("h")], [.text("n")]], alignments: [.natural, .end],
        rows: [[[.text("1")], [.text("2")], [.text("3")]]]),
    ])
    #expect(
      html.html.string == """
        <h2 id="g-tra-phi">Trả phí</h2>
        <h3 id="g-tra-phi-2">Trả phí</h3>
        <ol start="3">
        <li>a<ul>
        <li><p>b</p>
        </li>
        </ul>
        </li>
        </ol>
        <blockquote>
        <p>q</p>
        </blockquote>
        <pre><code>&lt;c&gt;</code></pre>
        <hr>
        <table>
        <thead><tr><th scope="col">h</th><th scope="col" class="end">n</th></tr></thead>
        <tbody>
        <tr><td>1</td><td class="end">2</td><td>3</td></tr>
        </tbody>
        </table>

        """)
    #expect(html.headings.map(\.id) == ["g-tra-phi", "g-tra-phi-2"])
    #expect(html.headings.map(\.level) == [2, 3])
  }

  @Test func headingsOnlyOfFactsAreNumbered() {
    let html = Self.html([.heading(level: 1, [.fact(.fee("late"))])])
    #expect(html.html.string == "<h2 id=\"g-1\">₫8,000</h2>\n")
    #expect(html.headings.map(\.text) == ["₫8,000"])
  }

  /// Guidance shown in its own language on a page of another: its words in its language, its links to the page's.
  @Test func factsSpeakTheLanguageOfTheGuidance() {
    let html = Self.html(
      [.paragraph([.fact(.document(Sample.id("birth-certificate"))), .fact(.fee("late"))])], language: 0)
    #expect(
      html.html.string
        == "<p><a href=\"/p/en/documents/birth-certificate/\">Giấy khai sinh</a>8.000\u{A0}₫</p>\n")
  }
}
