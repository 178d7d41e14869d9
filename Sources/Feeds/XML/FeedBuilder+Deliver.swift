import ASCII
import Markup
import News

extension FeedBuilder {
  /// The element is over: its text goes where it belongs.
  mutating func finishCapture() {
    guard var capture = self.capture.take() else { return }
    capture.unwrap()
    deliver(capture)
    // Exchanged, not copied: with two owners the room could not be kept.
    swap(&buffer, &capture.bytes)
    buffer.removeAll(keepingCapacity: buffer.capacity < Self.keptCapacity)
  }

  /// A text longer than this was an exception: its room is given back.
  private static let keptCapacity = 1 << 20

  private mutating func deliver(_ capture: Capture) {
    let (field, rank) = (capture.source.field, capture.source.rank)
    switch field {
    case .title, .description, .content: deliverText(capture, field, rank)
    case .personName: person.name = PlainText.fromHTML(capture.bytes)
    case .personEmail: person.email = PlainText.collapsed(capture.bytes)
    case .personURL: person.url = PlainText.trimmed(capture.bytes).flatMap { resolve($0) }
    case .image: offerImage(PlainText.trimmed(capture.bytes), rank)
    case .author:
      if let person = PlainText.fromHTML(capture.bytes).flatMap({ PersonReader.person($0) }) {
        add(author: person, rank)
      }
    case .ttl, .updatePeriod, .updateFrequency, .skipHour, .skipDay: deliverPolling(capture.bytes, field)
    case .published, .updated:
      let language = entry?.language ?? feed.language.value
      deliverDate(
        DateReader.timestamp(capture.bytes.span, epochs: true, language: language), field, rank)
    case .license: offerLicense(address(capture), rank)
    case .publication: feed.title.offer(PlainText.collapsed(capture.bytes), rank)
    default: entry == nil ? deliverToFeed(capture, field, rank) : deliverToEntry(capture, field, rank)
    }
  }

  private mutating func deliverText(_ capture: Capture, _ field: Field, _ rank: UInt8) {
    if field == .title {
      let title = capture.plainText
      if entry != nil { entry?.offer(title: title, rank) } else { feed.title.offer(title, rank) }
    } else if entry != nil {
      let html = capture.html(ContentLinks(resolver: resolver, base: base))
      if field == .content {
        entry?.offer(content: html, rank)
      } else if isRSS, let first = entry?.summaryRank.value, min(first, rank) == FieldSource.summaryRank,
        first != rank
      {
        entry?.offer(content: html, 1)
      } else {
        entry?.offer(summary: html, rank)
      }
    } else if field == .description {
      feed.description.offer(capture.plainText, rank)
    }
  }

  private mutating func deliverDate(_ date: Timestamp?, _ field: Field, _ rank: UInt8) {
    if field == .published {
      if entry != nil { entry?.replace(published: date, rank) } else { feed.published.replace(date, rank) }
    } else {
      if entry != nil { entry?.replace(updated: date, rank) } else { feed.updated.replace(date, rank) }
    }
  }

  private mutating func deliverToFeed(_ capture: Capture, _ field: Field, _ rank: UInt8) {
    switch field {
    case .link: feed.link.offer(address(capture), rank)
    case .language: feed.language.offer(PlainText.trimmed(capture.bytes), rank)
    case .generator: feed.generator.offer(PlainText.collapsed(capture.bytes), rank)
    default: break
    }
  }

  private mutating func deliverToEntry(_ capture: Capture, _ field: Field, _ rank: UInt8) {
    switch field {
    case .link:
      let link = address(capture)
      entry?.offer(link: link, rank)
    case .id: deliver(guid: PlainText.trimmed(capture.bytes), isPermaLink: capture.note, rank)
    case .category: add(category: capture.bytes, rank)
    case .keywords:
      for word in capture.bytes.split(separator: .comma) {
        add(category: Array(word), rank)
      }
    case .language where entry?.language == nil: entry?.language = PlainText.trimmed(capture.bytes)
    default: break
    }
  }

  private func address(_ capture: Capture) -> String? {
    PlainText.trimmed(capture.bytes).flatMap { resolve($0) }
  }

  /// RSS 2.0: a guid is the entry's address unless `isPermaLink` is false. Only what looks like one is believed. An id of Atom
  /// is an address by the same look.
  private mutating func deliver(guid: String?, isPermaLink: String?, _ rank: UInt8) {
    guard let guid else { return }
    entry?.offer(id: guid, rank)
    guard isPermaLink?.lowercased() != "false" else { return }
    let isStated = isPermaLink != nil && !Resolver.isAbsolute(guid)
    guard isStated || Resolver.isWeb(guid) else { return }
    let permalink = resolve(guid)
    entry?.permalink = permalink
  }
}

extension FeedBuilder {
  /// Channel elements that say when to come back.
  private mutating func deliverPolling(_ bytes: [UInt8], _ field: Field) {
    guard let text = PlainText.collapsed(bytes)?.lowercased() else { return }
    switch field {
    case .ttl: feed.ttl = Polling.minutes(text) ?? feed.ttl
    case .updatePeriod: feed.updatePeriod = Polling.period(text)
    case .updateFrequency: feed.updateFrequency = Polling.minutes(text)
    case .skipHour:
      guard let hour = Int(text), (0...24).contains(hour), feed.skipHours.count < 25 else { return }
      feed.skipHours.append(hour % 24)
    case .skipDay:
      guard let day = Polling.day(text), feed.skipDays.count < 7 else { return }
      feed.skipDays.append(day)
    default: break
    }
  }
}

/// The numbers and words of `ttl`, `sy:updatePeriod` and `skipDays`.
enum Polling {
  static func minutes(_ text: String) -> Int? {
    let digits = text.utf8.prefix { isDigit($0) }
    guard !digits.isEmpty, let number = Int(String(decoding: digits, as: UTF8.self)), number > 0 else {
      return nil
    }
    return min(number, 10 * 365 * 24 * 60)
  }

  /// Minutes (RSS 1.0 Syndication module).
  static func period(_ word: String) -> Int? {
    switch word {
    case "hourly": 60
    case "daily": 1440
    case "weekly": 10_080
    case "monthly": 43_200
    case "yearly": 525_600
    default: nil
    }
  }

  /// 1 for Monday.
  static func day(_ word: String) -> Int? {
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].firstIndex { word.hasPrefix($0) }.map { $0 + 1 }
  }
}
