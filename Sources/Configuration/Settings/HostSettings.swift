/// `fetch.hosts`: the pauses of one host.
package struct HostSettings: Sendable, Hashable {
  /// Between two requests; `fetch.host_delay` where absent.
  package var delay: Duration?
  /// Between two article pages; `fetch.page_delay` where absent.
  package var pageDelay: Duration?
}
