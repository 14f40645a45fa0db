import LessonWriting
import Testing

@testable import Lessons

/// The lessons as they ran: trainings take their time, so each runs only once with its answer, and once without.
enum LessonRuns {
  // Runs are written by nobody once they are made.

  /// With the answer.
  nonisolated(unsafe) static let solved: [String: LessonRun] = Dictionary(
    uniqueKeysWithValues: Course.lessons.map { ($0.name, $0.run(withAnswer: true)) })

  /// Without it, and with what was told meanwhile.
  nonisolated(unsafe) static let plain: [String: (run: LessonRun, told: [String])] = Dictionary(
    uniqueKeysWithValues: Course.lessons.map { lesson in
      var told: [String] = []
      let run = lesson.run { told.append($0) }
      return (lesson.name, (run, told))
    })
}

/// The numbers that the lessons wrote, with their answers.
enum LessonValues {
  /// The rows of all tables that a lesson prints, by their first cells.
  static func table(_ lesson: String) throws -> [String: [String]] {
    let text = try #require(LessonRuns.solved[lesson]).text()
    let rows = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    return Dictionary(rows.filter { $0.count > 1 }.map { ($0[0], Array($0.dropFirst())) }) {
      first, _ in first
    }
  }

  private static let all: [String: [String: Notebook.Value]] = {
    var all: [String: [String: Notebook.Value]] = [:]
    for lesson in Course.lessons {
      let values = LessonRuns.solved[lesson.name]?.values ?? []
      all[lesson.name] = Dictionary(values.map { ($0.name, $0.value) }) { first, _ in first }
    }
    return all
  }()

  /// A number by its lesson and its name.
  static func number(_ lesson: String, _ name: String) throws -> Double {
    guard case .number(let number)? = all[lesson]?[name] else {
      return try #require(nil, "\(lesson) has no number '\(name)'")
    }
    return number
  }

  /// A row of numbers by its lesson and its name.
  static func list(_ lesson: String, _ name: String) throws -> [Double] {
    guard case .list(let list)? = all[lesson]?[name] else {
      return try #require(nil, "\(lesson) has no list '\(name)'")
    }
    return list
  }

  /// The rows of a matrix by its lesson and its name.
  static func rows(_ lesson: String, _ name: String) throws -> [[Double]] {
    guard case .rows(let matrix)? = all[lesson]?[name] else {
      return try #require(nil, "\(lesson) has no matrix '\(name)'")
    }
    return (0..<matrix.rows).map { matrix.row($0) }
  }
}

/// Whether numbers agree to so many parts of their size, or of 1 if they are smaller.
func agree(_ a: [Double], _ b: [Double], within tolerance: Double = 1e-14) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= tolerance * max(1, abs($1)) }
}

func agree(_ a: Double, _ b: Double, within tolerance: Double = 1e-14) -> Bool {
  agree([a], [b], within: tolerance)
}
