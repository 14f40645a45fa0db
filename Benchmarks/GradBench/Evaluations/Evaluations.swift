extension Evaluation {
  /// The tool with all evaluations of the suite.
  static var tool: Tool {
    Tool(
      name: "fluxion",
      evaluations: [
        hello, gmm, ba, lstm, ht, kmeans, lse, llsq, ode, particle, saddle, det,
      ])
  }
}
