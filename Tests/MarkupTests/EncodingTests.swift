import Testing

@testable import Markup

@Suite struct EncodingTests {
  private func decode(
    _ bytes: [UInt8], _ type: String? = nil, _ kind: DocumentFormat = .html
  ) -> (text: String, name: String, evidence: EncodingEvidence, replaced: Bool) {
    let decoded = DecodedText.decode(bytes, contentType: type, kind: kind)
    let text = String(decoding: decoded.bytes, as: UTF8.self)
    return (text, decoded.encoding.name, decoded.evidence, decoded.replaced)
  }

  @Test(arguments: [
    ("UTF8", "utf-8"), (" Shift_JIS ", "shift_jis"), ("x-sjis", "shift_jis"), ("cp-1251", "windows-1251"),
    ("win-1251", "windows-1251"), ("latin1", "windows-1252"), ("US-ASCII", "windows-1252"), ("gb2312", "gbk"),
    ("ks_c_5601-1987", "euc-kr"), ("unicode", "utf-8"), ("\"koi8-r\"", "koi8-r"), ("tis-620", "windows-874"),
  ])
  func `labels mean what browsers take them for`(label: String, name: String) {
    #expect(CharacterEncoding(label: label)?.name == name)
  }

  @Test(arguments: [
    ("shift_jis", "これは日本語の文章です。記事が投稿されました。"), ("euc-jp", "これは日本語の文章です。記事が投稿されました。"),
    ("euc-kr", "오늘 서울에서 열린 회의는 오래 계속되었다"), ("big5", "今天在台北舉行的會議持續了很長時間"),
    ("gb18030", "今天在北京举行的会议持续了很长时间"),
  ])
  func `what is not declared is known by its characters`(label: String, text: String) throws {
    let name = try #require(CharacterEncoding(label: label))
    let bytes = try encoded(text, label)
    #expect(decode(bytes).text == text)
    #expect(decode(bytes).name == name.name)
  }

