import Glibc
import SiteFiles
import Testing

@Suite struct ForeignFilesTests {
  let folder = TemporaryFolder()

  init() throws { try build(["index.html": "1", "en/a.html": "a"], in: folder) }

  @Test func areKeptAsTheyAre() throws {
    folder.write("example.org", to: "public/CNAME")
    folder.write("x", to: "public/.well-known/security.txt")
    folder.write("x", to: "public/en/mine.txt")
    folder.write("x", to: "public/gone/deep/mine.txt")
    folder.makeFolder("public/empty/folder")
    folder.link("public/link", to: "nowhere")
    mkfifo(folder("public/pipe"), 0o600)
    let names = ["CNAME", ".well-known/security.txt", "en/mine.txt", "gone/deep/mine.txt", "link", "pipe"]
    for name in names + ["empty/folder", "gone/deep"] { folder.age("public/" + name) }
    chmod(folder("public/gone/deep"), 0o500)
    chmod(folder("public/empty/folder"), 0o700)
    let before = names.map { folder.status("public/" + $0) }
    let deep = folder.status("public/gone/deep")
    let empty = folder.status("public/empty/folder")
    for text in ["2", "3"] {
      #expect(try build(["index.html": text], in: folder).written == 1)
      #expect(names.map { folder.status("public/" + $0) } == before)
    }
    #expect(folder.status("public/gone/deep")?.permissions == deep?.permissions)
    #expect(folder.status("public/gone/deep")?.seconds == deep?.seconds)
    #expect(folder.status("public/empty/folder")?.permissions == empty?.permissions)
    #expect(folder.status("public/empty/folder")?.seconds == empty?.seconds)
    #expect(folder.status("public/en/a.html") == nil)
    #expect(folder.status(".public.balie-next") == nil)
    let manifest = try #require(folder.text("public/manifest.sha256"))
    #expect(!manifest.contains("CNAME"))
  }

  @Test(arguments: [
    ("b.html", "b.html"), ("fr", "fr/b.html"), ("fr/b.html/x", "fr/b.html"), ("en/b.html", "en/b.html"),
  ])
  func inTheWayOfAPageStopTheBuild(foreign: String, page: String) throws {
    folder.write("mine", to: "public/" + foreign)
    let before = folder.tree("public")
    let generation = try OutputGeneration.begin(at: folder("public"))
    let error = #expect(throws: FileSystemError.self) { try generation.write([1], to: page) }
    let message = try #require(error?.message)
    #expect(message.contains("was not written by Balie and stands in the way of ‘\(page)’; move it away"))
    generation.abandon()
    #expect(folder.tree("public") == before)
    #expect(folder.text("public/" + foreign) == "mine")
    #expect(folder.status(".public.balie-next") == nil)
  }

  @Test func anEmptyFolderIsInNobodysWayButItsOwn() throws {
    folder.makeFolder("public/fr")
    try build(["fr/a.html": "a"], in: folder)
    #expect(folder.text("public/fr/a.html") == "a")
    folder.makeFolder("public/x")
    #expect(throws: FileSystemError.self) { try build(["x": "a"], in: folder) }
  }

  @Test func aPageTurnedIntoALinkIsReplacedAndNotFollowed() throws {
    folder.write("1", to: "precious")
    unlink(folder("public/index.html"))
    folder.link("public/index.html", to: "../precious")
    try build(["index.html": "1"], in: folder)
    #expect(folder.status("public/index.html")?.isLink == false)
    try build(["index.html": "2"], in: folder)
    #expect(folder.text("precious") == "1")
  }

  @Test func whatIsPutThereDuringABuildMovesToTheNewSite() throws {
    let generation = try OutputGeneration.begin(at: folder("public"))
    try generation.write([1], to: "index.html")
    folder.write("late", to: "public/en/late/x.txt")
    folder.write("late", to: "public/late.txt")
    _ = try generation.finish()
    #expect(folder.text("public/late.txt") == "late")
    #expect(folder.text("public/en/late/x.txt") == "late")
    #expect(folder.status(".public.balie-next") == nil)
  }

  @Test func aLatecomerInTheWayIsNeverLost() throws {
    let generation = try OutputGeneration.begin(at: folder("public"))
    try generation.write([1], to: "new.html")
    folder.write("late", to: "public/new.html")
    _ = try generation.finish()
    #expect(folder.text(".public.balie-next/new.html") == "late")
    let error = #expect(throws: FileSystemError.self) { try build(["new.html": "x"], in: folder) }
    #expect(error?.message.contains("was put there during a build; move it away") == true)
    #expect(folder.text(".public.balie-next/new.html") == "late")
    unlink(folder(".public.balie-next/new.html"))
    try build(["new.html": "x"], in: folder)
    #expect(folder.status(".public.balie-next") == nil)
  }

  @Test func aNameThatIsNotTextIsRefused() throws {
    let name = folder("public/caf").utf8CString.dropLast() + [CChar(bitPattern: 0xE9), 0]
    close(creat(Array(name), 0o644))
    let error = #expect(throws: FileSystemError.self) { try build(["index.html": "2"], in: folder) }
    #expect(error?.message.contains("caf\\xE9’ was not written by Balie and its name is not UTF-8") == true)
    #expect(folder.text("public/index.html") == "1")
    #expect(folder.status(".public.balie-next") == nil)
  }
}
