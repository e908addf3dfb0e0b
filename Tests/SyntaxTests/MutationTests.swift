import Diagnostics
import Syntax
import Testing

/// Valid files with bytes changed at random: no crash, every place within the file. The seed is printed, and
/// repeats a failure when given to `Seeded`.
@Suite struct MutationTests {
  private static let yaml = """
    # modeline
    code: "1.001193"
    title: { vi: Đăng ký khai sinh, en: Register a birth }
    fees:
      - id: late
        amount: 8000 VND
        note: |
          dòng một
          dòng hai
      - [a, 'b', "c\\n"]
    steps: >-
      x
      y
    """

  private static let markdown = """
    ---
    title: Hỗ trợ
    ---
    ## Trước khi nộp

    Xem [giấy *chứng* sinh](evidence:birth "x") và {fee:registration},
    ![ảnh](a.png) `{fee:x}` <b>x</b> &amp; \\{fee:y}

    > مرحبا [رابط](/x)
    > - a
    >   1. b ~~c~~

    | a | b |
    |---|:-:|
    | x \\| [c](/d) | {time:counter} |

    [d]: /url 'x'
    [d] <http://a.b>
    """

  @Test func mutatedFilesAreReadWithinBounds() {
    var random = Seeded(seed: UInt64.random(in: 0...UInt64.max))
    print("MutationTests seed \(random.seed)")
    let file = FileID(index: 0)
    for _ in 0..<400 {
      let yaml = random.mutated(Array(Self.yaml.utf8))
      let tree = YAML.read(yaml, file: file)
      check(tree.findings, yaml, random.seed)
      if let node = tree.value { check(node, within: 0..<yaml.count, random.seed) }
      let markdown = random.mutated(Array(Self.markdown.utf8))
      let document = Markdown.read(markdown, file: file)
      check(document.findings, markdown, random.seed)
      for block in document.value.blocks { check(block.span, within: 0..<markdown.count, random.seed) }
    }
  }

  private func check(_ findings: [Diagnostic], _ bytes: [UInt8], _ seed: UInt64) {
    for finding in findings { check(finding.span, within: 0..<bytes.count, seed) }
    #expect(findings == findings.sorted(), "seed \(seed)")
  }

  private func check(_ node: YAMLNode, within range: Range<Int>, _ seed: UInt64) {
    check(node.span, within: range, seed)
    let inner = Int(node.span.start)..<Int(node.span.end)
    switch node {
    case .scalar: break
    case .sequence(let sequence): for item in sequence.items { check(item, within: inner, seed) }
    case .mapping(let mapping):
      for entry in mapping.entries {
        check(entry.key.span, within: inner, seed)
        check(entry.value, within: inner, seed)
      }
    }
  }

  private func check(_ span: SourceSpan, within range: Range<Int>, _ seed: UInt64) {
    #expect(
      span.start >= range.lowerBound && span.start <= span.end && span.end <= range.upperBound, "seed \(seed)"
    )
  }
}
