/// What the operator says about access to one feed, before any file is read.
struct SecretSettings: Sendable, Hashable {
  /// `basic`, or the user of the address.
  var user: String?
  var password: SecretSource?
  var bearer: SecretSource?
  var headers: [Header] = []

  struct Header: Sendable, Hashable {
    let name: String
    let value: SecretSource
  }

  /// A request has one `Authorization`.
  func checkContradictions() throws(ValueError) {
    let isNamed = headers.contains { $0.name.lowercased() == "authorization" }
    if [user != nil, bearer != nil, isNamed].count(where: \.self) > 1 {
      throw ValueError("a feed wants one of basic, bearer_file and a header Authorization, not several")
    }
  }

  var isEmpty: Bool { user == nil && bearer == nil && headers.isEmpty }
}

/// Where a secret is.
struct SecretSource: Sendable, Hashable {
  enum Place: Sendable, Hashable {
    /// In the configuration itself.
    case written(String)
    /// An absolute path.
    case file(String)
    /// A credential that systemd hands to the service (`LoadCredential=`, systemd.exec(5)).
    case credential(String)
  }

  let place: Place
  let position: SourcePosition
}

extension SecretSource: CustomStringConvertible, CustomReflectable {
  var description: String {
    switch place {
    case .written: "a secret"
    case .file(let path): path
    case .credential(let name): "the credential \(name)"
    }
  }

  var customMirror: Mirror { Mirror(self, children: []) }
}
