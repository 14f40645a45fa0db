/// A step of a lesson: prose, then code, then what the code prints and draws.
package struct Step: Sendable {
  /// The heading.
  package let title: String

  /// What is told before the code.
  package let prose: String

  /// What to predict before the results are shown.
  package let prediction: String

  /// The first words of declarations in the lesson's file that belong to the code.
  package let declarations: [String]

  /// The line on which the step begins; its code is the closure that follows.
  package let line: Int

  /// The code.
  package let body: @Sendable (Notebook) -> Void

  /// Creates a step.
  package init(
    _ title: String, _ prose: String, predict prediction: String = "",
    with declarations: String..., line: Int = #line,
    body: @escaping @Sendable (Notebook) -> Void
  ) {
    self.title = title
    self.prose = prose
    self.prediction = prediction
    self.declarations = declarations
    self.line = line
    self.body = body
  }
}
