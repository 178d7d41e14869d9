import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// Writes the whole URL into the request line, as a proxy wants it (RFC 9112 §3.2.2).
///
/// async-http-client knows proxies by CONNECT alone, which most of them allow to port 443 only (it is Squid's default). So a
/// request for an `http` URL is sent to the proxy as if that were its server, with the `Host` of the real one, and its
/// request line is completed here on its way out.
final class AbsoluteForm: ChannelOutboundHandler {
  typealias OutboundIn = HTTPClientRequestPart
  typealias OutboundOut = HTTPClientRequestPart

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .head(var head) = unwrapOutboundIn(data), let host = head.headers.first(name: "host") else {
      return context.write(data, promise: promise)
    }
    head.uri = "http://\(host)\(head.uri)"
    context.write(wrapOutboundOut(.head(head)), promise: promise)
  }

  /// Puts the handler between the client's own and the encoder.
  @Sendable static func install(in channel: any Channel) -> EventLoopFuture<Void> {
    channel.eventLoop.submit {
      let pipeline = channel.pipeline.syncOperations
      let encoder = try pipeline.context(handlerType: HTTPRequestEncoder.self)
      try pipeline.addHandler(AbsoluteForm(), position: .after(encoder.handler))
    }
  }
}
