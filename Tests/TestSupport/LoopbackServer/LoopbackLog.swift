import Synchronization

/// What came to the server and when tests may go on.
final class LoopbackLog: Sendable {
  private struct State {
    var requests: [LoopbackRequest] = []
    var connections = 0
    var open = 0
    var highWater = 0
    var onlookers:
      [(isContent: @Sendable (Int, Int) -> Bool, continuation: CheckedContinuation<Void, Never>)] = []
  }

  private let state = Mutex(State())

  var requests: [LoopbackRequest] { state.withLock { $0.requests } }

  var connections: (total: Int, open: Int, highWater: Int) {
    state.withLock { ($0.connections, $0.open, $0.highWater) }
  }

  /// - Returns: the connection's number, from 1.
  func opened() -> Int {
    change { state in
      state.connections += 1
      state.open += 1
      state.highWater = max(state.highWater, state.open)
      return state.connections
    }
  }

  func closed() {
    change { $0.open -= 1 }
  }

  func add(_ request: LoopbackRequest) {
    change { $0.requests.append(request) }
  }

  /// Waits until the number of requests so far and of open connections is to the liking of `isContent`.
  func wait(until isContent: @escaping @Sendable (_ requests: Int, _ open: Int) -> Bool) async {
    await withCheckedContinuation { continuation in
      let isSo = state.withLock { state in
        if isContent(state.requests.count, state.open) { return true }
        state.onlookers.append((isContent, continuation))
        return false
      }
      if isSo { continuation.resume() }
    }
  }

  private func change<Result: Sendable>(_ body: (inout sending State) -> sending Result) -> Result {
    let (result, content) = state.withLock { state -> (Result, [CheckedContinuation<Void, Never>]) in
      let result = body(&state)
      let (requests, open) = (state.requests.count, state.open)
      let content = state.onlookers.filter { $0.isContent(requests, open) }.map(\.continuation)
      state.onlookers.removeAll { $0.isContent(requests, open) }
      return (result, content)
    }
    for onlooker in content { onlooker.resume() }
    return result
  }
}
