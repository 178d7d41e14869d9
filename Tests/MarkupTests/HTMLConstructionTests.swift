import Markup
import Testing

/// HTMLDocument construction, one insertion mode after another (HTML Standard §13.2.6.4). What is expected is what html5lib
/// 1.1, a parser of other people's, makes of it.
@Suite struct HTMLConstructionTests {
  /// A tree on one line: names, texts in quotes, content in parentheses. White space around texts is left out.
  private func shape(_ html: String) -> String {
    let tree = HTMLReader.read(DecodedText(html))
    var shape = ""
    var ends: [Int32] = []
    for node in tree.nodes {
      while let end = ends.last, end <= node.index {
        shape += ")"
        ends.removeLast()
      }
      let text = tree.text(of: node).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if tree.isText(node), text.isEmpty { continue }
      if !shape.isEmpty, shape.last != "(" { shape += " " }
      shape += tree.isText(node) ? "'\(text)'" : tree.name(of: node)
      let content = tree.descendants(of: node)
      if content.contains(where: { !tree.isText($0) || !tree.textBytes(of: $0).allSatisfy { $0 <= 0x20 } }) {
        shape += "("
        ends.append(content.upper)
      }
    }
    return shape + String(repeating: ")", count: ends.count)
  }

  @Test(arguments: [
    ("x", "html(head body('x'))"),
    ("<p>x", "html(head body(p('x')))"),
    ("<!-- c --><title>t</title>", "html(head(title('t')) body)"),
    ("</p>x", "html(head body('x'))"),
    ("<head></head> x", "html(head body('x'))"),
    ("<html><head></head><title>late</title><p>x", "html(head(title('late')) body(p('x')))"),
    ("<frameset></frameset>x", "html(head frameset)"),
  ])
  func `before the head`(html: String, tree: String) {
    #expect(shape(html) == tree)
  }

  @Test(arguments: [
    ("<title>a&amp;b<i></title><p>x", "html(head(title('a&b<i>')) body(p('x')))"),
    ("<base><link><meta><p>x", "html(head(base link meta) body(p('x')))"),
    ("<noscript><img></noscript><p>x", "html(head(noscript) body(img p('x')))"),
    ("<head><p>x", "html(head body(p('x')))"),
    ("<style><p></style><p>x", "html(head(style) body(p('x')))"),
    ("<script>a<!--<script>b</script>c--></script><p>x", "html(head(script) body(p('x')))"),
  ])
  func `in the head`(html: String, tree: String) {
    #expect(shape(html) == tree)
  }

  @Test(arguments: [
    ("<p>1<div>2</div>3", "html(head body(p('1') div('2') '3'))"),
    ("<p>1<p>2</p></p>3", "html(head body(p('1') p('2') p '3'))"),
    ("<h1>1<h2>2", "html(head body(h1('1') h2('2')))"),
    ("<li>1<li>2<ul><li>3</ul>4", "html(head body(li('1') li('2' ul(li('3')) '4')))"),
    ("<dl><dt>1<dd>2<dt>3</dl>", "html(head body(dl(dt('1') dd('2') dt('3'))))"),
    ("<form>1<form>2</form>3</form>", "html(head body(form('12') '3'))"),
    ("<button>1<button>2", "html(head body(button('1') button('2')))"),
    ("<a>1<a>2", "html(head body(a('1') a('2')))"),
    ("<nobr>1<nobr>2", "html(head body(nobr('1') nobr('2')))"),
    ("<pre>\n\nx</pre>", "html(head body(pre('x')))"),
    ("</br>1", "html(head body(br '1'))"),
    ("<image>1", "html(head body(img '1'))"),
    ("<textarea>\n<b></textarea>", "html(head body(textarea('<b>')))"),
    ("<option>1<option>2", "html(head body(option('1') option('2')))"),
    ("<ruby>1<rt>2<rp>3</ruby>", "html(head body(ruby('1' rt('2') rp('3'))))"),
    ("<div></span>1</div>", "html(head body(div('1')))"),
    ("<p></div>1", "html(head body(p('1')))"),
    ("<hr><p><hr>", "html(head body(hr p hr))"),
    ("<body><p>1</body>2", "html(head body(p('12')))"),
    ("<p>1</html>2<p>3", "html(head body(p('12') p('3')))"),
    ("<xmp><b></xmp>1", "html(head body(xmp('<b>') '1'))"),
    ("<listing>\nx</listing>", "html(head body(listing('x')))"),
    ("<applet><b>1</applet>2", "html(head body(applet(b('1')) '2'))"),
    ("<table><p>1</table>", "html(head body(p('1') table))"),
    ("<address><p>1</address>2", "html(head body(address(p('1')) '2'))"),
    ("<b>1<p>2", "html(head body(b('1' p('2'))))"),
    ("<input><p>1", "html(head body(input p('1')))"),
  ])
  func `in the body`(html: String, tree: String) {
    #expect(shape(html) == tree)
  }

  @Test(arguments: [
    ("<b>1<p>2</b>3</p>", "html(head body(b('1') p(b('2') '3')))"),
    ("<b><i>1</b>2</i>", "html(head body(b(i('1')) i('2')))"),
    ("<a><p>1</a>2</p>", "html(head body(a p(a('1') '2')))"),
    ("<b><b><b><b>1</b>2", "html(head body(b(b(b(b('1') '2')))))"),
    ("<i>1<div>2<b>3</i>4</b></div>", "html(head body(i('1') div(i('2' b('3')) b('4'))))"),
    ("<a href=x>1<table><tr><td><a>2", "html(head body(a('1' table(tbody(tr(td(a('2'))))))))"),
    ("<p><b>1<p>2", "html(head body(p(b('1')) p(b('2'))))"),
    ("<em><strong>1</em>2<p>3", "html(head body(em(strong('1')) strong('2' p('3'))))"),
    ("<font><div>1</font>2</div>", "html(head body(font div(font('1') '2')))"),
    ("<b><table><td>1</b>2</table>3", "html(head body(b(table(tbody(tr(td('12')))) '3')))"),
  ])
  func `formatting that is misnested`(html: String, tree: String) {
    #expect(shape(html) == tree)
  }

