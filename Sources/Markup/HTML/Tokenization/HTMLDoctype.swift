import ASCII

extension HTMLTokenizer {
  /// A doctype as far as it matters: its end, and whether it asks for quirks mode (HTML Standard §13.2.6.4.1).
  struct Doctype {
    private(set) var end: Int
    private var name: [UInt8] = []
    private var publicID: [UInt8]?
    private var systemID: [UInt8]?
    private var isBroken = false

    var isQuirky: Bool {
      if isBroken || name != Doctype.html { return true }
      if let systemID, systemID == Array(Doctype.quirkySystem.utf8) { return true }
      guard let publicID else { return false }
      if Doctype.quirkyPublic.contains(where: { publicID.elementsEqual($0.utf8) }) { return true }
      if Doctype.quirkyPrefixes.contains(where: { publicID.starts(with: $0.utf8) }) { return true }
      return systemID == nil && Doctype.quirkyWithoutSystem.contains { publicID.starts(with: $0.utf8) }
    }

    private static let html = Array("html".utf8)

    init(_ source: Source, from start: Int) {
      end = start
      skipBlanks(source)
      while let byte = next(source), byte != .greaterThan, !isBlank(byte) {
        name.append(asciiLowercase(byte))
        end += 1
      }
      readIdentifiers(source)
      close(source)
    }

    private mutating func readIdentifiers(_ source: Source) {
      skipBlanks(source)
      let isPublic = has("public", source)
      guard isPublic || has("system", source) else {
        return isBroken = isBroken || next(source) != .greaterThan
      }
      end += 6
      skipBlanks(source)
      guard let first = readQuoted(source) else { return isBroken = true }
      if isPublic { publicID = first } else { return systemID = first }
      skipBlanks(source)
      systemID = readQuoted(source)
      if systemID == nil, next(source) != .greaterThan { isBroken = true }
    }

    /// The rest up to `>` is dropped; at the end of the document the doctype is a broken one.
    private mutating func close(_ source: Source) {
      let mark = source.first(0x3E, from: end)
      if mark >= source.count { isBroken = true }
      end = min(mark + 1, source.count)
    }

    private mutating func readQuoted(_ source: Source) -> [UInt8]? {
      guard let quote = next(source), quote == .quotationMark || quote == .apostrophe else { return nil }
      var value: [UInt8] = []
      end += 1
      while let byte = next(source), byte != quote {
        guard byte != .greaterThan else { isBroken = true; return value }
        if value.count < 200 { value.append(asciiLowercase(byte)) }
        end += 1
      }
      end += 1
      return value
    }

    private func next(_ source: Source) -> UInt8? { end < source.count ? source[end] : nil }

    private mutating func skipBlanks(_ source: Source) {
      while let byte = next(source), isBlank(byte) { end += 1 }
    }

    private func has(_ word: String, _ source: Source) -> Bool {
      word.utf8.enumerated().allSatisfy { asciiLowercase(source.peek(end + $0.offset)) == $0.element }
    }
  }
}

extension HTMLTokenizer.Doctype {
  fileprivate static let quirkySystem = "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd"

  fileprivate static let quirkyPublic = [
    "-//w3o//dtd w3 html strict 3.0//en//", "-/w3c/dtd html 4.0 transitional/en", "html",
  ]

  fileprivate static let quirkyWithoutSystem = [
    "-//w3c//dtd html 4.01 frameset//", "-//w3c//dtd html 4.01 transitional//",
  ]

  /// The standard's list of public identifiers' beginnings.
  fileprivate static let quirkyPrefixes = """
    +//silmaril//dtd html pro v0r11 19970101//
    -//as//dtd html 3.0 aswedit + extensions//
    -//advasoft ltd//dtd html 3.0 aswedit + extensions//
    -//ietf//dtd html 2.0 level 1//
    -//ietf//dtd html 2.0 level 2//
    -//ietf//dtd html 2.0 strict level 1//
    -//ietf//dtd html 2.0 strict level 2//
    -//ietf//dtd html 2.0 strict//
    -//ietf//dtd html 2.0//
    -//ietf//dtd html 2.1e//
    -//ietf//dtd html 3.0//
    -//ietf//dtd html 3.2 final//
    -//ietf//dtd html 3.2//
    -//ietf//dtd html 3//
    -//ietf//dtd html level 0//
    -//ietf//dtd html level 1//
    -//ietf//dtd html level 2//
    -//ietf//dtd html level 3//
    -//ietf//dtd html strict level 0//
    -//ietf//dtd html strict level 1//
    -//ietf//dtd html strict level 2//
    -//ietf//dtd html strict level 3//
    -//ietf//dtd html strict//
    -//ietf//dtd html//
    -//metrius//dtd metrius presentational//
    -//microsoft//dtd internet explorer 2.0 html strict//
    -//microsoft//dtd internet explorer 2.0 html//
    -//microsoft//dtd internet explorer 2.0 tables//
    -//microsoft//dtd internet explorer 3.0 html strict//
    -//microsoft//dtd internet explorer 3.0 html//
    -//microsoft//dtd internet explorer 3.0 tables//
    -//netscape comm. corp.//dtd html//
    -//netscape comm. corp.//dtd strict html//
    -//o'reilly and associates//dtd html 2.0//
    -//o'reilly and associates//dtd html extended 1.0//
    -//o'reilly and associates//dtd html extended relaxed 1.0//
    -//sq//dtd html 2.0 hotmetal + extensions//
    -//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//
    -//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//
    -//spyglass//dtd html 2.0 extended//
    -//sun microsystems corp.//dtd hotjava html//
    -//sun microsystems corp.//dtd hotjava strict html//
    -//w3c//dtd html 3 1995-03-24//
    -//w3c//dtd html 3.2 draft//
    -//w3c//dtd html 3.2 final//
    -//w3c//dtd html 3.2//
    -//w3c//dtd html 3.2s draft//
    -//w3c//dtd html 4.0 frameset//
    -//w3c//dtd html 4.0 transitional//
    -//w3c//dtd html experimental 19960712//
    -//w3c//dtd html experimental 970421//
    -//w3c//dtd w3 html//
    -//w3o//dtd w3 html 3.0//
    -//webtechs//dtd mozilla html 2.0//
    -//webtechs//dtd mozilla html//
    """.utf8.split(separator: 0x0A).map { String(Substring($0)) }
}
