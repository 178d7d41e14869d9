import Extraction
import News
import Testing

/// Each rule removes what it is there for, under its own name, and nothing of the body around it.
struct RuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let html: String
    let excerpt: String
    var testDescription: String { rule }
  }

  static let first =
    "The council met on Monday evening to discuss the new timetable for the ferries, and decided nothing at all."
  static let second =
    "It will meet again in a fortnight, when the harbour master is back from his holidays in the mountains."

  /// What stands between the two paragraphs of an article.
  static let between: [Case] = [
    Case(rule: "unreadable", html: "<button>Press me now</button>", excerpt: "Press me now"),
    Case(
      rule: "hidden", html: "<p style='color:red; display: none'>A copy for sharing</p>",
      excerpt: "A copy for sharing"),
    Case(rule: "chrome", html: "<aside>In brief: ferries</aside>", excerpt: "In brief: ferries"),
    Case(
      rule: "foreign-class", html: "<div class='box readAlso'><p>A ferry story</p></div>",
      excerpt: "A ferry story"),
    Case(
      rule: "box-class",
      html:
        "<div class='author-bio'><p>Ann Lee writes about crabs.</p></div>",
      excerpt: "Ann Lee writes"),
    Case(
      rule: "box-class",
      html: "<div class='video-js vjs-paused'><div class='vjs-time'>Current Time 0:00</div></div>",
      excerpt: "Current Time"),
    Case(rule: "label-class", html: "<div class='post-meta'>Local, 3 min</div>", excerpt: "Local, 3 min"),
    Case(
      rule: "caption", html: "<figure><img src='/f.jpg'><figcaption>The ferry</figcaption></figure>",
      excerpt: "The ferry"),
    Case(
      rule: "picture-credit", html: "<p>The quay at dawn / photo REUTERS</p>", excerpt: "The quay at dawn"),
    Case(
      rule: "caption-line", html: "<p>Figure 4: The quay at dawn, seen from the old lighthouse.</p>",
      excerpt: "Figure 4"),
    Case(rule: "title-repeated", html: "<p>No deal on ferries</p>", excerpt: "No deal on ferries"),
    Case(
      rule: "related-list",
      html: "<h3>You may also like</h3><ul><li><a href='/1'>Crabs are late</a></li></ul>",
      excerpt: "Crabs are late"),
    Case(rule: "advertisement", html: "<p>Advertisement</p>", excerpt: "Advertisement"),
    Case(
      rule: "advertisement", html: "<p>Artikeln fortsätter under annonsen</p>", excerpt: "Artikeln fortsätter"
    ),
    Case(
      rule: "subscribe",
      html: "<p>Iratkozzon fel hírlevelünkre, hogy semmiről ne maradjon le, ami a kikötőben történik!</p>",
      excerpt: "Iratkozzon fel"),
    Case(
      rule: "related",
      html: "<p>READ MORE: Woman in her nineties found alive five days after a deadly storm</p>",
      excerpt: "READ MORE"),
    Case(rule: "related", html: "<p>CITEŞTE ŞI: Crabii au întârziat</p>", excerpt: "CITEŞTE"),
    Case(rule: "related", html: "<p>ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ: Τα καβούρια άργησαν</p>", excerpt: "ΔΙΑΒΑΣΤΕ"),
    Case(rule: "subscribe", html: "<p>Sign up for our newsletter</p>", excerpt: "Sign up"),
    Case(rule: "video-label", html: "<div>Видео дня</div>", excerpt: "Видео дня"),
    Case(
      rule: "error-report", html: "<p>Нашли ошибку? Выделите её и нажмите Ctrl+Enter</p>",
      excerpt: "Нашли ошибку"),
    Case(
      rule: "link-line", html: "<p><a href='/2'>A whole line that is one link</a></p>",
      excerpt: "A whole line"),
    Case(
      rule: "same-lead-in",
      html:
        "<p>FUNDA | <a href='/3'>Izinkalankala</a> namhla</p><p>FUNDA | <a href='/4'>Itheku lase Saltmarsh</a> kusasa</p>",
      excerpt: "FUNDA | Itheku"),
    Case(
      rule: "foreign-class",
      html: "<blockquote class='twitter-tweet'><p>No ferry again.</p>— Ann (@ann) May 17, 2024</blockquote>",
      excerpt: "No ferry again"),
    Case(rule: "date-line", html: "<p>17.05.2024, 12:05</p>", excerpt: "17.05.2024"),
    Case(rule: "repeated", html: "<p>\(first)</p>", excerpt: "The council met"),
    Case(
      rule: "repeated", html: "<blockquote><p>\(second.prefix(90))</p></blockquote>",
      excerpt: "It will meet again"),
  ]

  /// What stands below the last paragraph.
  static let below: [Case] = [
    Case(rule: "byline", html: "<p>Ann Lee, Saltmarsh</p>", excerpt: "Ann Lee"),
    Case(
      rule: "social-call",
      html: "<p>Follow the Quay Post on Instagram and Telegram for more of this every day.</p>",
      excerpt: "Follow the Quay"),
    Case(rule: "source-line", html: "<p>Источник: Интерфакс</p>", excerpt: "Источник"),
    Case(rule: "after-the-body", html: "<p>Saltmarsh desk</p>", excerpt: "Saltmarsh desk"),
    Case(
      rule: "heading-of-nothing",
      html: "<h2>What comes then, and who pays for all of it in the end, if anybody does so?</h2>",
      excerpt: "What comes"),
    Case(
      rule: "comments", html: "<h3>Comments</h3><div><p>\(second.uppercased())</p></div>",
      excerpt: "IT WILL MEET"),
    Case(
      rule: "about-the-author", html: "<h3>About the author</h3><p>She has a boat.</p>",
      excerpt: "She has a boat"),
    Case(
      rule: "about-the-author",
      html: """
        <p>Ann Lee has written about harbours for thirty years, most of them for the Quay Post, of which she was
        the deputy editor. Her book on tides was translated into four languages.</p>
        """,
      excerpt: "Ann Lee has written"),
    Case(
      rule: "subscribe", html: "<h3>Subscribe now to our evening edition for the full story.</h3>",
      excerpt: "Subscribe now"),
    Case(
      rule: "appeal",
      html:
        "<p>If you enjoyed reading this, think of us, and of the boats that carry our paper every day.</p>",
      excerpt: "If you enjoyed"),
    Case(
      rule: "consent",
      html: "<h2>Do not sell my personal information</h2><p>\(second.uppercased())</p>",
      excerpt: "IT WILL MEET"),
    Case(rule: "repeated", html: "<div>\(first) \(second)</div>", excerpt: "The council met"),
    Case(rule: "copyright", html: "<p>© The Quay Post, all rights reserved.</p>", excerpt: "© The Quay"),
    Case(rule: "copyright", html: "<p>Copyright Quay Sons, Inc. 2019</p>", excerpt: "Copyright"),
    Case(rule: "copyright", html: "<p>Quay & Sons 2019.Todos os direitos reservados.</p>", excerpt: "Quay"),
    Case(rule: "source-line", html: "<p>dpa/AFP</p>", excerpt: "dpa"),
    Case(rule: "source-line", html: "<p>（共同）</p>", excerpt: "（共同"),
    Case(rule: "source-line", html: "<p>With inputs from agencies</p>", excerpt: "With"),
    Case(rule: "source-line", html: "<p>Mit Material von dpa</p>", excerpt: "Mit Material"),
  ]

  /// What stands above the first paragraph.
  static let above: [Case] = [
    Case(rule: "before-the-body", html: "<p>Saltmarsh</p>", excerpt: "Saltmarsh"),
    Case(
      rule: "standfirst", html: "<p class='dek'>Ferries: the talks have failed again.</p>",
      excerpt: "Ferries: the talks"),
  ]

  /// What stands below the last paragraph, and is of the article.
  static let ends = [
    "<p>See you there!</p>", "<p>And that was that, the mayor said 😉</p>",
    "<h2>It was the fourth time in two years that nothing came of a meeting which everybody had hoped for.</h2>",
    "<p>“Support our journalism, or nobody will tell you when the ferry comes,” said the editor of the Quay Post.</p>",
    "<p>Ann Leeward's boat was the only one that left the harbour that night, and it came back without a single fish.</p>",
    "<p>Opublikowano w czwartek dane o inflacji, która wzrosła do pięciu procent w skali całego roku.</p>",
    "<p>Dieser Beitrag wurde am ersten Januar auf vier Prozent erhöht, wie die Kasse am Montag mitteilte.</p>",
    "<p>Dans le même dossier, deux autres suspects ont été mis en examen par le juge d’instruction.</p>",
    "<p>Um einen Kommentar gebeten, schwieg das Ministerium auch am dritten Tag nach dem Unglück.</p>",
    "<p>Lassen Sie sich die Reparatur schriftlich bestätigen, raten die Verbraucherschützer im Land.</p>",
    "<h2>Already a member of the port authority, the council can do no more than wait for the end of the winter.</h2>",
    "<p>Ruth Hall, the mayor, said on Sunday: “Ann Lee was right to ask.”</p>",
    "<p>“It was time,” said Ruth Hall, editor of the Courier.</p>",
    "<p>شہریوں نے فیصلے کا خیرمقدم کیا ہے۔</p>",
    "<p>By then, it was too late.</p>", "<p>Por enquanto, o serviço não cobre tablets.</p>",
    "<p>Copyright law was made for books, and in 2019 nobody had thought of machines that read them all.</p>",
    "<p>And Ann Lee answered: “AP.”</p>", "<p>Mehr dazu wollte er nicht sagen.</p>",
    "<p>Zobacz też, co mówią inni.</p>",
    "<p>Con información de la policía, los agentes detuvieron al sospechoso.</p>",
    "<p>The reserved seats were all taken.</p>",
    "<p>Siga a receita à risca.</p>", "<p>Zapisz się na badania do piątku.</p>",
    "<p>Tilmeld dig inden fredag.</p>",
    "<p>The same rules already bind Facebook and YouTube, which were fined last year.</p>",
    "<p>Ann Lee: And what will you do then, if nobody comes to the next meeting, which is in a fortnight?</p>",
  ]

  private func extract(_ html: String) throws -> ExtractedArticle {
    let page = """
      <html><head><meta name="author" content="Ann Lee"></head><body><h1>No deal on ferries</h1>
      <div class="story">\(html)</div></body></html>
      """
    return try Extractor(options: ExtractionOptions(explains: true))
      .extract(Page(url: "https://quay.example/a", body: Array(page.utf8), contentType: "text/html"))
  }

  private func check(_ html: String, _ expected: Case) throws {
    let extraction = try extract(html)
    let found = extraction.explanation.decisions.first {
      $0.rule == expected.rule && $0.excerpt.hasPrefix(expected.excerpt)
    }
    #expect(found != nil, "\(extraction.explanation.decisions)")
    #expect(found?.verdict == .dropped || found?.verdict == .moved)
    #expect(extraction.article.text == RuleTests.first + "\n\n" + RuleTests.second)
  }

  @Test(arguments: between) func `a rule takes what stands between two paragraphs`(expected: Case) throws {
    try check("<p>\(RuleTests.first)</p>\(expected.html)<p>\(RuleTests.second)</p>", expected)
  }

  @Test(arguments: below) func `a rule takes what stands below the text`(expected: Case) throws {
    try check("<p>\(RuleTests.first)</p><p>\(RuleTests.second)</p>\(expected.html)", expected)
  }

  @Test(arguments: above) func `a rule takes what stands above the text`(expected: Case) throws {
    try check("\(expected.html)<p>\(RuleTests.first)</p><p>\(RuleTests.second)</p>", expected)
  }

  @Test(arguments: ends) func `the last lines of a text stay`(line: String) throws {
    let blocks = try extract("<p>\(RuleTests.first)</p><p>\(RuleTests.second)</p>\(line)").article.blocks
    #expect(blocks.count == 3, "\(blocks)")
  }

  private let days = (1...20).map { "<p>\(islandSentence($0)) \(islandSentence($0 + 50))</p>" }

  @Test func `pictures to page through with long captions are no part of a text beside them`() throws {
    let captions = (1...6).map {
      "<li><img src='/\($0).jpg'><p>\(islandSentence(100 + $0)) \(islandSentence(120 + $0))</p></li>"
    }
    let gallery =
      "<div class='photo-gallery'><h2>The year in pictures</h2><ul>\(captions.joined())</ul></div>"
    let beside = try extract(days.joined() + gallery).article.text
    #expect(!beside.contains("Day 103") && beside.contains("Day 10 "))
    // Where they are all there is, they are the article.
    #expect(try extract("<p>\(RuleTests.second)</p>" + gallery).article.text.contains("Day 103"))
  }

  @Test func `the head of a column is not the head of the readers' comments`() throws {
    let table = """
      <table><tr><td><p>Status</p></td><td><p>Comment</p></td></tr><tr><td><p>open</p></td><td><p>Waits.</p></td></tr></table>
      """
    let below = try extract(days[0...15].joined() + table + days[16...19].joined()).article.text
    #expect(below.contains("Day 20 "))
    let heading = days[0...15].joined() + "<h2>Comment</h2>" + days[16...19].joined()
    #expect(try extract(heading).article.text.contains("Day 20 "))
    let counted = heading.replacing("<h2>Comment", with: "<h2>Comments (4)")
    #expect(try !extract(counted).article.text.contains("Day 20 "))
  }

  @Test func `headings of sections may be of the first level`() throws {
    let html = days[0...4].joined() + "<h1>What the captains say</h1>" + days[5...9].joined()
    #expect(try extract(html).article.blocks[5].kind == .heading(level: 1))
    #expect(try !extract("<h1>No deal on ferries</h1>" + days.joined()).article.text.contains("No deal"))
  }

  @Test func `a heading's id that is made of its words says nothing of it`() throws {
    let html = days[0...4].joined() + "<h2 id='nav_related_work'>Related work</h2>" + days[5...9].joined()
    #expect(try extract(html).article.text.contains("\n\nRelated work\n\n"))
    let widget = html.replacing("nav_related_work", with: "sidebar")
    #expect(try !extract(widget).article.text.contains("Related work"))
  }

  @Test func `an item of a list with sentences may be a link`() throws {
    let item = "<li><a href='/x'>The harbour master's own account of the winter</a></li>"
    let list = "<ul><li>\(RuleTests.first)</li>\(item)<li>\(RuleTests.second)</li></ul>"
    let html = days[0...3].joined() + list + days[4...7].joined()
    #expect(try extract(html).article.text.contains("own account of the winter"))
    let links = html.replacing(list, with: "<ul>\(item)\(item.replacing("winter", with: "spring"))</ul>")
    #expect(try !extract(links).article.text.contains("own account of the winter"))
  }

  @Test func `a table with heads is one whatever its cells hold`() throws {
    let cell = "<td><p>\(islandSentence(60)) \(islandSentence(61)) \(islandSentence(62))</p></td>"
    let table = "<table><tr><th>Day</th><th>What was said</th></tr><tr><td>Monday</td>\(cell)</tr></table>"
    let article = try extract(days[0...9].joined() + table + days[10...12].joined()).article
    #expect(article.text.contains("Day\tWhat was said\nMonday\tDay 60 "))
    let layout = table.replacing("th>", with: "td>")
    #expect(
      try extract(days[0...9].joined() + layout).article.blocks.contains { $0.text.hasPrefix("Day 60 ") })
  }

  @Test func `what stands around a field for an address is said of it, in whatever language`() throws {
    let call = """
      <div class='x7'><h3>Pysy mukana</h3><p>Tilaa uutiset sähköpostiisi joka aamu, niin tiedät, mitä satamassa tapahtuu.</p>
      <div><input name='EMAIL'></div></div>
      """
    let extraction = try extract(days[0...9].joined() + call + days[10...14].joined())
    #expect(!extraction.article.text.contains("Pysy"))
    #expect(extraction.explanation.decisions.contains { $0.rule == "form-box" })
    // A short article beside one stays.
    let short = "<div class='x7'><p>\(RuleTests.first)</p><div><input type='email'></div></div>"
    #expect(try extract(short).article.text == RuleTests.first)
  }

  @Test func `a few words under a picture in a box of their own are its caption, whatever the box is called`()
    throws
  {
    let box =
      "<div class='x1'><picture><img src='/quay.jpg' width='900'></picture><p>The quay at dawn.</p></div>"
    let article = try extract(days[0...3].joined() + box + days[4...7].joined()).article
    #expect(!article.text.contains("The quay at dawn"))
    #expect(article.image?.caption == "The quay at dawn.")
    // A picture within a paragraph, or above a small section, makes no caption of it.
    for text in [
      "<p><img src='/quay.jpg'>The quay at dawn.</p>",
      "<div><img src='/quay.jpg'><h3>The quay</h3><p>The quay at dawn.</p></div>",
    ] {
      #expect(
        try extract(days[0...3].joined() + text + days[4...7].joined()).article.text.contains(
          "The quay at dawn."))
    }
    // What is sold in such a box is neither text nor caption.
    let offer = "<div><img src='/boat.jpg'><p>A boat</p><p>24,95 €</p><p>Price of Monday</p></div>"
    let sold = try extract(days[0...3].joined() + offer + days[4...7].joined()).article
    #expect(!sold.text.contains("24,95") && sold.image?.caption == nil)
  }

  @Test func `a word of a share bar is a datum in a table and in a list`() throws {
    let table = "<table><tr><td>Facebook</td><td>30 %</td></tr><tr><td>Print</td><td>12 %</td></tr></table>"
    let list = "<ul><li>TikTok</li><li>The radio of the harbour</li></ul>"
    let text = try extract(days[0...3].joined() + table + list + days[4...7].joined()).article.text
    #expect(text.contains("Facebook\t30 %\nPrint\t12 %"))
    #expect(text.contains("TikTok\nThe radio of the harbour"))
  }

  @Test func `the short answers of an interview are its end`() throws {
    let html = days[0...5].joined() + "<p><b>And now?</b></p><p>“Now I sleep.”</p><p>“Or not.”</p>"
    #expect(try extract(html).article.text.hasSuffix("And now?\n\n“Now I sleep.”\n\n“Or not.”"))
  }

  @Test func `to a page builder everything is a widget`() throws {
    func widget(_ kind: String, _ html: String) -> String {
      "<div class='elementor-element elementor-widget elementor-widget-\(kind)'><div>\(html)</div></div>"
    }
    let html =
      days[0...7].map { widget("text-editor", $0) }.joined() + widget("heading", "<h2>Relieved shops</h2>")
      + widget("text-editor", "<p>They may open again on Monday.</p>") + widget("text-editor", days[8])
      + widget("author-box", "<p>Ann Lee writes on boats.</p>")
    let text = try extract(html).article.text
    #expect(text.contains("Relieved shops\n\nThey may open again on Monday.\n\nDay 9 "))
    #expect(!text.contains("writes on boats"))
  }

  @Test func `a script without stops ends where its paragraphs do`() throws {
    let paragraph =
      "<p>สภาเทศบาลประชุมกันเมื่อเย็นวันจันทร์เพื่อหารือเรื่องตารางเดินเรือใหม่ และยังไม่ได้ตัดสินใจอะไรเลย ชาวประมงต้องการเรือเที่ยวเช้า</p>"
    let text = try extract(
      paragraph + paragraph.replacing("จันทร์", with: "ศุกร์และวันเสาร์ที่ผ่านมาอีกครั้งหนึ่ง") + "<p>ชาวเกาะจะรอต่อไป</p>"
    ).article.text
    #expect(text.hasSuffix("ชาวเกาะจะรอต่อไป"))
  }

  @Test func `where all lines are short, none is a label`() throws {
    let poem = (1...6).map { "<p>\(islandSentence($0).dropLast().prefix(34))</p>" }
    #expect(try extract(poem.joined()).article.blocks.count == 6)
  }

  @Test func `a term with a tooltip is a word of its sentence`() throws {
    let html =
      "<p>The rate of <button class='glossary'>inflation</button> and the <span class='info'>land tax</span> stay as they are.</p>"
    #expect(
      try extract(days[0...3].joined() + html + days[4]).article.text.contains(
        "rate of inflation and the land tax stay"))
  }

  @Test func `a body in pieces is whole, whatever stands behind the last`() throws {
    let links = (1...9).map {
      "<li><a href='/\($0)'>Another article of \($0) and forty letters or so</a></li>"
    }.joined()
    func page(_ between: String) throws -> String {
      let html = """
        <h1>No deal on ferries</h1><main><div class="article-body">\(days[0...2].joined())</div><div class="x">\(between)</div>
        <div class="article-body">\(days[3])<p>They may open again on Monday.</p></div><ul>\(links)</ul></main>
        """
      let page = Page(url: "https://quay.example/a", body: Array(html.utf8), contentType: "text/html")
      return try Extractor().extract(page).article.text
    }
    let text = try page("")
    #expect(text.contains("Day 3 ") && text.contains("Day 4 ") && !text.contains("Another article"))
    // Teasers of the same class have a link each.
    #expect(try !page("<a href='/x'>The next article has a title</a>").contains("Day 4 "))
  }

  @Test func `the next article on the page is another one`() throws {
    let own = "<article><h1>No deal on ferries</h1><div class='b'>\(days[0...4].joined())</div></article>"
    let next = "<article><h1>Crabs are late</h1><div class='b'>\(days[5...8].joined())</div></article>"
    let page = Page(
      url: "https://quay.example/a", body: Array("<main>\(own)\(next)</main>".utf8), contentType: "text/html")
    let text = try Extractor().extract(page).article.text
    #expect(text.contains("Day 5 ") && !text.contains("Day 6 "))
  }

  @Test func `the question of an accordion is a heading`() throws {
    let html = days[0...3].joined() + "<h3><button>Who pays for it?</button></h3>" + days[4]
    #expect(try extract(html).article.text.contains("\n\nWho pays for it?\n\nDay 5 "))
  }

  @Test func `a cell of paragraphs is a page, not a datum`() throws {
    let text = (1...6).map { islandSentence($0) + " " + islandSentence($0 + 50) }.joined(
      separator: "<br><br>")
    let page = "<h1>No deal on ferries</h1><table><tr><td>\(text)</td></tr></table>"
    let article = try Extractor().extract(
      Page(url: "https://quay.example/a", body: Array(page.utf8), contentType: "text/html")
    ).article
    #expect(article.blocks.map(\.kind) == [BlockKind](repeating: .paragraph, count: 6))
  }
}
