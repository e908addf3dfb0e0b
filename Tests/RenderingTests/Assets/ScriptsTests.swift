import Diagnostics
import Testing

@testable import Rendering

@Suite struct ScriptsTests {
  static func assets(_ files: [(String, String)]) -> Assets { AssetsTests.assets(files, base: "/portal") }

  static func text(_ name: String, in assets: Assets) -> String {
    String(decoding: assets.scripts[name]?.bytes ?? [], as: UTF8.self)
  }

  @Test func importsLeadToTheNamesWithFingerprints() throws {
    let assets = Self.assets([
      (
        "js/a.js",
        "import { b } from \"./b.js\";\nimport './c.js';\nexport * from './b.js';\nimport('./c.js')"
      ),
      ("js/b.js", "import { c } from \"./c.js\""), ("js/c.js", "export const c = \"./b.js\""),
    ])
    let (b, c) = (try #require(assets.scripts["b"]), try #require(assets.scripts["c"]))
    func name(_ file: Assets.File) -> String { String(file.file.dropFirst("assets/".count)) }
    #expect(
      Self.text("a", in: assets)
        == """
        import{b}from "./\(name(b))";
        import './\(name(c))';
        export*from './\(name(b))';
        import('./\(name(c))')

        """)
    #expect(Self.text("c", in: assets) == "export const c=\"./b.js\"\n")
    #expect(b.path == "/portal/\(b.file)")
    #expect(b.integrity == "sha384-\(b.bytes.count)")
    #expect(assets.scriptImports == ["a": ["b", "c"], "b": ["c"], "c": []])
  }

  @Test func aFingerprintChangesWithWhatIsImported() {
    func name(_ inner: String) -> String? {
      Self.assets([
        ("js/a.js", "import './b.js'"), ("js/b.js", "import './c.js'"), ("js/c.js", inner),
        ("js/d.js", "1"),
      ]).scripts["a"]?.file
    }
    #expect(name("1") == name("1"))
    #expect(name("1") != name("2"))
  }

  @Test func aCircleIsNoHarm() {
    let assets = Self.assets([("js/a.js", "import './b.js'"), ("js/b.js", "import './a.js'")])
    #expect(Self.text("a", in: assets).contains("./b."))
    #expect(Self.text("b", in: assets).contains("./a."))
    #expect(assets.scriptImports["a"] == ["b"])
  }

  @Test(arguments: [
    ("// a\n  b // c\n\n/* d\n e */\nf", "b // c\nf\n"),
    ("a = `\n  // b\n`", "a = `\n  // b\n`"),
    ("if (a) { b = [c, \" , \"] ; } else d - -e", "if(a){b=[c,\" , \"];}else d - -e\n"),
    ("a = `x ( ${ b } ) y` + c ( 'd \\' , e' )", "a=`x ( ${ b } ) y` + c('d \\' , e')\n"),
    ("a = `x ${ `( , )` }`", "a = `x ${ `( , )` }`\n"),
    ("a = b / c ; d = / , /", "a = b / c ; d = / , /\n"),
    ("a = \"\\\n// b\"", "a = \"\\\n// b\""),
    ("/* a */ b", "/* a */ b"),
    ("/* a", "/* a"),
  ])
  func commentsAreLeftOut(_ source: String, _ compact: String) {
    #expect(String(decoding: ScriptText.compact(Array(source.utf8)), as: UTF8.self) == compact)
  }

  @Test func aScriptIsJoinedWithItsModules() throws {
    let assets = Self.assets([
      ("js/a.js", "import { b, e } from \"./b.js\";\nimport { c } from \"./c.js\";\nb(c, e)\n"),
      (
        "js/b.js", "import { c } from \"./c.js\";\nconst d = 1;\nexport function b() {}\nexport const e = d\n"
      ),
      ("js/c.js", "const d = 2;\nexport const c = d;\n"),
    ])
    #expect(
      Self.text("a", in: assets)
        == """
        const{c}=(()=>{
        const d=2;
        const c=d;
        return{c}})();
        const{b,e}=(()=>{
        const d=1;
        function b(){}
        const e=d
        return{b,e}})();
        b(c,e)

        """)
    #expect(assets.scriptImports["a"] == [])
    #expect(assets.scripts["b"] != nil)
  }

  @Test(arguments: [
    "import { b as c } from \"./b.js\";", "import * as b from \"./b.js\";", "import \"./b.js\";",
    "import { b } from \"./b.js\";\nimport { b } from \"./c.js\";",
    "import { b } from \"./b.js\";\nawait import(\"./c.js\")", "import { d } from \"./d.js\";",
    "import { b } from \"./b.js\";\nexport const a = b;",
  ])
  func whatCannotBeJoinedStaysApart(_ script: String) {
    let assets = Self.assets([
      ("js/a.js", script), ("js/b.js", "export const b = 1;"), ("js/c.js", "export const b = 2;"),
      ("js/d.js", "const d = 1;\nexport { d };"),
    ])
    #expect(Self.text("a", in: assets).hasPrefix("import"))
    #expect(assets.scriptImports["a"]?.isEmpty == false)
  }

  @Test func anImportOfNothingIsFound() throws {
    let source = "import { x } from \"./«condition.js»\""
    let plain = source.replacing("«", with: "").replacing("»", with: "")
    let files = [Sample.themeFile("js/a.js", plain), Sample.themeFile("js/conditions.js", "1")]
    let finding = try #require(Scripts.findings(files).first)
    #expect(finding.rule.code == "script-import")
    #expect(Int(finding.span.start) == 19 && Int(finding.span.end) == 33)
    #expect(Scripts.findings([Sample.themeFile("js/a.js", "import './../../x.js'")]).count == 1)
    #expect(Scripts.findings([Sample.themeFile("js/a.js", "import 'x'; from = 1")]).isEmpty)
  }
}
