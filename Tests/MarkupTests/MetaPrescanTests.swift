import Markup
import Testing

/// What is taken for a page's own declaration; each kind is one that html5lib's suite showed to be wrong, or could.
@Suite struct MetaPrescanTests {
  private func declared(_ head: String) -> String? {
    CharacterEncoding.declared(inPage: Array(head.utf8))?.name
  }

  @Test(arguments: [
    "<meta charset=koi8-r>", "<META CHARSET = ' KOI8-R '>", "<meta/charset=\"koi8-r\"/>",
    "<!-- <meta charset=gbk> --><meta charset=koi8-r>", "<!--><meta charset=koi8-r>",
    "<p title='<meta charset=gbk>'><meta charset=koi8-r>", "</p class='>'><meta charset=koi8-r>",
    "<?php <meta charset=gbk>?><meta charset=koi8-r>", "<meta charset=klingon><meta charset=koi8-r>",
    "<meta <meta charset=koi8-r>", "<meta charset=koi8-r charset=gbk>",
    "<meta http-equiv=content-type content='text/html; charset = koi8-r; x'>",
    "<meta content='charset charset=\"koi8-r\"' http-equiv=Content-Type>",
    "<meta http-equiv=content-type content='charset=gbk' charset=koi8-r>",
  ])
  func `a meta element declares the encoding`(head: String) {
    #expect(declared(head) == "koi8-r")
  }

  @Test(arguments: [
    "<metacharset=koi8-r>", "<meta name=description content='charset=koi8-r'>",
    "<meta http-equiv='Content-Style-Type' content='text/html; charset=koi8-r'>",
    "<meta test=' charset=koi8-r>", "<meta charset=\"koi8-r>", "<meta charset=koi8-r",
    "<meta http-equiv=content-type content='charset=\"koi8-r'>", "<p title=\"<meta charset=koi8-r>",
    "<script x='<meta charset=koi8-r>'>", "<", "<meta", "<meta charset", "<!", "</", "<meta =",
  ])
  func `what only looks like a declaration is none`(head: String) {
    #expect(declared(head) == nil)
  }

  @Test func `a page whose declaration could be read is not in UTF-16, and what users define is western`() {
    #expect(declared("<meta charset=UTF-16>") == "utf-8")
    #expect(declared("<meta charset=UTF-16BE>") == "utf-8")
    #expect(declared("<meta charset=x-user-defined>") == "windows-1252")
  }

  /// Eight kilobytes of comments or scripts come before it on some pages.
  @Test func `a declaration is found behind eight kilobytes, and not behind twenty`() {
    let comment = "<!-- " + String(repeating: "x", count: 8_192) + " -->"
    #expect(declared(comment + "<meta charset=koi8-r>") == "koi8-r")
    #expect(declared(comment + comment + comment + "<meta charset=koi8-r>") == nil)
  }
}
