/// What a lecture talks about, and the lessons about it.
struct Topic {
  /// The topic.
  let words: String

  /// The names of the lessons.
  let lessons: [String]

  /// The command that makes a page about it to play with; nil if there is none.
  let command: String?

  init(_ words: String, _ lessons: String..., command: String? = nil) {
    self.words = words
    self.lessons = lessons
    self.command = command
  }
}

extension Course {
  /// From the topics of a lecture to lessons.
  static let topics: [Topic] = [
    Topic("limits, secants, difference quotients", "slopes", "perturbation", command: "perturb"),
    Topic(
      "rules, chains, total and partial derivatives", "perturbation", "dual-numbers", "fan-out"),
    Topic("partial derivatives, gradients, directions, contours", "gradients", command: "descend"),
    Topic(
      "Jacobians, matrix derivatives, shapes", "jacobians", "matrix-derivatives", "layers",
      command: "shapes"),
    Topic("sparse Jacobians and Hessians, colors", "sparse-matrices", command: "sparsity"),
    Topic(
      "forward mode, dual numbers, nested derivatives", "dual-numbers", "twenty-lines", "confusion",
      "three-ways"),
    Topic(
      "reverse mode, computation graphs, traces", "twenty-lines", "fan-out", "evaluation-trace",
      "simple-pieces", "three-ways"),
    Topic(
      "cost of both modes, vector-Jacobian products", "matrix-derivatives", "three-ways",
      "which-mode"),
    Topic("formulas against programs, generated code", "derivative-programs", command: "generate"),
    Topic("checking derivatives, common mistakes", "slopes", "fan-out", "three-ways", "errata"),
    Topic("entropy, likelihood, losses", "probability", "losses"),
    Topic("expectations and their gradients", "expectations"),
    Topic(
      "activations, layers, networks, backpropagation", "layers", "activations", "backpropagation",
      command: "activations"),
    Topic(
      "gradient descent, training, step sizes", "polynomial-fit", "two-moons", command: "descend"),
    Topic("convexity, Hessians", "activations"),
    Topic("unseen points, noise of single samples", "polynomial-fit", "two-moons"),
    Topic(
      "universal approximation, depth and width", "universal-approximation", command: "approximate"),
  ]
}
