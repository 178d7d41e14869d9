import TestSupport

/// What holds for every request, whatever the scenario.
struct GeneralChecks {
  let requests: [OracleRequest]
  let restarts: [Duration]
  let jump: Duration?

  var violations: [Violation] {
    requests.flatMap(headers) + spacing + floors + rests + validators + firstAsked
  }

  // MARK: Rules 22, 23, 24, 26, 29, 32, 36

  private func headers(_ request: OracleRequest) -> [Violation] {
    var broken: [Violation] = []
    let sent = request.sent
    func require(_ isKept: Bool, _ rule: Int, _ what: String) {
      if !isKept { broken.append(Violation(rule, "\(request): \(what)")) }
    }
    require(sent.header("Accept-Encoding")?.contains("gzip") == true, 22, "does not accept gzip")
    for name in ["Cookie", "Referer", "Origin"] {
      require(sent.header(name) == nil, 23, "sends \(name)")
    }
    require(!request.path.contains("?") && !request.path.contains(" "), 23, "adds to the address")
    require(!isInvented(request), 24, "an address that nobody gave")
    let agent = sent.header("User-Agent") ?? ""
    require(agent.hasPrefix("winnow/") && agent.contains("https://reader.example/about"), 26, agent)
    require(agent == (requests.first?.sent.header("User-Agent") ?? ""), 26, "another name: \(agent)")
    for word in ["bot", "crawler", "spider", "gpt", "flux", "mozilla", "asynchttpclient", "swift"] {
      require(!agent.lowercased().contains(word), 36, "\(agent) contains \(word)")
    }
    require(sent.header("A-IM") == nil || request.isConditional, 29, "A-IM without a validator")
    require(sent.method == "GET", 32, sent.method)
    return broken
  }

  /// Scenarios answer what they have; what nobody linked to is missing.
  private func isInvented(_ request: OracleRequest) -> Bool {
    request.reply.status == 404 && request.reply.body == Array("no such page".utf8)
      && request.path != "/robots.txt"
  }

  // MARK: Rules 21 and 30

  private var spacing: [Violation] {
    byHost.values.flatMap { requests in
      // A redirect's next hop belongs to the same request; robots.txt goes before its page.
      requests.pairs.filter { !$0.first.isRedirect }.compactMap { first, second in
        guard second.at - first.at < .seconds(1) else { return nil }
        let isAfterJump = jump.map { $0 <= first.at && first.at < $0 + .hours(3) } ?? false
        return Violation(isAfterJump ? 30 : 21, "\(first) and \(second.path) within a second")
      }
    }
  }

  // MARK: Rules 1, 5 and 28

  private var floors: [Violation] {
    byURL.values.filter { $0.first?.path.hasPrefix("/feed") == true }.flatMap { requests in
      requests.pairs.compactMap { first, second -> Violation? in
        guard second.at - first.at < .minutes(60) - .seconds(1) else { return nil }
        let restarted = restarts.contains { first.at < $0 && $0 <= second.at }
        let isTwice = first.host == Scenario.host("twice")
        return Violation(
          isTwice ? 28 : restarted ? 5 : 1, "\(first); again at \(second.at.clock)")
      }
    }
  }

  // MARK: Rules 14, 15, 16, 31, 37 and 38

  private var rests: [Violation] {
    byHost.values.flatMap { requests in
      requests.enumerated().compactMap { index, request -> Violation? in
        guard let rest = Rest(request) else { return nil }
        let next = requests.dropFirst(index + 1).first { rest.scope == .host || $0.path == request.path }
        guard let next, next.at - request.at < rest.time - .seconds(1) else { return nil }
        return Violation(
          rest.rule, "\(request); \(next.path) asked at \(next.at.clock), not \(rest.time.clock) later")
      }
    }
  }

  // MARK: Rules 3, 7, 8, 9, 11 and 35

  private var validators: [Violation] {
    byURL.values.flatMap { ValidatorCheck($0).violations }
  }

  // MARK: Rule 4

  /// That no host keeps others waiting at the start.
  private var firstAsked: [Violation] {
    byURL.values.compactMap { requests in
      guard let first = requests.first, first.path == "/feed", first.at > .seconds(60) else { return nil }
      return Violation(4, "\(first.host) was first asked at \(first.at.clock)")
    }
  }

  private var byHost: [String: [OracleRequest]] { Dictionary(grouping: requests) { $0.host } }
  private var byURL: [String: [OracleRequest]] { Dictionary(grouping: requests) { $0.host + $0.path } }
}

extension OracleRequest {
  var isRedirect: Bool { (300...399).contains(reply.status) && reply.status != 304 }
}
