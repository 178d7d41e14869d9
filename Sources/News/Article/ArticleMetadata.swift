extension Article {
  /// The record's keys from `title` to `license`, in their fixed order.
  public func writeMetadata(to json: inout JSONLineWriter, host: String?) {
    json.field("title", title)
    json.field("standfirst", standfirst)
    json.field("description", description)
    json.field("authors", authors.filter { $0.name != nil }) { $0.author($1) }
    json.field("published_at", published)
    if published != nil { json.field("published_from", publishedFrom?.rawValue) }
    json.field("modified_at", modified)
    json.field("lang", language)
    if language != nil { json.field("lang_from", languageFrom?.rawValue) }
    json.field("site", site)
    json.field("host", host)
    json.field("section", section)
    json.field("tags", tags)
    if let image { json.object("image") { $0.picture(image) } }
    json.field("images", images) { json, picture in json.object { $0.picture(picture) } }
    json.field("access", access?.rawValue)
    json.field("license", license)
  }
}

extension JSONLineWriter {
  fileprivate mutating func author(_ person: Person) {
    object { json in
      json.field("name", person.name)
      json.field("url", person.url)
    }
  }

  fileprivate mutating func picture(_ picture: Picture) {
    field("url", picture.url)
    field("width", picture.width)
    field("height", picture.height)
    field("alt", picture.alt)
    field("caption", picture.caption)
    field("credit", picture.credit)
  }
}
