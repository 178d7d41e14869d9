import News
import Testing

@Suite struct WebURLTests {
  @Test(arguments: [
    (
      "  HTTPS://User:Pa ss@News.Example:443/a/./b/../c?q=1#f\n",
      "https://User:Pa%20ss@news.example/a/c?q=1#f"
    ),
    ("http://site.example", "http://site.example/"),
    ("http:\\\\site.example\\a\\b", "http://site.example/a/b"),
    ("http://site.example/a\tb\nc", "http://site.example/abc"),
    ("http://site.example:8080?q", "http://site.example:8080/?q"),
    (
      "http://site.example/новости и?q='я'#й `",
      "http://site.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8%20%D0%B8?q=%27%D1%8F%27#%D0%B9%20%60"
    ),
    ("http://site.example/%7e%zz%2f", "http://site.example/%7e%zz%2f"),
    ("http://site.example/a/%2E%2e/b", "http://site.example/b"),
    ("http://site.example/a^{b}", "http://site.example/a%5E%7Bb%7D"),
    ("file:///C|/x/../..", "file:///C:/"),
    ("file://localhost/etc", "file:///etc"),
    ("mailto:Someone@Site.Example?subject=a b", "mailto:Someone@Site.Example?subject=a%20b"),
    ("urn:uuid:F81D4FAE", "urn:uuid:F81D4FAE"),
    ("tag:site.example,2024:/a/../b", "tag:site.example,2024:/a/../b"),
    ("javascript:alert('x')", "javascript:alert('x')"),
    ("data:text/plain,a  #f", "data:text/plain,a %20#f"),
    ("foo://Host/a/../b?q", "foo://Host/b?q"),
    ("foo:/.//a", "foo:/.//a"),
  ])
  func `an absolute URL is read as a browser reads it`(text: String, expected: String) throws {
    let url = try #require(WebURL(text))
    #expect(url.description == expected)
    #expect(WebURL(url.description) == url)
  }

  @Test(arguments: [
    ("", "http://a.example/b/c/d?q"), ("e", "http://a.example/b/c/e"), ("../e", "http://a.example/b/e"),
    ("..", "http://a.example/b/"), ("../../../../e", "http://a.example/e"), ("./", "http://a.example/b/c/"),
    ("/e", "http://a.example/e"), ("\\e", "http://a.example/e"), ("//h.example/e", "http://h.example/e"),
    ("?x", "http://a.example/b/c/d?x"), ("#x", "http://a.example/b/c/d?q#x"),
    ("http:e", "http://a.example/b/c/e"),
    ("https:e.example", "https://e.example/"), ("mailto:x", "mailto:x"),
    ("///h.example", "http://h.example/"),
    ("e:80", "e:80"), ("./e:80", "http://a.example/b/c/e:80"),
  ])
  func `a reference is resolved`(reference: String, expected: String) {
    #expect(WebURL(reference, base: WebURL("http://a.example/b/c/d?q#f"))?.description == expected)
  }

  @Test func `a reference next to a file stays on its host and drive`() {
    #expect(WebURL("/y", base: WebURL("file:///C:/x"))?.description == "file:///C:/y")
    #expect(WebURL("../../y", base: WebURL("file://host/x/z"))?.description == "file://host/y")
    #expect(WebURL("D|/y", base: WebURL("file:///C:/x"))?.description == "file:///D:/y")
  }

  @Test func `an opaque base takes only fragments`() {
    let base = WebURL("mailto:x@site.example")
    #expect(WebURL("#f", base: base)?.description == "mailto:x@site.example#f")
    #expect(WebURL("y", base: base) == nil)
  }

  @Test(arguments: [
    "", "page.html", "//site.example", "http://", "http:///", "http://:80/", "http://user@/",
    "http://site.example:65536/",
    "http://site.example:8o/", "http://a b/", "http://a%20b/", "http://a<b/", "http://[::1/",
    "http://[1::2::3]/",
    "http://[1:2:3]/", "http://[::1.2.3]/", "http://1.2.3.4.5/", "http://256.1.1.1/",
    "http://1.2.3.0x1g.9z.1.1.1/",
    "http://4294967296/", "http://\u{AD}/", "http://a\u{3000}b/",
  ])
  func `what is no URL is refused`(text: String) {
    #expect(WebURL(text) == nil)
  }

  @Test(arguments: [
    ("2130706433", "127.0.0.1"), ("127.1", "127.0.0.1"), ("0x7f.1", "127.0.0.1"), ("0177.0.0.1", "127.0.0.1"),
    ("127.0.0.1.", "127.0.0.1"), ("%31%32%37.1", "127.0.0.1"), ("１２７.1", "127.0.0.1"), ("0x", "0.0.0.0"),
    ("[::FFFF:127.0.0.1]", "[::ffff:7f00:1]"), ("[2001:DB8:0:0:1:0:0:1]", "[2001:db8::1:0:0:1]"),
    ("[::]", "[::]"),
    ("1:80", "0.0.0.1"), ("a.1b", "a.1b"),
  ])
  func `an address has one form`(host: String, expected: String) {
    #expect(WebURL("http://\(host)/")?.host == expected)
  }

