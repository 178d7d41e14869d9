import Testing

@testable import Configuration

@Suite struct MannersTests {
  @Test func `values below good manners are taken with a warning`() throws {
    let yaml = "poll:\n  min_interval: 0s\nfetch:\n  host_delay: 500ms\n  page_delay: 4s\n"
    #expect(try reading(yaml).settings.poll.minInterval == .zero)
    #expect(
      complaints(about: yaml) == [
        "winnow.yaml:2: warning: poll.min_interval 0s is less than servers like: 5m",
        "winnow.yaml:4: warning: fetch.host_delay 500ms is less than servers like: 1s",
        "winnow.yaml:5: warning: fetch.page_delay 4s is less than servers like: 5s",
      ])
  }

  @Test func `five minutes are fine`() {
    #expect(complaints(about: "poll: {min_interval: 5m}") == [])
  }

  @Test func `an interval outside the two limits is told`() {
    #expect(
      complaints(about: "poll: {interval: 15m}\nfeeds:\n- {url: 'https://a.example/', interval: 2d}") == [
        "winnow.yaml:1: warning: poll.interval 15m is below poll.min_interval; 1h is used",
        "winnow.yaml:3: warning: interval 2d is above poll.max_interval; 1d is used",
      ])
  }

  @Test func `limits that cross are an error`() {
    #expect(
      complaints(about: "poll:\n  max_interval: 30m\n") == [
        "winnow.yaml:2: poll.min_interval is longer than poll.max_interval (1h to 30m)"
      ])
  }
}
