extension Draft {
  /// Reads `fetch.hosts:`, a mapping of hosts to their pauses.
  mutating func readHosts(_ hosts: YAMLNode) {
    if hosts.isNull { return }
    guard case .map(let pairs, _) = hosts else {
      return fail("fetch.hosts wants hosts with keys under them, not \(hosts.shown)", at: hosts.position)
    }
    for host in pairs {
      guard case .map(let keys, _) = host.value else {
        fail("\(quoted(host.key)) wants delay or page_delay, not \(host.value.shown)", at: host.position)
        continue
      }
      readHost(keys, host: host.key.lowercased())
    }
  }

  private mutating func readHost(_ pairs: [YAMLNode.Pair], host: String) {
    var settings = HostSettings()
    let parser = ValueParser<Duration>.duration(.zero...(.seconds(3600)))
    for pair in pairs {
      do throws(ValueError) {
        guard case .scalar(let written) = pair.value, !written.isNull else {
          throw .wants("a duration", not: pair.value.shown)
        }
        switch pair.key {
        case "delay": settings.delay = try parser.read(written)
        case "page_delay": settings.pageDelay = try parser.read(written)
        default:
          throw ValueError(
            "is unknown; the nearest known key is \(nearest(to: pair.key, among: ["delay", "page_delay"]) ?? "")"
          )
        }
      } catch {
        fail("\(pair.key) of \(host) \(error.message)", at: pair.position)
      }
    }
    self.settings.fetch.hosts[host] = settings
  }
}
