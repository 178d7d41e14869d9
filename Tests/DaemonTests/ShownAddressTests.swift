import Testing

@testable import Daemon

@Suite struct ShownAddressTests {
  @Test(arguments: [
    ("http://user:secret@a.example:8080/x?token=T#f", "http://a.example:8080/x"),
    ("https://a.example/b", "https://a.example/b"), ("no address?token=T", "no address"),
  ])
  func `a log never shows where secrets live`(address: String, shownAs: String) {
    #expect(shown(address) == shownAs)
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "mailto:a@b.example", "", nil])
  func `a link that nobody should follow is none`(link: String?) {
    #expect(followable(link) == nil)
  }
}
