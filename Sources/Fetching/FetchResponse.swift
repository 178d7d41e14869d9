package import News

/// What a server sent: a body, or the answer that nothing has changed (304).
package struct FetchResponse: Sendable, Hashable {
  /// 200 to 299, or 304; everything else is a ``FetchError``.
  package var status: Int
  /// Where the redirects ended, without userinfo and fragment.
  package var url: String
  /// The redirects on the way, in order.
  package var redirects: [Redirect]
  /// Unpacked; empty if nothing changed.
  package var body: [UInt8]
  /// As the server wrote it, charset included.
  package var contentType: String?
  /// Those of this very reply (a 304 may bring new ones), byte for byte; they belong to `url`.
  package var validators: Validators
  /// How long the reply says that it stays fresh: `max-age`, else `Expires` (RFC 9111 §4.2.1).
  package var maxAge: Duration?
  /// What the headers of a page say of the rights in it; nothing for other resources.
  package var rights: Rights

  package init(
    status: Int, url: String, redirects: [Redirect] = [], body: [UInt8] = [], contentType: String? = nil,
    validators: Validators = Validators(), maxAge: Duration? = nil, rights: Rights = Rights()
  ) {
    self.status = status
    self.url = url
    self.redirects = redirects
    self.body = body
    self.contentType = contentType
    self.validators = validators
    self.maxAge = maxAge
    self.rights = rights
  }

  /// The server holds what we hold (RFC 9110 §15.4.5).
  package var isNotModified: Bool { status == 304 }

  /// The body is a part of the feed, the entries that are new (RFC 3229 §10.5).
  package var isPart: Bool { status == 226 }
}

/// One redirect that was followed. 301 and 308 promise that it is permanent.
package struct Redirect: Sendable, Hashable {
  package var status: Int
  package var url: String
  /// Resolved against `url`.
  package var location: String

  package init(status: Int, url: String, location: String) {
    self.status = status
    self.url = url
    self.location = location
  }

  package var isPermanent: Bool { status == 301 || status == 308 }
}
