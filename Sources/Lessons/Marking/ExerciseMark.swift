import Expressions
import Formatting
import LessonWriting

/// What became of an answer to an exercise.
public struct ExerciseMark: Sendable {
  /// The number of the exercise, from 1; nil if the answer fits none.
  public let exercise: Int?

  /// Whether the answer is right.
  public let isRight: Bool

  /// What to say about it.
  public let remark: String

  let task: String?
  let answer: String
}

extension Lesson {
  /// Marks an answer to one of the lesson's three exercises.
  ///
  /// What is right is computed by the library. Numbers may be written in any way, as 0.5, 5e-1, 1/2 or
  /// exp(-log(2)), several of them with commas between; formulas are compared by their values.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - number: The exercise, from 1 to 3; nil for the one that the answer fits. Others stop the program.
  /// - Returns: Whether it is right, and what to say about it.
  /// - Throws: `ExpressionError` if the answer is no expression.
  public func mark(_ answer: String, exercise number: Int? = nil) throws -> ExerciseMark {
    if let number, !plan.exercises.indices.contains(number - 1) {
      fatalError(
        "mark: there is no exercise \(number) in '\(name)'; there are \(plan.exercises.count).")
    }
    let numbers = number.map { [$0] } ?? Array(1...plan.exercises.count)
    var verdicts: [(number: Int, verdict: Verdict)] = []
    var failure: (any Error)?
    for number in numbers {
      do {
        let key = MarkingKey(of: plan.exercises[number - 1])
        verdicts.append((number, try key.verdict(on: answer)))
      } catch {
        failure = error
      }
    }
    let best = verdicts.min { $0.verdict.rank < $1.verdict.rank }
    guard let best else { throw failure ?? ExpressionError("no answer", in: answer, at: 0) }
    if number == nil && best.verdict.rank > 1 {
      return ExerciseMark(
        exercise: nil, isRight: false,
        remark: "It is right for none of the three exercises. Which one is it for?",
        task: nil, answer: answer)
    }
    let exercise = plan.exercises[best.number - 1]
    let remark =
      switch best.verdict {
      case .right: exercise.reason
      case .mistake(let note), .wrong(let note): note
      }
    return ExerciseMark(
      exercise: best.number, isRight: best.verdict.rank == 0, remark: remark, task: exercise.task,
      answer: answer)
  }
}

extension ExerciseMark {
  /// The mark as text for a terminal.
  ///
  /// - Returns: The lines, each ended by a line break.
  public func text() -> String {
    var lines: [String] = []
    if let exercise, let task {
      lines += wrapped("Exercise \(exercise). \(task)") + [""]
    }
    lines += wrapped("\(answer): \(isRight ? "right" : "not right"). \(remark)")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The mark as a JSON object.
  ///
  /// - Returns: A line of text, without a line break.
  public func json() -> String {
    let number: [(key: String, value: JSON)] = exercise.map { [("exercise", .integer($0))] } ?? []
    return JSON.object(
      number + [
        ("answer", .string(answer)), ("isRight", .bool(isRight)), ("remark", .string(remark)),
      ]
    ).text
  }
}
