import News
import Testing

@testable import Configuration

@Suite struct ProxySettingsTests {
  @Test func `by the environment, unless the file says otherwise`() throws {
    let environment = [
      "http_proxy": "http://a:1", "HTTP_PROXY": "http://evil:1", "HTTPS_PROXY": "b:2",
      "NO_PROXY": "x.example, .y.example 10.0.0.0/8",
    ]
    let proxies = try reading("", environment: environment).settings.fetch.proxies
    #expect(proxies.http?.description == "http://a:1" && proxies.https?.description == "http://b:2")
    #expect(proxies.exceptions == ["x.example", ".y.example", "10.0.0.0/8"])
    #expect(
      try reading("fetch: {proxy: none}", environment: environment).settings.fetch.proxies == ProxySettings())
    let own = try reading("fetch: {proxy: \"http://u:p@c:3\"}", environment: environment).settings.fetch
      .proxies
    #expect(own.http == own.https && own.http?.host == "c" && own.http?.authorization == "Basic dTpw")
    #expect(own.exceptions.count == 3)
  }

  @Test func `nothing in the environment is no proxy, and HTTP_PROXY in capitals is nobody's`() throws {
    #expect(
      try reading("", environment: ["HTTP_PROXY": "http://evil:1"]).settings.fetch.proxies == ProxySettings())
    #expect(try reading("", environment: ["http_proxy": " "]).settings.fetch.proxies == ProxySettings())
    #expect(try reading("", environment: ["all_proxy": "a:1"]).settings.fetch.proxies.https?.port == 1)
  }

  @Test(arguments: ["socks5://a:1", "https://a:1", "http://", "http://a:1/path"])
  func `what is no HTTP proxy is an error rather than passed by`(text: String) throws {
    let told = complaints(about: "", environment: ["https_proxy": text])
    #expect(told.count == 1 && told[0].hasPrefix("https_proxy: wants environment, none, or an HTTP proxy"))
    #expect(complaints(about: "fetch: {proxy: \"\(text)\"}").count == 1)
  }

  @Test func `a proxy's password is not told`() throws {
    #expect(
      !complaints(about: "", environment: ["https_proxy": "socks5://u:hunter2@a:1"])[0].contains("hunter2"))
    let settings = try reading("fetch: {proxy: \"http://u:hunter2@c:3\"}").settings
    var dumped = ""
    dump(settings, to: &dumped)
    #expect(!"\(settings)\(dumped)".contains("hunter2"))
    #expect(ProxyServer("http://u:hunter2@[::1]:3")?.description == "http://[::1]:3")
  }
}
