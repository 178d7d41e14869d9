import Markup
import Testing

/// What is broken, and what is told of it nevertheless.
@Suite struct XMLRecoveryTests {
  @Test(arguments: [
    ("<rss>A & B &foo; AT&T a&b=c</rss>", "<rss>A & B &foo; AT&T a&b=c</>"),
    ("<rss>a&nbsp;b &eacute;&LT;&AMP;</rss>", "<rss>a\u{A0}b é<&</>"),
    ("<rss a='&eacute;&b=1&amp;c'/>", "<rss a='é&b=1&c'></>"),
    ("<rss>&#146;&#x80; &#55357;&#56832; &#8217 x&#0;&#xFFFF;y&#;</rss>", "<rss>’€ 😀 ’ x\u{FFFD}y&#;</>"),
    ("<rss>a\u{0}b\u{8}c\u{1F}d\u{C}e</rss>", "<rss>abcd e</>"),
    ("<rss><![CDATA[a\u{0}b\u{1}]]></rss>", "<rss>ab</>"),
    ("<rss>1 < 2 <3 <user@host.example> <</rss>", "<rss>1 < 2 <3 <user@host.example> <</>"),
    ("<rss>x]]>y</rss>", "<rss>x]]>y</>"),
    ("<rss><![CDATA[a<![CDATA[b]]>c]]></rss>", "<rss>a<![CDATA[bc]]></>"),
  ])
  func `characters that XML forbids or misses`(xml: String, told: String) {
    #expect(record(xml).line == told)
  }

  @Test(arguments: [
    (
      "<rss><item>a<br>b<hr>c<img src='x'>d</item></rss>",
      "<rss><item>a<br></>b<hr></>c<img src='x'></>d</></>"
    ),
    ("<rss><item>a<br></br>b</item></rss>", "<rss><item>a<br></>b</></>"),
    ("<rss><item><p>a<b>c</item><item>2</item></rss>", "<rss><item><p>a<b>c</></></><item>2</></>"),
    ("<rss><item>a</p></item></b><item>2</item></rss>", "<rss><item>a</><item>2</></>"),
    ("<rss><Title>a</title><item>2</item></rss>", "<rss><Title>a</><item>2</></>"),
    ("<rss><item>1</item  x><item>2</item </rss>", "<rss><item>1</><item>2</></>"),
    ("<rss><item a='1' <b>x</b></item></rss>", "<rss><item a='1'><b>x</></></>"),
    ("<rss><item>1</item></rss><rss>again</rss> more", "<rss><item>1</></>"),
    ("<rss><item>1 </rss> x</item><item>2</item></rss>", "<rss><item>1  x</><item>2</></>"),
  ])
  func `tags that do not match`(xml: String, told: String) {
    #expect(record(xml).line == told)
  }

  @Test(arguments: [
    ("<rss version=2.0 x=a/b checked/>", "<rss version='2.0' x='a/b' checked=''></>"),
    ("<rss a='1'b=\"2\"/>", "<rss a='1' b='2'></>"),
    ("<rss a='x < y > z'/>", "<rss a='x < y > z'></>"),
    ("<rss a='1><item>text</item></rss>", "<rss a='1'><item>text</></>"),
    ("<rss ; = 'x' a='1'/>", "<rss x='' a='1'></>"),
    ("<rss a='\u{1}1'/>", "<rss a='1'></>"),
  ])
  func `attributes that are not well-formed`(xml: String, told: String) {
    #expect(record(xml).line == told)
  }

  @Test(arguments: [
    "\n\n  <?xml version='1.0'?><rss/>",
    "<br />\n<b>Warning</b>: x in <b>/index.php</b><?xml version='1.0'?>\n<rss/>",
    "<!-- <rss>no</rss> --><?xml-stylesheet href='x'?><!DOCTYPE rss [<!ENTITY a '>'>]><rss/>",
    "<?xml version=“1.0” encoding=“utf-8”?><rss/>",
    "<!DOCTYPE rss PUBLIC \"x\" \"http://a.example/rss.dtd\" [ <!-- ' --> ]><rss/>",
  ])
  func `what stands before the root`(xml: String) {
    #expect(record(xml).line == "<rss></>")
  }

  @Test func `cut off anywhere, every whole item is told and every start has its end`() {
    let whole = "<rss><item><title>1 &amp; 2</title><a b='c'/></item><item><![CDATA[x]]></item></rss>"
    let first = "<rss><item><title>1 & 2</><a b='c'></></>"
    for count in 5...whole.utf8.count {
      var recording = Recording()
      let cut = String(decoding: whole.utf8.prefix(count), as: UTF8.self)
      XMLReader.read(DecodedText(cut), vocabulary: vocabulary, into: &recording)
      #expect(recording.depth == 0)
      if cut.contains("</item>") { #expect(recording.line.hasPrefix(first)) }
    }
  }

  @Test func `comments and sections without an end do not hide what follows`() {
    #expect(record("<rss><!-- x <item>1</item></rss>").line == "<rss> x <item>1</></>")
    #expect(record("<rss><![CDATA[x <item>1</item></rss>").line == "<rss>x <item>1</></>")
  }
}
