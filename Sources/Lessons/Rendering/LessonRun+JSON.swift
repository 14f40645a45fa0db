import Formatting
import LessonWriting

extension LessonRun {
  /// The lesson's numbers as one JSON object: its name, its title and the values by their names.
  ///
  /// - Returns: A line of text, without a line break.
  public func json() -> String {
    let members: [(key: String, value: JSON)] = values.map { name, value in
      switch value {
      case .number(let number): (name, .number(number))
      case .list(let list): (name, .numbers(list))
      case .rows(let matrix): (name, .array((0..<matrix.rows).map { .numbers(matrix.row($0)) }))
      }
    }
    return JSON.object([
      ("name", .string(lesson.name)), ("title", .string(lesson.title)),
      ("values", .object(members)),
    ]).text
  }
}

extension Course {
  /// The list of lessons as one JSON object.
  ///
  /// - Returns: A line of text, without a line break.
  public static func json() -> String {
    let list = lessons.map { lesson in
      JSON.object([
        ("name", .string(lesson.name)), ("title", .string(lesson.title)),
        ("goal", .string(lesson.goal)), ("prerequisites", .strings(lesson.prerequisites)),
        ("next", .strings(lesson.next)),
      ])
    }
    return JSON.object([("lessons", .array(list))]).text
  }
}
