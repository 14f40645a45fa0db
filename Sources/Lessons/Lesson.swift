internal import LessonWriting

/// A lesson: one idea, told, shown in code that runs, drawn, and practised.
///
/// ```swift
/// if let lesson = Course.lesson(named: "dual-numbers") { print(lesson.run().text()) }
/// ```
public struct Lesson: Sendable {
  let plan: LessonPlan

  init(_ plan: LessonPlan) { self.plan = plan }

  /// The name that selects the lesson on the command line.
  public var name: String { plan.name }

  /// The title.
  public var title: String { plan.title }

  /// What the reader can do afterwards.
  public var goal: String { plan.goal }

  /// The names of the lessons to have read before.
  public var prerequisites: [String] { plan.prerequisites }

  /// The names of the lessons that name this one among those to have read before.
  public var next: [String] {
    Course.lessons.filter { $0.prerequisites.contains(name) }.map(\.name)
  }
}
