import News

/// `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7).
func httpDate(_ moment: Timestamp) -> String {
  let seconds = moment.milliseconds / 1000
  let day = seconds / 86_400
  let names = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  // RFC 3339 is what a timestamp prints: 1994-11-06T08:49:37Z.
  let text = moment.description
  let parts = text.prefix(10).split(separator: "-")
  guard parts.count == 3, let month = Int(parts[1]) else { return text }
  let time = text.dropFirst(11).prefix(8)
  return "\(names[Int(day % 7)]), \(parts[2]) \(months[month - 1]) \(parts[0]) \(time) GMT"
}
