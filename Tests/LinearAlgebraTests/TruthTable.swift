import Foundation

/// A table written by `Reference/linear_algebra.py`: lines of a name and numbers.
struct TruthTable {
  private let lines: [(label: String, numbers: [Substring])]

  init(_ name: String, labels: Int = 1) throws {
    let file = Bundle.module.bundleURL.appendingPathComponent("Reference/\(name).txt")
    lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { line in
        let fields = line.split(separator: " ")
        return (fields[..<labels].joined(separator: " "), Array(fields[labels...]))
      }
  }

  /// The labels, in order.
  var labels: [String] { lines.map(\.label) }

  /// The numbers of a line; empty if there is none.
  subscript(label: String) -> [Double] { numbers(label) }

  /// The numbers of a line in some precision; empty if there is none.
  func numbers<P: BinaryFloatingPoint & LosslessStringConvertible>(_ label: String) -> [P] {
    let fields = lines.first { $0.label == label }?.numbers ?? []
    return fields.map { P(String($0)) ?? .nan }
  }
}
