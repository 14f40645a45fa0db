internal import FirstLessons
internal import GradientLessons
internal import LessonWriting
internal import LossLessons
internal import ModeLessons
internal import NetworkLessons
internal import TraceLessons
internal import TrainingLessons

/// All lessons, in the order in which to read them.
public enum Course {
  /// The lessons.
  public static let lessons: [Lesson] = plans.map { Lesson($0) }

  private static let plans: [LessonPlan] = chapters.flatMap { $0 }

  // One list of all would take the compiler a second.
  private static let chapters: [[LessonPlan]] = [
    first, gradients, modes, losses, networks,
  ]
  private static let first: [LessonPlan] = [
    .slopes, .perturbation, .dualNumbers, .twentyLines, .fanOut, .confusion,
  ]
  private static let gradients: [LessonPlan] = [.gradients, .jacobians, .matrixDerivatives]
  private static let modes: [LessonPlan] = [
    .evaluationTrace, .simplePieces, .threeWays, .whichMode, .sparseMatrices, .derivativePrograms,
  ]
  private static let losses: [LessonPlan] = [.probability, .losses, .layers]
  private static let networks: [LessonPlan] = [
    .activations, .backpropagation, .polynomialFit, .twoMoons, .universalApproximation,
  ]

  /// The lesson of a name, or nil.
  public static func lesson(named name: String) -> Lesson? {
    lessons.first { $0.name == name }
  }

  /// The list of lessons as text, with how to run one.
  public static func text() -> String {
    let width = lessons.map(\.name.count).max() ?? 0
    let lines = lessons.enumerated().map { i, lesson in
      let number = "\(i + 1)."
      let padding = String(repeating: " ", count: width - lesson.name.count)
      return "  \(number.count < 3 ? " " : "")\(number) \(lesson.name)\(padding)   \(lesson.title)"
    }
    return """
      Lessons on automatic differentiation, in the order in which to read them.
      Each runs its own code, shows it, and ends in an exercise.

      \(lines.joined(separator: "\n"))

      autodiff lesson NAME             one of them, here
      autodiff lesson NAME --answer    with the answer to its exercise
      autodiff lesson NAME -o DIR      as a page with pictures
      autodiff lesson --all -o DIR     the whole course as pages, with an index

      """
  }
}