  @Test(arguments: [
    (
      "<table><tr><td>1<td>2<tr><td>3</table>",
      "html(head body(table(tbody(tr(td('1') td('2')) tr(td('3'))))))"
    ),
    ("<table>1<tr><td>2</table>", "html(head body('1' table(tbody(tr(td('2'))))))"),
    ("<table><b>1<tr><td>2</table>3", "html(head body(b('1') table(tbody(tr(td('2')))) b('3')))"),
    ("<table><caption>1<tr><td>2", "html(head body(table(caption('1') tbody(tr(td('2'))))))"),
    ("<table><colgroup><col><tr><td>1", "html(head body(table(colgroup(col) tbody(tr(td('1'))))))"),
    ("<table><col><tbody><td>1", "html(head body(table(colgroup(col) tbody(tr(td('1'))))))"),
    (
      "<table><thead><th>1<tbody><td>2<tfoot><td>3",
      "html(head body(table(thead(tr(th('1'))) tbody(tr(td('2'))) tfoot(tr(td('3'))))))"
    ),
    ("<table><tr><table><tr><td>1", "html(head body(table(tbody(tr)) table(tbody(tr(td('1'))))))"),
    (
      "<table><td><table><td>1</table>2</table>3",
      "html(head body(table(tbody(tr(td(table(tbody(tr(td('1')))) '2')))) '3'))"
    ),
    ("<table><form><tr><td><input></form>1", "html(head body(table(form tbody(tr(td(input '1'))))))"),
    ("<table><input type=hidden><input>", "html(head body(input table(input)))"),
    ("<table><div><td>1</div>2", "html(head body(div table(tbody(tr(td('12'))))))"),
    ("<tr><td>1", "html(head body('1'))"),
    ("<table><script>x</script><style>y</style>", "html(head body(table(script style)))"),
    ("<table> <tr> <td> 1 </table>", "html(head body(table(tbody(tr(td('1'))))))"),
    ("<table><tr>1<td>2", "html(head body('1' table(tbody(tr(td('2'))))))"),
    ("<table></p>1", "html(head body(p '1' table))"),
    ("<table><select><tr><td>1", "html(head body(select table(tbody(tr(td('1'))))))"),
    ("<div><table></div>1<td>2", "html(head body(div('1' table(tbody(tr(td('2')))))))"),
  ])
  func `in tables`(html: String, tree: String) {
    #expect(shape(html) == tree)
  }

  @Test(arguments: [
    ("<select><option>1<option>2</select>3", "html(head body(select(option('1') option('2')) '3'))"),
    (
      "<select><optgroup><option>1<optgroup>2", "html(head body(select(optgroup(option('1')) optgroup('2'))))"
    ),
    ("<select><select>1", "html(head body(select '1'))"),
    ("<select><div>1</div></select>2", "html(head body(select('1') '2'))"),
    ("<select><input>1", "html(head body(select input '1'))"),
    (
      "<table><td><select><option>1<td>2",
      "html(head body(table(tbody(tr(td(select(option('1'))) td('2'))))))"
    ),
    ("<select><b>1</select>2", "html(head body(select('1') '2'))"),
  ])
  func `in selects`(html: String, tree: String) {
    #expect(shape(html) == tree)
  }

  @Test(arguments: [
    ("<svg><g>1</g></svg>2", "html(head body(svg(g('1')) '2'))"),
    ("<svg><p>1", "html(head body(svg p('1')))"),
    ("<svg><title><p>1</title>2</svg>3", "html(head body(svg(title(p('123')))))"),
    ("<svg><foreignObject><p>1</foreignObject>2</svg>3", "html(head body(svg(foreignObject(p('123')))))"),
    ("<math><mi><p>1</mi>2</math>3", "html(head body(math(mi(p('123')))))"),
    ("<svg/>1", "html(head body(svg '1'))"),
    ("<svg><path/>1</svg>2", "html(head body(svg(path '1') '2'))"),
    ("<svg><![CDATA[<1>]]></svg>", "html(head body(svg('<1>')))"),
    ("<math><annotation-xml encoding='text/html'><p>1", "html(head body(math(annotation-xml(p('1')))))"),
    ("<math><annotation-xml><p>1", "html(head body(math(annotation-xml) p('1')))"),
    ("<svg><font>1</font></svg>2", "html(head body(svg(font('1')) '2'))"),
    ("<svg><font color=x>1", "html(head body(svg font('1')))"),
    ("<svg><desc><svg><p>1", "html(head body(svg(desc(svg p('1')))))"),
  ])
  func `in SVG and MathML`(html: String, tree: String) {
    #expect(shape(html) == tree)
  }

  @Test(arguments: [
    ("<frameset><frame><noframes>x</noframes></frameset>", "html(head frameset(frame noframes('x')))"),
    ("<frameset><frameset><frame></frameset>x", "html(head frameset(frameset(frame)))"),
    ("<p><frameset><frame>", "html(head frameset(frame))"),
    ("<svg>\0 </svg><frameset>", "html(head frameset)"),
  ])
  func `in framesets`(html: String, tree: String) {
    #expect(shape(html) == tree)
  }
}
