package import Diagnostics

/// The rules about files as files, whatever is in them.
package enum SiteFilesRules {
  package static let all: [Rule] = [
    BadFileNameRule.rule, FileTooLargeRule.rule, FolderTooDeepRule.rule, LinkLoopRule.rule,
    LinkOutsideRule.rule, NotAFileRule.rule, UnreadableFileRule.rule,
  ]
}
