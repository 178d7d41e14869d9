import News
import Testing

@testable import Fetching

@Suite struct ProxyExceptionTests {
  private func isDirect(_ url: String, _ exceptions: String...) throws -> Bool {
    let proxies = Proxies(
      http: ProxyServer("proxy:3128"), https: ProxyServer("proxy:3128"), exceptions: exceptions)
    return proxies.server(for: try #require(WebURL(url))) == nil
  }

  @Test(arguments: [
    ("https://a.example/", "a.example"), ("https://www.a.example/", "a.example"),
    ("https://www.a.example/", ".a.example"),
    ("https://a.example/", "*.A.example"), ("https://a.example/", "*"),
    ("http://a.example:8080/", "a.example:8080"),
    ("http://10.1.2.3/", "10.0.0.0/8"), ("http://10.1.2.3/", "10.1.2.3"),
    ("http://[2001:db8::1]/", "2001:db8::/32"),
    ("http://127.0.0.1/", "none"), ("http://localhost:1234/", "none"), ("http://[::1]/", "none"),
  ])
  func `asked directly`(url: String, exception: String) throws {
    #expect(try isDirect(url, exception))
  }

  @Test(arguments: [
    ("https://nota.example/", "a.example"), ("https://a.example.org/", "a.example"),
    ("https://a.example/", "a.example:8080"),
    ("http://11.1.2.3/", "10.0.0.0/8"), ("http://10.1.2.3/", "10.0.0.0/99"), ("https://a.example/", ""),
    ("https://a.example/", "."), ("http://10.1.2.3/", "2"),
  ])
  func `asked through the proxy`(url: String, exception: String) throws {
    #expect(try !isDirect(url, exception))
  }

  @Test func `a proxy is for its scheme`() throws {
    let proxies = Proxies(https: ProxyServer("proxy:3128"))
    #expect(proxies.server(for: try #require(WebURL("http://a.example/"))) == nil)
    #expect(proxies.server(for: try #require(WebURL("https://a.example/")))?.port == 3128)
  }
}
