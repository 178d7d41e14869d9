import Yams

/// A syntax error of the YAML parser, with the line where it stopped.
func syntaxIssue(_ error: any Error, in file: String) -> ConfigurationIssue {
  switch error {
  case YamlError.scanner(_, let problem, let mark, _):
    // libyaml's message for a tab does not name the tab.
    let isTab = problem.contains("cannot start any token")
    return broken(isTab ? problem + " (a tab? YAML is indented with blanks)" : problem, file, mark.line)
  case YamlError.parser(_, let problem, let mark, _), YamlError.composer(_, let problem, let mark, _):
    return broken(problem, file, mark.line)
  case YamlError.reader(let problem, let offset, _, let yaml):
    let line = offset.map { yaml.prefix($0).count { $0.isNewline } + 1 }
    return broken(problem, file, line)
  case let error as ValueError:
    return .error(error.message, at: SourcePosition(file: file))
  default:
    return broken("\(error)", file, nil)
  }
}

private func broken(_ problem: String, _ file: String, _ line: Int?) -> ConfigurationIssue {
  .error("is not YAML: \(problem)", at: SourcePosition(file: file, line: line))
}
