import Testing

/// The option `--at`: points from a file.
@Suite struct EachPointCommandTests {
  private func run(_ command: String) throws -> Autodiff { try Autodiff(shell: command) }

  @Test func gradients() throws {
    let run = try run(#"printf 'x,y\n3,-4\n\n 0.5 , 0\n' | "$0" gradient "x^2*y" --at -"#)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.output == """
        x,y,f,df/dx,df/dy
        3.0,-4.0,-36.0,-24.0,9.0
        0.5,0.0,0.0,0.0,0.25

        """)
  }

  /// Columns are found by name, in any order, others are ignored, and one value may serve all points.
  @Test func columnsAreFoundByTheirNames() throws {
    let input = #"printf 'name,"y",x\r\na,-4,3\r\nb,1,2'"#
    let run = try run(input + #" | "$0" gradient "k*x*y" k=2 --at - --mode reverse"#)
    #expect(run.status == 0)
    #expect(
      run.output == """
        k,x,y,f,df/dk,df/dx,df/dy
        2.0,3.0,-4.0,-24.0,-12.0,-8.0,6.0
        2.0,2.0,1.0,4.0,2.0,2.0,4.0

        """)
  }

  @Test func derivativesOfAnyOrder() throws {
    let run = try run(#"printf 'x\n2\n-1\n' | "$0" derivative "x^3" --at - --order 3"#)
    #expect(
      run.output == """
        x,f,df/dx,d2f/dx2,d3f/dx3
        2.0,8.0,12.0,12.0,6.0
        -1.0,-1.0,3.0,-6.0,6.0

        """)
  }

  @Test func hessians() throws {
    let run = try run(#"printf 'x,y\n1,2\n' | "$0" hessian "x^2*y" --at -"#)
    #expect(
      run.output == """
        x,y,f,df/dx,df/dy,d2f/dxdx,d2f/dxdy,d2f/dydy
        1.0,2.0,2.0,4.0,1.0,4.0,2.0,0.0

        """)
  }

  @Test func linesOfJSON() throws {
    let gradient = try run(#"printf 'x,y\n3,4\n0,0\n' | "$0" gradient "hypot(x,y)" --at - --json"#)
    #expect(
      gradient.output == """
        {"point":{"x":3.0,"y":4.0},"value":5.0,"gradient":{"x":0.6,"y":0.8}}
        {"point":{"x":0.0,"y":0.0},"value":0.0,"gradient":{"x":"NaN","y":"NaN"}}

        """)
    let hessian = try run(#"printf 'x,y\n1,2\n' | "$0" hessian "x*y" --at - --json"#)
    #expect(
      hessian.output.hasSuffix(
        #""hessian":{"variables":["x","y"],"rows":[[0.0,1.0],[1.0,0.0]]}}"# + "\n"))
    let derivative = try run(#"printf 'x\n2\n' | "$0" derivative "x^2" --at - --json"#)
    #expect(derivative.output == #"{"point":{"x":2.0},"value":4.0,"derivatives":[4.0]}"# + "\n")
  }

  /// Lines longer than what is read at once, and many of them.
  @Test func manyPoints() throws {
    let rows =
      #"i=0; printf 'pad,x\n'; while [ $i -lt 3000 ]; do printf '%0900d,%d\n' 0 $i; i=$((i+1)); done"#
    let run = try run(#"{ \#(rows); } | "$0" derivative "x^2" --at - | tail -n 1"#)
    #expect(run.output == "2999.0,8994001.0,5998.0\n")
  }

  @Test(
    "mistakes",
    arguments: [
      (
        #"printf 'x\n1\nabc\n' | "$0" derivative "x^2" --at -"#, 1,
        "standard input, line 3, column 'x': 'abc' is no number"
      ),
      (
        #"printf 'x,y\n1\n' | "$0" gradient "x*y" --at -"#, 1,
        "standard input, line 2: 1 value for 2 columns"
      ),
      (#""$0" gradient "x*y" --at /nonexistent.csv"#, 1, "'/nonexistent.csv' could not be read"),
      (#"printf '' | "$0" gradient "x*y" --at -"#, 1, "there is no line"),
      (
        #"printf 'x,y\n' | "$0" gradient "x*z" --at -"#, 2,
        "'z' has no value: standard input has the columns x, y"
      ),
      (
        #"printf 'x,y\n' | "$0" gradient "x*y" x=1 --at -"#, 2,
        "'x' is a column of standard input too"
      ),
      (#"printf 'x,y\n' | "$0" derivative "x*y" --at -"#, 2, "there are 2 variables"),
      (#"printf 'x\n' | "$0" gradient "3" --at -"#, 2, "the expression has no variable"),
    ])
  func mistakes(_ command: String, _ status: Int32, _ message: String) throws {
    let run = try run(command)
    #expect(run.status == status)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func noPointIsNoMistake() throws {
    let run = try run(#"printf 'x\n' | "$0" derivative "x^2" --at -"#)
    #expect(run.status == 0 && run.output == "x,f,df/dx\n")
  }

  @Test func readersMayLeave() throws {
    let rows = #"printf 'x\n'; i=0; while [ $i -lt 9000 ]; do echo $i; i=$((i+1)); done"#
    let run = try run(#"{ \#(rows); } | "$0" derivative "x^2" --at - | head -n 2"#)
    #expect(run.status == 0 && run.errors.isEmpty)
  }
}
