import ArgumentParser
import Foundation
import Markup

struct EncodingAnswers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "encodings",
    abstract:
      #"Reads {"bytes"} lines in Base64, and answers what a page says of its own encoding, null if nothing."#)

  struct Question: Decodable { var bytes: Data }

  func run() throws {
    try LineAnswers.run { (question: Question) -> String? in
      CharacterEncoding.declared(inPage: [UInt8](question.bytes))?.name
    }
  }
}
