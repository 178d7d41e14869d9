import Dedupe
import News
import Testing

@Suite struct CanonicalURLTests {
  @Test(arguments: [
    ("http://site.example/a", "https://site.example/a"),
    ("https://site.example:443/a", "http://site.example:80/a"),
    ("https://WWW.Site.Example./a", "https://site.example/a"),
    ("https://m.site.example/a", "https://site.example/a"),
    ("https://amp.site.example/a", "https://www.site.example/a"),
    ("https://u:p@site.example/a", "https://site.example/a"),
    ("https://site.example/a#comments", "https://site.example/a"),
    ("https://site.example/a/", "https://site.example/a"),
    ("https://site.example/a/index.html", "https://site.example/a"),
    ("https://site.example/Default.aspx?x=1", "https://site.example/?x=1"),
    ("https://site.example/%7euser/%c3%a9", "https://site.example/~user/é"),
    ("https://site.example/a?utm_source=rss&id=7&fbclid=x&YCLID=y", "https://site.example/a?id=7"),
    ("https://site.example/a?CMP=share&wt_mc=rss&spm=1.2&mc_eid=3&smid=tw", "https://site.example/a"),
    ("https://site.example/a?from=rss", "https://site.example/a"),
    ("https://site.example/a?ref=site.example", "https://site.example/a"),
    ("https://site.example/a?source=rss----12--4", "https://site.example/a"),
    ("https://site.example/a?b=2&a=1", "https://site.example/a?a=1&b=2"),
    ("https://site.example/a?", "https://site.example/a"),
    ("https://site.example/a?id=1&amp;page=2", "https://site.example/a?id=1&page=2"),
    ("https://site.example/a?q=x+y", "https://site.example/a?q=x%20y"),
    ("https://site.example/a;jsessionid=1A2B", "https://site.example/a"),
    ("https://site.example/n/a/amp/", "https://site.example/n/a"),
    ("https://site.example/amp/n/a", "https://site.example/n/a"),
    ("https://site.example/a.amp.html", "https://site.example/a.html"),
    ("https://site.example/a?outputType=amp", "https://site.example/a"),
    ("https://www.google.com/amp/s/site.example/a?x=1", "https://site.example/a?x=1"),
    ("https://site-example.cdn.ampproject.org/c/s/site.example/a", "https://site.example/a"),
  ])
  func `what does not choose the article is dropped`(dressed: String, plain: String) throws {
    #expect(try canonical(dressed) == canonical(plain))
  }

  @Test(arguments: [
    ("https://site.example/a?id=7", "https://site.example/a?id=8"),
    ("https://site.example/?p=12", "https://site.example/"),
    ("https://site.example/a?page=2", "https://site.example/a"),
    ("https://site.example/a?sid=1", "https://site.example/a?sid=2"),
    ("https://site.example/a?x=&y=1", "https://site.example/a?y=1"),
    ("https://site.example/a?t=1&t=2", "https://site.example/a?t=2&t=1"),
    ("https://site.example/a%2Fb", "https://site.example/a/b"),
    ("https://site.example/A", "https://site.example/a"),
    ("https://site.example/#!/a", "https://site.example/#!/b"),
    ("https://site.example/#/a", "https://site.example/"),
    ("https://site.example/a?ref=main", "https://site.example/a?ref=next"),
    ("https://site.example/a?cmp=12", "https://site.example/a?cmp=13"),
    ("https://news.site.example/a", "https://site.example/a"), ("https://m.example/a", "https://example/a"),
    ("https://site.example:8080/a", "https://site.example/a"),
    ("https://site.example/amp/a", "https://site.example/a"),
    ("https://site.example/amp", "https://site.example/"),
    ("https://site.example/a//b", "https://site.example/a/b"),
    ("https://site.example/index.php/a", "https://site.example/a"),
    ("https://site.example/a?v=%26", "https://site.example/a?v=&"),
    ("mailto:a@site.example", "mailto:b@site.example"), ("file:///a#x", "file:///b#x"),
  ])
  func `what may choose the article stays`(left: String, right: String) throws {
    #expect(try canonical(left) != canonical(right))
  }

  private func canonical(_ text: String) throws -> CanonicalURL {
    canonicalURL(of: try #require(WebURL(text)))
  }
}
