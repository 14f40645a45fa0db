internal import LessonWriting

/// A lesson that was run, with all that it printed and drew.
public struct LessonRun {
  /// One step: its prose, its code and what came of it.
  struct Part {
    let title: String
    let prose: [Prose.Block]
    let prediction: String
    let code: StepCode
    let output: [Notebook.Entry]
  }

  let lesson: Lesson
  let parts: [Part]
  let exercises: [Exercise]
  let answer: Part?

  /// The numbers that were written under names, in order.
  let values: [(name: String, value: Notebook.Value)]
}

extension Lesson {
  /// Runs the lesson.
  ///
  /// A lesson takes less than a second in a release build, up to half a minute in a debug build,
  /// and gives the same result each time.
  ///
  /// - Parameters:
  ///   - withAnswer: Whether to solve the exercise.
  ///   - progress: Told how a training gets on, a line at a time.
  /// - Returns: What was told, run, printed and drawn.
  public func run(
    withAnswer: Bool = false, progress: @escaping (String) -> Void = { _ in }
  ) -> LessonRun {
    let listing = Listing(file: plan.file)
    var values: [(name: String, value: Notebook.Value)] = []
    func run(_ step: Step) -> LessonRun.Part {
      let notebook = Notebook(report: progress)
      step.body(notebook)
      values += notebook.values
      return LessonRun.Part(
        title: step.title, prose: Prose.blocks(of: step.prose), prediction: step.prediction,
        code: listing.code(of: step), output: notebook.entries)
    }
    let parts = plan.steps.map(run)
    let solved = withAnswer ? run(plan.answer) : nil
    return LessonRun(
      lesson: self, parts: parts, exercises: plan.exercises, answer: solved, values: values)
  }
}
