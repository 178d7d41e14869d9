package import News

/// What came of asking a site for its robots.txt (RFC 9309 §2.3.1).
package enum RobotsAnswer: Sendable, Hashable {
  /// There is one. The validators belong to the URL at the end of its redirects.
  case found(RobotsRules, Validators, url: String)
  /// It is as it was (304), with what the answer brought of validators.
  case unchanged(Validators)
  /// There is none (4xx): everything is allowed.
  case unavailable
  /// Nobody can say (5xx, or no answer): nothing is allowed for now.
  case unreachable(reason: String, retryAfter: Duration?)
}

extension Fetcher {
  /// Asks an origin for its robots.txt. This is a request to the host like any other, redirects included.
  ///
  /// - Parameter origin: as `WebURL/origin` gives it.
  /// - Throws: only where nothing was learned of the site: the task was cancelled, or this process is in want.
  package func robots(
    of origin: String, validators: Validators = Validators(), validatorsURL: String? = nil
  ) async throws(FetchError) -> RobotsAnswer {
    let request = FetchRequest(
      url: origin + "/robots.txt", resource: .robots, validators: validators, validatorsURL: validatorsURL)
    do {
      let response = try await fetch(request)
      if response.isNotModified { return .unchanged(response.validators) }
      return RobotsAnswer(response)
    } catch {
      return try RobotsAnswer(error)
    }
  }
}

extension RobotsAnswer {
  fileprivate init(_ response: FetchResponse) {
    let rules = RobotsRules(response.body, agent: agentToken)
    // Sites that answer every address with their front page have no robots.txt, only a page in its place.
    let isPage = response.body.first { $0 > 0x20 } == UInt8(ascii: "<")
    self =
      isPage && rules == RobotsRules()
      ? .unavailable : .found(rules, response.validators, url: response.url)
  }

  fileprivate init(_ error: FetchError) throws(FetchError) {
    switch error {
    case .cancelled, .shuttingDown, .noDescriptors, .noMemory: throw error
    // 429 says that there are too many requests, not that there is no file; RFC 9309 lets us be stricter than it asks.
    case .status(let failure) where failure.status == 429:
      self = .unreachable(reason: "\(error)", retryAfter: failure.retryAfter)
    case .status(let failure) where (300..<500).contains(failure.status): self = .unavailable
    case .status(let failure): self = .unreachable(reason: "\(error)", retryAfter: failure.retryAfter)
    // §2.3.1.2. What a redirect names and may not be fetched is no file either.
    case .tooManyRedirects, .redirectLoop, .badURL, .noHost, .unsupportedScheme, .privateAddress:
      self = .unavailable
    default: self = .unreachable(reason: "\(error)", retryAfter: nil)
    }
  }
}
