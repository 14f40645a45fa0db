import Foundation
import Testing

@testable import GradBench

/// What the tool answers to a message, as JSON.
func response(to message: [String: Any]) throws -> [String: Any] {
  let text = try JSONSerialization.data(withJSONObject: message)
  let answer = try #require(Evaluation.tool.response(to: String(decoding: text, as: UTF8.self)))
  return try object(answer)
}

/// A line of JSON that holds an object.
func object(_ line: String) throws -> [String: Any] {
  let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
  return try #require(value as? [String: Any])
}

/// The output of a function of an evaluation.
func output(_ module: String, _ function: String, _ input: Any) throws -> Any {
  let response = try response(to: [
    "id": 7, "kind": "evaluate", "module": module, "function": function, "input": input,
  ])
  #expect(response["id"] as? Int == 7)
  #expect(response["success"] as? Bool == true, "\(response["error"] ?? "")")
  return try #require(response["output"])
}

/// Numbers, or rows of numbers one after another.
func numbers(_ value: Any?) throws -> [Double] {
  if let number = value as? Double { return [number] }
  if let numbers = value as? [Double] { return numbers }
  let rows = try #require(value as? [[Double]])
  return rows.flatMap { $0 }
}

/// Whether numbers are those expected, to a share of the largest.
func expect(
  _ found: [Double], _ expected: [Double], within tolerance: Double = 1e-12,
  _ location: SourceLocation = #_sourceLocation
) {
  #expect(found.count == expected.count, sourceLocation: location)
  let scale = max(1, expected.map(\.magnitude).max() ?? 0)
  for (a, b) in zip(found, expected) {
    #expect((a - b).magnitude <= tolerance * scale, "\(a) \(b)", sourceLocation: location)
  }
}

/// The slopes of functions by differences of fourth order, a row for each number that is moved.
func differences(at x: [Double], of f: ([Double]) throws -> [Double]) rethrows -> [[Double]] {
  let h = 1e-3
  return try x.indices.map { i in
    func moved(_ distance: Double) throws -> [Double] {
      var x = x
      x[i] += distance
      return try f(x)
    }
    let (near, nearer) = (try moved(h), try moved(-h))
    let (far, farther) = (try moved(2 * h), try moved(-2 * h))
    return near.indices.map {
      (8 * (near[$0] - nearer[$0]) - (far[$0] - farther[$0])) / (12 * h)
    }
  }
}
