import Markup

/// Authors as JSON-LD gives them (https://schema.org/author): names, persons, organisations, or references to them.
struct LinkedAuthors {
  struct Author {
    let names: [String]
    var url: String?
    /// Declared to be an organisation, such as an agency.
    var isOrganisation = false
  }

  private let objects: [JSONValue]

  init(_ evidence: Evidence) { objects = evidence.objects }

  func names(of article: JSONValue) -> [Author] {
    authors(article["author"]) + authors(article["creator"])
  }

  private func authors(_ value: JSONValue?) -> [Author] {
    guard let value else { return [] }
    if let elements = value.array { return elements.prefix(20).flatMap { authors($0) } }
    if value.string != nil { return [Author(names: LinkedData.strings(value))] }
    let url = LinkedData.address(value["url"]).flatMap { $0.utf8.starts(with: "http".utf8) ? $0 : nil }
    let isOrganisation = LinkedData.types(of: value).contains { $0.hasSuffix("Organization") }
    if let name = name(of: value) { return [Author(names: [name], url: url, isOrganisation: isOrganisation)] }
    guard let id = value["@id"]?.string, let object = objects.first(where: { $0["@id"]?.string == id }) else {
      return []
    }
    return [Author(names: LinkedData.strings(object["name"]))]
  }

  /// A person's name, or its parts in their order.
  private func name(of person: JSONValue) -> String? {
    if let name = LinkedData.string(person["name"]) { return name }
    let parts = ["givenName", "additionalName", "familyName"].compactMap { LinkedData.string(person[$0]) }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
