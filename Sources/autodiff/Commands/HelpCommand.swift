import Formatting

extension Command {
  /// The command `autodiff help`.
  static let help = Command(.help(of: "autodiff")) { try $0.helpText() }
}
