// The names are numbered in the order of `knownNames`; `HTMLAttributeTests` holds the two together.
extension HTMLAttribute {
  public static var id: HTMLAttribute { HTMLAttribute(rawValue: 1) }
  public static var `class`: HTMLAttribute { HTMLAttribute(rawValue: 2) }
  public static var href: HTMLAttribute { HTMLAttribute(rawValue: 3) }
  public static var src: HTMLAttribute { HTMLAttribute(rawValue: 4) }
  public static var content: HTMLAttribute { HTMLAttribute(rawValue: 5) }
  public static var property: HTMLAttribute { HTMLAttribute(rawValue: 6) }
  public static var name: HTMLAttribute { HTMLAttribute(rawValue: 7) }
  public static var itemprop: HTMLAttribute { HTMLAttribute(rawValue: 8) }
  public static var itemtype: HTMLAttribute { HTMLAttribute(rawValue: 9) }
  public static var itemscope: HTMLAttribute { HTMLAttribute(rawValue: 10) }
  public static var itemid: HTMLAttribute { HTMLAttribute(rawValue: 11) }
  public static var itemref: HTMLAttribute { HTMLAttribute(rawValue: 12) }
  public static var datetime: HTMLAttribute { HTMLAttribute(rawValue: 13) }
  public static var rel: HTMLAttribute { HTMLAttribute(rawValue: 14) }
  public static var rev: HTMLAttribute { HTMLAttribute(rawValue: 15) }
  public static var type: HTMLAttribute { HTMLAttribute(rawValue: 16) }
  public static var style: HTMLAttribute { HTMLAttribute(rawValue: 17) }
  public static var hidden: HTMLAttribute { HTMLAttribute(rawValue: 18) }
  public static var ariaHidden: HTMLAttribute { HTMLAttribute(rawValue: 19) }
  public static var ariaLabel: HTMLAttribute { HTMLAttribute(rawValue: 20) }
  public static var role: HTMLAttribute { HTMLAttribute(rawValue: 21) }
  public static var lang: HTMLAttribute { HTMLAttribute(rawValue: 22) }
  public static var xmlLang: HTMLAttribute { HTMLAttribute(rawValue: 23) }
  public static var dir: HTMLAttribute { HTMLAttribute(rawValue: 24) }
  public static var alt: HTMLAttribute { HTMLAttribute(rawValue: 25) }
  public static var title: HTMLAttribute { HTMLAttribute(rawValue: 26) }
  public static var srcset: HTMLAttribute { HTMLAttribute(rawValue: 27) }
  public static var sizes: HTMLAttribute { HTMLAttribute(rawValue: 28) }
  public static var dataSrc: HTMLAttribute { HTMLAttribute(rawValue: 29) }
  public static var dataSrcset: HTMLAttribute { HTMLAttribute(rawValue: 30) }
  public static var dataOriginal: HTMLAttribute { HTMLAttribute(rawValue: 31) }
  public static var dataLazySrc: HTMLAttribute { HTMLAttribute(rawValue: 32) }
  public static var dataUrl: HTMLAttribute { HTMLAttribute(rawValue: 33) }
  public static var dataHref: HTMLAttribute { HTMLAttribute(rawValue: 34) }
  public static var dataTestid: HTMLAttribute { HTMLAttribute(rawValue: 35) }
  public static var dataComponent: HTMLAttribute { HTMLAttribute(rawValue: 36) }
  public static var dataType: HTMLAttribute { HTMLAttribute(rawValue: 37) }
  public static var dataId: HTMLAttribute { HTMLAttribute(rawValue: 38) }
  public static var dataNosnippet: HTMLAttribute { HTMLAttribute(rawValue: 39) }
  public static var dataTitle: HTMLAttribute { HTMLAttribute(rawValue: 40) }
  public static var dataDate: HTMLAttribute { HTMLAttribute(rawValue: 41) }
  public static var dataPublished: HTMLAttribute { HTMLAttribute(rawValue: 42) }
  public static var width: HTMLAttribute { HTMLAttribute(rawValue: 43) }
  public static var height: HTMLAttribute { HTMLAttribute(rawValue: 44) }
  public static var charset: HTMLAttribute { HTMLAttribute(rawValue: 45) }
  public static var httpEquiv: HTMLAttribute { HTMLAttribute(rawValue: 46) }
  public static var media: HTMLAttribute { HTMLAttribute(rawValue: 47) }
  public static var target: HTMLAttribute { HTMLAttribute(rawValue: 48) }
  public static var value: HTMLAttribute { HTMLAttribute(rawValue: 49) }
  public static var `for`: HTMLAttribute { HTMLAttribute(rawValue: 50) }
  public static var action: HTMLAttribute { HTMLAttribute(rawValue: 51) }
  public static var method: HTMLAttribute { HTMLAttribute(rawValue: 52) }
  public static var poster: HTMLAttribute { HTMLAttribute(rawValue: 53) }
  public static var cite: HTMLAttribute { HTMLAttribute(rawValue: 54) }
  public static var start: HTMLAttribute { HTMLAttribute(rawValue: 55) }
  public static var colspan: HTMLAttribute { HTMLAttribute(rawValue: 56) }
  public static var rowspan: HTMLAttribute { HTMLAttribute(rawValue: 57) }
  public static var scope: HTMLAttribute { HTMLAttribute(rawValue: 58) }
  public static var datatype: HTMLAttribute { HTMLAttribute(rawValue: 59) }
  public static var about: HTMLAttribute { HTMLAttribute(rawValue: 60) }
  public static var resource: HTMLAttribute { HTMLAttribute(rawValue: 61) }
  public static var typeof: HTMLAttribute { HTMLAttribute(rawValue: 62) }
  public static var vocab: HTMLAttribute { HTMLAttribute(rawValue: 63) }
  public static var prefix: HTMLAttribute { HTMLAttribute(rawValue: 64) }
  public static var `as`: HTMLAttribute { HTMLAttribute(rawValue: 65) }
  public static var crossorigin: HTMLAttribute { HTMLAttribute(rawValue: 66) }
  public static var integrity: HTMLAttribute { HTMLAttribute(rawValue: 67) }
  public static var loading: HTMLAttribute { HTMLAttribute(rawValue: 68) }
  public static var decoding: HTMLAttribute { HTMLAttribute(rawValue: 69) }
  public static var open: HTMLAttribute { HTMLAttribute(rawValue: 70) }
  public static var accept: HTMLAttribute { HTMLAttribute(rawValue: 71) }
  public static var onclick: HTMLAttribute { HTMLAttribute(rawValue: 72) }
  public static var color: HTMLAttribute { HTMLAttribute(rawValue: 73) }
  public static var face: HTMLAttribute { HTMLAttribute(rawValue: 74) }
  public static var size: HTMLAttribute { HTMLAttribute(rawValue: 75) }
  public static var encoding: HTMLAttribute { HTMLAttribute(rawValue: 76) }

  /// The names of attributes that pages use and readers ask for, of number 1 and following.
  static let knownNames = """
    id class href src content property name itemprop itemtype itemscope itemid itemref datetime \
    rel rev type style hidden aria-hidden aria-label role lang xml:lang dir alt title srcset sizes \
    data-src data-srcset data-original data-lazy-src data-url data-href data-testid data-component \
    data-type data-id data-nosnippet data-title data-date data-published width height charset \
    http-equiv media target value for action method poster cite start colspan rowspan scope \
    datatype about resource typeof vocab prefix as crossorigin integrity loading decoding open \
    accept onclick color face size encoding
    """.utf8.split(separator: 0x20).map { Array($0) }
}
