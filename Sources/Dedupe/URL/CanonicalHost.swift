/// Without the dot of the root, and without `www.`, `m.` and `amp.` where a domain of two labels remains.
func canonicalHost(_ host: String) -> String {
  var name = host[...]
  if name.utf8.last == UInt8(ascii: "."), name.utf8.count > 1 { name.removeLast() }
  while let shorter = droppingView(name) { name = shorter }
  return String(name)
}

/// `www.m.site.example` becomes `m.site.example`; `m.example` stays, for what is left would be a whole registry.
private func droppingView(_ name: Substring) -> Substring? {
  for view in ["www.", "m.", "amp."] where name.utf8.starts(with: view.utf8) {
    let rest = name.dropFirst(view.utf8.count)
    return rest.utf8.dropFirst().dropLast().contains(UInt8(ascii: ".")) ? rest : nil
  }
  return nil
}
