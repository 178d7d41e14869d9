/// The UTF-8 of a code point; of U+FFFD for what is none.
@inline(__always)
func utf8(of codePoint: UInt32) -> Unicode.UTF8.EncodedScalar {
  UTF8.encode(Unicode.Scalar(codePoint) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
}
