import NIOCore
import NIOHTTP1

/// One connection of the loopback server: reads a request, sends the scripted reply.
final class LoopbackHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let log: LoopbackLog
  private let answer: (LoopbackRequest) -> LoopbackReply
  private var number = 0
  private var head: HTTPRequestHead?
  private var body: [UInt8] = []

  init(log: LoopbackLog, answer: @escaping (LoopbackRequest) -> LoopbackReply) {
    self.log = log
    self.answer = answer
  }

  func channelActive(context: ChannelHandlerContext) {
    number = log.opened()
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    log.closed()
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      self.head = head
      body = []
    case .body(let piece): body += [UInt8](buffer: piece)
    case .end:
      guard let head else { return }
      let request = LoopbackRequest(
        method: head.method.rawValue, path: head.uri, headers: head.headers.map { ($0.name, $0.value) },
        body: body,
        connection: number)
      send(answer(request), context)
    }
  }

  private func send(_ reply: LoopbackReply, _ context: ChannelHandlerContext) {
    switch reply.delivery {
    case .whole:
      writeHead(reply, length: reply.body.count, context)
      write(reply.body[...], context)
      finish(context)
    case .chunked(let size):
      writeHead(reply, length: nil, context)
      for start in stride(from: 0, to: reply.body.count, by: max(1, size)) {
        write(reply.body[start..<min(start + size, reply.body.count)], context)
      }
      finish(context)
    case .cut(let count), .stall(let count):
      writeHead(reply, length: reply.body.count, context)
      write(reply.body.prefix(count), context)
      if case .cut = reply.delivery { closeSoon(context) }
    case .chunkedCut(let count):
      writeHead(reply, length: nil, context)
      write(reply.body.prefix(count), context)
      closeSoon(context)
    case .dribble:
      writeHead(reply, length: nil, context)
      dribble(context)
    case .hang: break
    case .close: context.close(promise: nil)
    case .raw(let bytes):
      // Past the HTTP encoder, which would refuse it.
      context.channel.pipeline.syncOperations.writeRaw(bytes, from: context)
    }
  }

  private func writeHead(_ reply: LoopbackReply, length: Int?, _ context: ChannelHandlerContext) {
    var headers = HTTPHeaders(reply.headers.map { ($0.name, $0.value) })
    if let length, reply.status != 304 { headers.add(name: "Content-Length", value: "\(length)") }
    let head = HTTPResponseHead(version: .http1_1, status: .init(statusCode: reply.status), headers: headers)
    context.writeAndFlush(wrapOutboundOut(.head(head)), promise: nil)
  }

  private func write(_ bytes: ArraySlice<UInt8>, _ context: ChannelHandlerContext) {
    guard !bytes.isEmpty else { return }
    context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: bytes)))), promise: nil)
  }

  private func finish(_ context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  /// After what was written before has gone out.
  private func closeSoon(_ context: ChannelHandlerContext) {
    context.close(promise: nil)
  }

  private func dribble(_ context: ChannelHandlerContext) {
    guard context.channel.isActive else { return }
    write([0x78], context)
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    context.eventLoop.scheduleTask(in: .milliseconds(5)) {
      let (handler, context) = bound.value
      handler.dribble(context)
    }
  }
}

extension ChannelPipeline.SynchronousOperations {
  /// Writes bytes as they are and closes.
  fileprivate func writeRaw(_ bytes: [UInt8], from context: ChannelHandlerContext) {
    guard let encoder = try? self.context(handlerType: HTTPResponseEncoder.self) else { return }
    encoder.writeAndFlush(NIOAny(ByteBuffer(bytes: bytes)), promise: nil)
    context.close(promise: nil)
  }
}
