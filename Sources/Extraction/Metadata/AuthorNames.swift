import News

/// Reads names out of what stands where names should: "By Jane Doe and John Roe, staff writers | 4 May".
struct AuthorNames {
  private let publishers: PublisherNames

  init(publishers: PublisherNames) { self.publishers = publishers }

  /// The people that lines name, each once.
  func people(in lines: [String]) -> [Person] { AuthorNames.unique(lines.flatMap(people)) }

  /// Organisations other than the publisher itself: agencies, partners.
  func organisations(_ names: [String]) -> [Person] {
    names.map(AuthorNames.bare).filter { name in
      !name.isEmpty && name.utf8.count <= 90 && !publishers.contains(name)
        && !PlaceholderNames.contains(name.bytes)
    }.map { Person(name: $0) }
  }

  private func people(in line: String) -> [Person] {
    let line = Byline.withoutLead(BylineDate.removed(from: cleaned(line)))
    if publishers.contains(line) { return [] }
    let parts = NameList.parts(of: line)
    let found = parts.indices.compactMap { person(parts[$0], isFirst: $0 == 0) }
    // "Le Figaro et AFP" is one signature: a publisher with its agency, and no person.
    if found.count < parts.count, parts.contains(where: publishers.contains),
      found.allSatisfy({ !$0.hasTwoWords })
    {
      return []
    }
    return found
  }

  private func person(_ text: String, isFirst: Bool) -> Person? {
    let name = AuthorNames.bare(text)
    let bytes = name.bytes
    guard (2...90).contains(bytes.count), !name.utf8.starts(with: "http".utf8) else { return nil }
    guard !bytes.contains(where: { $0 &- 0x30 < 10 || $0 == 0x40 || $0 == 0x3A || $0 == 0x2A }) else {
      return nil
    }
    guard !bytes.contains(0x2F) || bytes.count < 40, bytes.split(separator: 0x20).count <= 7 else {
      return nil
    }
    let letters = skeleton(bytes)
    guard letters.count >= 2, !PlaceholderNames.contains(bytes), !publishers.contains(name),
      !PlaceholderNames.isCompany(bytes)
    else {
      return nil
    }
    // Roles follow names: "Jane Doe, staff writer". What begins small is an account or an agency at best: "jdoe", "dpa".
    if beginsSmall(bytes) || (!isFirst && (Byline.isRole(bytes) || publishers.begin(name))) { return nil }
    return Person(name: name)
  }

  /// A name as it is printed, without lead, handle, mail address, brackets and marks at its edges.
  static func bare(_ text: String) -> String {
    var name = withoutBrackets(withoutTitle(withoutAddress(Byline.withoutLead(text))))
    while let last = name.unicodeScalars.last, edges.contains(last) {
      name = cleaned(String(name.dropLast()))
    }
    return name
  }

  private static let edges = Set(",:;|/-*–—→·•~".unicodeScalars)

  /// «김하늘 기자 입력»: in Korean a title follows the name, and ends it.
  private static func withoutTitle(_ name: String) -> String {
    guard name.utf8.contains(where: { (0xEA...0xED).contains($0) }) else { return name }
    for title in titles {
      if let found = name.utf8.firstRange(of: title.utf8) { return String(name[..<found.lowerBound]) }
    }
    return name
  }

  private static let titles = [" 기자", " 선임기자", " 특파원", " 논설위원", " 통신원", " 앵커"]

  /// "Jane Doe @jane", "Jane Doe jane@paper.example".
  private static func withoutAddress(_ name: String) -> String {
    guard name.utf8.contains(0x40), name.utf8.contains(0x20) else { return name }
    return name.utf8.split(separator: 0x20).filter { !$0.contains(0x40) }.map { $0.string }.joined(
      separator: " ")
  }

  /// Short forms and roles in brackets at the end: "Jane Doe (jd)".
  static func withoutBrackets(_ name: String) -> String {
    guard name.utf8.last == 0x29 else { return name }
    guard let open = name.utf8.lastIndex(of: 0x28) else { return String(name.dropLast()) }
    guard open > name.utf8.startIndex else { return name }
    return cleaned(String(name[..<open]))
  }

  private func beginsSmall(_ name: Bytes) -> Bool {
    guard let first = name.first else { return true }
    if first < 0x80 { return first &- 0x61 < 26 }
    return (first == 0xD0 && name[name.startIndex + 1] >= 0xB0) || first == 0xD1
  }

  static func unique(_ people: [Person]) -> [Person] {
    var seen: Set<[UInt8]> = []
    return people.filter { seen.insert(skeleton(($0.name ?? "").bytes)).inserted }
  }
}

extension Person {
  fileprivate var hasTwoWords: Bool { (name ?? "").utf8.contains(0x20) }
}
