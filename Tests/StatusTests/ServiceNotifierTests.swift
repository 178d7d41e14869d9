import Testing

@testable import Status

@Suite struct ServiceNotifierTests {
  @Test func `ready, status and stopping each arrive as one datagram`() throws {
    let manager = try Manager(at: .path)
    let notifier = ServiceNotifier(address: manager.address)
    notifier.ready()
    notifier.status("412 feeds, 3 failing")
    notifier.stopping()
    #expect(manager.received() == ["READY=1", "STATUS=412 feeds, 3 failing", "STOPPING=1"])
  }

  @Test func `an abstract address is understood`() throws {
    let manager = try Manager(at: .abstract)
    ServiceNotifier(address: manager.address).ready()
    #expect(manager.received() == ["READY=1"])
  }

  @Test func `a status of several lines cannot smuggle in an assignment`() throws {
    let manager = try Manager(at: .path)
    ServiceNotifier(address: manager.address).status("Über\nSTOPPING=1")
    #expect(manager.received() == ["STATUS=Über STOPPING=1"])
  }

  @Test(arguments: [nil, "", "/", "relative/path", "vsock:2:1234", "/" + String(repeating: "x", count: 200)])
  func `an address that cannot be is no address`(address: String?) {
    let notifier = ServiceNotifier(address: address)
    #expect(!notifier.isConnected)
    notifier.ready()
  }

  @Test func `a manager that went away is no trouble`() throws {
    let address = try Manager(at: .path).address
    let notifier = ServiceNotifier(address: address)
    notifier.status("still here")
    #expect(notifier.isConnected)
  }

  @Test func `a manager that does not listen does not hold us up`() throws {
    let manager = try Manager(at: .path)
    let notifier = ServiceNotifier(address: manager.address)
    for number in 0..<2000 { notifier.status("\(number)") }
    let received = manager.received()
    #expect(received.first == "STATUS=0")
    #expect(received.count < 2000)
  }
}
