/// The namespaces of elements (HTML Standard §13.2.6.1, Infra Standard §8).
public enum HTMLNamespace: Sendable, Hashable {
  case html
  case svg
  case math
}

/// Within a tree and its parser the two highest bits of a tag are its namespace.
extension HTMLTag {
  var inSVG: HTMLTag { HTMLTag(rawValue: rawValue | 0x8000) }
  var inMath: HTMLTag { HTMLTag(rawValue: rawValue | 0x4000) }

  @inline(__always)
  var isForeign: Bool { rawValue & 0xC000 != 0 }

  /// Without its namespace.
  @inlinable @inline(__always)
  var plain: HTMLTag { HTMLTag(rawValue: rawValue & 0x3FFF) }

  @inline(__always)
  func inNamespace(of other: HTMLTag) -> HTMLTag { HTMLTag(rawValue: rawValue | other.rawValue & 0xC000) }

  var namespace: HTMLNamespace {
    if rawValue & 0x8000 != 0 { return .svg }
    return rawValue & 0x4000 != 0 ? .math : .html
  }

  /// What an element is called whose name was one too many for the document's table.
  static var nameless: HTMLTag { HTMLTag(rawValue: 0x3FFF) }

  /// Where this tag's open elements are counted.
  @inline(__always)
  var countIndex: Int? { rawValue < 256 ? Int(rawValue) : nil }
}
