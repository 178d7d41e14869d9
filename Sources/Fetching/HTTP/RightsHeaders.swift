import ASCII
import NIOHTTP1
import News

extension Rights {
  /// What the headers of a response say.
  ///
  /// - Parameter url: where it came from; relative addresses are resolved against it.
  init(_ headers: HTTPHeaders, of url: WebURL) {
    self.init()
    let usages = headers["content-usage"].filter { !$0.isEmpty }
    contentUsage = usages.isEmpty ? nil : usages.joined(separator: ", ")
    tdm = TDMReservation(
      reservation: headers.first(name: "tdm-reservation"),
      policy: headers.first(name: "tdm-policy").flatMap { WebURL($0, base: url)?.description })
    license = headers["link"].lazy.compactMap { licenseLink(in: $0) }.first.flatMap { WebURL($0, base: url) }
      .flatMap { $0.isHTTP ? $0.description : nil }
    let directives = headers["x-robots-tag"].flatMap(directivesForUs)
    meta = RobotsDirective.allCases.filter(directives.contains)
  }
}

/// The first target with the relation `license` of a `Link` header (RFC 8288 §3): `<https://…>; rel="license"`.
private func licenseLink(in header: String) -> String? {
  var rest = Array(header.utf8)[...]
  while let open = rest.firstIndex(of: .lessThan), let close = rest[open...].firstIndex(of: .greaterThan) {
    let parameters = rest[(close + 1)...].prefix { $0 != .lessThan }
    if relations(parameters).contains("license") {
      return String(decoding: rest[(open + 1)..<close], as: UTF8.self)
    }
    rest = rest[parameters.endIndex...]
  }
  return nil
}

/// The relations that the parameters of one link name, in lower case.
private func relations(_ parameters: ArraySlice<UInt8>) -> [Substring] {
  for parameter in parameters.split(whereSeparator: { $0 == .semicolon || $0 == .comma }) {
    let text = String(decoding: parameter.filter { $0 != .quotationMark }, as: UTF8.self).lowercased()
    let parts = text.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, parts[0].filter({ $0 != " " }) == "rel" else { continue }
    return parts[1].split(separator: " ")
  }
  return []
}

/// The directives of one `X-Robots-Tag` that are for all robots or for us: `noarchive`, `winnow: noai`, and none of
/// `googlebot: noindex`. A directive of its own with a colon (`unavailable_after: 25 Jun 2030`) names no robot.
private func directivesForUs(_ header: String) -> [RobotsDirective] {
  guard let colon = header.firstIndex(of: ":") else { return RobotsDirective.list(header) }
  let name = header[..<colon].lowercased().filter { $0 != " " }
  if name.contains(",") || parameterDirectives.contains(name) { return RobotsDirective.list(header) }
  return name == agentToken ? RobotsDirective.list(String(header[header.index(after: colon)...])) : []
}

private let parameterDirectives = [
  "unavailable_after", "max-snippet", "max-image-preview", "max-video-preview",
]

/// Our product token in robots.txt and beside it (RFC 9309 §2.2.1).
let agentToken = "winnow"