  /// The first is RFC 3492 §7.1 (B); the others are what the IDNA tests of browsers have.
  @Test(arguments: [
    ("他们为什么不说中文.example", "xn--ihqwcrb4cv8a8dqg056pqjye.example"),
    ("BÜCHER.example", "xn--bcher-kva.example"),
    ("пример.испытание", "xn--e1afmkfd.xn--80akhbyknj4f"), ("faß.example", "xn--fa-hia.example"),
    ("例。example", "xn--fsq.example"), ("ex\u{AD}ample.example", "example.example"),
    ("ＥＸ.example", "ex.example"),
  ])
  func `a name outside ASCII becomes Punycode`(host: String, expected: String) {
    #expect(WebURL("http://\(host)/")?.host == expected)
  }

  /// Rather no host than another one than was meant.
  @Test(arguments: [
    "loc𝐀𝐥𝐡ost", "①.example", "a\u{1680}b.example", "%EF%B7%90a.example", "%EF%BF%BD", "a%EF%BF%BF",
    "a\u{202E}b",
    "\u{E000}", "\u{301}a.example", "xn--teš", "a⩴80",
  ])
  func `a character that is in no name is in no host`(host: String) {
    #expect(WebURL("http://\(host)/") == nil)
  }

  @Test func `characters that are not there, and those that only seem to be others`() {
    #expect(WebURL("http://a\u{206B}b\u{34F}.example/")?.host == "ab.example")
    #expect(WebURL("http://ΣΊΣΥΦΟΣ.example/")?.host == WebURL("http://σίσυφοσ.example/")?.host)
    #expect(WebURL("http://نامه\u{200C}ای.example/")?.host == "xn--mgba3gch31f060k.example")
    #expect(WebURL("http://FAẞ.example/")?.host == "xn--fa-hia.example")
  }

  @Test func `a blob has the origin of the page that made it`() {
    #expect(WebURL("blob:https://site.example:443/1-2")?.origin == "https://site.example")
    #expect(WebURL("blob:blob:https://site.example/")?.origin == "null")
    #expect(WebURL("blob:d3958f5c")?.origin == "null")
  }

  @Test func `the parts are separated`() throws {
    let url = try #require(WebURL("https://u:p@site.example:8443/a?b?c#d#e"))
    #expect(url.scheme == "https" && url.username == "u" && url.password == "p" && url.host == "site.example")
    #expect(url.port == 8443 && url.effectivePort == 8443 && url.path == "/a" && url.query == "b?c")
    #expect(url.fragment == "d#e")
    #expect(url.origin == "https://site.example:8443" && url.isHTTP && !url.isFile && !url.hasOpaquePath)
  }

  @Test func `a default port is not written but known`() {
    #expect(WebURL("https://site.example:443/")?.port == nil)
    #expect(WebURL("https://site.example/")?.effectivePort == 443)
    #expect(WebURL("http://site.example:443/")?.port == 443)
    #expect(WebURL("file:///x")?.effectivePort == nil)
    #expect(WebURL("file:///x")?.origin == "null")
  }

  @Test func `an endless text is refused, before and after encoding`() {
    let room = WebURL.lengthLimit - "http://site.example/".utf8.count
    #expect(WebURL("http://site.example/" + String(repeating: "a", count: room - 3)) != nil)
    #expect(WebURL("http://site.example/" + String(repeating: "a", count: room + 1)) == nil)
    #expect(WebURL("http://site.example/" + String(repeating: "я", count: room / 4)) == nil)
    #expect(WebURL("http://" + String(repeating: "я", count: 30_000)) == nil)
  }

  /// Pieces put together at random: what is taken for a URL in normal form is read as itself.
  @Test func `a URL in normal form is written as it is read`() {
    let pieces = [
      "http", "https", "://", "a", "example", "x1", "1", "0x1f", ".", "..", "-", "--", "xn--", "com", "/",
      "//", "%2e",
      "%2E%2e", "%", "?", "q=1", "&", "#", "é", " ", "'", "\\", ":80", ":443", "@", "A", "_", "~", "[", "|",
      "\u{AD}",
    ]
    var state: UInt64 = 42
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var met = 0
    for round in 0..<20_000 {
      var text = round % 4 == 0 ? "" : "https://news.example" + (round % 4 == 1 ? "" : "/")
      for _ in 0..<next(8) { text += pieces[next(pieces.count)] }
      guard WebURL.isNormalHTTP(text) else { continue }
      met += 1
      #expect(WebURL(text)?.description == text)
    }
    #expect(met > 500)
    #expect(WebURL.isNormalHTTP("https://cdn.site.example/a/b_c-d.jpg?w=1200&h=630,crop"))
    for text in ["https://site.example", "https://1.2.3.4/", "https://a.0x1f/", "http://site.example/a/../b"]
    {
      #expect(!WebURL.isNormalHTTP(text))
    }
  }
}

@Suite struct WebURLBlanksTests {
  @Test(arguments: [
    (" http://a.example/x\n", "http://a.example/x"),
    ("http://a.example/a b\tc\r\nd", "http://a.example/a%20bcd"),
    ("http://a.example/x", "http://a.example/x"), (" \n", ""),
  ])
  func `a reference with blanks is read as browsers read it`(written: String, read: String) {
    #expect(WebURL.withoutBlanks(written) == read)
  }
}
