/// The name of an element or attribute as two small numbers of the reader's vocabulary.
public struct XMLName: Hashable, Sendable {
  /// The vocabulary's number of the namespace; `unknown`, or `noNamespace` where there is none.
  public var namespace: UInt16
  /// The vocabulary's number of the local name, or `unknown`.
  public var local: UInt16

  /// A namespace or a name that the vocabulary does not have.
  public static let unknown: UInt16 = 0
  /// An element without prefix and without a default namespace, or an attribute without a prefix.
  public static let noNamespace = UInt16.max

  /// A name by its numbers.
  public init(namespace: UInt16, local: UInt16) {
    self.namespace = namespace
    self.local = local
  }
}
