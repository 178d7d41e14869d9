extension DateZone {
  /// Abbreviations as feeds use them, in minutes east of Greenwich; of several meanings, the one most met in feeds.
  static let abbreviations: [String: Int] = [
    "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "cest": 120, "met": 60,
    "mest": 120,
    "mez": 60, "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "msd": 240, "trt": 180, "ist": 330,
    "idt": 180,
    "irst": 210, "gst": 240, "pkt": 300, "uzt": 300, "yekt": 300, "npt": 345, "omst": 360, "almt": 360,
    "ict": 420,
    "wib": 420, "krat": 420, "novt": 420, "irkt": 480, "hkt": 480, "sgt": 480, "pht": 480, "wita": 480,
    "awst": 480,
    "jst": 540, "kst": 540, "wit": 540, "yakt": 540, "acst": 570, "acdt": 630, "aest": 600, "aedt": 660,
    "vlat": 600,
    "nzst": 720, "nzdt": 780, "wat": 60, "cat": 120, "sast": 120, "eat": 180, "nst": -210, "ndt": -150,
    "ast": -240,
    "adt": -180, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480,
    "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "brt": -180, "brst": -120, "art": -180, "uyt": -180,
    "clt": -240, "clst": -180, "bot": -240, "vet": -240, "cot": -300, "pet": -300, "ect": -300,
  ]

  /// Zones that have a summer time, by the generic American names and by the cities of the IANA database.
  static let regions: [String: DateZone] = {
    var regions: [String: DateZone] = [:]
    for (zone, names) in cities {
      for name in names.utf8.split(separator: 0x20) { regions[String(Substring(name))] = zone }
    }
    return regions
  }()

  private static let cities: [(DateZone, String)] = [
    (.american(minutes: -240), "at halifax bermuda"),
    (.american(minutes: -300), "et new_york toronto detroit montreal eastern"),
    (.american(minutes: -360), "ct chicago winnipeg central"),
    (.american(minutes: -420), "mt denver edmonton mountain"),
    (.american(minutes: -480), "pt los_angeles vancouver tijuana pacific"),
    (.american(minutes: -540), "anchorage"),
    (.european(minutes: 0), "london dublin lisbon belfast canary faroe madeira"),
    (
      .european(minutes: 60),
      "brussels paris berlin madrid rome amsterdam vienna zurich prague budapest warsaw"
    ),
    (
      .european(minutes: 60),
      "stockholm oslo copenhagen belgrade zagreb ljubljana bratislava luxembourg monaco"
    ),
    (.european(minutes: 60), "sarajevo skopje tirane andorra malta vaduz gibraltar podgorica busingen"),
    (
      .european(minutes: 120),
      "athens bucharest sofia helsinki kiev kyiv riga tallinn vilnius chisinau nicosia"
    ),
    (.australian(minutes: 600), "sydney melbourne hobart canberra"),
    (.australian(minutes: 570), "adelaide"),
    (.australian(minutes: 720), "auckland"),
    (.fixed(minutes: -600), "honolulu"), (.fixed(minutes: -420), "phoenix"),
    (.fixed(minutes: -360), "mexico_city costa_rica guatemala regina"),
    (.fixed(minutes: -300), "bogota lima jamaica panama guayaquil"),
    (.fixed(minutes: -240), "caracas la_paz manaus"),
    (.fixed(minutes: -180), "sao_paulo buenos_aires montevideo fortaleza bahia"),
    (.fixed(minutes: 0), "reykjavik accra abidjan dakar"),
    (.fixed(minutes: 60), "lagos algiers tunis casablanca"),
    (.fixed(minutes: 120), "johannesburg cairo tripoli harare jerusalem kaliningrad"),
    (.fixed(minutes: 180), "moscow istanbul minsk nairobi riyadh baghdad kuwait qatar"),
    (.fixed(minutes: 210), "tehran"), (.fixed(minutes: 240), "dubai baku tbilisi yerevan samara"),
    (.fixed(minutes: 300), "karachi tashkent yekaterinburg"),
    (.fixed(minutes: 330), "kolkata calcutta colombo"),
    (.fixed(minutes: 345), "kathmandu"), (.fixed(minutes: 360), "dhaka omsk"),
    (.fixed(minutes: 420), "bangkok jakarta ho_chi_minh saigon novosibirsk"),
    (.fixed(minutes: 480), "shanghai hong_kong singapore taipei manila kuala_lumpur perth"),
    (.fixed(minutes: 540), "tokyo seoul"), (.fixed(minutes: 600), "brisbane vladivostok"),
  ]
}
