/// A task whose answer can be marked.
package struct Exercise: Sendable {
  /// What is right, from which the marking key is computed.
  package enum Answer: Sendable {
    /// Numbers, each written as an expression without variables.
    case numbers([String])
    /// The partial derivatives of expressions at a point, all of the first expression first.
    case derivatives(of: [String], at: [(name: String, value: Double)])
    /// A formula in variables that equals another one everywhere.
    case formula(String, in: [String])
    /// A formula in a variable that equals the derivative of an expression.
    case derivative(of: String, in: String)
    /// Words out of a few.
    case words([String], among: [String])
  }

  /// A wrong answer that many give, and what is wrong with it.
  package struct Mistake: Sendable {
    /// The answer, as a learner would write it.
    package let answer: String

    /// What led to it.
    package let note: String

    /// Creates a mistake.
    package init(_ answer: String, _ note: String) {
      self.answer = answer
      self.note = note
    }
  }

  /// What is asked.
  package let task: String

  /// What is right.
  package let answer: Answer

  /// How far off an answer may be, as a share of what is right.
  package let tolerance: Double

  /// Why it is right, in a sentence.
  package let reason: String

  /// The mistakes that have names.
  package let mistakes: [Mistake]

  /// Creates an exercise.
  ///
  /// - Parameters:
  ///   - task: What is asked.
  ///   - answer: What is right.
  ///   - tolerance: How far off an answer may be, as a share of what is right.
  ///   - reason: Why it is right, in a sentence.
  ///   - mistakes: The mistakes that have names.
  package init(
    _ task: String, _ answer: Answer, within tolerance: Double = 0.005, because reason: String,
    mistakes: [Mistake] = []
  ) {
    self.task = task
    self.answer = answer
    self.tolerance = tolerance
    self.reason = reason
    self.mistakes = mistakes
  }
}
