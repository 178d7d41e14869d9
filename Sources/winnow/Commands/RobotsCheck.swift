import ArgumentParser
import Fetching
import News

/// `winnow check --robots FILE --agent A URL`: what a robots.txt says to a crawler about one URL.
struct RobotsCheck {
  /// A file, a URL, or `-` for standard input.
  let file: String
  let agent: String
  let url: String

  /// - Returns: the exit status where the file could not be read, which was said.
  func run() async -> ExitCode? {
    do throws(InputSource.Problem) {
      let content = try await InputSource(name: file).read(.robots, allowPrivate: false)
      let rules = RobotsRules(content.bytes, agent: agent)
      print(target.map(rules.allows) ?? true ? "allowed" : "disallowed")
      return nil
    } catch {
      complain("\(error)")
      if case .unavailable = error { return ExitStatus.unavailable }
      return ExitStatus.missingFile
    }
  }

  /// A path stands for itself, and an address without a scheme is one of the web.
  private var target: WebURL? {
    let site = WebURL("http://site.invalid/")
    if url.isEmpty || url.hasPrefix("/") {
      return WebURL("http://site.invalid" + (url.isEmpty ? "/" : url)) ?? site
    }
    return url.contains("://") ? WebURL(url) : WebURL("http://" + url)
  }
}
