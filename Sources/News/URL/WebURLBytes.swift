// The letters that URLs are made of, as bytes.

let slash = UInt8(ascii: "/")
let colon = UInt8(ascii: ":")
let question = UInt8(ascii: "?")
let numberSign = UInt8(ascii: "#")
let percent = UInt8(ascii: "%")
let dot = UInt8(ascii: ".")
let space = UInt8(ascii: " ")
let backslash = UInt8(ascii: "\\")

func isASCIIDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

func asciiLowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

func isAnySlash(_ byte: UInt8) -> Bool { byte == slash || byte == backslash }

/// Special schemes take a backslash for a slash.
func isSlash(_ byte: UInt8, special: Bool) -> Bool { byte == slash || (special && byte == backslash) }

/// RFC 3986 §3.1.
func isSchemeByte(_ byte: UInt8) -> Bool {
  isASCIILetter(byte) || isASCIIDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
    || byte == dot
}

func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x37
  case 0x61...0x66: byte - 0x57
  default: nil
  }
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
