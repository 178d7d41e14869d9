/// What content systems write where an author should stand and no person is named: account names, desks, field labels.
enum PlaceholderNames {
  /// Accounts, desks and blanks: "admin", «редакция», "null".
  static func contains(_ name: Bytes) -> Bool { isBlank(name) || desks.contains(skeleton(name)) }

  /// Whether a name says nothing at all. A desk is no blank: it may sign where no person does (`Authors.desk`).
  static func isBlank(_ name: Bytes) -> Bool {
    blanks.contains(skeleton(name))
      || name.split(separator: 0x20).allSatisfy { blanks.contains(skeleton($0)) }
  }

  /// Whether a name ends as companies and associations do: "Example Media GmbH", "Verein e.V.".
  static func isCompany(_ name: Bytes) -> Bool {
    guard let last = name.split(separator: 0x20).last else { return false }
    return legalForms.contains(skeleton(last))
  }

  private static let blanks = letters([
    "admin", "administrator", "webmaster", "autor", "author", "authors", "auteur", "auteurs", "unknown",
    "none", "null",
    "undefined", "no author", "name", "user", "guest", "PhD", "MD", "Dr", "Prof", "Twitter", "Facebook",
    "Instagram",
    "follow", "contact", "more", "mehr", "über", "kontakt", "folgen", "автор",
  ])

  private static let desks = letters([
    "redaktion", "redaction", "rédaction", "la rédaction", "redakcja", "redacción", "redazione", "redação",
    "redactie",
    "redaksjonen", "editor", "editorial", "editorial team", "editorial staff", "newsroom", "staff",
    "staff writer",
    "staff reporter", "newsdesk", "news desk", "web desk", "agencies", "agenturen", "toimitus", "redakce",
    "szerkesztőség", "редакция",
    "редакція",
  ])

  private static let legalForms = letters([
    "GmbH", "AG", "e.V.", "V.", "Ltd", "Limited", "Inc", "LLC", "Corp", "SE", "SA", "SRL", "SpA", "BV", "ООО",
    "ТОВ",
  ])

  private static func letters(_ words: [String]) -> Set<[UInt8]> { Set(words.map { skeleton($0.bytes) }) }
}
