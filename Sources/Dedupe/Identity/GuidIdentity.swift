import News

/// The guid as a name; an empty one is none.
func guidName(of entry: Entry) -> String? {
  guard let id = entry.id, !id.isEmpty else { return nil }
  return id
}

/// A guid that is the link once more adds nothing to it.
func isPermalink(_ guid: String, of link: String) -> Bool {
  WebURL(guid).map(linkName) == link
}

/// A guid that is the site or the feed itself names no entry.
func namesOwnPage(_ guid: String, _ own: Set<String>) -> Bool {
  guard let url = WebURL(guid), url.isHTTP else { return false }
  let name = linkName(of: url)
  return own.contains(name) || isHomePage(name)
}

/// Names that stand at entries of one body which are not the same: the other names differ, or, where one of them
/// has no other name, the titles do. Some feeds give all items one guid, some link all items to one page.
func sharedNames(_ names: [String?], _ entries: [Entry], differingIn others: [String?]) -> Set<String> {
  var groups: [String: [Int]] = [:]
  for (index, name) in names.enumerated() {
    if let name { groups[name, default: []].append(index) }
  }
  return Set(groups.filter { areDifferent($0.value, entries, others) }.keys)
}

private func areDifferent(_ group: [Int], _ entries: [Entry], _ others: [String?]) -> Bool {
  guard group.count > 1 else { return false }
  let known = group.compactMap { others[$0] }
  if Set(known).count > 1 { return true }
  return known.count < group.count && Set(group.map { entries[$0].title }).count > 1
}
