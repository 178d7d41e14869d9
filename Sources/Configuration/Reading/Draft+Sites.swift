import Markup

extension Draft {
  /// Reads `extract.sites:`, a mapping of hosts to mappings of selectors.
  mutating func readSites(_ sites: YAMLNode) {
    if sites.isNull { return }
    guard case .map(let hosts, _) = sites else {
      return fail("extract.sites wants hosts with keys under them, not \(sites.shown)", at: sites.position)
    }
    for host in hosts {
      guard case .map(let pairs, _) = host.value else {
        fail(
          "\(quoted(host.key)) wants keep, drop, title, authors or published, not \(host.value.shown)",
          at: host.position)
        continue
      }
      if host.key.utf8.contains(UInt8(ascii: "/")) || host.key.utf8.contains(UInt8(ascii: ":")) {
        fail(
          "\(quoted(host.key)) wants a host such as example.org, without scheme and path", at: host.position)
      }
      readSite(pairs, host: host.key.lowercased())
    }
  }

  private mutating func readSite(_ pairs: [YAMLNode.Pair], host: String) {
    var site = SiteSettings()
    for pair in pairs {
      do throws(ValueError) {
        switch pair.key {
        case "keep": site.keep = try selectors(pair.value)
        case "drop": site.drop = try selectors(pair.value)
        case "title": site.title = try selectors(pair.value).first
        case "authors": site.authors = try selectors(pair.value).first
        case "published": site.published = try selectors(pair.value).first
        default:
          let known = nearest(to: pair.key, among: ["authors", "drop", "keep", "published", "title"]) ?? ""
          throw ValueError("is unknown; the nearest known key is \(known)")
        }
      } catch {
        fail("\(pair.key) of \(host) \(error.message)", at: pair.position)
      }
    }
    settings.extract.sites[host] = site
  }

  /// One selector, or a list of them.
  private func selectors(_ value: YAMLNode) throws(ValueError) -> [HTMLSelector] {
    if case .list(let items, _) = value {
      var all: [HTMLSelector] = []
      for item in items { all += try selectors(item) }
      return all
    }
    guard case .scalar(let written) = value, !written.isNull else {
      throw .wants("a selector", not: value.shown)
    }
    do throws(SelectorError) {
      return [try HTMLSelector(written.text)]
    } catch {
      throw ValueError(error.description)
    }
  }
}
