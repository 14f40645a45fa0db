import Expressions

/// The help texts, as they are to be printed.
enum HelpSnapshots {
  /// The list of functions, which follows from the library's table.
  private static let functions = Expression.functionGroups
    .map { "  " + $0.joined(separator: " ") }.joined(separator: "\n")

  static let overview = """
    autodiff: exact derivatives of functions written as text.

    usage: autodiff COMMAND EXPR … NAME=VALUE … [OPTION …]

    commands:
      derivative    The derivatives of a function of one variable, to any order
      gradient      All partial derivatives of a function of several variables
      hessian       All second partial derivatives of a function of several variables
      jacobian      The partial derivatives of several functions: one row each, one column a variable
      jvp           The Jacobian-vector product: how functions change along a direction
      vjp           The vector-Jacobian product: the gradient of a weighted sum of functions
      trace         How a function and its derivatives come about, step by step, in both modes
      compare       What all first derivatives cost and how exact they are, by several methods
      lesson        A course on automatic differentiation: every lesson runs what it shows
      completions   A script with which a shell completes commands and options
      help          The overview, the help text of a command, or the manual
      version       The version

    options:
      --json       one JSON object on standard output instead of text; numbers that are not finite are
                   the strings "NaN", "Infinity" and "-Infinity"
      -h, --help   the help text of a command, or the overview
      --version    the version
      --           what follows are no options

    Derivatives are computed along with the value, by forward or by reverse mode, and are exact to
    rounding. Results go to standard output, messages to standard error.

    EXPR is ordinary notation: numbers, names, + - * / ^, parentheses, pi, e, and functions. ^ is
    right-associative, -x^2 is -(x^2), and a product is written out: 2*x. As in other notations ** may
    stand for ^, · and × for *, and − for -.

    VALUE is a number, a constant expression such as pi/2, inf, -inf or nan.

    functions:
    \(functions)

    Exit status: 0 success, 1 failed computation, 2 bad usage or bad input.

    """

