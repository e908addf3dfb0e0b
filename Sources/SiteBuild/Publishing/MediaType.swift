/// What a server says that a file is, by its name (RFC 9110, section 8.3).
enum MediaType {
  private static let texts: [Substring: String] = [
    "css": "text/css", "csv": "text/csv", "html": "text/html", "ics": "text/calendar",
    "js": "text/javascript",
    "md": "text/markdown", "mjs": "text/javascript", "txt": "text/plain",
  ]
  private static let others: [Substring: String] = [
    "avif": "image/avif", "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "gif": "image/gif", "gz": "application/gzip", "ico": "image/vnd.microsoft.icon", "jpeg": "image/jpeg",
    "jpg": "image/jpeg", "json": "application/json", "jsonl": "application/x-ndjson", "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "odt": "application/vnd.oasis.opendocument.text", "pdf": "application/pdf", "png": "image/png",
    "svg": "image/svg+xml", "webmanifest": "application/manifest+json", "webm": "video/webm",
    "webp": "image/webp", "woff2": "font/woff2",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xml": "application/xml",
    "zip": "application/zip",
  ]

  static func ofFile(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    // The site's own files for hosts have no ending, and are text.
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return "text/plain; charset=utf-8"
    }
    if name == "atom.xml" { return "application/atom+xml" }
    let ending = name[name.index(after: dot)...].lowercased()
    if ["conf", "sha256"].contains(ending) { return "text/plain; charset=utf-8" }
    return texts[ending[...]].map { $0 + "; charset=utf-8" } ?? others[ending[...]]
      ?? "application/octet-stream"
  }
}
