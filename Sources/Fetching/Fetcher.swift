import NIOHTTP1
import News
import Synchronization

/// The door to the network: polite, bounded, and closed to the operator's own network.
///
/// At most one request at a time goes to a host, with a pause after each reply. Nothing is retried here: the errors say
/// what to do, and whoever schedules does it.
package final class Fetcher: Sendable {
  private let options: FetchOptions
  private let time: Timepiece
  private let door: AddressGuard
  private let turns: HostTurns
  private let slots: Slots
  private let connections: Connections
  private let isClosed = Mutex(false)

  /// To be closed with ``shutdown()``; ``withFetcher(_:time:_:)`` does it by itself.
  package init(options: FetchOptions = FetchOptions(), time: Timepiece = Timepiece(ContinuousClock())) {
    self.options = options
    self.time = time
    door = AddressGuard(allowPrivate: options.allowPrivate)
    turns = HostTurns(time: time, hostDelay: options.hostDelay, pageDelay: options.pageDelay)
    slots = Slots(options.maxInFlight)
    connections = Connections(options, guard: door)
  }

  /// Ends every request under way and closes all connections.
  package func shutdown() async {
    let wasClosed = isClosed.withLock { closed in
      defer { closed = true }
      return closed
    }
    if !wasClosed { await connections.close() }
  }

  /// Gets one resource, redirects followed. Cancelling the task ends the request at once.
  package func fetch(_ request: FetchRequest) async throws(FetchError) -> FetchResponse {
    let start = try address(request.url)
    if start.isFile {
      return try FileReply(limit: options.maxBytes(for: request.kind)).read(start, for: request)
    }
    var walk = RedirectWalk(from: start, limit: options.maxRedirects)
    var left = options.deadline
    while true {
      let reply = try await ask(walk.url, for: request, within: &left)
      guard let location = reply.location else { return try response(reply, after: walk, to: request) }
      try walk.follow(location, status: reply.status)
    }
  }
}

extension Fetcher {
  private func address(_ text: String) throws(FetchError) -> WebURL {
    guard let url = WebURL(text) else { throw .badURL(text) }
    guard !url.isFile else { return url }
    guard url.isHTTP else { throw .unsupportedScheme(url.scheme) }
    guard url.host?.isEmpty == false else { throw .noHost(text) }
    return url
  }

  /// One request when the host's turn has come; the wait for it does not count against the deadline.
  ///
  /// The turn is given back before a redirect waits for the next one, so two hosts that redirect to each other do not
  /// lock us up.
  private func ask(
    _ url: WebURL, for request: FetchRequest, within left: inout Duration
  ) async throws(FetchError) -> Reply {
    let host = url.host ?? ""
    try door.check(host: host)
    let turn = try await cancellable { try await turns.take(host, for: request.kind) }
    // A page that failed half-way was work for the server too.
    var servedPage = request.kind == .page
    defer { turns.giveBack(turn, servedPage: servedPage) }
    try await cancellable { try await slots.take() }
    defer { slots.giveBack() }
    let begun = time.elapsed()
    let reply = try await exchange(url, for: request, isWarm: turn.isWarm, within: left)
    left -= time.elapsed() - begun
    if reply.location != nil { servedPage = false }
    return reply
  }

  private func exchange(
    _ url: WebURL, for request: FetchRequest, isWarm: Bool, within limit: Duration
  ) async throws(FetchError) -> Reply {
    let host = url.host ?? ""
    guard !isClosed.withLock({ $0 }) else { throw .shuttingDown }
    let exchange = Exchange(client: connections.client)
    let headers = headers(for: url, request)
    let maxBytes = options.maxBytes(for: request.kind)
    do {
      let reply = try await time.within(limit) {
        try await exchange.run(url, headers: headers, limit: maxBytes, isWarm: isWarm)
      }
      guard let reply else { throw FetchError.timeout(host: host, after: options.deadline) }
      return reply
    } catch {
      if Task.isCancelled { throw .cancelled }
      throw fetchError(error, host: host, limit: options.deadline)
    }
  }

  private func headers(for url: WebURL, _ request: FetchRequest) -> HTTPHeaders {
    var headers = HTTPHeaders()
    headers.add(name: "User-Agent", value: options.userAgent)
    headers.add(name: "Accept", value: request.kind.accept)
    headers.add(name: "Accept-Encoding", value: "gzip")
    let validators = request.validators(for: url)
    if let etag = validators.etag { headers.add(name: "If-None-Match", value: etag) }
    if let date = validators.lastModified { headers.add(name: "If-Modified-Since", value: date) }
    return headers
  }

  private func response(
    _ reply: Reply, after walk: RedirectWalk, to request: FetchRequest
  ) throws(FetchError) -> FetchResponse {
    // Some servers answer 304 to a question without validators; then we hold nothing that it could mean.
    let mayBeUnchanged = !request.validators(for: walk.url).isEmpty
    guard reply.isSuccess || (reply.status == 304 && mayBeUnchanged) else {
      throw .status(code: reply.status, retryAfter: reply.retryAfter)
    }
    return FetchResponse(
      status: reply.status, url: walk.url.requestText, hops: walk.hops, body: reply.body,
      contentType: reply.headers.first(name: "content-type"), validators: reply.validators,
      maxAge: Freshness(headers: reply.headers).maxAge)
  }
}

extension FetchRequest {
  /// Validators belong to the URL that sent them, and go nowhere else.
  fileprivate func validators(for url: WebURL) -> Validators {
    guard !validators.isEmpty, WebURL(validatorsURL ?? self.url)?.requestText == url.requestText else {
      return Validators()
    }
    return validators
  }
}

/// Waiting in line fails only by cancellation.
private func cancellable<Result>(_ wait: () async throws -> Result) async throws(FetchError) -> Result {
  do { return try await wait() } catch { throw .cancelled }
}
