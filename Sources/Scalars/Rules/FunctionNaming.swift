/// What a function is called.
public protocol FunctionNaming: Sendable {
  /// The function's name as a user types it.
  var name: String { get }

  /// Further names under which expressions know it; none by default.
  var aliases: [String] { get }

  /// What others call it, for messages that suggest the right name; nothing by default.
  var foreignNames: [String] { get }
}

extension FunctionNaming {
  /// No further names.
  public var aliases: [String] { [] }

  /// No other names.
  public var foreignNames: [String] { [] }
}
