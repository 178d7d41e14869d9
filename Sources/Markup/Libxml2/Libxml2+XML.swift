extension Libxml2 {
  /// Parses well-formed UTF-8 into a handler, and reports what libxml2 nevertheless met.
  static func parse<Handler: XMLHandler>(
    _ text: ArraySlice<UInt8>, _ vocabulary: XMLVocabulary, _ limits: XMLLimits, into handler: inout Handler
  ) -> XMLOutcome {
    unsafe withUnsafeMutablePointer(to: &handler) { handler in
      let session = unsafe XMLDelivery(handler, vocabulary, limits)
      unsafe text.withUnsafeBufferPointer { unsafe session.parse($0) }
      var outcome = XMLOutcome()
      outcome.problemCount = session.problemCount
      outcome.firstProblem = session.firstProblem
      outcome.stopped = session.stopped
      return outcome
    }
  }
}
