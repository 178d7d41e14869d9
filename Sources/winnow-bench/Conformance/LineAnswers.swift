import Foundation

/// Answers one line of JSON for each line of JSON on standard input: the door of `Tests/Measure/conformance`.
enum LineAnswers {
  static func run<Question: Decodable, Answer: Encodable>(_ answer: (Question) -> Answer) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    while let line = readLine() {
      let question = try JSONDecoder().decode(Question.self, from: Data(line.utf8))
      print(String(decoding: try encoder.encode(answer(question)), as: UTF8.self))
    }
  }
}
