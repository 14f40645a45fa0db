import Foundation
import LessonWriting
import TestSupport
import Testing

@testable import Lessons

/// The lessons' exercises, and how answers to them are marked.
@Suite struct ExercisesTests {
  /// Answers as a learner writes them, worked out by hand.
  static let answers: [(lesson: String, answers: [String])] = [
    ("slopes", ["6.5", "2e-7", "7e-6"]),
    ("perturbation", ["0.012", "-0.08", "−10"]),
    ("dual-numbers", ["(10, 13)", "2*x*cos(x^2)", "0, 0"]),
    ("twenty-lines", ["(1, −1)", "exp(a)", "0.2, -0.08"]),
    ("fan-out", ["7", "12", "8 8"]),
    ("confusion", ["10", "12", "12"]),
    ("gradients", ["(12, 4)", "10.4", "139.99°"]),
    ("jacobians", ["5 5 3", "7, 2, 1, 1", "0.128, -0.096, -0.096, 0.072"]),
    ("matrix-derivatives", ["75", "6, 8, -3, -4", "80"]),
    ("evaluation-trace", ["1.716", "5", "4, 4"]),
    ("simple-pieces", ["0.16", "1 - sigmoid(z)", "2"]),
    ("three-ways", ["30, 2", "-3", "13 and 1".replacingOccurrences(of: " and", with: ",")]),
    ("which-mode", ["2200", "forward", "forward, reverse"]),
    ("sparse-matrices", ["10", "5", "(50, 2)"]),
    ("derivative-programs", ["3", "exp(x)*(1 + x)", "8, 40, 120, 72"]),
    ("probability", ["1.386", "1.204", "0.2689"]),
    ("losses", ["0.2 -0.5 0.3", "-0.1", "0.847"]),
    ("expectations", ["4", "(x - m)/s^2", "0.242"]),
    ("layers", ["6, 10, -12, -20", "16/25", "4"]),
    ("activations", ["-3", "1/64", "4"]),
    ("backpropagation", ["10", "1, 3/2, -2, -3", "-0.75, 1, -2.4, -3"]),
    ("errata", ["-2", "exp(z)/(1 + exp(z))", "2"]),
    ("polynomial-fit", ["-4, -8", "0.1", "9, 3"]),
    ("two-moons", ["5", "-1/2", "0.276"]),
    ("universal-approximation", ["0.7", "2.5", "-30, -60"]),
  ]

