extension RobotsRules {
  /// The same as a robots.txt of one group, to be kept and read again by ``init(stored:)``: most of what a file says is
  /// for other crawlers.
  package var stored: [UInt8] {
    var text = line("User-agent", "*")
    for rule in rules { text += line(rule.isAllow ? "Allow" : "Disallow", nil, rule.pattern.bytes) }
    if let crawlDelay { text += line("Crawl-delay", "\(Double(crawlDelay.milliseconds) / 1000)") }
    for signal in contentSignals { text += line("Content-Signal", signal) }
    for usage in contentUsages { text += line("Content-Usage", usage) }
    if let license { text += line("License", license) }
    for sitemap in sitemaps { text += line("Sitemap", sitemap) }
    return text
  }

  /// Reads what ``stored`` gave. Escapes may have made it longer than a file may be.
  package init(stored bytes: [UInt8]) {
    var parser = RobotsParser(agent: "", isStored: true)
    parser.read(bytes[...])
    self = parser.rules
  }
}

private func line(_ name: String, _ value: String?, _ bytes: [UInt8] = []) -> [UInt8] {
  Array("\(name): ".utf8) + (value.map { Array($0.utf8) } ?? bytes) + [UInt8(ascii: "\n")]
}

private func line(_ name: String, _ signal: RobotsRules.Signal) -> [UInt8] {
  let path = signal.pattern.map { $0.bytes + [UInt8(ascii: " ")] } ?? []
  return line(name, nil, path + Array(signal.value.utf8))
}

extension Duration {
  fileprivate var milliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }
}
