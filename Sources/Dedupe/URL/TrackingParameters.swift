/// Whether a parameter tells only how the reader came, never which article is meant.
///
/// Names that other sites use for content (`id`, `sid`, `cid`, `s`, `ref` with any value) are not in the tables.
/// Names after the documentation of those who set them, and what browsers strip (Firefox Query Parameter Stripping).
func isTracking(_ parameter: QueryParameter, host: String) -> Bool {
  let name = parameter.name.lowercased()
  if trackingNames.contains(name) || trackingPrefixes.contains(where: name.hasPrefix) { return true }
  // The Guardian's campaign; in small letters it may be a company.
  if parameter.name == "CMP" { return true }
  return hasTrackingValue(name, parameter.value?.lowercased() ?? "", host: host)
}

private func hasTrackingValue(_ name: String, _ value: String, host: String) -> Bool {
  if name == "ref", canonicalHost(value) == host { return true }
  if originNames.contains(name) { return originValues.contains(value) || value.hasPrefix("rss-") }
  switch name {
  case "amp": return ["", "1", "true"].contains(value)
  case "outputtype", "format", "view": return value == "amp"
  case "print": return ["1", "true"].contains(value)
  case "emc", "feature": return originValues.contains(value)
  case "mod": return value.hasPrefix("rss")
  default: return false
  }
}

private let trackingPrefixes = [
  "utm_", "mtm_", "itm_", "hsa_", "vero_", "bsft_", "piwik_", "matomo_", "at_custom", "ga_", "ns_m", "wt.",
  "aspsessionid", "fb_action_", "__hs", "oly_",
]

private let trackingNames: Set<String> = Set(
  advertisers + networks + newsletters + analytics + publishers + sessions)

/// Click identifiers of advertising networks.
private let advertisers = [
  "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "gad_source", "gad_campaignid", "srsltid", "msclkid",
  "yclid",
  "ysclid", "ymclid", "_openstat", "twclid", "ttclid", "li_fat_id", "epik", "rdt_cid", "tblci", "dicbo",
  "oborigurl",
  "ef_id", "s_kwcid", "wickedid", "rb_clickid", "irclickid",
]

/// Social networks and messengers.
private let networks = [
  "fbclid", "fb_source", "fb_ref", "mibextid", "igshid", "igsh", "__twitter_impression", "ref_src", "ref_url",
  "action_object_map", "action_type_map", "action_ref_map", "_branch_match_id", "_branch_referrer", "spm",
  "sr_share", "hootpostid",
]

/// Newsletters.
private let newsletters = [
  "mc_cid", "mc_eid", "mc_tc", "mkt_tok", "_hsenc", "_hsmi", "hsctatracking", "ml_subscriber",
  "ml_subscriber_hash",
  "ck_subscriber_id", "_ke", "elqtrack", "elqtrackid", "nr_email_referer", "dm_i",
]

/// Audience measurement.
private let analytics = [
  "_ga", "_gl", "pk_campaign", "pk_kwd", "pk_source", "pk_medium", "pk_content", "pk_cid", "at_medium",
  "at_campaign", "at_campaign_type", "at_link_id", "at_link_type", "at_link_origin", "at_format",
  "at_ptr_name",
  "at_bbc_team", "xtor", "wt_mc", "wt_zmc", "wtmc", "ns_source", "ns_campaign", "ns_linkname", "ns_fee",
  "s_cid",
  "sc_campaign", "sc_channel", "sc_cid", "amp_js_v", "amp_gsa", "usqp", "_amp",
]

/// Campaigns of single publishers.
private let publishers = [
  "cmpid", "icid", "ncid", "ocid", "smid", "smtyp", "ito", "ftag", "soc_src", "soc_trk", "guccounter",
  "guce_referrer", "guce_referrer_sig", "tsrc", "traffic_source", "feedtype", "feedname", "replytocom",
]

/// Sessions that a server writes into links for readers without cookies.
private let sessions = ["jsessionid", "phpsessid", "cftoken", "oscsid", "zenid"]

/// Names that say where the reader came from, if the value says so too: `ref=main` may be a branch.
private let originNames: Set<String> = [
  "ref", "referrer", "referer", "source", "src", "from", "via", "partner", "share",
]

private let originValues: Set<String> = [
  "rss", "rss2", "atom", "feed", "feeds", "rssfeed", "rss_feed", "rss-feed", "feedburner", "newsletter",
  "email",
  "twitter", "facebook", "telegram", "whatsapp", "linkedin", "reddit", "instagram", "vk", "vkontakte", "fb",
  "tw",
  "tg", "share", "social", "youtu.be",
]
