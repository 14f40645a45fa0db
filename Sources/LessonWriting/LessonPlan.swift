// A change to a lesson should not compile all others again, so that each chapter of the course is a
// module, and what they are written with is this one.

/// A lesson as it is written: what is told and what runs.
package struct LessonPlan: Sendable {
  /// The name that selects the lesson on the command line.
  package let name: String

  /// The title.
  package let title: String

  /// What the reader can do afterwards.
  package let goal: String

  /// The names of the lessons to have read before.
  package let prerequisites: [String]

  /// The name of the source file, without its ending.
  package let file: String

  /// What is told and run, in order.
  package let steps: [Step]

  /// Three tasks for the reader, the easiest first.
  package let exercises: [Exercise]

  /// The last task's solution, which is run as well.
  package let answer: Step

  /// Creates a lesson.
  package init(
    _ name: String, _ title: String, file: String = #fileID, goal: String,
    after prerequisites: [String] = [], steps: [Step], exercises: [Exercise], answer: Step
  ) {
    self.name = name
    self.title = title
    self.goal = goal
    self.prerequisites = prerequisites
    self.file = String(file.drop { $0 != "/" }.dropFirst().prefix { $0 != "." })
    self.steps = steps
    self.exercises = exercises
    self.answer = answer
  }
}
