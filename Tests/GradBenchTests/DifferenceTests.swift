import Foundation
import Testing

@testable import GradBench

/// Evaluations whose derivatives are compared with differences of their own values.
struct DifferenceTests {
  /// Numbers without a pattern between −1 and 1.
  private func wave(_ count: Int, _ phase: Double) -> [Double] {
    (0..<count).map { (i: Int) -> Double in
      let step = Double(i * i + 1)
      return sin(phase + 1.7 * step)
    }
  }

  private func rows(_ x: some Collection<Double>, _ columns: Int) -> [[Double]] {
    let x = Array(x)
    return stride(from: 0, to: x.count, by: columns).map { Array(x[$0..<$0 + columns]) }
  }

  @Test func mixture() throws {
    let (d, k, n) = (3, 2, 6)
    func input(_ p: [Double]) -> [String: Any] {
      [
        "d": d, "k": k, "n": n, "x": rows(wave(n * d, 0.5), d), "m": 1, "gamma": 0.8,
        "alpha": Array(p[..<2]), "mu": rows(p[2..<8], 3), "q": rows(p[8..<14], 3),
        "l": rows(p[14...], 3),
      ]
    }
    let p = wave(20, 2)
    let slopes = try differences(at: p) { try numbers(output("gmm", "objective", input($0))) }
    let found = try #require(output("gmm", "jacobian", input(p)) as? [String: Any])
    let parts = try ["alpha", "mu", "q", "l"].flatMap { try numbers(found[$0]) }
    expect(parts, slopes.flatMap { $0 }, within: 1e-9)
  }

  @Test func network() throws {
    let (layers, width) = (2, 3)
    func input(_ p: [Double]) -> [String: Any] {
      let extra = 8 * layers * width
      return [
        "main_params": rows(p[..<extra], 4 * width), "extra_params": rows(p[extra...], width),
        "state": rows(wave(2 * layers * width, 4), width),
        "sequence": [[0, 1, 1], [1, 0, 1], [1, 1, 0], [0, 0, 1]],
      ]
    }
    let p = wave(8 * layers * width + 3 * width, 1)
    let slopes = try differences(at: p) { try numbers(output("lstm", "objective", input($0))) }
    expect(
      try numbers(output("lstm", "jacobian", input(p))), slopes.flatMap { $0 }, within: 1e-9)
  }

  @Test func bundle() throws {
    func input(_ p: [Double]) -> [String: Any] {
      [
        "n": 2, "m": 3, "p": 4, "cam": Array(p[..<11]), "x": Array(p[11..<14]), "w": p[14],
        "feat": [0.25, -0.5],
      ]
    }
    let p = [0.1, -0.2, 0.3, 0.5, 1, -0.5, 2, 0.1, -0.1, 0.01, -0.02, 0.4, -0.3, 5, 0.9]
    let slopes = try differences(at: p) { p in
      let errors = try #require(output("ba", "objective", input(p)) as? [String: Any])
      let residuals = try #require(errors["reproj_error"] as? [String: Any])
      let penalty = try #require(errors["w_err"] as? [String: Any])
      #expect(residuals["repeated"] as? Int == 4)
      return try numbers(residuals["elements"]) + numbers(penalty["element"])
    }
    let found = try #require(output("ba", "jacobian", input(p)) as? [String: Any])
    let values = (0..<2).flatMap { row in slopes.map { $0[row] } } + [slopes[14][2]]
    expect(try numbers(found["vals"]), values, within: 1e-9)
    let columns = Array(0..<11) + [22, 23, 24, 31]
    #expect(found["cols"] as? [Int] == columns + columns + [34])
    let rows = (0...8).map { 15 * $0 } + (1...4).map { 120 + $0 }
    #expect(found["rows"] as? [Int] == rows.prefix(30) + [124])
  }

  @Test(arguments: [true, false]) func hand(isVaried: Bool) throws {
    let bones = 22
    let parents = (0..<bones).map { $0 == 0 ? -1 : $0 % 4 == 1 ? 0 : $0 - 1 }
    let vertices = 5
    func matrices(_ phase: Double) -> [[[Double]]] {
      (0..<bones).map { bone in
        rows(wave(12, phase + Double(bone)).map { $0 / 2 } + [0, 0, 0, 1], 4)
      }
    }
    let model: [String: Any] = [
      "bone_count": bones, "parents": parents, "base_relatives": matrices(0.3),
      "inverse_base_absolutes": matrices(0.9),
      "base_positions": (0..<vertices).map { wave(3, Double($0)) + [1] },
      "weights": (0..<vertices).map { wave(bones, Double($0) + 0.1) },
      "triangles": [[0, 1, 2], [4, 3, 1]], "is_mirrored": true,
    ]
    let correspondences = isVaried ? [1, 0, 1] : [4, 0, 2]
    let data: [String: Any] = [
      "model": model, "correspondences": correspondences, "points": rows(wave(9, 3), 3),
    ]
    let us = rows(wave(6, 5), 2)
    func input(_ p: [Double]) -> [String: Any] {
      [
        "theta": Array(p[2...]), "data": data,
        "us": isVaried ? us.map { [$0[0] + p[0], $0[1] + p[1]] } : [],
      ]
    }
    let p = [0, 0] + wave(26, 1.5)
    let slopes = try differences(at: p) { try numbers(output("ht", "objective", input($0))) }
    let columns = isVaried ? slopes : Array(slopes[2...])
    let found = try numbers(output("ht", "jacobian", input(p)))
    expect(found, (0..<9).flatMap { row in columns.map { $0[row] } }, within: 1e-8)
  }
}
