/// Writes the runs of a paragraph: blanks collapsed as browsers do, marks where they change.
struct InlineWriter {
  let isMarkdown: Bool

  func text(of runs: [InlineText.Run]) -> String {
    let runs = collapsed(runs)
    guard isMarkdown else { return runs.map { $0.text ?? " " }.joined() }
    var result = ""
    let links = groups(runs) { $0.link == $1.link }
    for (number, group) in links.enumerated() {
      let next = number + 1 < links.count ? links[number + 1].first?.text?.first : nil
      guard let link = group.first?.link else {
        result += emphasised(group, after: result.last, before: next)
        continue
      }
      let text = emphasised(group, after: nil, before: nil)
      let core = text.trimmed
      let lead = text.prefix { $0 == " " }
      let trail = text.dropFirst(lead.count + core.count)
      result += core.isEmpty ? text : "\(lead)[\(core)](<\(link.markdown)>)\(trail)"
    }
    return MarkdownEscaping.lineStarts(result)
  }

  /// Runs with one link or none.
  private func emphasised(_ runs: [InlineText.Run], after before: Character?, before next: Character?)
    -> String
  {
    var result = ""
    let parts = groups(runs) { $0.isStrong == $1.isStrong && $0.isEmphasis == $1.isEmphasis }
    for (number, group) in parts.enumerated() {
      guard let first = group.first else { continue }
      let text = group.map { $0.text ?? "\n" }.joined()
      let following = number + 1 < parts.count ? parts[number + 1].first?.text?.first : next
      result += marked(text, like: first, after: result.last ?? before, before: following)
    }
    return result
  }

  /// Runs of whitespace become one blank, none at the ends or beside a line break.
  private func collapsed(_ runs: [InlineText.Run]) -> [InlineText.Run] {
    var result: [InlineText.Run] = []
    var endsBlank = true
    for var run in runs {
      guard let text = run.text else {
        trimEnd(&result)
        if !result.isEmpty, result.last?.text != nil { result.append(run) }
        endsBlank = true
        continue
      }
      var collapsed = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        if Self.isBlank(scalar) {
          if !endsBlank { collapsed.append(" ") }
          endsBlank = true
        } else {
          collapsed.append(scalar)
          endsBlank = false
        }
      }
      if collapsed.isEmpty { continue }
      run.text = String(collapsed)
      result.append(run)
    }
    trimEnd(&result)
    while let last = result.last, last.text == nil { result.removeLast() }
    return result
  }

  /// Blanks, and characters that no text for citizens needs: controls, marks of direction, the soft hyphen.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private func trimEnd(_ runs: inout [InlineText.Run]) {
    while let text = runs.last?.text {
      var trimmed = text
      while trimmed.hasSuffix(" ") { trimmed.removeLast() }
      if trimmed.isEmpty {
        runs.removeLast()
      } else {
        runs[runs.count - 1].text = trimmed
        return
      }
    }
  }

  /// Neighbours that agree.
  private func groups(
    _ runs: [InlineText.Run], by agree: (InlineText.Run, InlineText.Run) -> Bool
  ) -> [[InlineText.Run]] {
    var groups: [[InlineText.Run]] = []
    for run in runs {
      if let last = groups.last?.last, agree(last, run) {
        groups[groups.count - 1].append(run)
      } else {
        groups.append([run])
      }
    }
    return groups
  }

  /// Marks stand against a letter: blanks at the ends go outside them, and a mark amid a word is left out, where
  /// Markdown would show its stars.
  private func marked(
    _ text: String, like run: InlineText.Run, after before: Character?, before next: Character?
  ) -> String {
    let core = text.trimmed
    guard !core.isEmpty else { return text.replacing("\n", with: "\\\n") }
    let lead = text.prefix { $0 == " " || $0 == "\n" }
    let trail = text.dropFirst(lead.count + core.count)
    let escaped = MarkdownEscaping.escaped(core).replacing("\n", with: "\\\n")
    var result = escaped
    let touches = lead.isEmpty && (before.map { $0.isLetter || $0.isNumber || $0 == "*" } ?? false)
    if !touches {
      let isBounded = core.first.map { $0.isLetter || $0.isNumber } ?? false
      let endsInWord = core.last.map { $0.isLetter || $0.isNumber } ?? false
      let isFollowed = trail.isEmpty && (next.map { $0.isLetter || $0.isNumber } ?? false)
      if isBounded, endsInWord || !isFollowed {
        if run.isEmphasis { result = "*\(result)*" }
        if run.isStrong { result = "**\(result)**" }
      }
    }
    return lead.replacing("\n", with: "\\\n") + result + trail.replacing("\n", with: "\\\n")
  }
}
