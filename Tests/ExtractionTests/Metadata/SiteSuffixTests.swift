import Testing

@testable import Extraction

struct SiteSuffixTests {
  @Test(arguments: [
    ("Headline here | The Paper", "Headline here"), ("The Paper - Headline here", "Headline here"),
    ("Headline - with a dash", "Headline - with a dash"), ("Headline | News | The Paper", "Headline | News"),
  ])
  func `the publisher's name leaves the title`(title: String, expected: String) {
    #expect(SiteSuffix.removed(from: title, sites: ["The Paper"]) == expected)
  }

  @Test(arguments: [
    ("Headline here – The Paper – 4 May 2024", "Headline here"),
    ("Headline here | The Paper | by Jane Doe", "Headline here"),
    ("見出しはここ：The Paper", "見出しはここ"), ("The Paper: Headline here", "Headline here"),
  ])
  func `what stands behind the publisher's name leaves with it`(title: String, expected: String) {
    #expect(SiteSuffix.removed(from: title, sites: [], publishers: PublisherNames(["The Paper"])) == expected)
  }

  @Test func `a headline that begins with the publisher's name stays whole`() {
    let title = "The Paper House – what stays of it"
    #expect(
      SiteSuffix.removed(from: title, sites: ["The Paper"], publishers: PublisherNames(["The Paper"]))
        == title)
  }
}
