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

/// A guid that counts the revisions of its link (`…/story#0`, `…/story#1`, as one broadcaster does) names the link.
func countsRevisions(_ guid: String, of link: String) -> Bool {
  guard let url = WebURL(guid), let fragment = url.fragment, !fragment.isEmpty,
    fragment.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
  else { return false }
  let name = linkName(of: url)
  return name == link || name.prefix { $0 != "#" } == link
}

/// Names that stand at entries of one body which are not the same: the other names differ, or, where one of them
/// has no other name, the titles do, or all that they say does. Some feeds give all items one guid, some link all items to
/// one page, and some do both.
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
  if known.count < group.count { return Set(group.map { entries[$0].title }).count > 1 }
  return group.dropFirst().contains { sayDifferentThings(entries[group[0]], entries[$0]) }
}

/// Whether title, date and text differ, as far as both have them: an edited article keeps one of them.
private func sayDifferentThings(_ one: Entry, _ other: Entry) -> Bool {
  let texts = [one, other].map { $0.contentHTML ?? $0.summaryHTML }
  let pairs = [
    (one.title, other.title), (one.published?.description, other.published?.description),
    (texts[0], texts[1]),
  ]
  let known = pairs.filter { $0.0 != nil && $0.1 != nil }
  return known.count > 1 && known.allSatisfy { $0.0 != $0.1 }
}
