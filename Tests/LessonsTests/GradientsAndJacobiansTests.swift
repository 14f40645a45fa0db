import Foundation
import Testing

/// Many inputs, many outputs.
@Suite struct GradientsAndJacobiansTests {
  private func list(_ lesson: String, _ name: String) throws -> [Double] {
    try LessonValues.list(lesson, name)
  }

  @Test func gradients() throws {
    // (2x₁x₂ + x₂³, x₁² + 3x₁x₂²) at (1.5, 2).
    #expect(try list("gradients", "forward ∇f") == [14, 20.25])
    #expect(try list("gradients", "reverse ∇f") == [14, 20.25])
    // (2(x₁ + 2x₂³), 12x₂²(x₁ + 2x₂³)) at (1.5, 2).
    #expect(try list("gradients", "∇(x₁ + 2x₂³)² at (1.5, 2)") == [35, 840])
    let (s, c) = (sin(Double(1)), cos(Double(1)))
    let cosine = try list("gradients", "∇(x² cos xy) at (0.5, 2)")
    #expect(agree(cosine, [c - 0.5 * s, -0.125 * s]))
  }

  @Test func directions() throws {
    func number(_ name: String) throws -> Double { try LessonValues.number("gradients", name) }
    // ∇f at (0.6, 0.4) is (0.544, 0.648).
    let length = hypot(Double(0.544), 0.648)
    #expect(agree(try number("slope along ∇f"), length))
    #expect(agree(try number("length of ∇f"), length))
    #expect(abs(try number("slope across ∇f")) < 1e-15)
    let angle = atan2(Double(0.648), 0.544) * 180 / Double.pi
    #expect(try number("steepest of 360 directions") == angle.rounded())
  }

  @Test func alongACurve() throws {
    let (s, c) = (sin(Double(0.8)), cos(Double(0.8)))
    #expect(agree(try list("gradients", "∂f/∂x, 1 × 2"), [2 * s, 2]))
    #expect(agree(try list("gradients", "dx/dt, 2 × 1"), [c, -s]))
    for name in ["their product", "all at once"] {
      #expect(agree(try LessonValues.number("gradients", name), 2 * s * (c - 1)))
    }
  }

  @Test func namedJacobians() throws {
    func rows(_ name: String) throws -> [[Double]] { try LessonValues.rows("jacobians", name) }
    let a = [[1, -2, 0.5], [3, 1, -1]]
    #expect(try rows("∂(Ax)/∂x, forward") == a)
    #expect(try rows("∂(Ax)/∂x, reverse") == a)
    // Ax = (3.3, −2.1), e = (−2.3, 4.1), and −eᵀA.
    #expect(agree(try list("jacobians", "dL/dx"), [-10, -8.7, 5.25]))
    let diagonal = try rows("∂tanh(z)/∂z")
    for (i, z) in [-1, 0, 0.5].enumerated() {
      let slope = 1 / pow(cosh(z), 2)
      #expect(agree(diagonal[i], (0..<3).map { $0 == i ? slope : 0 }))
    }
    #expect(try rows("∂/∂x") == a)
    #expect(try rows("∂/∂b") == [[1, 0], [0, 1]])
    #expect(try list("jacobians", "∂(uᵀh)/∂u") == [4, 5, 6])
    #expect(try list("jacobians", "∇f at x = −2, y = 5, z = −4") == [-4, -4, 3])
    #expect(try list("jacobians", "∂f/∂q and ∂f/∂z") == [-4, 3])
    #expect(try rows("∂/∂A vᵀAu") == [[2, 6, 1], [-1, -3, -0.5]])
    #expect(try list("jacobians", "∂/∂w wᵀx") == [1, 3, 0.5])
  }

  /// z = (x₁x₂)² (x₂ + x₃²) at (3, 2, 1): y = (6, 3), ∂z/∂y = (2 y₁ y₂, y₁²).
  @Test func chainsByShapes() throws {
    #expect(try list("jacobians", "∂z/∂y, 1 × 2") == [36, 36])
    #expect(try LessonValues.rows("jacobians", "∂y/∂x, 2 × 3") == [[2, 3, 0], [0, 1, 2]])
    for name in ["their product, 1 × 3", "∂z/∂x at once"] {
      #expect(try list("jacobians", name) == [72, 144, 72])
    }
    // (3, 4t, 1) at t = 1, and 72 · 3 + 144 · 4 + 72.
    #expect(try list("jacobians", "dx/dt on the path (3t, 2t², t), 3 × 1") == [3, 4, 1])
    #expect(try LessonValues.number("jacobians", "dz/dt, 1 × 1") == 864)
  }

  @Test func matrixDerivatives() throws {
    let lesson = "matrix-derivatives"
    for i in 1...3 {
      let row = try LessonValues.rows(lesson, "∂f\(i)/∂A")
      #expect(row == (1...3).map { $0 == i ? [10, 20] : [0, 0] })
    }
    #expect(try LessonValues.number(lesson, "entries") == 18)
    #expect(try LessonValues.number(lesson, "zeros") == 12)
    #expect(try LessonValues.rows(lesson, "∂z/∂W by a VJP") == [[10, 20], [-10, -20], [5, 10]])
    #expect(try LessonValues.number(lesson, "largest difference") == 0)
    let (s, c) = (sin(Double(-1)), cos(Double(-1)))
    let folded = try LessonValues.rows(lesson, "dA/dx, flattened")
    #expect(folded.count == 8 && abs(s) > 0)
    for i in 0..<4 {
      let k = Double(i + 1)
      // Entries k x₀ x₁ and k x₀ x₂ + sin x₂ at (0.5, 2, −1).
      #expect(agree(folded[2 * i], [k * 2, k * 0.5, 0]))
      #expect(agree(folded[2 * i + 1], [-k, 0, k * 0.5 + c]))
    }
    // Entry (i, l) of A X B depends on entry (j, k) of X by A's (i, j) times B's (k, l).
    let (a, b) = ([[1.0, 2, 0], [0, 1, -1]], [[2.0, 1], [0, 3]])
    let flattened: [[Double]] = (0..<4).map { y in
      (0..<6).map { x -> Double in
        let (left, right) = (a[y / 2][x / 2], b[x % 2][y % 2])
        return left * right
      }
    }
    #expect(try LessonValues.rows(lesson, "∂(A X B)/∂X, flattened") == flattened)
    #expect(try LessonValues.rows(lesson, "Ȳ times it, folded") == [[1, -3], [5, 0], [-3, -6]])
    #expect(try LessonValues.rows(lesson, "Aᵀ Ȳ Bᵀ") == [[1, -3], [5, 0], [-3, -6]])
    // X X of (1, 2; 3, 4), weighted with (1, −1; ½, 2), entry by entry.
    for name in ["X̄ of X X by a VJP", "Ȳ Xᵀ + Xᵀ Ȳ"] {
      #expect(try LessonValues.rows(lesson, name) == [[1.5, 4], [8.5, 15.5]])
    }
    #expect(try LessonValues.number(lesson, "ratio at m = 1024") == 1024)
    let bytes = try LessonValues.table(lesson)
    for n in [4, 16, 64, 256] {
      #expect(bytes["\(n)"] == ["\(8 * n * n * n)", "\(8 * n * n)", "\(n)"])
    }
    let elementwise = zip([0.5, -1, 2], [3.0, 1, -2]).map { z, v in
      v / pow(cosh(z), 2)
    }
    #expect(agree(try list(lesson, "vᵀ diag(tanh′(z)) by a VJP"), elementwise))
  }
}
