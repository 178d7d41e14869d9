import Markup

extension ElementRule {
  /// What a browser does not show: `hidden`, `aria-hidden`, `display:none`. Where most of the page's prose is hidden, a
  /// script was to show it, and it stays.
  static let hidden = ElementRule("hidden", signs: Signs(attributes: hiding)) { element in
    guard element.tag != .body, element.tag != .html, isHidden(element) else { return false }
    return element.proseShare < 0.4
  }

  private static func isHidden(_ element: Element) -> Bool {
    guard element.attributes.mayContain(anyOf: hiding) else { return false }
    if element.tree.hasAttribute(.hidden, of: element.node) { return true }
    if element.tree.attributeBytes(.ariaHidden, of: element.node)?.elementsEqual("true".utf8) == true {
      return true
    }
    guard let style = element.tree.attributeBytes(.style, of: element.node) else { return false }
    // Nearly all styles are about sizes and colours.
    guard style.contains(where: { $0 | 0x20 == UInt8(ascii: "y") }) else { return false }
    let plain = style.compactMap { $0 <= 0x20 ? nil : $0 | 0x20 }
    return displayNone.isFound(in: plain[...]) || visibilityHidden.isFound(in: plain[...])
  }

  private static let hiding = AttributeMask(.hidden, .ariaHidden, .style)
  private static let displayNone = Array("display:none".utf8)
  private static let visibilityHidden = Array("visibility:hidden".utf8)
}