  @Test func eachLessonHasThree() {
    #expect(Course.lessons.map(\.name) == Self.answers.map(\.lesson))
    for lesson in Course.lessons {
      #expect(lesson.plan.exercises.count == 3)
      #expect(
        lesson.plan.steps.allSatisfy {
          $0.prediction.hasSuffix("?") || $0.prediction.hasSuffix(".")
        })
    }
  }

  @Test("right answers are right, and found without their number", arguments: answers)
  func right(_ name: String, _ answers: [String]) throws {
    let lesson = try #require(Course.lesson(named: name))
    for (i, answer) in answers.enumerated() {
      let mark = try lesson.mark(answer, exercise: i + 1)
      #expect(
        mark.isRight && mark.remark == lesson.plan.exercises[i].reason, "\(answer): \(mark.remark)")
      let found = try lesson.mark(answer)
      #expect(found.isRight, "\(name) \(answer)")
    }
  }

  /// No mistake is within the tolerance of what is right, and each is told by its note.
  @Test("mistakes have names", arguments: Course.lessons.map(\.name))
  func mistakes(_ name: String) throws {
    let lesson = try #require(Course.lesson(named: name))
    for (i, exercise) in lesson.plan.exercises.enumerated() {
      #expect(!exercise.reason.isEmpty)
      for mistake in exercise.mistakes {
        let mark = try lesson.mark(mistake.answer, exercise: i + 1)
        #expect(!mark.isRight && mark.remark == mistake.note, "\(name) \(i + 1): \(mistake.answer)")
      }
    }
  }

  @Test(
    "what can be said of any wrong answer",
    arguments: [
      ("dual-numbers", 1, "10", "There are 2 numbers to give, not 1."),
      ("dual-numbers", 1, "13, 10", "The numbers are right, their order is not."),
      ("dual-numbers", 1, "-10, -13", "All signs are wrong."),
      ("dual-numbers", 1, "10, 7", "1 of 2 numbers is right."),
      ("dual-numbers", 1, "20, 26", "It is 2 times too large."),
      ("dual-numbers", 1, "1, 1.3", "It is 10 times too small."),
      ("dual-numbers", 1, "99, 7", "It is another number."),
      ("dual-numbers", 2, "x^2", "It has other values."),
      ("dual-numbers", 2, "4*x*cos(x^2)", "It is 2 times too large."),
      ("gradients", 2, "-10.4", "The sign is wrong."),
      ("gradients", 2, "10.3", "Close: give more digits."),
      ("losses", 1, "-0.2, 0.5, 0.3", "1 of 3 numbers is right."),
      ("which-mode", 2, "sideways", "The answer is one word, each forward or reverse."),
      ("which-mode", 3, "reverse, forward", "It is another one."),
    ])
  func remarks(_ name: String, _ number: Int, _ answer: String, _ remark: String) throws {
    let lesson = try #require(Course.lesson(named: name))
    let mark = try lesson.mark(answer, exercise: number)
    #expect(!mark.isRight && mark.remark == remark, "\(mark.remark)")
  }

  @Test func withoutANumber() throws {
    let lesson = try #require(Course.lesson(named: "slopes"))
    let stray = try lesson.mark("99")
    #expect(stray.exercise == nil && !stray.isRight && !stray.json().contains("exercise\""))
    let mistake = try lesson.mark("2e-6")
    #expect(mistake.exercise == 2 && !mistake.isRight)
    #expect(throws: (any Error).self) { try lesson.mark("6.5.3", exercise: 1) }
    #expect(throws: (any Error).self) { try lesson.mark("y + 1") }
  }

  @Test(arguments: [
    ("3", ["3"]), (" (1, 2) ", ["1", "2"]), ("[1; 2]", ["1", "2"]), ("1 2", ["1", "2"]),
    ("h = 7e-6", ["7e-6"]), ("(1 + 2)*3", ["(1 + 2)*3"]), ("max(1, 2), 3", ["max(1, 2)", "3"]),
    ("−1, 50%", ["-1", "(50)/100"]), ("140°", ["140"]), ("(1, 2), (3, 4)", ["(1, 2)", "(3, 4)"]),
  ])
  func entries(_ answer: String, _ entries: [String]) {
    #expect(MarkingKey.entries(of: answer) == entries)
  }

  /// The page reads and marks answers as the library does.
  @Test("pages mark alike", .enabled(if: Browser.path != nil))
  func pagesMarkAlike() throws {
    var cases: [String] = []
    for (name, right) in Self.answers {
      let lesson = try #require(Course.lesson(named: name))
      for (i, exercise) in lesson.plan.exercises.enumerated() {
        let key = MarkingKey(of: exercise).json(reason: exercise.reason).text
        let wrong = exercise.mistakes.map(\.answer) + ["99, 7", "13, 10", "-\(right[i])"]
        for answer in [right[i]] + wrong {
          guard let mark = try? lesson.mark(answer, exercise: i + 1) else { continue }
          let answer = answer.replacingOccurrences(of: "\"", with: "")
          cases.append("[\(key), \"\(answer)\", \(mark.isRight), \(Self.quoted(mark.remark))]")
        }
      }
    }
    #expect(cases.count > 250)
    let page = try #require(LessonRuns.plain["slopes"]).run.html()
    let outcome = try Browser.outcome(
      of: """
        const failures = [];
        for (const [key, answer, isRight, remark] of [
        \(cases.joined(separator: ",\n"))
        ]) {
          const found = Answers.mark(key, answer);
          if (found.isRight !== isRight || found.remark !== remark) failures.push(answer + ": " + found.remark + " / " + remark);
        }
        // By hand, in the form.
        const form = document.querySelector("form.answer"), field = form.querySelector("input");
        field.value = "6,5.5";
        form.requestSubmit();
        const wrong = form.querySelector("output").textContent;
        if (!wrong.startsWith("✗ Not right. There is one number to give")) failures.push(wrong);
        field.value = "13/2";
        form.requestSubmit();
        const right = form.querySelector("output").textContent;
        if (!right.startsWith("✓ Right.")) failures.push(right);
        document.body.dataset.outcome = failures.length === 0 ? "passed" : failures.slice(0, 5).join("; ");
        """, in: page)
    #expect(outcome == "passed")
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\"", with: "\\\"") + "\""
  }
}
