import NIOHTTP1
package import News
import Synchronization

/// Sends every request of the daemon: rate-limited per host, bounded in number, size and time, and never to the
/// operator's own network.
///
/// Nothing is retried here. An error says by its disposition whether to retry; the scheduler does it.
package final class Fetcher: Sendable {
  private let options: FetchOptions
  private let time: TimeSource
  private let addressGuard: AddressGuard
  private let rateLimiter: HostRateLimiter
  /// Bounds the requests in flight over all hosts.
  private let semaphore: AsyncSemaphore
  private let connections: Connections
  private let kept: KeptConnections
  private let deadlines: DeadlineQueue
  private let bodyMemory: BodyMemory
  private let isClosed = Mutex(false)

  /// Must be closed with ``shutdown()``; ``withFetcher(_:time:_:)`` does it.
  package init(options: FetchOptions = FetchOptions(), time: TimeSource) {
    self.options = options
    self.time = time
    addressGuard = AddressGuard(allowPrivate: options.allowPrivate)
    rateLimiter = HostRateLimiter(
      time: time, hostDelay: options.hostDelay(of:), pageDelay: options.pageDelay(of:))
    let budget = DescriptorBudget(descriptors: options.descriptors, wanted: options.maxInFlight)
    semaphore = AsyncSemaphore(permits: budget.inFlight)
    kept = KeptConnections(limit: budget.kept)
    deadlines = DeadlineQueue(time: time)
    bodyMemory = BodyMemory(limit: options.maxArrivingBytes)
    connections = Connections(options, guard: addressGuard)
  }

  /// Ends requests whose deadline is over; until cancelled. Without it none is.
  func watchDeadlines() async { await deadlines.run() }

  /// Cancels every request in flight and closes all connections.
  package func shutdown() async {
    let wasClosed = isClosed.withLock { closed in
      defer { closed = true }
      return closed
    }
    if !wasClosed { await connections.close() }
  }

  /// Decides on a URL before it is asked for. It may throw, or name the pause that the site wants between two pages.
  package typealias Admission = @Sendable (WebURL) async throws(FetchError) -> Duration?

  /// Gets one resource, redirects followed. Cancelling the task ends the request at once.
  ///
  /// - Parameter admission: asked about the URL and about each that it redirects to, over HTTP. Its time does not count
  ///   against the deadline, and no permit is held meanwhile.
  package func fetch(
    _ request: FetchRequest, admission: Admission? = nil
  ) async throws(FetchError) -> FetchResponse {
    let start = try address(request.url)
    if start.isFile {
      return try FileReply(limit: options.maxBytes(for: request.resource)).read(start, for: request)
    }
    var chain = RedirectChain(from: start, limit: options.maxRedirects)
    var left = options.deadline
    while true {
      let pause = try await admission?(chain.url) ?? nil
      let reply = try await send(chain.url, for: request, pause: pause, within: &left)
      guard let location = reply.location else { return try response(reply, after: chain, to: request) }
      try chain.follow(location, status: reply.status)
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

  /// Sends one request when the rate limiter permits it. The wait for that does not count against the deadline.
  ///
  /// The permit is released before a redirect waits for the next one: two fetches whose hosts redirect to each other
  /// would otherwise wait for one another for ever.
  private func send(
    _ url: WebURL, for request: FetchRequest, pause: Duration?, within left: inout Duration
  ) async throws(FetchError) -> HTTPReply {
    let host = url.host ?? ""
    try addressGuard.check(host: host)
    let permit = try await cancellable {
      try await rateLimiter.acquire(host, for: request.resource, pagePause: pause)
    }
    // A page that failed half-way was work for the server too.
    var servedPage = request.resource == .page
    defer { rateLimiter.release(permit, servedPage: servedPage) }
    try await cancellable { try await semaphore.acquire() }
    defer { semaphore.release() }
    let begun = time.elapsed()
    let reply = try await patiently { () async throws(FetchError) in
      try await exchange(url, for: request, isWarm: permit.isWarm, within: left)
    }
    left -= time.elapsed() - begun
    if reply.location != nil { servedPage = false }
    return reply
  }

  /// Repeats a request while the process has no descriptor for it: no server is to blame, and in a second others are free.
  private func patiently(_ request: () async throws(FetchError) -> HTTPReply) async throws(FetchError)
    -> HTTPReply
  {
    for _ in 0..<60 {
      do {
        return try await request()
      } catch .noDescriptors {
        try await cancellable { try await time.sleep(.seconds(1)) }
      }
    }
    return try await request()
  }

  private func exchange(
    _ url: WebURL, for request: FetchRequest, isWarm: Bool, within limit: Duration
  ) async throws(FetchError) -> HTTPReply {
    let host = url.host ?? ""
    guard !isClosed.withLock({ $0 }) else { throw .shuttingDown }
    let route = connections.route(to: url)
    let exchange = Exchange(route: route, memory: bodyMemory)
    let headers = headers(for: url, request)
    let limits = Exchange.Limits(
      bytes: options.maxBytes(for: request.resource), cuts: request.resource == .robots,
      firstByte: request.firstByte)
    do {
      let reply = try await deadlines.within(limit) {
        try await exchange.run(
          url, headers: headers, limits: limits, isWarm: isWarm)
      }
      guard let reply else { throw FetchError.timeout(host: host, after: options.deadline) }
      return reply
    } catch {
      if Task.isCancelled { throw .cancelled }
      throw route.failure(error, host: host, limit: options.deadline)
    }
  }

  private func headers(for url: WebURL, _ request: FetchRequest) -> HTTPHeaders {
    var headers = HTTPHeaders()
    headers.add(name: "User-Agent", value: options.userAgent)
    headers.add(name: "Accept", value: request.resource.accept)
    headers.add(name: "Accept-Encoding", value: "gzip")
    if !kept.keep(url.host ?? "", at: time.elapsed()) { headers.add(name: "Connection", value: "close") }
    let validators = request.validators(for: url)
    for header in request.credentials?.headers(for: url) ?? [] {
      headers.add(name: header.name, value: header.value)
    }
    if let etag = validators.etag { headers.add(name: "If-None-Match", value: etag) }
    if let date = validators.lastModified { headers.add(name: "If-Modified-Since", value: date) }
    // RFC 3229: a server that knows it may send the new entries alone (226). It means nothing without a validator.
    if request.resource == .feed, validators.etag != nil { headers.add(name: "A-IM", value: "feed") }
    return headers
  }

  private func response(
    _ reply: HTTPReply, after chain: RedirectChain, to request: FetchRequest
  ) throws(FetchError) -> FetchResponse {
    // Some servers answer 304 to a question without validators; then we hold nothing that it could mean.
    let mayBeUnchanged = !request.validators(for: chain.url).isEmpty
    guard reply.isSuccess || (reply.status == 304 && mayBeUnchanged) else {
      throw .status(reply.failure(host: chain.url.host ?? "", at: time.now()))
    }
    return FetchResponse(
      status: reply.status, url: chain.url.requestText, redirects: chain.redirects, body: reply.body,
      contentType: reply.headers.first(name: "content-type"), validators: reply.validators,
      maxAge: Freshness(headers: reply.headers, now: time.now()).maxAge,
      rights: request.resource == .page ? Rights(reply.headers, of: chain.url) : Rights())
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

/// A wait for a permit fails only by cancellation.
private func cancellable<Result>(_ wait: () async throws -> Result) async throws(FetchError) -> Result {
  do { return try await wait() } catch { throw .cancelled }
}
