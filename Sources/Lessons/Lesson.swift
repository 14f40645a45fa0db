/// A lesson: one idea, told, shown in code that runs, drawn, and practised.
///
/// ```swift
/// if let lesson = Course.lesson(named: "dual-numbers") { print(lesson.run().text()) }
/// ```
public struct Lesson: Sendable {
  /// The name that selects the lesson on the command line.
  public let name: String

  /// The title.
  public let title: String

  /// What the reader can do afterwards.
  public let goal: String

  /// The names of the lessons to have read before.
  public let prerequisites: [String]

  /// The name of the source file, without its ending.
  let file: String

  /// What is told and run, in order.
  let steps: [Step]

  /// A task for the reader.
  let exercise: String

  /// The task's solution, which is run as well.
  let answer: Step

  init(
    _ name: String, _ title: String, file: String = #fileID, goal: String,
    after prerequisites: [String] = [], steps: [Step], exercise: String, answer: Step
  ) {
    self.name = name
    self.title = title
    self.goal = goal
    self.prerequisites = prerequisites
    self.file = String(file.drop { $0 != "/" }.dropFirst().prefix { $0 != "." })
    self.steps = steps
    self.exercise = exercise
    self.answer = answer
  }

  /// The names of the lessons that name this one among those to have read before.
  public var next: [String] {
    Course.lessons.filter { $0.prerequisites.contains(name) }.map(\.name)
  }
}

/// A step of a lesson: prose, then code, then what the code prints and draws.
struct Step: Sendable {
  let title: String
  let prose: String

  /// The first words of declarations in the lesson's file that belong to the code.
  let declarations: [String]

  /// The line on which the step begins; its code is the closure that follows.
  let line: Int

  let body: @Sendable (Notebook) -> Void

  init(
    _ title: String, _ prose: String, with declarations: String..., line: Int = #line,
    body: @escaping @Sendable (Notebook) -> Void
  ) {
    self.title = title
    self.prose = prose
    self.declarations = declarations
    self.line = line
    self.body = body
  }
}
