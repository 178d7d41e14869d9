import Markup
import News

/// All names that a page gives its publisher: the site's, the declared publisher's, the host's. Where one of them stands
/// as the author, no person is named.
struct PublisherNames {
  private var names: Set<[UInt8]> = []

  init(_ names: [String] = []) { for name in names { add(name) } }

  init(_ evidence: Evidence, site: String?, host: String?) {
    add(site)
    for key in ["og:site_name", "publisher"] {
      for name in evidence.metas(key) { add(name) }
    }
    for article in evidence.articles.prefix(3) { add(LinkedData.string(article["publisher"]?["name"])) }
    for object in evidence.objects.prefix(20) where LinkedData.types(of: object).contains("WebSite") {
      add(LinkedData.string(object["name"]))
    }
    addHost(host)
  }

  mutating func add(_ name: String?) {
    guard let name else { return }
    for text in [name, AuthorNames.withoutBrackets(name)] {
      let letters = skeleton(text.bytes)
      if letters.count >= 2 { names.insert(letters) }
    }
  }

  /// `www.the-paper.example` is also "the-paper.example" and "The Paper".
  private mutating func addHost(_ host: String?) {
    let labels = (host ?? "").utf8.split(separator: 0x2E).map { Array($0) }
    guard labels.count >= 2 else { return }
    let own = labels.first == Array("www".utf8) ? labels.dropFirst() : labels[...]
    names.insert(skeleton(Array(own.joined())[...]))
    names.insert(skeleton(own.suffix(2).first.map { $0[...] } ?? []))
  }

  func contains(_ name: String) -> Bool { names.contains(skeleton(name.bytes)) }

  /// Whether a name begins with a publisher's: "MDR Thüringen" of "MDR".
  func begin(_ name: String) -> Bool {
    guard let space = name.utf8.firstIndex(of: 0x20) else { return false }
    return contains(String(name[..<space]))
  }
}
