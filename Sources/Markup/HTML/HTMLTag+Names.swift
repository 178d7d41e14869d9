// The names are numbered in the order of `knownNames`; `HTMLTagTests` holds the two together.
extension HTMLTag {
  public static var html: HTMLTag { HTMLTag(rawValue: 1) }
  public static var head: HTMLTag { HTMLTag(rawValue: 2) }
  public static var title: HTMLTag { HTMLTag(rawValue: 3) }
  public static var base: HTMLTag { HTMLTag(rawValue: 4) }
  public static var link: HTMLTag { HTMLTag(rawValue: 5) }
  public static var meta: HTMLTag { HTMLTag(rawValue: 6) }
  public static var style: HTMLTag { HTMLTag(rawValue: 7) }
  public static var body: HTMLTag { HTMLTag(rawValue: 8) }
  public static var article: HTMLTag { HTMLTag(rawValue: 9) }
  public static var section: HTMLTag { HTMLTag(rawValue: 10) }
  public static var nav: HTMLTag { HTMLTag(rawValue: 11) }
  public static var aside: HTMLTag { HTMLTag(rawValue: 12) }
  public static var h1: HTMLTag { HTMLTag(rawValue: 13) }
  public static var h2: HTMLTag { HTMLTag(rawValue: 14) }
  public static var h3: HTMLTag { HTMLTag(rawValue: 15) }
  public static var h4: HTMLTag { HTMLTag(rawValue: 16) }
  public static var h5: HTMLTag { HTMLTag(rawValue: 17) }
  public static var h6: HTMLTag { HTMLTag(rawValue: 18) }
  public static var hgroup: HTMLTag { HTMLTag(rawValue: 19) }
  public static var header: HTMLTag { HTMLTag(rawValue: 20) }
  public static var footer: HTMLTag { HTMLTag(rawValue: 21) }
  public static var address: HTMLTag { HTMLTag(rawValue: 22) }
  public static var p: HTMLTag { HTMLTag(rawValue: 23) }
  public static var hr: HTMLTag { HTMLTag(rawValue: 24) }
  public static var pre: HTMLTag { HTMLTag(rawValue: 25) }
  public static var blockquote: HTMLTag { HTMLTag(rawValue: 26) }
  public static var ol: HTMLTag { HTMLTag(rawValue: 27) }
  public static var ul: HTMLTag { HTMLTag(rawValue: 28) }
  public static var menu: HTMLTag { HTMLTag(rawValue: 29) }
  public static var li: HTMLTag { HTMLTag(rawValue: 30) }
  public static var dl: HTMLTag { HTMLTag(rawValue: 31) }
  public static var dt: HTMLTag { HTMLTag(rawValue: 32) }
  public static var dd: HTMLTag { HTMLTag(rawValue: 33) }
  public static var figure: HTMLTag { HTMLTag(rawValue: 34) }
  public static var figcaption: HTMLTag { HTMLTag(rawValue: 35) }
  public static var main: HTMLTag { HTMLTag(rawValue: 36) }
  public static var search: HTMLTag { HTMLTag(rawValue: 37) }
  public static var div: HTMLTag { HTMLTag(rawValue: 38) }
  public static var a: HTMLTag { HTMLTag(rawValue: 39) }
  public static var em: HTMLTag { HTMLTag(rawValue: 40) }
  public static var strong: HTMLTag { HTMLTag(rawValue: 41) }
  public static var small: HTMLTag { HTMLTag(rawValue: 42) }
  public static var s: HTMLTag { HTMLTag(rawValue: 43) }
  public static var cite: HTMLTag { HTMLTag(rawValue: 44) }
  public static var q: HTMLTag { HTMLTag(rawValue: 45) }
  public static var dfn: HTMLTag { HTMLTag(rawValue: 46) }
  public static var abbr: HTMLTag { HTMLTag(rawValue: 47) }
  public static var ruby: HTMLTag { HTMLTag(rawValue: 48) }
  public static var rt: HTMLTag { HTMLTag(rawValue: 49) }
  public static var rp: HTMLTag { HTMLTag(rawValue: 50) }
  public static var rb: HTMLTag { HTMLTag(rawValue: 51) }
  public static var rtc: HTMLTag { HTMLTag(rawValue: 52) }
  public static var data: HTMLTag { HTMLTag(rawValue: 53) }
  public static var time: HTMLTag { HTMLTag(rawValue: 54) }
  public static var code: HTMLTag { HTMLTag(rawValue: 55) }
  public static var `var`: HTMLTag { HTMLTag(rawValue: 56) }
  public static var samp: HTMLTag { HTMLTag(rawValue: 57) }
  public static var kbd: HTMLTag { HTMLTag(rawValue: 58) }
  public static var sub: HTMLTag { HTMLTag(rawValue: 59) }
  public static var sup: HTMLTag { HTMLTag(rawValue: 60) }
  public static var i: HTMLTag { HTMLTag(rawValue: 61) }
  public static var b: HTMLTag { HTMLTag(rawValue: 62) }
  public static var u: HTMLTag { HTMLTag(rawValue: 63) }
  public static var mark: HTMLTag { HTMLTag(rawValue: 64) }
  public static var bdi: HTMLTag { HTMLTag(rawValue: 65) }
  public static var bdo: HTMLTag { HTMLTag(rawValue: 66) }
  public static var span: HTMLTag { HTMLTag(rawValue: 67) }
  public static var br: HTMLTag { HTMLTag(rawValue: 68) }
  public static var wbr: HTMLTag { HTMLTag(rawValue: 69) }
  public static var ins: HTMLTag { HTMLTag(rawValue: 70) }
  public static var del: HTMLTag { HTMLTag(rawValue: 71) }
  public static var picture: HTMLTag { HTMLTag(rawValue: 72) }
  public static var source: HTMLTag { HTMLTag(rawValue: 73) }
  public static var img: HTMLTag { HTMLTag(rawValue: 74) }
  public static var iframe: HTMLTag { HTMLTag(rawValue: 75) }
  public static var embed: HTMLTag { HTMLTag(rawValue: 76) }
  public static var object: HTMLTag { HTMLTag(rawValue: 77) }
  public static var param: HTMLTag { HTMLTag(rawValue: 78) }
  public static var video: HTMLTag { HTMLTag(rawValue: 79) }
  public static var audio: HTMLTag { HTMLTag(rawValue: 80) }
  public static var track: HTMLTag { HTMLTag(rawValue: 81) }
  public static var map: HTMLTag { HTMLTag(rawValue: 82) }
  public static var area: HTMLTag { HTMLTag(rawValue: 83) }
  public static var table: HTMLTag { HTMLTag(rawValue: 84) }
  public static var caption: HTMLTag { HTMLTag(rawValue: 85) }
  public static var colgroup: HTMLTag { HTMLTag(rawValue: 86) }
  public static var col: HTMLTag { HTMLTag(rawValue: 87) }
  public static var tbody: HTMLTag { HTMLTag(rawValue: 88) }
  public static var thead: HTMLTag { HTMLTag(rawValue: 89) }
  public static var tfoot: HTMLTag { HTMLTag(rawValue: 90) }
  public static var tr: HTMLTag { HTMLTag(rawValue: 91) }
  public static var td: HTMLTag { HTMLTag(rawValue: 92) }
  public static var th: HTMLTag { HTMLTag(rawValue: 93) }
  public static var form: HTMLTag { HTMLTag(rawValue: 94) }
  public static var label: HTMLTag { HTMLTag(rawValue: 95) }
  public static var input: HTMLTag { HTMLTag(rawValue: 96) }
  public static var button: HTMLTag { HTMLTag(rawValue: 97) }
  public static var select: HTMLTag { HTMLTag(rawValue: 98) }
  public static var datalist: HTMLTag { HTMLTag(rawValue: 99) }
  public static var optgroup: HTMLTag { HTMLTag(rawValue: 100) }
  public static var option: HTMLTag { HTMLTag(rawValue: 101) }
  public static var textarea: HTMLTag { HTMLTag(rawValue: 102) }
  public static var output: HTMLTag { HTMLTag(rawValue: 103) }
  public static var progress: HTMLTag { HTMLTag(rawValue: 104) }
  public static var meter: HTMLTag { HTMLTag(rawValue: 105) }
  public static var fieldset: HTMLTag { HTMLTag(rawValue: 106) }
  public static var legend: HTMLTag { HTMLTag(rawValue: 107) }
  public static var details: HTMLTag { HTMLTag(rawValue: 108) }
  public static var summary: HTMLTag { HTMLTag(rawValue: 109) }
  public static var dialog: HTMLTag { HTMLTag(rawValue: 110) }
  public static var script: HTMLTag { HTMLTag(rawValue: 111) }
  public static var noscript: HTMLTag { HTMLTag(rawValue: 112) }
  public static var template: HTMLTag { HTMLTag(rawValue: 113) }
  public static var slot: HTMLTag { HTMLTag(rawValue: 114) }
  public static var canvas: HTMLTag { HTMLTag(rawValue: 115) }
  public static var svg: HTMLTag { HTMLTag(rawValue: 116) }
  public static var math: HTMLTag { HTMLTag(rawValue: 117) }
  public static var acronym: HTMLTag { HTMLTag(rawValue: 118) }
  public static var applet: HTMLTag { HTMLTag(rawValue: 119) }
  public static var basefont: HTMLTag { HTMLTag(rawValue: 120) }
  public static var bgsound: HTMLTag { HTMLTag(rawValue: 121) }
  public static var big: HTMLTag { HTMLTag(rawValue: 122) }
  public static var blink: HTMLTag { HTMLTag(rawValue: 123) }
  public static var center: HTMLTag { HTMLTag(rawValue: 124) }
  public static var command: HTMLTag { HTMLTag(rawValue: 125) }
  public static var content: HTMLTag { HTMLTag(rawValue: 126) }
  public static var dir: HTMLTag { HTMLTag(rawValue: 127) }
  public static var font: HTMLTag { HTMLTag(rawValue: 128) }
  public static var frame: HTMLTag { HTMLTag(rawValue: 129) }
  public static var frameset: HTMLTag { HTMLTag(rawValue: 130) }
  public static var image: HTMLTag { HTMLTag(rawValue: 131) }
  public static var isindex: HTMLTag { HTMLTag(rawValue: 132) }
  public static var keygen: HTMLTag { HTMLTag(rawValue: 133) }
  public static var listing: HTMLTag { HTMLTag(rawValue: 134) }
  public static var marquee: HTMLTag { HTMLTag(rawValue: 135) }
  public static var menuitem: HTMLTag { HTMLTag(rawValue: 136) }
  public static var multicol: HTMLTag { HTMLTag(rawValue: 137) }
  public static var nextid: HTMLTag { HTMLTag(rawValue: 138) }
  public static var nobr: HTMLTag { HTMLTag(rawValue: 139) }
  public static var noembed: HTMLTag { HTMLTag(rawValue: 140) }
  public static var noframes: HTMLTag { HTMLTag(rawValue: 141) }
  public static var plaintext: HTMLTag { HTMLTag(rawValue: 142) }
  public static var shadow: HTMLTag { HTMLTag(rawValue: 143) }
  public static var spacer: HTMLTag { HTMLTag(rawValue: 144) }
  public static var strike: HTMLTag { HTMLTag(rawValue: 145) }
  public static var tt: HTMLTag { HTMLTag(rawValue: 146) }
  public static var xmp: HTMLTag { HTMLTag(rawValue: 147) }
  public static var path: HTMLTag { HTMLTag(rawValue: 148) }
  public static var g: HTMLTag { HTMLTag(rawValue: 149) }
  public static var use: HTMLTag { HTMLTag(rawValue: 150) }
  public static var ampImg: HTMLTag { HTMLTag(rawValue: 151) }
  public static var ampVideo: HTMLTag { HTMLTag(rawValue: 152) }
  public static var ampAd: HTMLTag { HTMLTag(rawValue: 153) }
  public static var ampIframe: HTMLTag { HTMLTag(rawValue: 154) }
  public static var ampEmbed: HTMLTag { HTMLTag(rawValue: 155) }
  public static var mi: HTMLTag { HTMLTag(rawValue: 156) }
  public static var mo: HTMLTag { HTMLTag(rawValue: 157) }
  public static var mn: HTMLTag { HTMLTag(rawValue: 158) }
  public static var ms: HTMLTag { HTMLTag(rawValue: 159) }
  public static var mtext: HTMLTag { HTMLTag(rawValue: 160) }
  public static var annotationXML: HTMLTag { HTMLTag(rawValue: 161) }
  public static var foreignObject: HTMLTag { HTMLTag(rawValue: 162) }
  public static var desc: HTMLTag { HTMLTag(rawValue: 163) }
  public static var mglyph: HTMLTag { HTMLTag(rawValue: 164) }
  public static var malignmark: HTMLTag { HTMLTag(rawValue: 165) }

  /// The names of HTML, AMP's, and those of SVG and MathML that are common or matter to the parser, of number 1 and following.
  static let knownNames = """
    html head title base link meta style body article section nav aside h1 h2 h3 h4 h5 h6 hgroup \
    header footer address p hr pre blockquote ol ul menu li dl dt dd figure figcaption main search \
    div a em strong small s cite q dfn abbr ruby rt rp rb rtc data time code var samp kbd sub sup \
    i b u mark bdi bdo span br wbr ins del picture source img iframe embed object param video \
    audio track map area table caption colgroup col tbody thead tfoot tr td th form label input \
    button select datalist optgroup option textarea output progress meter fieldset legend details \
    summary dialog script noscript template slot canvas svg math acronym applet basefont bgsound \
    big blink center command content dir font frame frameset image isindex keygen listing marquee \
    menuitem multicol nextid nobr noembed noframes plaintext shadow spacer strike tt xmp path g \
    use amp-img amp-video amp-ad amp-iframe amp-embed mi mo mn ms mtext annotation-xml \
    foreignobject desc mglyph malignmark
    """.utf8.split(separator: 0x20).map { Array($0) }
}
