// The Swift blocks of Docs/Course.md, word for word.

import Comparison
import Expectations
import Fluxion
import Lessons
import Tracing

func courseExamples() {
  functionOfTheClassExample()
  comparisonExample()
  lessonsExample()
}

private func functionOfTheClassExample() {
  let loss = trace(at: [0.5, 2], names: ["w", "x"]) { v in -log(sigmoid(v[0] * v[1] * v[1])) }
  print(loss.text(mode: .reverse).contains("v̄₂  += v̄₃·v₃·(1 − v₃)"))  // true
  let page = loss.html()

  expect(page.hasPrefix("<!DOCTYPE html>"), true)
}

private func comparisonExample() {
  struct Neuron: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ v: [T]) -> T {
      tanh(dot(v[..<6], v[6...]))
    }
  }

  let comparison = compareModes(at: (1...12).map { 1 / Double($0) }, of: Neuron())
  print(comparison[.oneTangent].evaluations, comparison[.reverse].sweeps)  // 12 1
  print(comparison.recommendation.hasPrefix("Use "))  // true
}

private func lessonsExample() {
  print(Course.lessons.count, Course.lessons[0].name)  // 23 slopes
  if let lesson = Course.lesson(named: "confusion") {
    let run = lesson.run(withAnswer: true)
    print(run.json().contains("\"lifted\":1"))  // true
    print(run.html().hasPrefix("<!DOCTYPE html>"))  // true
  }
}
