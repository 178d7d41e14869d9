import Markup

extension ElementRule {
  /// Elements and roles that name the page's frame: navigation, asides, footers, forms. One that holds a good part of
  /// the page's prose is no frame (some sites wrap the whole page in a form).
  static let chrome = ElementRule(
    "chrome", role: .frame, signs: Signs(tags: .chrome, attributes: AttributeMask(.role))
  ) {
    element in
    if TagSet.chrome.contains(element.tag) { return element.proseShare < 0.3 }
    guard element.attributes.mayContain(.role),
      let role = element.tree.attributeBytes(.role, of: element.node)
    else { return false }
    return frameRoles.contains(Fingerprint.of(role)) && element.proseShare < 0.3
  }

  private static let frameRoles = WordHashSet(
    [
      "navigation", "contentinfo", "complementary", "search", "dialog", "alertdialog", "alert", "menu",
      "menubar", "tablist",
      "toolbar", "tooltip", "form",
    ])
}
