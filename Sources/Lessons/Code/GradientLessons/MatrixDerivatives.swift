/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Charts
import Fluxion
package import LessonWriting

/// A 4 × 2 matrix whose entries depend on three numbers, row by row.
private func entries<T: RealScalar>(_ x: [T]) -> [T] {
  (0..<4).flatMap { i in
    (0..<2).map { j in
      let first = T(Double(i + 1)) * x[0] * x[j + 1]
      return first + sin(x[2]) * T(Double(j))
    }
  }
}

/// The product of two matrices, row by row; the first has n columns.
private func times<T: RealScalar>(_ a: [T], _ b: [T], inner n: Int) -> [T] {
  let columns = b.count / n
  return (0..<(a.count / n)).flatMap { i in
    (0..<columns).map { j in
      var sum = T(0.0)
      for k in 0..<n { sum += a[i * n + k] * b[k * columns + j] }
      return sum
    }
  }
}

extension LessonPlan {
  package static let matrixDerivatives = LessonPlan(
    "matrix-derivatives", "Derivatives too big to write down",
    goal:
      "Meet derivatives with three and four indices, see how empty they are, and never form them.",
    after: ["jacobians"],
    steps: [
      Step(
        "A product, with respect to its matrix",
        """
        Differentiate f = A x with respect to A. There are M outputs and M × N inputs: a tensor of
        M × (M × N) numbers. But output i only uses row i of A, so

          ∂fᵢ/∂A   has xᵀ in row i, and zeros elsewhere:
          with respect to entry (i, q) of A     the q-th entry of x
          with respect to row i, all of it      xᵀ
          with respect to any other row         0ᵀ
        """,
        predict: "A is 3 × 2. How many numbers are in ∂f/∂A, and how many of them are 0?"
      ) { out in
        let (m, x) = (3, [10.0, 20.0])
        let n = x.count
        let a = (0..<(m * n)).map { Double($0) }
        let tensor = Reverse.jacobian(at: a) { a in product(rows: a, x) }
        for i in 0..<m {
          out("∂f\(i + 1)/∂A", Matrix(rows: m, columns: n, elements: tensor.row(i)))
        }
        out("entries", tensor.elements.count)
        out("zeros", tensor.elements.filter { $0 == 0 }.count)
        out.draw(
          SpyPlot(
            title: "∂f/∂A, flattened", shape: (m, m * n),
            entries: (0..<m).flatMap { i in (0..<n).map { (i, i * n + $0, i) } },
            labels: (["f₁", "f₂", "f₃"], ["A₁₁", "A₁₂", "A₂₁", "A₂₂", "A₃₁", "A₃₂"]),
            note: "x stands in each row, once"))
      },
      Step(
        "Not forming it",
        """
        Of M·M·N entries M·(M−1)·N are zero, and what is left is x, M times over. In a network all
        that is wanted is its product with the gradient ∂z/∂y of what comes later, and that is small:

          ∂z/∂W = (∂z/∂y)ᵀ xᵀ        an outer product, M × N

        A vector-Jacobian product, VJP, is one reverse sweep, and never sees the tensor.
        """,
        predict: """
          x = (10, 20), and the adjoint of the third output is 0.5. What is the third row of \
          ∂z/∂W?
          """
      ) { out in
        let (x, w, later) = ([10.0, 20.0], [1.0, 2, 3, 4, 5, 6], [1.0, -1, 0.5])
        let swept = vjp(at: w, along: later) { w in product(rows: w, x) }.cotangent
        out("∂z/∂W by a VJP", Matrix(rows: 3, columns: 2, elements: swept))
        out("outer product", Matrix(later.map { g in x.map { g * $0 } }))
      },
      Step(
        "A matrix that depends on a vector",
        """
        Now A(x) ∈ R⁴ˣ² with x ∈ R³, so dA/dx ∈ R⁴ˣ²ˣ³. Two ways to compute it:

          stack     the gradient of each of the eight entries, one after the other
          reshape   flatten A to R⁸, take the 8 × 3 Jacobian, and fold it again

        The same numbers in the same order: entry (i, j, k) is row 2i + j, column k.
        """,
        predict: "Two ways, two modes: will they differ in the last digits?", with: "func entries"
      ) { out in
        let x = [0.5, 2.0, -1.0]
        let stacked = (0..<8).map { entry in
          Reverse.gradient(at: x) { x in entries(x)[entry] }
        }
        let folded = Forward.jacobian(at: x) { x in entries(x) }
        out("dA/dx, flattened", folded)
        let difference = (0..<8).flatMap { i in (0..<3).map { abs(stacked[i][$0] - folded[i, $0]) }
        }
        out("largest difference", difference.max() ?? 0)
        let places = (0..<8).flatMap { i in (0..<3).map { (row: i, column: $0, group: i / 2) } }
        out.draw(
          SpyPlot(
            title: "dA/dx, flattened", shape: (8, 3),
            entries: places.filter { folded[$0.row, $0.column] != 0 },
            labels: (
              (0..<8).map { "\(["A₁", "A₂", "A₃", "A₄"][$0 / 2])\($0 % 2 == 0 ? "₁" : "₂")" },
              ["x₁", "x₂", "x₃"]
            ), note: "fold: a color is a row of A"))
      },
      Step(
        "A matrix with respect to a matrix",
        """
        In general a P × Q matrix Y depends on an M × N matrix X, and there are P · Q · M · N derivatives: an
        array of shape (P × Q) × (M × N). Flatten both matrices, and it is a matrix with P · Q rows and M · N
        columns; that is called matricisation. Along one of its indices such an array is multiplied in the
        same way, which is the n-mode product: flatten it so that this index comes first, multiply, fold.

        Nobody needs it. Write down what a small dX does to Y, and read off what a sweep makes of Ȳ:

          Y = A X B    dY = A dX B         X̄ = Aᵀ Ȳ Bᵀ
          Y = X X      dY = dX X + X dX    X̄ = Ȳ Xᵀ + Xᵀ Ȳ
        """,
        predict:
          "X is 3 × 2 and A X B is 2 × 2. How many derivatives are there, and how large is X̄?",
        with: "func times"
      ) { out in
        let a: Matrix<Double> = [[1, 2, 0], [0, 1, -1]]
        let b: Matrix<Double> = [[2, 1], [0, 3]]
        let x = [1.0, 0, 2, 1, -1, 3]
        let whole = Forward.jacobian(at: x) { x in
          times(
            times(a.elements.map { .init($0) }, x, inner: 3), b.elements.map { .init($0) }, inner: 2
          )
        }
        out("∂(A X B)/∂X, flattened", whole)
        let later = [1.0, -1, 0.5, 2]
        let folded = product(whole.transposed, later)
        out("Ȳ times it, folded", Matrix(rows: 3, columns: 2, elements: folded))
        let byHand = times(
          times(a.transposed.elements, later, inner: 2), b.transposed.elements, inner: 2)
        out("Aᵀ Ȳ Bᵀ", Matrix(rows: 3, columns: 2, elements: byHand))
        let square = [1.0, 2, 3, 4]
        let transposed = [1.0, 3, 2, 4]
        let swept = vjp(at: square, along: later) { x in times(x, x, inner: 2) }.cotangent
        out("X̄ of X X by a VJP", Matrix(rows: 2, columns: 2, elements: swept))
        let (left, right) = (
          times(later, transposed, inner: 2), times(transposed, later, inner: 2)
        )
        out("Ȳ Xᵀ + Xᵀ Ȳ", Matrix(rows: 2, columns: 2, elements: zip(left, right).map { $0 + $1 }))
      },
      Step(
        "What it saves",
        """
        Take y = W x and z = vᵀ y with W of m × n. The dense derivative ∂y/∂W has m · m · n entries of
        eight bytes; the VJP makes m · n of them. The elementwise layers between save as much:
        instead of a diagonal matrix of m · m entries, a vector times a vector, v ⊙ f′(z).
        """,
        predict: "For m = n = 1024: how many times more memory does the dense derivative take?"
      ) { out in
        func dense(_ m: Int, _ n: Int) -> Double { 8 * Double(m) * Double(m) * Double(n) }
        func product(_ m: Int, _ n: Int) -> Double { 8 * Double(m) * Double(n) }
        let sizes = [4, 16, 64, 256, 1024, 4096]
        out.table(
          "m = n", "bytes of ∂y/∂W", "bytes of the VJP", "ratio",
          rows: sizes.map { n in
            ["\(n)", short(dense(n, n)), short(product(n, n)), short(dense(n, n) / product(n, n))]
          })
        out("ratio at m = 1024", dense(1024, 1024) / product(1024, 1024))
        let (z, v) = ([0.5, -1.0, 2.0], [3.0, 1.0, -2.0])
        out(
          "vᵀ diag(tanh′(z)) by a VJP", vjp(at: z, along: v) { z in z.map { tanh($0) } }.cotangent)
        out("v ⊙ (1 − tanh²(z))", zip(v, z).map { $0 * (1 - tanh($1) * tanh($1)) })
        let points = sizes.map { Double($0) }
        out.plot(
          "Bytes, with and without the Jacobian", "The dense one grows with the cube of the size.",
          x: Axis("m = n", scale: .logarithmic(base: 2)),
          y: Axis("memory", scale: .logarithmic(base: 2), format: .bytes),
          series: [
            Series("dense ∂y/∂W", points.map { .init($0, dense(Int($0), Int($0))) }),
            Series("VJP", points.map { .init($0, product(Int($0), Int($0))) }),
          ])
      },
    ],
    exercises: [
      Exercise(
        "A is 5 × 3. How many numbers are in the derivative of A x with respect to A?",
        .numbers(["5*5*3"]),
        because: "Five outputs times fifteen inputs.",
        mistakes: [
          .init("15", "That is how many inputs there are; each of five outputs depends on them."),
          .init("45", "Outputs times inputs: 5 · (5 · 3)."),
        ]),
      Exercise(
        "ȳ = (2, −1) and x = (3, 4). What is the outer product ȳᵀ xᵀ, row by row?",
        .numbers(["6", "8", "-3", "-4"]),
        because: "Row i is ȳᵢ xᵀ.",
        mistakes: [
          .init("6, -3, 8, -4", "That is the transpose: row i is ȳᵢ times x."),
          .init("2", "That is the dot product; the outer one has a number for each pair."),
        ]),
      Exercise(
        "How many of the entries of ∂(Ax)/∂A are zero for A of 5 × 4? Count, then compute.",
        .numbers(["5*4*4"]),
        because: "Each of five outputs depends on four of twenty entries.",
        mistakes: [
          .init("20", "So many are other than zero."),
          .init("100", "So many are there in all."),
        ]),
    ],
    answer: Step(
      "Four fifths",
      "Five outputs with twenty inputs each, of which four matter: 100 entries, 80 zeros."
    ) { out in
      let a = (1...20).map { Double($0) }
      let tensor = Reverse.jacobian(at: a) { a in product(rows: a, [1.0, 2, 3, 4]) }
      out("zeros of 100", tensor.elements.filter { $0 == 0 }.count)
    })
}

// )swift"
