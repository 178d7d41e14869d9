/// A picture of an article. The caption and the credit are text of their own, never part of the body.
public struct Picture: Sendable, Hashable {
  /// Absolute; absent where only a caption was found, as in a plain text.
  public var url: String?
  /// Pixels, as the page declares them.
  public var width: Int?
  /// Pixels, as the page declares them.
  public var height: Int?
  /// The text for those who do not see it (`alt`).
  public var alt: String?
  /// What stands under it, without the credit.
  public var caption: String?
  /// Who made or owns it: "REUTERS".
  public var credit: String?

  /// A picture with what is known of it.
  public init(
    url: String? = nil, width: Int? = nil, height: Int? = nil, alt: String? = nil, caption: String? = nil,
    credit: String? = nil
  ) {
    self.url = url
    self.width = width
    self.height = height
    self.alt = alt
    self.caption = caption
    self.credit = credit
  }
}
