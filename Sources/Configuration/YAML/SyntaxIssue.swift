import Yams

/// What the YAML reader did not understand, with the line where it gave up.
func syntaxIssue(_ error: any Error, in file: String) -> ConfigurationIssue {
  switch error {
  case YamlError.scanner(_, let problem, let mark, _):
    // What libyaml says of a tab is true, but nobody can guess it.
    let isTab = problem.contains("cannot start any token")
    return broken(isTab ? problem + " (a tab? YAML is indented with blanks)" : problem, file, mark.line)
  case YamlError.parser(_, let problem, let mark, _), YamlError.composer(_, let problem, let mark, _):
    return broken(problem, file, mark.line)
  case YamlError.reader(let problem, let offset, _, let yaml):
    let line = offset.map { yaml.prefix($0).count { $0.isNewline } + 1 }
    return broken(problem, file, line)
  case let complaint as Complaint:
    return .error(complaint.message, at: Place(file: file))
  default:
    return broken("\(error)", file, nil)
  }
}

private func broken(_ problem: String, _ file: String, _ line: Int?) -> ConfigurationIssue {
  .error("is not YAML: \(problem)", at: Place(file: file, line: line))
}
