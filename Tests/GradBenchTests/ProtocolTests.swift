import Testing

@testable import GradBench

struct ProtocolTests {
  @Test func startAndAnalysisAreAcknowledged() throws {
    let start = try response(to: ["id": 0, "kind": "start", "eval": "hello"])
    #expect(start["id"] as? Int == 0)
    #expect(start["tool"] as? String == "fluxion")
    let analysis = try response(to: ["id": 3, "kind": "analysis", "of": 2, "valid": true])
    #expect(analysis["id"] as? Int == 3)
    #expect(analysis.count == 1)
  }

  @Test func allEvaluationsOfTheSuiteAreThere() throws {
    let names = [
      "hello", "gmm", "ba", "lstm", "ht", "kmeans", "lse", "llsq", "ode", "particle", "saddle",
      "det",
    ]
    for name in names {
      let answer = try response(to: ["id": 1, "kind": "define", "module": name])
      #expect(answer["success"] as? Bool == true)
    }
    let unknown = try response(to: ["id": 1, "kind": "define", "module": "hallo"])
    #expect(unknown["success"] as? Bool == false)
    #expect("\(unknown["error"] ?? "")".contains("no evaluation hallo"))
  }

  @Test func runsAreRepeatedAndTimed() throws {
    let input: [String: Any] = ["x": [1, 2], "min_runs": 5, "min_seconds": 0]
    let answer = try response(to: [
      "id": 2, "kind": "evaluate", "module": "lse", "function": "primal", "input": input,
    ])
    let timings = try #require(answer["timings"] as? [[String: Any]])
    #expect(timings.count { $0["name"] as? String == "evaluate" } == 5)
    #expect(timings.allSatisfy { ($0["nanoseconds"] as? Int ?? -1) >= 0 })
    let longer = ["x": [1, 2], "min_runs": 1, "min_seconds": 0.001] as [String: Any]
    let second = try response(to: [
      "id": 2, "kind": "evaluate", "module": "lse", "function": "primal", "input": longer,
    ])
    let spent = try #require(second["timings"] as? [[String: Any]])
      .filter { $0["name"] as? String == "evaluate" }
      .reduce(0) { $0 + ($1["nanoseconds"] as? Int ?? 0) }
    #expect(spent >= 1_000_000)
  }

  @Test func whatIsWrongIsSaid() throws {
    func error(_ module: String, _ function: String, _ input: Any) throws -> String {
      let answer = try response(to: [
        "id": 4, "kind": "evaluate", "module": module, "function": function, "input": input,
      ])
      #expect(answer["id"] as? Int == 4)
      #expect(answer["success"] as? Bool == false)
      return "\(answer["error"] ?? "")"
    }
    #expect(try error("helo", "square", 1).contains("no evaluation helo"))
    #expect(try error("hello", "cube", 1).contains("no function cube: it has double, square"))
    #expect(try error("hello", "square", "one").contains("hello, square"))
    #expect(
      try error("det", "primal", ["A": [1, 2, 3], "ell": 2]).contains(
        "A: expected 4 elements, found 3"))
    let garbage = try #require(Evaluation.tool.response(to: "{"))
    #expect(try object(garbage)["success"] as? Bool == false)
    #expect(Evaluation.tool.response(to: "  ") == nil)
  }
}