  /// The text in an encoding, found by decoding every pair of bytes there is.
  private func encoded(_ text: String, _ label: String) throws -> [UInt8] {
    var table: [String: [UInt8]] = [:]
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE {
        let character = decode([lead, trail, 0x80, 0xFF], "text/html; charset=\(label)").text.prefix(1)
        if table[String(character)] == nil { table[String(character)] = [lead, trail] }
      }
    }
    return try text.flatMap { character in
      character.isASCII ? [UInt8](String(character).utf8) : try #require(table[String(character)])
    }
  }

  /// Overlong forms, surrogates, what lies beyond U+10FFFF and cut characters, each at several offsets of a block.
  @Test func `what is UTF-8 is what the standard library takes for it`() {
    let seconds: [UInt8] = [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xD0]
    let others: [UInt8] = [0x41, 0x80, 0xBF, 0xC2]
    for lead in UInt8(0x7E)...0xFF {
      for second in seconds {
        for (offset, third) in others.enumerated() {
          for fourth in others {
            let bytes =
              [UInt8](repeating: 0x41, count: offset) + Array("йц".utf8) + [lead, second, third, fourth]
              + Array("укен text in Latin".utf8)
            let isValid = String(validating: bytes, as: UTF8.self) != nil
            #expect(decode(bytes, nil, .json).replaced == !isValid, "\(bytes)")
          }
        }
      }
    }
  }

  @Test func `a label that nobody knows means nothing`() {
    #expect(CharacterEncoding(label: "klingon") == nil)
    #expect(CharacterEncoding(label: "") == nil)
  }

  @Test(
    arguments: [
      ("shift_jis", [0x87, 0x40], "①"), ("gb2312", [0xE9, 0x46], "镕"), ("euc-kr", [0x8C, 0x63], "똠"),
      ("big5", [0x9D, 0xEE], "㗎"), ("iso-8859-1", [0x93, 0xE9, 0x94], "“é”"), ("koi8-r", [0xF0, 0xD2], "Пр"),
      ("euc-jp", [0xC6, 0xFC], "日"), ("windows-874", [0xA1, 0xD2], "กา"), ("iso-8859-2", [0xB3, 0xF3], "łó"),
    ] as [(String, [UInt8], String)])
  func `a declared encoding is read with its extensions`(label: String, bytes: [UInt8], text: String) {
    let decoded = decode(bytes, "text/html; charset=\(label)")
    #expect(decoded.text == text)
    #expect(decoded.evidence == .header)
    #expect(!decoded.replaced)
  }

  @Test func `byte order marks come first and go`() {
    #expect(decode([0xEF, 0xBB, 0xBF, 0x61], "text/html; charset=koi8-r").text == "a")
    #expect(decode([0xFF, 0xFE, 0x61, 0, 0xE9, 0]).text == "aé")
    #expect(decode([0xFE, 0xFF, 0, 0x61, 0, 0xE9]).evidence == .byteOrderMark)
    #expect(decode([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61]).text == "a")
  }

  @Test func `UTF-16 without a mark shows by its zeros`() {
    let little = "<?xml version='1.0' encoding='utf-16'?><a/>".utf8.flatMap { [$0, UInt8(0)] }
    #expect(decode(little, nil, .xml).text.hasPrefix("<?xml"))
    let big: [UInt8] = [0, 0x3C, 0, 0x61, 0, 0x3E, 0, 0xE9]
    #expect(decode(big, nil, .xml).text == "<a>é")
  }

  @Test func `bytes that are UTF-8 are UTF-8 whatever is declared`() {
    let decoded = decode(Array("<?xml encoding='iso-8859-1'?>é".utf8), "text/xml; charset=gbk", .xml)
    #expect(decoded.text.hasSuffix("é"))
    #expect(decoded.evidence == .utf8Bytes)
  }

  @Test func `ISO-2022-JP is not taken for the ASCII that it hides in`() {
    let bytes: [UInt8] = [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42]
    #expect(decode(bytes, "text/html; charset=iso-2022-jp").text == "日")
    #expect(decode(bytes).name == "utf-8")
  }

  @Test func `header, declaration and meta count in this order, but a header of latin1 is a habit`() {
    let xml = Array("<?xml version='1.0' encoding='windows-1251'?>".utf8) + [0xCF, 0xF0]
    #expect(decode(xml, nil, .xml).text.hasSuffix("Пр"))
    #expect(decode(xml, "text/xml; charset=\"koi8-r\"", .xml).name == "koi8-r")
    #expect(decode(xml, "text/xml; charset=iso-8859-1", .xml).name == "windows-1251")
    let meta = Array(
      "<!-- charset=koi8-r --><META content='text/html; Charset=cp1251' http-equiv=Content-Type>".utf8)
    #expect(decode(meta + [0xCF]).evidence == .meta)
    #expect(decode(meta + [0xCF]).text.hasSuffix("П"))
  }

  @Test func `Cyrillic without any declaration is recognised`() {
    let words: [UInt8] = [
      0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x20, 0xEC, 0xE8, 0xF0, 0xF3, 0x20, 0xE8, 0xF2, 0xE0, 0xEA,
    ]
    #expect(decode(words).text == "Привет миру итак")
    let koi: [UInt8] = [
      0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4, 0x20, 0xCD, 0xC9, 0xD2, 0xD5, 0x20, 0xD4, 0xC1, 0xCB,
    ]
    #expect(decode(koi).text == "Привет миру так")
    #expect(decode([0x43, 0x61, 0x66, 0xE9, 0x20, 0x92]).text == "Café ’")
  }

  @Test func `one bad byte does not spoil a document of UTF-8`() {
    let mixed = Array("Zoë – naïve ".utf8) + [0x43, 0xE9] + Array(" ünd so".utf8)
    let decoded = decode(mixed)
    #expect(decoded.text == "Zoë – naïve Cé ünd so")
    #expect(decoded.evidence == .utf8Bytes && decoded.replaced)
    let cut = Array("größer …".utf8.dropLast())
    #expect(decode(cut).text == "größer \u{FFFD}")
  }

  @Test func `what cannot be converted is marked and the rest goes on`() {
    let decoded = decode([0x87, 0x40, 0xFF, 0x61], "text/html; charset=shift_jis")
    #expect(decoded.text == "①\u{FFFD}a")
    #expect(decoded.replaced)
  }

  /// The rule for stray bytes is quicker than the validation of the standard library, and must find the same faults.
  @Test func `faults are those of the standard library`() {
    var random = SystemRandomNumberGenerator()
    let kinds: [UInt8] = [
      0x41, 0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xED, 0xF0, 0xF4, 0xF5, 0xFF,
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in kinds.randomElement(using: &random)!
      }
      #expect(UTF8Repair(bytes, known: 0)?.faults ?? [] == faults(bytes), "\(bytes)")
    }
  }

  private func faults(_ bytes: [UInt8]) -> [Range<Int>] {
    var faults: [Range<Int>] = []
    var start = 0
    while true {
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.span.extracting(droppingFirst: start))
        return faults
      } catch {
        let fault = error.byteOffsets
        faults.append((start + fault.lowerBound)..<(start + max(fault.upperBound, fault.lowerBound + 1)))
        start = faults[faults.count - 1].upperBound
      }
    }
  }
}
