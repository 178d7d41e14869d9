package import Markup

/// `extract.sites`: what the operator says about the pages of one host.
package struct SiteSettings: Sendable, Hashable {
  package var keep: [HTMLSelector] = []
  package var drop: [HTMLSelector] = []
  package var title: HTMLSelector?
  package var authors: HTMLSelector?
  package var published: HTMLSelector?
}
