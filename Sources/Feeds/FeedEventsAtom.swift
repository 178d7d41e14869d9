import ASCII
public import News

/// Writes feed events as an Atom feed (RFC 4287), so that trouble with feeds can be read in any feed reader.
public enum FeedEventsAtom {
  /// A document in UTF-8.
  ///
  /// - Parameter events: the newest first, each with its number, which makes its id.
  public static func write(_ events: [(seq: Int64, event: FeedEvent)]) -> [UInt8] {
    var xml = Element()
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n")
    xml.text("title", "winnow: feed events")
    xml.text("id", "urn:winnow:feed-events")
    xml.text("updated", "\(events.first?.event.at ?? .epoch)")
    xml.raw("<author><name>winnow</name></author>\n")
    for (seq, event) in events { append(event, seq, to: &xml) }
    xml.raw("</feed>\n")
    return xml.bytes
  }

  private static func append(_ event: FeedEvent, _ seq: Int64, to xml: inout Element) {
    xml.raw("<entry>\n")
    xml.text("title", "\(event.kind.rawValue): \(event.feedTitle ?? event.feedURL)")
    xml.text("id", "urn:winnow:feed-event:\(event.feedID):\(seq)")
    xml.text("updated", "\(event.at)")
    xml.raw("<link href=\"")
    xml.escaped(event.movedTo ?? event.feedURL)
    xml.raw("\"/>\n")
    var content = "\(event.feedURL): \(event.message)"
    if let next = event.nextPollAt { content += "\nNext poll: \(next)" }
    if let said = event.said { content += "\nThe server said: \(said)" }
    xml.text("content", content)
    xml.raw("</entry>\n")
  }
}

/// XML as it is written.
private struct Element {
  var bytes: [UInt8] = []

  mutating func raw(_ xml: String) { bytes.append(contentsOf: xml.utf8) }

  mutating func text(_ name: String, _ value: String) {
    raw("<\(name)>")
    escaped(value)
    raw("</\(name)>\n")
  }

  /// Without the controls that XML has no way to write.
  mutating func escaped(_ value: String) {
    let allowed = value.unicodeScalars.filter { scalar in
      (scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE) || scalar == "\n" || scalar == "\t"
    }
    bytes.append(contentsOf: PlainText.attribute(String(String.UnicodeScalarView(allowed))))
  }
}
