import ArgumentParser
import News

struct URLAnswers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "urls",
    abstract: #"Reads {"input", "base"?} lines, and answers the parts of each URL, null for a failure."#)

  struct Question: Decodable {
    var input: String
    var base: String?
  }

  /// The members of the URL class (WHATWG URL §6.1) that `WebURL` knows.
  struct Answer: Encodable {
    let href, origin, protocolName, username, password, hostname, port, pathname, search, hash: String

    enum CodingKeys: String, CodingKey {
      case href, origin, username, password, hostname, port, pathname, search, hash
      case protocolName = "protocol"
    }

    init(_ url: WebURL) {
      href = url.description
      origin = url.origin
      protocolName = url.scheme + ":"
      username = url.username ?? ""
      password = url.password ?? ""
      hostname = url.host ?? ""
      port = url.port.map(String.init) ?? ""
      pathname = url.path
      search = Self.part("?", url.query)
      hash = Self.part("#", url.fragment)
    }

    private static func part(_ mark: String, _ text: String?) -> String {
      text.map { $0.isEmpty ? "" : mark + $0 } ?? ""
    }
  }

  func run() throws {
    try LineAnswers.run { (question: Question) -> Answer? in
      guard let base = question.base else { return WebURL(question.input).map(Answer.init) }
      return WebURL(base).flatMap { WebURL(question.input, base: $0) }.map(Answer.init)
    }
  }
}
