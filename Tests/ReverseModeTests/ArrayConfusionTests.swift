import TestSupport
import Fluxion
import Testing

@testable import ReverseMode

/// A variable of another recording stops an operation on arrays, wherever in the array it stands.
struct ArrayConfusionTests {
  static let stale = ["Variable:", "after its recording had ended"]
  static let foreign = ["Variable:", "different tapes"]

  enum Operation: String, CaseIterable, Codable, Sendable {
    case sum, dotLeft, dotRight, dotWithConstants, norm, logSumExp, softmaxCrossEntropy, softmax
    case matrix, vector, rows, constantMatrix, constantVector, primitive, preaccumulated

    func callAsFunction(_ x: [Variable<Double>]) -> Variable<Double> {
      let constants = x.map { _ in Variable(2.0) }
      let numbers = [Double](repeating: 2, count: x.count)
      switch self {
      case .sum: return Fluxion.sum(x)
      case .dotLeft: return dot(x, constants)
      case .dotRight: return dot(constants, x)
      case .dotWithConstants: return dot(numbers, x)
      case .norm: return Fluxion.norm(x)
      case .logSumExp: return Fluxion.logSumExp(x)
      case .softmaxCrossEntropy: return Fluxion.softmaxCrossEntropy(x, label: 0)
      case .softmax: return Fluxion.softmax(x)[0]
      case .matrix: return product(Matrix(rows: 1, columns: x.count, elements: x), constants)[0]
      case .vector: return product(Matrix(rows: 1, columns: x.count, elements: constants), x)[0]
      case .rows: return product(rows: x, constants)[0]
      case .constantMatrix:
        return product(Matrix(rows: 1, columns: x.count, elements: numbers), x)[0]
      case .constantVector: return product(rows: x, numbers)[0]
      case .primitive: return Variable.apply(RunningSum(), to: x)[0]
      case .preaccumulated:
        return Fluxion.preaccumulated(x) { x in
          var sum = x[0]
          for element in x.dropFirst() { sum += element }
          return [sum]
        }[0]
      }
    }
  }

  /// Which elements are of an earlier recording of the same tape; the others are of this one.
  enum Place: String, CaseIterable, Codable, Sendable {
    case alone, first, middle, last, all, beforeConstants, afterConstants

    func array(_ stale: [Variable<Double>], _ live: [Variable<Double>]) -> [Variable<Double>] {
      switch self {
      case .alone: [stale[0]]
      case .first: [stale[0], live[1], live[2]]
      case .middle: [live[0], stale[1], live[2]]
      case .last: [live[0], live[1], stale[2]]
      case .all: stale
      case .beforeConstants: [stale[0], 2, 3]
      case .afterConstants: [2, 3, stale[2]]
      }
    }
  }

  @Test(arguments: Operation.allCases, Place.allCases)
  func variablesOfAnEarlierRecordingStop(_ operation: Operation, _ place: Place) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [operation, place] in
      let tape = Tape<Double>()
      var stale: [Variable<Double>] = []
      _ = tape.gradient(at: [1.0, 2.0, 3.0]) { x in
        stale = x
        return x[0]
      }
      _ = tape.gradient(at: [1.0, 2.0, 3.0]) { x in
        // The result is left aside: to return it would stop as well.
        _ = operation(place.array(stale, x))
        return x[0]
      }
    }
    expect(Self.stale, in: result)
  }

  /// The two tapes count their recordings alike, so that the tape alone tells the variables apart.
  @Test(arguments: Operation.allCases, [Place.first, .middle, .last])
  func variablesOfAnotherTapeStop(_ operation: Operation, _ place: Place) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [operation, place] in
      let (outer, inner) = Self.tapesInStep()
      _ = outer.gradient(at: [1.0, 2.0, 3.0]) { x in
        _ = inner.gradient(at: [1.0, 2.0, 3.0]) { y in
          if x[0].generation != y[0].generation { return y[0] }
          _ = operation(place.array(x, y))
          return y[0]
        }
        return x[0]
      }
    }
    expect(Self.foreign, in: result)
  }

  /// Two arrays, each of one recording throughout.
  enum Pair: String, CaseIterable, Codable, Sendable {
    case inputs, partsOfInputs, freshNodes, reversed, constantsInFirst, constantsInSecond

    func prepared(_ x: [Variable<Double>]) -> [Variable<Double>] {
      let identity: Matrix = [[1.0, 0, 0], [0, 1, 0], [0, 0, 1]]
      return self == .freshNodes ? product(identity, x) : x
    }

    func arrays(
      _ x: [Variable<Double>], _ y: [Variable<Double>]
    ) -> (ArraySlice<Variable<Double>>, ArraySlice<Variable<Double>>) {
      switch self {
      case .inputs, .freshNodes: (x[...], y[...])
      case .partsOfInputs: (x[1...], y[..<2])
      case .reversed: (Array(x.reversed())[...], Array(y.reversed())[...])
      case .constantsInFirst: ([2, x[0], 3], y[...])
      case .constantsInSecond: (x[...], [2, y[0], 3])
      }
    }
  }

  @Test(arguments: Pair.allCases, [false, true])
  func arraysOfTwoTapesStop(_ pair: Pair, _ isProductOfMatrix: Bool) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [pair, isProductOfMatrix] in
      let (outer, inner) = Self.tapesInStep()
      _ = outer.gradient(at: [1.0, 2.0, 3.0]) { x in
        let prepared = pair.prepared(x)
        _ = inner.gradient(at: [1.0, 2.0, 3.0]) { y in
          let (a, b) = pair.arrays(prepared, pair.prepared(y))
          _ = isProductOfMatrix ? product(rows: a, b)[0] : dot(a, b)
          return y[0]
        }
        return x[0]
      }
    }
    expect(Self.foreign, in: result)
  }

  @Test(arguments: Pair.allCases, [false, true])
  func arraysOfTwoRecordingsStop(_ pair: Pair, _ isFirstStale: Bool) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [pair, isFirstStale] in
      let tape = Tape<Double>()
      var stale: [Variable<Double>] = []
      _ = tape.gradient(at: [1.0, 2.0, 3.0]) { x in
        stale = pair.prepared(x)
        return x[0]
      }
      _ = tape.gradient(at: [1.0, 2.0, 3.0]) { x in
        let live = pair.prepared(x)
        let (a, b) = isFirstStale ? pair.arrays(stale, live) : pair.arrays(live, stale)
        _ = dot(a, b)
        return x[0]
      }
    }
    expect(Self.stale, in: result)
  }

  /// Two tapes whose next recordings have the same number.
  static func tapesInStep() -> (Tape<Double>, Tape<Double>) {
    let (a, b) = (Tape<Double>(), Tape<Double>())
    let number = max(a.head.pointee.generation, b.head.pointee.generation)
    for tape in [a, b] { tape.head.pointee.generation = number }
    return (a, b)
  }
}
