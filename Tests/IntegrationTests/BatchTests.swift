import Foundation
import Glibc
import TestSupport
import Testing

@Suite struct BatchTests {
  @Test func `answers come in the order of the questions, and a bad line never ends the run`() async throws {
    let questions = (0..<200).map { number in
      number % 10 == 3
        ? "this is no JSON"
        : "{\"id\":\"\(number)\",\"url\":\"https://e.example/\(number)\",\"html\":\"\(html(number))\"}"
    }
    let outcome = try await Program.run(
      ["extract", "--batch", "--jobs", "3"], input: questions.joined(separator: "\n") + "\n")
    #expect(outcome.status == 0)
    let answers = try outcome.lines.map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
    #expect(answers.count == 200)
    for (number, answer) in answers.enumerated() {
      if number % 10 == 3 {
        #expect((answer["error"] as? [String: Any])?["code"] as? String == "bad_request")
      } else {
        #expect(answer["id"] as? String == "\(number)")
        #expect((answer["text"] as? String)?.contains("number \(number) ") == true)
      }
    }
  }

  @Test func `an id comes back as it was, a number or a text`() async throws {
    let outcome = try await Program.run(
      ["extract", "--batch"], input: "{\"id\":4,\"html\":\"\(html(4))\"}\n{\"id\":\"5\",\"html\":\"\"}\n")
    #expect(outcome.lines.count == 2)
    #expect(outcome.lines.first?.hasPrefix("{\"id\":4,") == true)
    #expect(outcome.lines.last?.hasPrefix("{\"id\":\"5\",\"error\":{\"code\":\"empty\"") == true)
  }

  @Test func `a member of the wrong type is named`() async throws {
    let outcome = try await Program.run(
      ["extract", "--batch"],
      input: """
        {"id":1.5,"html":"\(html(1))"}
        {"id":2,"html":["\(html(2))"]}
        {"id":3,"html":"\(html(3))","entry":"a title"}
        {"id":null,"html":"\(html(4))","entry":null}

        """)
    #expect(outcome.lines.count == 4)
    for (line, word) in zip(outcome.lines, ["id", "html", "entry"]) {
      #expect(line.contains("\"code\":\"bad_request\",\"message\":\"\(word) is n"))
    }
    #expect(outcome.lines.last?.contains("\"text\"") == true)
  }

  @Test func `a feed batch reads files, their address and their type`() async throws {
    try await withTemporaryFolder { folder in
      let feed = try folder.write(
        "<rss version='2.0'><channel><item><title>One</title><link>/1</link></item></channel></rss>",
        to: "feed.xml")
      let outcome = try await Program.run(
        ["parse", "--batch"],
        input: "\(feed)\thttps://e.example/feed\t\n\(folder.path)/none.xml\t\t\n\(feed)\n")
      #expect(outcome.status == 0)
      #expect(outcome.lines.count == 3)
      #expect(outcome.lines[0].contains("\"link\":\"https://e.example/1\""))
      #expect(outcome.lines[1].contains("\"error\""))
      #expect(outcome.lines[2].contains("\"title\":\"One\""))
    }
  }

  @Test func `a pipe that nobody writes to holds up no batch`() async throws {
    try await withTemporaryFolder { folder in
      let pipe = folder.path + "/pipe"
      let made = unsafe mkfifo(pipe, 0o600)
      #expect(made == 0)
      let feed = try folder.write(
        "<rss version='2.0'><channel><title>T</title></channel></rss>", to: "feed.xml")
      let outcome = try await Program.run(["parse", "--batch"], input: "\(pipe)\n\(feed)\n")
      #expect(outcome.lines.count == 2)
      #expect(outcome.lines.first?.contains("is not an ordinary file") == true)
    }
  }

  @Test func `an explanation names the rule that dropped a line`() async throws {
    try await withTemporaryFolder { folder in
      let page = html(7).replacingOccurrences(of: "\\\"", with: "\"")
        .replacingOccurrences(
          of: "</article>",
          with: "<h2>Read also:</h2><ul><li><a href='/1'>Other news of the day</a></li></ul></article>")
      let file = try folder.write(page, to: "page.html")
      let pieces = try await Program.run(["extract", "--explain", file]).lines.map {
        $0.split(separator: "\t", omittingEmptySubsequences: false)
      }
      #expect(pieces.contains { $0[0] == "kept" && $0[3].hasPrefix("The report on number 7") })
      #expect(
        pieces.contains { $0[0] == "dropped" && $0[1].hasPrefix("related") && $0[3].hasPrefix("Read also") })
    }
  }

  @Test func `text on its own is the body and one newline`() async throws {
    try await withTemporaryFolder { folder in
      let file = try folder.write(html(7).replacingOccurrences(of: "\\\"", with: "\""), to: "page.html")
      let outcome = try await Program.run(["extract", "--format", "text", file])
      #expect(outcome.output.hasPrefix("The report on number 7 "))
      #expect(outcome.output.hasSuffix(".\n") && !outcome.output.hasSuffix("\n\n"))
    }
  }

  /// A page, as it stands inside a JSON string.
  private func html(_ number: Int) -> String {
    let sentence =
      "The report on number \(number) was read to the council, which thanked its authors and went home."
    return "<html lang=\\\"en\\\"><title>No. \(number)</title><article><h1>No. \(number)</h1>"
      + "<p>\(sentence)</p><p>Nobody spoke against it, although the evening was long and the hall was cold.</p>"
      + "<p>A second reading is planned for the spring, when the hall will be warmer, said the clerk.</p></article>"
  }
}
