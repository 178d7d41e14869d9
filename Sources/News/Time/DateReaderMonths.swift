extension DateWord {
  /// Beginnings of month names, folded (see `folded`): English, German, Dutch, Swedish, Danish, Norwegian, French,
  /// Spanish, Portuguese, Italian, Romanian, Polish, Czech, Croatian, Hungarian, Finnish, Turkish, Indonesian, Greek, Russian,
  /// Ukrainian, Bulgarian, Arabic, Hebrew (CLDR). Row 0 holds weekdays that begin like a month of another language.
  private static let rows = [
    "maand maan szer серед",
    "jan ene gen ian sijec sty led oca tammi ιαν янв яну січ يناير ינואר",
    "feb fev fevr velja lut uno sub helmi φεβ фев лют فبراير פברואר",
    "mrz ozuj marz mars marc marzo march mart marts marzec mrt maa maart maalis bre μαρ мар бер مارس מרץ",
    "apr trav avr abr kwi dub nis huhti απρ апр кві أبريل ابريل אפריל",
    "may svib mai maj mei mag kve kvet touko μαι μαη май мая тра مايو מאי",
    "jun lipnj lipanj juin giu iun cze cerv cerven cervna cvn haz kesa ιουν июн юни чер يونيو יוני",
    "jul srpnj srpanj juil lug iul lip cervenec cervence cvc tem heina ιουλ июл юли лип يوليو יולי",
    "aug kolov ago aou aout sie srp agu agt elo αυγ авг сер أغسطس اغسطس אוגוסט",
    "sep rujn rujan szep set wrz zar zari eyl syys σεπ сен сеп вер سبتمبر ספטמבר",
    "oct okt ott out rij eki loka οκτ окт жов أكتوبر اكتوبر אוקטובר",
    "nov studen lis kas marras noe noi νοε ноя ное лис نوفمبر נובמבר",
    "dec prosin dez dic des gru pro ara joulu δεκ дек гру ديسمبر דצמבר",
  ]

  /// Beginnings that are a weekday elsewhere: `mar` (mardi, martes, marți), `paz` (October in Polish, Sunday in
  /// Turkish).
  private static let ambiguous = ["mar": 3, "paz": 10]

  static let months: [String: Month] = {
    var months: [String: Month] = [:]
    for (number, row) in rows.enumerated() {
      for word in row.split(separator: " ") { months[String(word)] = Month(number: number) }
    }
    for (word, number) in ambiguous { months[word] = Month(number: number, mayBeWeekday: true) }
    months["mard"] = Month(number: 0)
    months["marte"] = Month(number: 0)
    return months
  }()
}
