/// How the lines of a template are indented where it is put.
struct LineLayout: Hashable {
  /// So much white space is taken from the beginning of each line,
  var margin = 0
  /// and this is put in its place.
  var indentation: [UInt8] = []
  /// The next line continues one that is indented already.
  var continuesLine = false

  /// The white space for a line, or for what has a line to itself, that begins with `blanks` in its template.
  func indentation(of blanks: ArraySlice<UInt8>) -> [UInt8] {
    indentation + blanks.dropFirst(margin)
  }
}
