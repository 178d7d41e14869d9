import Testing

@testable import Extraction

struct ClassWordsTests {
  private func traits(_ names: String) -> ClassTraits { ClassWords.standard.traits(of: names.bytes) }

  @Test func `words part at signs and at capitals, and pairs of them say more`() {
    #expect(traits("article__share-bar").word == .foreign)
    #expect(traits("shareBar").word == .foreign)
    #expect(traits("pic-info").word == .caption)
    #expect(traits("info").word == .label)
    #expect(traits("x1 y2").word == nil)
  }

  @Test func `a class of its own that says body outweighs the others, a part of one does not`() {
    #expect(traits("sidebar article-body share").word == .body)
    #expect(traits("sidebar-articlebody").word == .foreign)
  }

  @Test func `what page builders call a widget is none`() {
    #expect(traits("elementor-widget").word == nil)
    #expect(traits("widget").word == .box)
  }

  @Test func `bylines, dates and details are marked`() {
    #expect(traits("post-author").marks == .byline)
    #expect(traits("news-date-time").marks == .date)
    #expect(traits("postMeta entry").marks == .details)
    #expect(traits("candidate").marks == [])
  }
}
