import Diagnostics
import Foundation
import Synchronization
import Syntax
import Testing

/// Inputs made to take a parser's time, memory or stack: each ends quickly, on a thread with a small stack.
@Suite struct HostileInputTests {
  private static func rep(_ text: String, _ bytes: Int = 200_000) -> String {
    String(repeating: text, count: bytes / text.utf8.count)
  }

  /// The same attack in passages small enough for every limit.
  private static func passages(_ attack: String) -> String {
    rep(attack + "\n\n")
  }

  private static let markdown: [(String, String)] = [
    ("quotes", rep(">")), ("quotes, small lines", rep(String(repeating: ">", count: 63) + "a\n\n")),
    ("lists", rep("- ", 19_000) + "a"), ("numbered", rep("1. ", 19_000) + "a"),
    ("lazy", rep(">", 9_000) + "a\n" + rep("b\n", 3_000)),
    ("staircase", (0..<600).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined()),
    ("brackets", rep("[", 19_000)), ("brackets closed", rep("[", 9_000) + "a" + rep("]", 9_000)),
    ("pairs", rep("[]")),
    ("images", rep("![[]()", 19_000)), ("image passages", passages(rep("![[]()", 9_000))),
    ("links", rep("[a](b", 19_000)), ("angle links", rep("[a](<b", 19_000)),
    ("parentheses", "[a](" + rep("(", 19_000)),
    ("stars", rep("*", 19_000)), ("nested strong", rep("*a **a ", 9_000) + "b" + rep(" a** a*", 9_000)),
    ("nested marks", rep("*_", 9_000) + "a" + rep("_*", 9_000)), ("openers", rep("*a _a ")),
    ("closers", rep("a_ b* ")),
    ("tildes", rep("~~a~ ", 19_000)),
    ("ticks", (1..<190).map { "e" + String(repeating: "`", count: $0) }.joined()),
    ("instructions", rep("a <? \n")), ("instruction passages", passages(rep("a <? ", 900))),
    ("declarations", rep("<!A \n")),
    ("comments", rep("a <!-- \n")), ("CDATA", rep("<![CDATA[ \n")), ("tags", rep("<a b=\"\n")),
    ("entities", rep("&a\n")),
    ("footnotes", rep("x[^a]\n")), ("definitions", (0..<20_000).map { "[a\($0)]: u\n" }.joined()),
    ("expansion", "[a]: " + rep("u", 15_000) + "\n\n" + rep("[a] ", 100_000).split(by: 4_000)),
    ("wide table", "|" + rep("a|", 19_000) + "\n|" + rep("-|", 19_000) + "\n"),
    ("long table", "|a|b|c|\n|-|-|-|\n" + rep("a\n")),
    ("table passages", passages("|" + rep("a|", 390) + "\n|" + rep("-|", 390) + "\n" + rep("a\n", 2_000))),
    ("almost tables", rep("a\n|-|-|\n")), ("almost table passages", passages(rep("a\n|-|-|\n", 1_900))),
    ("bars", rep("|a\n-|-\n")), ("table below text", rep("a\n") + "|-|\n"), ("setext", "a\n" + rep("=\n")),
    ("setext again", rep("a\n=\n")),
    ("dividers", rep("* * * *a\n")), ("backslashes", rep("\\", 19_000)), ("tabs", rep("\t", 19_000)),
    ("one line", rep("a ", 10_000_000)),
    ("references", rep("{fee:a} ", 19_000)), ("entity references", rep("&#123;fee:a} {fee:b} \n", 60_000)),
    ("definition starts", rep("[a]: u 'b\n")), ("nulls", rep("a\u{0}")),
    ("front matter", "---\n" + rep("[", 19_000)),
  ]

  private static let yaml: [(String, String)] = [
    ("aliases", "a: &a [x,x]\n" + (1..<30).map { "b\($0): &b\($0) [*a,*a,*a,*a]\n" }.joined()),
    ("flow", rep("[", 100_000)), ("flow lines", rep("[\n", 1_000_000)),
    ("flow mappings", rep("{a:\n", 1_000_000)), ("block", rep("- ", 19_000)),
    ("block staircase", (0..<1_300).map { String(repeating: " ", count: $0) + "a:\n" }.joined()),
    ("duplicates", rep("a:\n", 150_000)),
    ("directives", (0..<50_000).map { "%TAG !\($0)! x\n" }.joined()),
    ("late directives", "a: b\n...\n" + (0..<40_000).map { "%TAG !\($0)! x\n" }.joined()),
    ("documents", rep("---\n")), ("errors", rep("a: b: c\n", 1_000_000)),
    ("quotes", rep("a: \"x\n", 1_000_000)), ("anchors", rep("- &a x\n", 300_000)),
    ("large", rep("a: b\n", 10_000_000)), ("question marks", rep("?\n", 150_000)),
    ("one line", "a: " + rep("b ", 10_000_000)),
  ]

  @Test(arguments: markdown)
  func markdownEndsQuickly(_ name: String, _ text: String) throws {
    let findings = try run(name) { Markdown.read(Array(text.utf8), file: FileID(index: 0)).findings }
    expectWithin(findings, text)
  }

  @Test(arguments: yaml)
  func yamlEndsQuickly(_ name: String, _ text: String) throws {
    let findings = try run(name) { YAML.read(Array(text.utf8), file: FileID(index: 0)).findings }
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
