import Diagnostics
import Foundation
import Synchronization
import Syntax
import Testing

/// Inputs made to take a parser's time, memory or stack: each ends quickly, on a thread with a small stack.
@Suite struct HostileInputTests {
  private static func rep(_ text: String, _ bytes: Int = 60_000) -> String {
    String(repeating: text, count: bytes / text.utf8.count)
  }

  /// The same attack in passages small enough for every limit.
  private static func passages(_ attack: String) -> String {
    rep(attack + "\n\n")
  }

  private static let markdown: [Attack] = [
    Attack("quotes", rep(">")),
    Attack("quotes, small lines", rep(String(repeating: ">", count: 63) + "a\n\n")),
    Attack("lists", rep("- ", 19_000) + "a"), Attack("numbered", rep("1. ", 19_000) + "a"),
    Attack("lazy", rep(">", 9_000) + "a\n" + rep("b\n", 3_000)),
    Attack("staircase", (0..<600).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined()),
    Attack("brackets", rep("[", 19_000)), Attack("brackets closed", rep("[", 9_000) + "a" + rep("]", 9_000)),
    Attack("pairs", rep("[]")),
    Attack("images", rep("![[]()", 19_000)), Attack("image passages", passages(rep("![[]()", 9_000))),
    Attack("links", rep("[a](b", 19_000)), Attack("angle links", rep("[a](<b", 19_000)),
    Attack("parentheses", "[a]Attack(" + rep("Attack(", 19_000)),
    Attack("stars", rep("*", 19_000)),
    Attack("nested strong", rep("*a **a ", 9_000) + "b" + rep(" a** a*", 9_000)),
    Attack("nested marks", rep("*_", 9_000) + "a" + rep("_*", 9_000)), Attack("openers", rep("*a _a ")),
    Attack("closers", rep("a_ b* ")),
    Attack("tildes", rep("~~a~ ", 19_000)),
    Attack("ticks", (1..<190).map { "e" + String(repeating: "`", count: $0) }.joined()),
    Attack("instructions", rep("a <? \n")), Attack("instruction passages", passages(rep("a <? ", 900))),
    Attack("declarations", rep("<!A \n")),
    Attack("comments", rep("a <!-- \n")), Attack("CDATA", rep("<![CDATA[ \n")),
    Attack("tags", rep("<a b=\"\n")),
    Attack("entities", rep("&a\n")),
    Attack("footnotes", rep("x[^a]\n")), Attack("definitions", (0..<6_000).map { "[a\($0)]: u\n" }.joined()),
    Attack("expansion", "[a]: " + rep("u", 15_000) + "\n\n" + rep("[a] ", 100_000).split(by: 4_000)),
    Attack("wide table", "|" + rep("a|", 19_000) + "\n|" + rep("-|", 19_000) + "\n"),
    Attack("long table", "|a|b|c|\n|-|-|-|\n" + rep("a\n")),
    Attack(
      "table passages", passages("|" + rep("a|", 390) + "\n|" + rep("-|", 390) + "\n" + rep("a\n", 2_000))),
    Attack("almost tables", rep("a\n|-|-|\n")),
    Attack("almost table passages", passages(rep("a\n|-|-|\n", 1_900))),
    Attack("bars", rep("|a\n-|-\n")), Attack("table below text", rep("a\n") + "|-|\n"),
    Attack("setext", "a\n" + rep("=\n")),
    Attack("setext again", rep("a\n=\n")),
    Attack("dividers", rep("* * * *a\n")), Attack("backslashes", rep("\\", 19_000)),
    Attack("tabs", rep("\t", 19_000)),
    Attack("one line", rep("a ", 10_000_000)),
    Attack("references", rep("{fee:a} ", 19_000)),
    Attack("entity references", rep("&#123;fee:a} {fee:b} \n", 60_000)),
    Attack("definition starts", rep("[a]: u 'b\n")), Attack("nulls", rep("a\u{0}")),
    Attack("front matter", "---\n" + rep("[", 19_000)),
  ]

  private static let yaml: [Attack] = [
    Attack("aliases", "a: &a [x,x]\n" + (1..<30).map { "b\($0): &b\($0) [*a,*a,*a,*a]\n" }.joined()),
    Attack("flow", rep("[", 100_000)), Attack("flow lines", rep("[\n", 300_000)),
    Attack("flow mappings", rep("{a:\n", 300_000)), Attack("block", rep("- ", 19_000)),
    Attack("block staircase", (0..<1_300).map { String(repeating: " ", count: $0) + "a:\n" }.joined()),
    Attack("duplicates", rep("a:\n", 60_000)),
    Attack("directives", (0..<20_000).map { "%TAG !\($0)! x\n" }.joined()),
    Attack("late directives", "a: b\n...\n" + (0..<20_000).map { "%TAG !\($0)! x\n" }.joined()),
    Attack("documents", rep("---\n")), Attack("errors", rep("a: b: c\n", 300_000)),
    Attack("quotes", rep("a: \"x\n", 300_000)), Attack("anchors", rep("- &a x\n", 60_000)),
    Attack("large", rep("a: b\n", 10_000_000)), Attack("question marks", rep("?\n", 40_000)),
    Attack("one line", "a: " + rep("b ", 10_000_000)),
  ]

  @Test(arguments: markdown)
  func markdownEndsQuickly(_ attack: Attack) throws {
    let text = attack.text()
    let findings = try run(attack.name) { Markdown.read(Array(text.utf8), file: FileID(index: 0)).findings }
    expectWithin(findings, text)
  }

  @Test(arguments: yaml)
  func yamlEndsQuickly(_ attack: Attack) throws {
    let text = attack.text()
    let findings = try run(attack.name) { YAML.read(Array(text.utf8), file: FileID(index: 0)).findings }
    expectWithin(findings, text)
    #expect(!findings.isEmpty)
  }

  private func expectWithin(_ findings: [Diagnostic], _ text: String) {
    #expect(findings.count <= 1000)
    #expect(findings.allSatisfy { $0.span.start >= 0 && $0.span.end <= text.utf8.count })
  }

  /// Runs on a stack of 512 KiB, for at most two seconds of processor time.
  private func run(_ name: String, _ body: @escaping @Sendable () -> [Diagnostic]) throws -> [Diagnostic] {
    let result = Outcome()
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      let start = processorSeconds()
      let findings = body()
      let seconds = processorSeconds() - start
      result.value.withLock { $0 = (findings, seconds) }
      done.signal()
    }
    thread.stackSize = 512 << 10
    thread.start()
    done.wait()
    let (findings, seconds) = try #require(result.value.withLock { $0 })
    #expect(seconds < 2, "\(name)")
    return findings
  }
}

/// A named input, made when it is needed.
struct Attack: Sendable, CustomTestStringConvertible {
  let name: String
  let text: @Sendable () -> String

  init(_ name: String, _ text: @escaping @Sendable @autoclosure () -> String) {
    self.name = name
    self.text = text
  }

  var testDescription: String { name }
}

private final class Outcome: Sendable {
  let value = Mutex<(findings: [Diagnostic], seconds: Double)?>(nil)
}

/// The processor time of this thread: other work on the machine must not fail a test.
private func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

extension String {
  /// Blank lines put between pieces of so many bytes.
  fileprivate func split(by size: Int) -> String {
    let bytes = Array(utf8)
    return stride(from: 0, to: bytes.count, by: size)
      .map { String(decoding: bytes[$0..<Swift.min($0 + size, bytes.count)], as: UTF8.self) }
      .joined(separator: "\n\n")
  }
}
