import News
import Testing

@Suite struct IdentityTests {
  @Test func `an article is called by the digest of its primary key`() {
    let id = ArticleID(primaryKey: IdentityKey(namespace: "url", "//site.example/a"))
    #expect(id.text == "a_tgm2tcllijmevw5g")
    #expect(ArticleID(text: id.text) == id)
    #expect(ArticleID(primaryKey: IdentityKey(namespace: "url", "//site.example/b")) != id)
  }

  /// SHA-256 of "abc" begins ba7816bf 8f01cfea, which is xj4bnp4pah… in base32.
  @Test func `a feed is called by the digest of its URL`() {
    #expect(FeedID(url: "abc").text == "f_xj4bnp4pah")
    #expect(FeedID(text: "f_xj4bnp4pah") == FeedID(url: "abc"))
  }

  @Test(arguments: ["", "f_", "f_xj4bnp4pa", "f_xj4bnp4pahh", "a_xj4bnp4pah", "f_XJ4BNP4PAH", "f_xj4bnp4pa1"])
  func `what is no name of a feed is refused`(text: String) {
    #expect(FeedID(text: text) == nil)
  }

  @Test func `a key is its namespace and its parts`() throws {
    let key = IdentityKey(namespace: "guid", "ab", "c")
    #expect(key != IdentityKey(namespace: "guid", "a", "bc"))
    #expect(key != IdentityKey(namespace: "url", "ab", "c"))
    #expect(key == IdentityKey(namespace: "guid", "ab", "c"))
  }

  @Test func `a key is read back from its sixteen bytes`() {
    let key = IdentityKey(namespace: "url", "//site.example/a")
    #expect(key.bytes.count == 16)
    #expect(IdentityKey(bytes: key.bytes) == key)
    #expect(IdentityKey(bytes: key.bytes.dropLast()) == nil)
  }
}
