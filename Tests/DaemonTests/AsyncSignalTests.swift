import Fetching
import Testing

@testable import Daemon

@Suite(.timeLimit(.minutes(5))) struct AsyncSignalTests {
  @Test func `a signal that nobody waited for ends the next wait, and no more than one`() async {
    let signal = AsyncSignal()
    signal.signal()
    signal.signal()
    await signal.wait()
    let hasEnded = AtomicFlag()
    let waiting = Task {
      await signal.wait()
      hasEnded.set()
    }
    for _ in 0..<1000 { await Task.yield() }
    #expect(!hasEnded.isSet)
    signal.signal()
    await waiting.value
  }

  @Test func `a wait ends when its task is cancelled, before it begins or after`() async {
    let signal = AsyncSignal()
    let waiting = Task { await signal.wait() }
    for _ in 0..<1000 { await Task.yield() }
    waiting.cancel()
    await waiting.value
    let late = Task {
      while !Task.isCancelled { await Task.yield() }
      await signal.wait()
    }
    late.cancel()
    await late.value
  }
}
