import Glibc
import NIOCore

/// One connection to the load server.
final class LoadConnection: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let service: LoadService
  private var unread = ByteBuffer()
  /// The feed that this connection never answers.
  private var unanswered: Int?

  init(_ service: LoadService) { self.service = service }

  func channelInactive(context: ChannelHandlerContext) {
    if let unanswered { service.log.gaveUp(on: unanswered, at: service.now) }
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var piece = unwrapInboundIn(data)
    unread.writeBuffer(&piece)
    while let request = LoadRequest(from: &unread) { answer(request, context) }
    if unread.readableBytes == 0 { unread.clear() }
  }

  private func answer(_ request: LoadRequest, _ context: ChannelHandlerContext) {
    switch request.target {
    case .feed(let feed) where feed < service.log.plan.count: answer(request, feed, context)
    case .page(let feed, let revision):
      service.log.servedPage()
      send("200 OK", LoadReplies.page(feed, revision), type: "text/html; charset=utf-8", request, context)
    default: send("404 Not Found", "no such thing", type: "text/plain", request, context)
    }
  }

  private func answer(_ request: LoadRequest, _ feed: Int, _ context: ChannelHandlerContext) {
    let log = service.log
    let (state, fate) = log.poll(
      feed, etag: request.etag, closes: request.closes, at: service.now, mix: service.mix)
    let closes = request.closes
    switch fate {
    case .unchanged:
      write(LoadReplies.unchanged(feed, state.revision, closes: closes), context, thenClose: closes)
    case .new: send(document: feed, state.revision, request, context)
    case .fault(let fault): fail(fault, feed, state.revision, request, context)
    }
    log.replied(to: feed, fate, at: service.now)
  }

  private func send(
    document feed: Int, _ revision: Int32, _ request: LoadRequest, _ context: ChannelHandlerContext
  ) {
    let isTeaser = service.mix.isTeaser(feed: feed, of: service.log.plan)
    let document = LoadReplies.document(feed, revision, isTeaser: isTeaser)
    send(
      "200 OK", document, type: "application/rss+xml", request, context,
      more: [("ETag", loadETag(feed, revision))])
  }

  private func fail(
    _ fault: LoadFate.Fault, _ feed: Int, _ revision: Int32, _ request: LoadRequest,
    _ context: ChannelHandlerContext
  ) {
    switch fault {
    case .serverError: send("500 Internal Server Error", "oops", type: "text/plain", request, context)
    case .notFound: send("404 Not Found", "no such feed", type: "text/plain", request, context)
    case .rateLimited:
      send(
        "429 Too Many Requests", "slow down", type: "text/plain", request, context,
        more: [("Retry-After", "\(LoadReplies.retryAfter)")])
    case .silence:
      unanswered = feed
      // Half of those that never answer send a byte a second, which no read timeout notices.
      if service.log.plan.draw(feed: feed, turn: 0xFFFFFD).isMultiple(of: 2) {
        drip("HTTP/1.1 200 OK\r\nX-Slow: ", context)
      }
    case .truncated, .reset:
      let document = LoadReplies.document(feed, revision, isTeaser: false)
      let head = LoadReplies.head("200 OK", length: document.utf8.count, closes: true)
      if fault == .reset { resetWhenClosed(context) }
      write(head + document.prefix(document.count / 2), context, thenClose: true)
    }
  }

  private func send(
    _ status: String, _ body: String, type: String, _ request: LoadRequest, _ context: ChannelHandlerContext,
    more: [(String, String)] = []
  ) {
    let head = LoadReplies.head(
      status, length: body.utf8.count, closes: request.closes, [("Content-Type", type)] + more)
    write(head + body, context, thenClose: request.closes)
  }

  private func write(_ text: String, _ context: ChannelHandlerContext, thenClose closes: Bool) {
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
    if closes { context.close(promise: nil) }
  }

  /// A close with pending data and no linger is a reset (RFC 9293 §3.6.1).
  private func resetWhenClosed(_ context: ChannelHandlerContext) {
    let channel = context.channel as? any SocketOptionProvider
    channel?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).whenComplete { _ in }
  }

  /// A head that never ends, a byte each second.
  private func drip(_ text: String, _ context: ChannelHandlerContext) {
    guard context.channel.isActive else { return }
    write(text, context, thenClose: false)
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    context.eventLoop.scheduleTask(in: .seconds(1)) {
      let (connection, context) = bound.value
      connection.drip("z", context)
    }
  }
}
