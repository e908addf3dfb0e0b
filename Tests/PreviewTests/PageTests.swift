import Testing

@testable import Preview

/// What is added to pages, and where editors are led.
@Suite struct PageTests {
  private static let tag =
    "<script src=\"/__balie/preview.js\" data-balie-preview=\"m\" defer></script>"

  @Test(arguments: [
    (
      "<!doctype html><html><head><title>x</title></head>",
      "<!doctype html><html><head>|<title>x</title></head>"
    ),
    ("<HTML><HEAD lang=en>\n<p>", "<HTML><HEAD lang=en>|\n<p>"),
    ("<head\nid=h>x", "<head\nid=h>|x"),
    ("<header>no head</header>", "<header>no head</header>|"),
    ("", "|"),
  ])
  func oneTagIsAdded(_ page: String, _ expected: String) {
    let bytes = PageInjection.page(Array(page.utf8), mark: "m")
    #expect(String(decoding: bytes, as: UTF8.self) == expected.replacing("|", with: Self.tag))
  }

  @Test(arguments: [
    (EditorLink.usual, "vscode://file/srv/a%20b/%C4%91.yaml:3:4"),
    ("idea://open?file={path}&line={line}", "idea://open?file=/srv/a%20b/%C4%91.yaml&line=3"),
    ("emacs:{path}+{line}:{column}", "emacs:/srv/a%20b/%C4%91.yaml+3:4"),
  ])
  func linksOpenAnEditor(_ template: String, _ expected: String) throws {
    let link = try #require(EditorLink(template) { "/srv/\($0)" })
    #expect(link.address(of: "a b/đ.yaml", line: 3, column: 4) == expected)
  }

  @Test(arguments: ["", "editor", "vscode://file", "javascript:open('{path}')", " data:{path}", "{path}"])
  func otherLinksAreRefused(_ template: String) {
    #expect(EditorLink(template) { $0 } == nil)
  }

  @Test func aMarkTellsBytesApart() {
    #expect(PageAnswer.mark(of: [1, 2]) == PageAnswer.mark(of: [1, 2]))
    #expect(PageAnswer.mark(of: [1, 2]) != PageAnswer.mark(of: [2, 1]))
  }
}
