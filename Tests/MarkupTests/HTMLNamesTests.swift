import Testing

@testable import Markup

/// The named constants and the list of names were written together; this holds them together.
@Suite struct HTMLNamesTests {
  @Test func `constants bear the names that they say`() {
    let tags: [(HTMLTag, String)] = [
      (.html, "html"), (.h1, "h1"), (.var, "var"), (.figcaption, "figcaption"), (.template, "template"),
      (.ampImg, "amp-img"), (.ampEmbed, "amp-embed"), (.noscript, "noscript"), (.use, "use"),
    ]
    for (tag, name) in tags {
      #expect(tag.knownName == name)
      #expect(HTMLTag(name: name) == tag)
    }
    let attributes: [(HTMLAttribute, String)] = [
      (.id, "id"), (.class, "class"), (.ariaHidden, "aria-hidden"), (.httpEquiv, "http-equiv"),
      (.dataSrcset, "data-srcset"), (.xmlLang, "xml:lang"), (.onclick, "onclick"),
    ]
    for (attribute, name) in attributes {
      #expect(attribute.knownName == name)
      #expect(HTMLAttribute(name: name) == attribute)
    }
  }

  @Test func `other names have no constant`() {
    #expect(HTMLTag(name: "x-y") == nil)
    #expect(HTMLTag.text.knownName == nil)
    #expect(HTMLTag.knownNames.count < HTMLDocument.firstOwnName)
  }
}
