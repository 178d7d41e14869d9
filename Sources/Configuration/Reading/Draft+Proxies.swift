import News

extension ValueParser where Value == ProxyChoice {
  /// `environment`, `none`, or `http://host:port`.
  static var proxy: ValueParser {
    ValueParser { (written) throws(ValueError) in
      switch written.text {
      case "environment": return .environment
      case "none": return .none
      default: return .server(try proxyServer(written.text))
      }
    }
  }
}

extension Draft {
  /// Works out which proxies are used, from `fetch.proxy` and from the variables that programs share.
  ///
  /// `HTTP_PROXY` in capitals is not read, as by curl: a web server's CGI would let any client set it.
  mutating func readProxies(with environment: [String: String]) {
    func variable(_ names: String...) -> (name: String, text: String)? {
      names.lazy.compactMap { name in environment[name].map { (name, trimmed($0)) } }.first { !$0.1.isEmpty }
    }
    var proxies = ProxySettings()
    if let exceptions = variable("no_proxy", "NO_PROXY") {
      proxies.exceptions = exceptions.text.split { $0 == "," || $0.isWhitespace }.map(String.init)
    }
    switch settings.fetch.proxy {
    case .none: return
    case .server(let server):
      proxies.http = server
      proxies.https = server
    case .environment:
      proxies.http = server(variable("http_proxy", "all_proxy", "ALL_PROXY"))
      proxies.https = server(variable("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"))
    }
    guard proxies.http != nil || proxies.https != nil else { return }
    settings.fetch.proxies = proxies
  }

  /// A proxy that cannot be used is an error: to go past it would show the operator's address to strangers.
  private mutating func server(_ variable: (name: String, text: String)?) -> ProxyServer? {
    guard let variable else { return nil }
    do throws(ValueError) {
      return try proxyServer(variable.text)
    } catch {
      fail(error.message + "; or set fetch.proxy: none", at: SourcePosition(file: variable.name))
      return nil
    }
  }
}

private func proxyServer(_ text: String) throws(ValueError) -> ProxyServer {
  guard let server = ProxyServer(text) else {
    throw .wants(
      "environment, none, or an HTTP proxy such as http://proxy.example:3128",
      not: quoted(withoutSecrets(text)))
  }
  return server
}
