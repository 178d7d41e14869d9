import News

/// What a page says of the rights in it: to all robots or to winnow, and nothing that is meant for others.
enum PageRights {
  /// - Parameter license: where the page says that its licence is.
  static func rights(_ evidence: Evidence, license: String?, _ addresses: Addresses) -> Rights {
    var rights = Rights()
    rights.tdm = TDMReservation(
      reservation: evidence.meta("tdm-reservation"),
      policy: addresses.resolve(evidence.metaAddress("tdm-policy")))
    rights.license = license
    let said = (evidence.metas("robots") + evidence.metas("winnow")).flatMap(RobotsDirective.list)
    rights.meta = RobotsDirective.allCases.filter(said.contains)
    return rights
  }
}
