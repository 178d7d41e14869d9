/// The Punycode of a label, without `xn--` (RFC 3492 §6.3). Quadratic: for labels, not for texts.
func punycode(_ label: some Collection<Unicode.Scalar>) -> [UInt8] {
  let basic = label.filter(\.isASCII).map { UInt8(truncatingIfNeeded: $0.value) }
  var output = basic.isEmpty ? [] : basic + [UInt8(ascii: "-")]
  var handled = UInt32(basic.count)
  var (next, delta, bias) = (UInt32(128), UInt32(0), UInt32(72))
  while handled < UInt32(label.count) {
    let smallest = label.map(\.value).filter { $0 >= next }.min() ?? next
    delta += (smallest - next) * (handled + 1)
    next = smallest
    for scalar in label {
      if scalar.value < next { delta += 1 }
      guard scalar.value == next else { continue }
      appendVariableLength(delta, bias: bias, to: &output)
      bias = adapted(delta, points: handled + 1, isFirst: handled == UInt32(basic.count))
      delta = 0
      handled += 1
    }
    delta += 1
    next += 1
  }
  return output
}

private func appendVariableLength(_ number: UInt32, bias: UInt32, to output: inout [UInt8]) {
  var rest = number
  var k = UInt32(36)
  while true {
    let threshold = k <= bias ? 1 : min(k - bias, 26)
    if rest < threshold { break }
    output.append(digit(threshold + (rest - threshold) % (36 - threshold)))
    rest = (rest - threshold) / (36 - threshold)
    k += 36
  }
  output.append(digit(rest))
}

/// a to z, then 0 to 9.
private func digit(_ value: UInt32) -> UInt8 {
  UInt8(truncatingIfNeeded: value < 26 ? 0x61 + value : 0x16 + value)
}

/// The bias for the next number (RFC 3492 §6.1).
private func adapted(_ number: UInt32, points: UInt32, isFirst: Bool) -> UInt32 {
  var delta = isFirst ? number / 700 : number / 2
  delta += delta / points
  var k = UInt32(0)
  while delta > 455 {
    delta /= 35
    k += 36
  }
  return k + 36 * delta / (delta + 38)
}
