import Dispatch
import FlyingFox
import Foundation
import SiteBuild

/// Answers requests. Addresses are looked up among the files of the site; no request reaches a disk.
struct SiteHandler: Sendable {
  let broadcast: Broadcast
  let editor: EditorLink
  let hosts: HostCheck

  func handleRequest(_ request: HTTPRequest) async -> HTTPResponse {
    guard hosts.accepts(request.headers[.host]) else {
      return sentence(
        .misdirectedRequest,
        "This preview answers only to the address that it was started with. Open that address.")
    }
    guard request.method == .GET || request.method == .HEAD else {
      var response = sentence(.methodNotAllowed, "A preview only shows pages; nothing can be sent to it.")
      response.headers[HTTPHeader("Allow")] = "GET, HEAD"
      return response
    }
    let response = await answer(request)
    return request.method == .HEAD ? await response.withoutBody() : response
  }

  /// What is said to who asks for something that is not read to its end.
  func answer(to refusal: RequestReading.Refusal) -> HTTPResponse {
    switch refusal {
    case .lineTooLong: sentence(.uriTooLong, "No address of the site is so long.")
    case .headTooLarge: sentence(.requestHeaderFieldsTooLarge, "The head of the request is too large.")
    case .malformed: sentence(.badRequest, "This cannot be understood as a request.")
    }
  }

  private func answer(_ request: HTTPRequest) async -> HTTPResponse {
    let raw = request.target.path()
    guard raw.hasPrefix("/"), let path = raw.removingPercentEncoding else {
      return sentence(.badRequest, "This is not an address of the site.")
    }
    let query = request.target.query()
    switch path {
    case PageInjection.scriptPath:
      return file(PackageResources.preview_js, "text/javascript; charset=utf-8", isForever: false)
    case "/__balie/preview.css":
      return file(PackageResources.preview_css, "text/css; charset=utf-8", isForever: false)
    case "/__balie/events": return events(request)
    default: return await site(path, query)
    }
  }

  private func site(_ path: String, _ query: String) async -> HTTPResponse {
    let scene = broadcast.scene
    let answers = SiteAnswers(scene: scene, editor: editor)
    // The few threads that serve everybody are not kept waiting.
    let found =
      scene.pages.isSlow(path)
      ? await aside { answers.answer(at: path) }
      : answers.answer(at: path, query: query)
    switch found.answer {
    case .page(let bytes, _): return page(bytes, found.mark, .ok)
    case .missing(let bytes): return page(bytes, found.mark, .notFound)
    case .file(let bytes, let type, let isForever): return file(bytes, type, isForever: isForever)
    case .moved(let path):
      var response = sentence(.found, "This page is elsewhere.")
      let query = query.isEmpty ? "" : "?\(query)"
      let quoted = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
      response.headers[.location] = quoted + query
      return response
    }
  }

  private func aside(_ work: @escaping @Sendable () -> PageAnswer) async -> PageAnswer {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: work()) }
    }
  }

  private func events(_ request: HTTPRequest) -> HTTPResponse {
    let items = Dictionary(request.query.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    guard let path = items["page"], path.hasPrefix("/") else {
      return sentence(.badRequest, "The page is not named.")
    }
    let events = PageEvents(
      broadcast: broadcast, editor: editor, path: path,
      mark: request.headers[HTTPHeader("Last-Event-ID")] ?? items["mark"] ?? "")
    return HTTPResponse(
      statusCode: .ok, headers: headers("text/event-stream"),
      body: HTTPBodySequence(from: events, suggestedBufferSize: 65_536))
  }

  // MARK: Answers

  private func page(_ bytes: [UInt8], _ mark: String, _ status: HTTPStatusCode) -> HTTPResponse {
    var headers = headers("text/html; charset=utf-8")
    headers[HTTPHeader("Balie-Mark")] = mark
    return response(status, headers, PageInjection.page(bytes, mark: mark))
  }

  private func file(_ bytes: [UInt8], _ type: String, isForever: Bool) -> HTTPResponse {
    var headers = headers(type)
    if isForever { headers[.cacheControl] = "max-age=31536000, immutable" }
    return response(.ok, headers, bytes)
  }

  private func sentence(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
    response(status, headers("text/plain; charset=utf-8"), Array("\(text)\n".utf8))
  }

  private func response(
    _ status: HTTPStatusCode, _ headers: HTTPHeaders, _ bytes: [UInt8]
  ) -> HTTPResponse {
    HTTPResponse(
      statusCode: status, headers: headers,
      body: HTTPBodySequence(data: Data(bytes), suggestedBufferSize: max(1, bytes.count)))
  }

  /// What the published site sends, and that nothing be kept.
  private func headers(_ type: String) -> HTTPHeaders {
    var headers = HTTPHeaders()
    headers.setValues(["default-src 'self'"], for: HTTPHeader("Content-Security-Policy"))
    for (name, value) in broadcast.scene.pages.headers { headers.setValues([value], for: HTTPHeader(name)) }
    headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    headers[HTTPHeader("Cross-Origin-Resource-Policy")] = "same-origin"
    headers[.cacheControl] = "no-store"
    headers[.contentType] = type
    return headers
  }
}

extension HTTPResponse {
  /// The same as an answer to `HEAD`: the length is told, the bytes are not sent.
  fileprivate func withoutBody() async -> HTTPResponse {
    guard case .httpBody(let body) = payload else { return self }
    var response = HTTPResponse(statusCode: statusCode, headers: headers)
    if let count = body.count { response.headers[.contentLength] = "\(count)" }
    return response
  }
}
