import ASCII

// The letters that URLs are made of, as bytes.

let slash = UInt8.slash
let colon = UInt8.colon
let question = UInt8.questionMark
let numberSign = UInt8.numberSign
let percent = UInt8.percentSign
let dot = UInt8.fullStop
let space = UInt8.space
let backslash = UInt8.backslash

func isAnySlash(_ byte: UInt8) -> Bool { byte == slash || byte == backslash }

/// Special schemes take a backslash for a slash.
func isSlash(_ byte: UInt8, special: Bool) -> Bool { byte == slash || (special && byte == backslash) }

/// RFC 3986 §3.1.
func isSchemeByte(_ byte: UInt8) -> Bool {
  isASCIILetter(byte) || isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
    || byte == dot
}

/// The special schemes and their ports (WHATWG URL §4.2); `file` has none.
func defaultPort(of scheme: String) -> Int? {
  switch scheme {
  case "http", "ws": 80
  case "https", "wss": 443
  case "ftp": 21
  default: nil
  }
}

func isSpecial(_ scheme: String) -> Bool { scheme == "file" || defaultPort(of: scheme) != nil }