  static let commands: [(name: String, text: String)] = [
    (
      "derivative",
      """
      The derivatives of a function of one variable, to any order.

      usage: autodiff derivative EXPR x=VALUE [--order K] [--json]

      The derivatives are exact to rounding: they are computed along with the value in one evaluation, on
      dual numbers for the first and on Taylor series for more. There is no step size. Rounding adds up
      with the order: for exp(x) to 7 units in the last place at order 1000. Where the terms of a product
      cancel, as in exp(-x)*cos(2*x), it grows much faster, and orders beyond 100 may have no digits.

      Where the coefficients of a series come near the smallest number, as those of exp(x) do from order
      154 on, the function is evaluated again at another scale; the text says how often.

      options:
        --order K   the order of the highest derivative, from 1 to 1000; 1 if not given
        --json      one JSON object: {"value", "derivatives": [f′, f″, …]}

      examples:
        autodiff derivative "exp(-x^2/2)*erf(x)" x=0.7
        autodiff derivative "exp(sin(x))" x=0.5 --order 10
        autodiff derivative "x^x" x=pi/2 --json

      """
    ),
    (
      "gradient",
      """
      All partial derivatives of a function of several variables.

      usage: autodiff gradient EXPR x=VALUE y=VALUE … [--mode M] [--json]

      A variable that the expression does not use has the partial derivative 0. Forward mode evaluates the
      function once for every few variables; reverse mode evaluates it once, however many there are, and
      goes back from the result to the variables.

      options:
        --mode M   forward or reverse; forward if not given
        --json     one JSON object: {"value", "gradient": {name: number, …}}

      examples:
        autodiff gradient "log(x1) + x1*x2 - sin(x2)" x1=2 x2=5
        autodiff gradient "x*y*z*sin(w)" x=1 y=2 z=3 w=pi/4 --mode reverse
        autodiff gradient "hypot(x, y)" x=3 y=-4 --json

      """
    ),
    (
      "hessian",
      """
      All second partial derivatives of a function of several variables.

      usage: autodiff hessian EXPR x=VALUE y=VALUE … [--json]

      The second derivatives are exact to rounding; nothing is subtracted that nearly cancels. They are
      computed on hyper-dual numbers for up to 3 variables, and by forward over reverse mode for more. The
      value and the gradient come with them.

      options:
        --json   one JSON object: {"value", "gradient", "hessian": {"variables", "rows"}}

      examples:
        autodiff hessian "log(x1) + x1*x2 - sin(x2)" x1=2 x2=5
        autodiff hessian "x^2*y^3" x=2 y=3 --json
        autodiff hessian "a*b*c*d + exp(a*d)" a=0.5 b=2 c=3 d=-1

      """
    ),
    (
      "jacobian",
      """
      The partial derivatives of several functions: one row each, one column a variable.

      usage: autodiff jacobian EXPR EXPR … x=VALUE y=VALUE … [--mode M] [--json]

      Forward mode evaluates the functions once for every few variables; reverse mode evaluates them once
      and goes back from the results once for every few functions.

      options:
        --mode M   forward, reverse, or auto for the one that is likely cheaper; forward if not given
        --json     one JSON object: {"values", "jacobian": {"variables", "rows"}}

      examples:
        autodiff jacobian "r*cos(t)" "r*sin(t)" r=2 t=pi/3
        autodiff jacobian "x*y*z" "x + y + z" x=1 y=2 z=3 --json
        autodiff jacobian "exp(x*y)" "hypot(x, y)" x=0.5 y=-1.5 --mode auto

      """
    ),
    (
      "jvp",
      """
      The Jacobian-vector product: how functions change along a direction.

      usage: autodiff jvp EXPR … x=VALUE y=VALUE … --along x=VALUE,y=VALUE… [--json]

      One evaluation yields it, however many variables and functions there are.

      options:
        --along x=1,y=0   the direction; variables not mentioned have the component 0
        --json            one JSON object: {"values", "tangents"}

      examples:
        autodiff jvp "x*y" "x + y" x=1 y=2 --along x=1,y=0
        autodiff jvp "exp(x)*sin(y)" x=0 y=pi/2 --along x=0.6,y=0.8 --json

      """
    ),
    (
      "vjp",
      """
      The vector-Jacobian product: the gradient of a weighted sum of functions.

      usage: autodiff vjp EXPR … x=VALUE y=VALUE … --along WEIGHT,WEIGHT… [--json]

      One evaluation and one sweep back yield it, however many variables and functions there are.

      options:
        --along 1,0   the weights of the functions, one for each expression in their order
        --json        one JSON object: {"values", "cotangents": {name: number, …}}

      examples:
        autodiff vjp "x*y" "x + y" x=1 y=2 --along 1,0
        autodiff vjp "x*y" "sin(x)" x=2 y=3 --along 1,10 --json

      """
    ),
    (
      "trace",
      """
      How a function and its derivatives come about, step by step, in both modes.

      usage: autodiff trace EXPR … x=VALUE y=VALUE … [--wrt x] [--weights 1,0] [--mode M] [--format F]
          [--ascii] [-o FILE] [--json]

      The tables show every step with the rule that it applies: the values and tangents of forward mode
      from the inputs down, the adjoints of reverse mode from the result up. Below them stand the
      derivatives, a check that both modes agree, and what each of them costs. Pictures show the same as a
      graph; a page in HTML can be stepped through.

      options:
        --wrt x             the variable for forward mode; the first if not given
        --weights 1,0       for several expressions, how much of each reverse mode differentiates; if not
                            given, the first alone
        --mode M            forward, reverse or both; both if not given
        --format F          text, markdown, json, dot, svg or html; if not given, by the ending of FILE,
                            else text
        --ascii             text in ASCII
        -o, --output FILE   write to a file
        --json              the same as --format json: one JSON object, {"nodes": [{"id", "operation",
                            "parents", "value", "tangent", "adjoint", …}, …], "inputs", "outputs",
                            "check", "costs"}

      examples:
        autodiff trace "log(x1) + x1*x2 - sin(x2)" x1=2 x2=5
        autodiff trace "-log(sigmoid(w*x^2))" w=0.5 x=2 --format svg
        autodiff trace "exp(-x^2/2)" x=0.5 --mode reverse --format markdown
        autodiff trace "r*cos(t)" "r*sin(t)" r=2 t=pi/3 --wrt t --weights 0,1

      """
    ),
    (
      "compare",
      """
      What all first derivatives cost and how exact they are, by several methods.

      usage: autodiff compare EXPR … x=VALUE y=VALUE … [--json]

      Finite differences of three kinds, forward mode with one tangent and with several, reverse mode and
      hyper-dual numbers compute the same derivatives. Operations are counted, and the same on every
      machine; a time is the shortest of many runs here. Bytes are those of the inputs in the numbers of a
      method, and of the recording if there is one. The error is the largest of all the derivatives, in
      units in the last place.

      options:
        --json   one JSON object: {"inputs", "outputs", "function": {"operations", "seconds"}, "methods":
                 [{"method", "evaluations", "sweeps", "operations", "bytes", "seconds", "error"}, …],
                 "recommendation"}

      examples:
        autodiff compare "log(x1) + x1*x2 - sin(x2)" x1=2 x2=5
        autodiff compare "x*y*z" "x + y + z" "sin(x*y)" x=1 y=2 z=3 --json

      """
    ),
    (
      "lesson",
      """
      A course on automatic differentiation: every lesson runs what it shows.

      usage: autodiff lesson [NAME] [--answer] [-o DIR] [--all] [--json]

      Without a name: the list of lessons. With a name, or its number: the lesson, with its code, what the
      code prints, and an exercise. Trainings report their progress on standard error if that is a
      terminal.

      options:
        --answer           solve the exercise
        -o, --output DIR   write a page with pictures, DIR/NAME.html, which needs no network
        --all              with -o: write all lessons, and an index of them, DIR/index.html
        --json             the list, {"lessons": [{"name", "title", "goal", "prerequisites", "next"}, …]},
                           or the numbers of a lesson, {"name", "title", "values": {…}}

      examples:
        autodiff lesson
        autodiff lesson dual-numbers
        autodiff lesson confusion --answer

      """
    ),
    (
      "completions",
      """
      A script with which a shell completes commands and options.

      usage: autodiff completions bash | zsh | fish

      The script goes to standard output. For one session: source <(autodiff completions bash). For good,
      write it where the shell looks for completions.

      examples:
        autodiff completions bash
        autodiff completions zsh
        autodiff completions fish

      """
    ),
    (
      "help",
      """
      The overview, the help text of a command, or the manual.

      usage: autodiff help [COMMAND] [--all] [--man]

      The page for man goes to standard output: pipe it into man -l -, or write it to
      ~/.local/share/man/man1/autodiff.1, where man finds it.

      options:
        --all   the manual, which has all that help texts say
        --man   the manual as a page for man

      examples:
        autodiff help
        autodiff help --all
        autodiff help --man

      """
    ),
    (
      "version",
      """
      The version.

      usage: autodiff version

      """
    ),
  ]
}
