import Generation
import Testing

/// What is read from files of formulas.
@Suite struct FormulaFileTests {
  @Test func formulas() throws {
    let file = FormulaFile(
      """
      # Shared by all.

      # The area
      #   of a circle.
      area(r) = pi*r^2  # not the circumference

      public polar(r, t) = r*cos(t),
          # the sine comes last

          r*sin(t)
        derivatives: jvp, vjp
      plain( x,y )=atan2(y,
                         x)
        relaxed: yes
        derivatives : none
      constant() = 6*7
      """)
    #expect(file.errors.isEmpty)
    let formulas = file.formulas
    #expect(formulas.map(\.name) == ["area", "polar", "plain", "constant"])
    #expect(formulas.map(\.isPublic) == [false, true, false, false])
    #expect(formulas.map(\.isRelaxed) == [false, false, true, false])
    #expect(formulas.map(\.comment) == [["The area", "of a circle."], [], [], []])
    #expect(formulas.map(\.system.variables) == [["r"], ["r", "t"], ["x", "y"], []])
    #expect(formulas.map(\.system.expressions.count) == [1, 2, 1, 1])
    #expect(formulas.map(\.derivatives) == [[.gradient], [.jvp, .vjp], [.none], [.none]])
    #expect(
      formulas.map(\.functionNames) == [
        ["area", "areaGradient"], ["polar", "polarJVP", "polarVJP"], ["plain"], ["constant"],
      ])
  }

  @Test func defaultsAndOrders() {
    let file = FormulaFile("a(x, y) = x\nb(x) = x, 2*x\nc(x) = x^2\n  derivatives: 4, gradient")
    #expect(
      file.formulas.map(\.derivatives) == [[.gradient], [.jacobian], [.order(4), .gradient]])
    #expect(file.formulas[2].functionNames == ["c", "cDerivatives", "cGradient"])
  }

  /// A function may be called public, and so may a variable.
  @Test func publicIsAName() {
    let file = FormulaFile("f(public) = public^2\r\npublic g(x) = x\n")
    #expect(file.errors.isEmpty)
    #expect(file.formulas.map(\.isPublic) == [false, true])
  }

  @Test(arguments: ["", "\n\n", "# only a comment", "  \n\t\n"])
  func nothing(text: String) {
    let file = FormulaFile(text)
    #expect(file.formulas.isEmpty && file.errors.isEmpty)
    #expect(
      file.swift(from: "Empty.formula").text
        == "// Written by Fluxion from Empty.formula; do not edit.\n\n")
  }
}
