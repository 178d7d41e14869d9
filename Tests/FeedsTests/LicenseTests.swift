import Feeds
import News
import Testing

struct LicenseTests {
  @Test func `an entry has its own licence, or that of the feed`() throws {
    let document = try atom(
      """
      <title>Paper</title><link rel="license" href="/terms"/>
      <entry><id>1</id><link rel="license" href="https://cc.example/by"/></entry><entry><id>2</id></entry>
      """)
    #expect(document.entries.map(\.license) == ["https://cc.example/by", "https://paper.example/terms"])
    #expect(document.feed.license == "https://paper.example/terms")
  }

  @Test(arguments: [
    "<creativeCommons:license>https://cc.example/by</creativeCommons:license>",
    "<x:license xmlns:x='http://backend.userland.com/creativeCommonsRssModule'>https://cc.example/by</x:license>",
    "<cc:license xmlns:cc='http://web.resource.org/cc/' xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
      + "rdf:resource='https://cc.example/by'/>",
    "<atom:link rel='license' href='https://cc.example/by'/>",
  ])
  func `RSS names it in several ways`(element: String) throws {
    #expect(try item("<title>T</title>" + element).license == "https://cc.example/by")
  }

  @Test func `what is no address is no licence`() throws {
    #expect(try item("<creativeCommons:license>javascript:x()</creativeCommons:license>").license == nil)
    #expect(try item("<license>https://cc.example/by</license>").license == nil)
  }

  @Test func `winnow parse prints it`() throws {
    let line = try channel("<item><atom:link rel='license' href='https://cc.example/by'/></item>").jsonLine()
    #expect(String(decoding: line, as: UTF8.self).contains(#""license":"https://cc.example/by""#))
  }
}
