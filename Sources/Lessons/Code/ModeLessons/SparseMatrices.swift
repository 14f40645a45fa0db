/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Charts
import Fluxion
package import LessonWriting

/// Beads on a string, each pulled by its neighbours: the forces on them.
private struct Beads: VectorFunction {
  func callAsFunction<T: RealScalar>(_ u: [T]) -> [T] {
    u.indices.map { i in
      let left = i > 0 ? u[i - 1] : T(0.0)
      let right = i + 1 < u.count ? u[i + 1] : T(0.0)
      return left - T(2.0) * u[i] + right - u[i] * u[i] * u[i]
    }
  }
}

/// One variable that meets all others: (x₁ x₂)² + (x₁ x₃)² + … + x₁⁴.
private struct Star: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    x.reduce(T(0.0)) { sum, other in sum + (x[0] * other) * (x[0] * other) }
  }
}

extension LessonPlan {
  package static let sparseMatrices = LessonPlan(
    "sparse-matrices", "Mostly zeros",
    goal: "See which derivatives can be other than zero, and get them all with a few products.",
    after: ["jacobians", "which-mode"],
    steps: [
      Step(
        "Who depends on whom",
        """
        A bead on a string feels its two neighbours and itself. Of the n² entries of the Jacobian hardly
        3n can be other than zero, and where they are needs no derivative to be known: run the function
        once on numbers that remember which inputs they come from.
        """,
        predict: "Ten beads: how many of the hundred entries can be other than zero?",
        with: "struct Beads"
      ) { out in
        let u = (1...10).map { Double($0) / 10 }
        let pattern = SparsityPattern(jacobianOf: Beads(), at: u)
        out("entries", pattern.count)
        out("\(pattern)")
        let coloring = pattern.columnColoring()
        out.draw(
          SpyPlot(
            title: "Ten beads", shape: (10, 10),
            entries: pattern.entries.map { ($0.row, $0.column, coloring.colors[$0.column]) },
            note: "columns of one color share no row"))
      },
      Step(
        "Columns that never meet",
        """
        Column j is the product of J with the unit vector of input j: one pass each, ten in all. But
        columns 1, 4, 7 and 10 share no row. Move these four inputs at once, and no entry of the product
        is a sum of two. So give columns colors, such that two of one color share no row; each color is one
        product.
        """,
        predict: "How many colors do ten beads take? And a thousand?"
      ) { out in
        let sizes = [10, 100, 1000]
        let colors = sizes.map { n in
          SparsityPattern(jacobianOf: Beads(), at: [Double](repeating: 1, count: n))
            .columnColoring().count
        }
        out.table(
          "beads", "entries of J", "other than zero", "products, dense", "products, by colors",
          rows: zip(sizes, colors).map { n, colors in
            ["\(n)", "\(n * n)", "\(3 * n - 2)", "\(n)", "\(colors)"]
          })
        out("colors of 1000 beads", colors[2])
      },
      Step(
        "One product for each color",
        """
        Here it is, by hand: for each color a vector with a 1 for each of its columns, one
        Jacobian-vector product, and every entry is read off where it stands alone. The result has
        the very numbers of the whole Jacobian. Its compressed form, J S, has three columns.
        """,
        predict: "By how much will the matrix that is put together differ from the dense Jacobian?"
      ) { out in
        let u = (1...10).map { Double($0) / 10 }
        let pattern = SparsityPattern(jacobianOf: Beads(), at: u)
        let groups = pattern.columnColoring().groups
        var found = Matrix<Double>(repeating: 0, rows: 10, columns: 10)
        var compressed: [[Double]] = []
        for columns in groups {
          let seed = u.indices.map { columns.contains($0) ? 1.0 : 0.0 }
          let product = jvp(at: u, along: seed, of: Beads()).tangent
          compressed.append(product)
          for (i, j) in pattern.entries where columns.contains(j) { found[i, j] = product[i] }
        }
        let dense = Forward.jacobian(at: u, of: Beads())
        let differences = zip(found.elements, dense.elements).map { abs($0 - $1) }
        out("first rows of J S", Matrix((0..<3).map { i in compressed.map { $0[i] } }))
        out("largest difference from the dense Jacobian", differences.max() ?? 0)
        let whole = sparseJacobian(at: u, of: Beads())
        out("the same in one call", whole.dense.elements == dense.elements)
      },
      Step(
        "Second derivatives",
        """
        A Hessian is symmetric, so an entry may be read at (i, j) or at (j, i), and that saves colors. The
        sum of (x₁ xⱼ)² is the worst there is for columns: x₁ meets all others, its row is full, and
        no two columns may have one color. Read across the diagonal, two products do: one with
        x₁ alone, one with all the others at once.
        """,
        predict:
          "Eight variables: how many colors do columns take, and how many a symmetric matrix?",
        with: "struct Star"
      ) { out in
        let x = (1...8).map { Double($0) }
        let pattern = SparsityPattern(hessianOf: Star(), at: x)
        out("\(pattern)")
        out("colors of columns", pattern.columnColoring().count)
        out("colors of a symmetric matrix", pattern.starColoring().count)
        let sparse = sparseHessian(at: x, of: Star()).dense
        let dense = Mixed.hessian(at: x, of: Star())
        let differences = zip(sparse.elements, dense.elements).map { abs($0 - $1) / (1 + abs($1)) }
        out("agrees with the dense Hessian", (differences.max() ?? 1) < 1e-14)
      },
    ],
    exercises: [
      Exercise(
        "Five functions, each of its own variable and the next one. How many entries can be other than zero?",
        .numbers(["2*5"]), because: "Two in each of five rows.",
        mistakes: [.init("25", "So many entries are there in all.")]),
      Exercise(
        """
        Each bead now feels two neighbours on either side. How many colors do the columns of a long string \
        take?
        """,
        .numbers(["5"]),
        because:
          "A row has five entries in a row of columns: these need five colors, and they repeat.",
        mistakes: [
          .init("3", "That is with one neighbour on either side."),
          .init("4", "The bead itself counts too: five columns meet in one row."),
        ]),
      Exercise(
        """
        A 50 × 50 Jacobian whose first row is full, as is its diagonal; all else is 0. How many products \
        by colors of columns, how many by colors of rows?
        """,
        .numbers(["50", "2"]),
        because: """
          All columns meet in the first row; of the other rows no two meet, so that they have one color, and \
          the first row another.
          """,
        mistakes: [
          .init("2, 2", "All fifty columns meet in the first row."),
          .init("50, 1", "The first row meets every other one: it needs a color of its own."),
        ]),
    ],
    answer: Step(
      "Rows are cheaper here",
      """
      Forward mode would take all fifty products, reverse mode takes two: one row of the sum, and all the
      others together. `SparsePlan` compares both, and both at once.
      """
    ) { out in
      let n = 50
      let pattern = SparsityPattern(
        rows: n, columns: n, entries: (0..<n).map { (0, $0) } + (1..<n).map { ($0, $0) })
      out("by columns", pattern.columnColoring().count)
      out("by rows", pattern.rowColoring().count)
    })
}

// )swift"
