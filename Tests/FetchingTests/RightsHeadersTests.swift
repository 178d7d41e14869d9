import Fetching
import News
import TestSupport
import Testing

@Suite struct RightsHeadersTests {
  private func rights(_ headers: [(String, String)]) async throws -> Rights {
    try await withSite { server, fetcher async throws in
      server.on("/a", headers.reduce(LoopbackReply("here")) { $0.with($1.0, $1.1) })
      return try await fetcher.page(server.url("/a")).rights
    }
  }

  @Test func `a response that says nothing has no rights to record`() async throws {
    #expect(try await rights([]).isEmpty)
  }

  @Test func `usage, reservation and licence are read`() async throws {
    let rights = try await rights([
      ("Content-Usage", "train-ai=n"), ("TDM-Reservation", "1"),
      ("TDM-Policy", "https://site.example/tdm.json"),
      (
        "Link",
        "<https://site.example/a,b>; rel=\"next\", <https://site.example/rsl.xml>; rel=\"alternate license\""
      ),
    ])
    #expect(rights.contentUsage == "train-ai=n")
    #expect(rights.tdm == TDMReservation(isReserved: true, policy: "https://site.example/tdm.json"))
    #expect(rights.license == "https://site.example/rsl.xml")
  }

  @Test func `a reservation that is neither 0 nor 1 is none`() async throws {
    #expect(try await rights([("TDM-Reservation", "yes")]).tdm == nil)
    #expect(try await rights([("TDM-Reservation", "0")]).tdm == TDMReservation(isReserved: false))
  }

  @Test func `directives for all robots and for us are recorded, those of others are not`() async throws {
    let rights = try await rights([
      ("X-Robots-Tag", "NoArchive, nofollow"), ("X-Robots-Tag", "googlebot: noindex"),
      ("X-Robots-Tag", "winnow: noai, noimageai"),
      ("X-Robots-Tag", "unavailable_after: 25 Jun 2030, nosnippet"),
    ])
    #expect(rights.meta == [.noarchive, .nosnippet, .noai, .noimageai])
    #expect(try await self.rights([("X-Robots-Tag", "none")]).meta == [.noindex])
  }
}
