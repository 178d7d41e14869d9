extension DateWord {
  /// Beginnings of month names, folded (see `folded`): English, German, Dutch, Swedish, Danish, Norwegian, French,
  /// Spanish, Portuguese, Italian, Romanian, Polish, Czech, Croatian, Hungarian, Finnish, Turkish, Indonesian, Greek, Russian,
  /// Ukrainian, Bulgarian, Arabic, Hebrew, Hindi, Bengali, Tamil, Georgian, Thai, Urdu (CLDR). Row 0 holds weekdays that begin like a month of another language.
  private static let rows = [
    "maand maan szer серед",
    "jan ene gen ian sijec sty led oca tammi ιαν янв яну січ يناير ינואר जनवर জানুয় ஜனவர იანვ มกราค جنوری",
    "feb fev fevr velja lut uno sub helmi φεβ фев лют فبراير פברואר फरवर ফেব্রু பிப்ர თებ กุมภา فروری شباط",
    "mrz ozuj marz mars marc marzo march mart marts marzec mrt maa maart maalis bre μαρ мар бер مارس מרץ मार्च মার্চ மார்ச მარტ มีนาค مارچ آذار اذار",
    "apr trav avr abr kwi dub nis huhti απρ апр кві أبريل ابريل אפריל अप्रैल এপ্রি ஏப்ர აპრ เมษา اپریل نيسان",
    "may svib mai maj mei mag kve kvet touko μαι μαη май мая тра مايو מאי मई মে மே მაის พฤษภา مئی أيار ايار",
    "jun lipnj lipanj juin giu iun cze cerv cerven cervna cvn haz kesa ιουν июн юни чер يونيو יוני जून জুন ஜூன் ივნ มิถุน جون حزيران",
    "jul srpnj srpanj juil lug iul lip cervenec cervence cvc tem heina ιουλ июл юли лип يوليو יולי जुला জুলা ஜூலை ივლ กรกฎา جولائ تموز",
    "aug kolov ago aou aout sie srp agu agt elo αυγ авг сер أغسطس اغسطس אוגוסט अगस्त আগস্ট ஆகஸ் აგვ สิงหา اگست",
    "sep rujn rujan szep set wrz zar zari eyl syys σεπ сен сеп вер سبتمبر ספטמבר सितंब सितम् সেপ্টে செப்ட სექ กันยา ستمبر أيلول ايلول",
    "oct okt ott out rij eki loka οκτ окт жов أكتوبر اكتوبر אוקטובר अक्टू अक्तू অক্টো அக்டோ ოქტ ตุลาค اکتوبر",
    "nov studen lis kas marras noe noi νοε ноя ное лис نوفمبر נובמבר नवंब नवम् নভেম্ நவம் ნოე พฤศจิ نومبر",
    "dec prosin dez dic des gru pro ara joulu δεκ дек гру ديسمبر דצמבר दिसंब दिसम् ডিসে டிசம் დეკ ธันวา دسمبر",
  ]

  /// Beginnings that are a weekday elsewhere: `mar` (mardi, martes, marți), `paz` (October in Polish, Sunday in
  /// Turkish).
  private static let ambiguous = ["mar": 3, "paz": 10]

  static let months: [String: Month] = {
    var months: [String: Month] = [:]
    months.reserveCapacity(512)
    for (number, row) in rows.enumerated() {
      for word in row.utf8.split(separator: 0x20) { months[String(Substring(word))] = Month(number: number) }
    }
    for (word, number) in ambiguous { months[word] = Month(number: number, mayBeWeekday: true) }
    months["mard"] = Month(number: 0)
    months["marte"] = Month(number: 0)
    return months
  }()
}
