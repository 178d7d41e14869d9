package import News

/// Everything that can be set but the feeds themselves: one value a section of `winnow.yaml`.
///
/// Each field's default is the shipped one; `config/winnow.yaml` says in prose what each is for.
package struct Settings: Sendable, Hashable {
  package var poll = PollSettings()
  package var fetch = FetchSettings()
  package var extract = ExtractSettings()
  /// `filters`: which articles are wanted, of all feeds.
  package var filter = ArticleFilter()
  package var output = OutputSettings()
  package var log = LogSettings()

  package init() {}

  /// Everything under one directory, for trying it out: `DIR/state` and `DIR/out` (`--data DIR`).
  package func placed(under directory: String) -> Settings {
    var placed = self
    let root = directory.hasSuffix("/") ? String(directory.dropLast()) : directory
    placed.output.stateDirectory = root + "/state"
    placed.output.directory = root + "/out"
    return placed
  }
}
