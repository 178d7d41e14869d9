package import News

/// One resource to get, and what its server sent with it the last time.
package struct FetchRequest: Sendable, Hashable {
  /// Absolute: `http`, `https`, or `file` where the operator named it.
  package var url: String
  package var resource: Resource
  /// Sent byte for byte; empty for an unconditional request.
  package var validators: Validators
  /// The URL whose reply carried the validators; they are sent to it and to no other (`url` itself if absent).
  ///
  /// A feed that moved answers at the end of its redirects; naming that end here keeps its polls conditional.
  package var validatorsURL: String?
  /// The folder under which a page with a `file:` URL must lie; without it no such page is read.
  package var fileRoot: String?
  /// How long the server may take until its reply begins; nil where only the whole has a deadline.
  package var firstByte: Duration?

  /// Sent to the server that they are for, and to no other.
  package var credentials: FeedCredentials?

  package init(
    url: String, resource: Resource, validators: Validators = Validators(), validatorsURL: String? = nil,
    fileRoot: String? = nil, credentials: FeedCredentials? = nil
  ) {
    self.url = url
    self.resource = resource
    self.validators = validators
    self.validatorsURL = validatorsURL
    self.fileRoot = fileRoot
    self.credentials = credentials
  }

  /// What is asked for; decides the Accept header, the size limit and the delay.
  package enum Resource: Sendable, Hashable {
    case feed
    case page
    /// Rules for robots (RFC 9309). What is above its size limit is left out instead of being refused.
    case robots
  }
}

extension FetchRequest.Resource {
  /// RFC 9110 §12.5.1. Whatever else comes is taken too: many feeds are served as `text/html`, and some servers answer
  /// 406 unless that is named (Uber's blog).
  var accept: String {
    switch self {
    case .feed:
      "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, "
        + "application/json;q=0.8, text/html;q=0.4, */*;q=0.5"
    case .page: "text/html, application/xhtml+xml, */*;q=0.5"
    case .robots: "text/plain, */*;q=0.5"
    }
  }
}
