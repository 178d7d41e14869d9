/// Which winnow this is.
public enum Release {
  /// The version of the product; part of `extractor` in every line and of the User-Agent.
  public static let version = "0.1.0"
}
