@_spi(Unguarded) import Fluxion

/// The speed of forward mode beside the plain function and derivatives written by hand.
@main
struct Benchmarks {
  static func main() {
    var isDebugBuild = false
    assert(
      {
        isDebugBuild = true
        return true
      }())
    if isDebugBuild {
      print("This is a debug build, whose times mean nothing. Run: swift run -c release benchmarks")
      return
    }
    let isQuick = CommandLine.arguments.contains("--quick")
    let rounds = isQuick ? 3 : 25
    let batch = isQuick ? 2e5 : 4e6
    print("Times are the minimum of \(rounds) interleaved rounds. Ratios are of minima, then the")
    print("median of the ratios within a round.")
    scalarKernel(rounds: rounds, batch: batch)
    for n in isQuick ? [10, 100] : [10, 100, 1000] {
      gradients(of: Rosenbrock(), named: "Rosenbrock", n, rounds, batch, HandWritten.rosenbrock)
      gradients(of: Ackley(), named: "Ackley", n, rounds, batch, HandWritten.ackley)
    }
    for n in isQuick ? [10] : [10, 50] {
      hessians(of: Rosenbrock(), named: "Rosenbrock", n, rounds: rounds, batch: batch)
      hessians(of: Ackley(), named: "Ackley", n, rounds: rounds, batch: batch)
    }
  }

  static func scalarKernel(rounds: Int, batch: Double) {
    var generator = SeededGenerator(seed: 3)
    let points = generator.numbers(1000, from: -3, to: 3)
    func candidate(_ name: String, _ f: @escaping (Double) -> Double) -> Candidate {
      Candidate(name: name) { repetitions in
        for _ in 0..<repetitions {
          var sum = 0.0
          for x in points { sum += f(x) }
          blackHole(sum)
        }
      }
    }
    let timings = measure(
      [
        candidate("plain primal") { kernelOne($0) },
        candidate("hand-written, accurate") {
          let (value, slope) = HandWritten.kernelOne($0)
          return value + slope
        },
        candidate("hand-written, naive") {
          let (value, slope) = HandWritten.kernelOneNaively($0)
          return value + slope
        },
        candidate("Dual") {
          let (value, slope) = valueWithDerivative(at: $0) { kernelOne($0) }
          return value + slope
        },
        candidate("Dual, unguarded") {
          let (value, slope) = unguardedValueWithDerivative(at: $0) { kernelOne($0) }
          return value + slope
        },
      ], rounds: rounds, batch: batch)
    report(
      "K1, derivative of a scalar function, per point", timings, scale: 1000, bases: [0, 1, 2])
  }

  static func gradients(
    of f: some ScalarFunction, named name: String, _ n: Int, _ rounds: Int, _ batch: Double,
    _ handWritten: @escaping ([Double], inout [Double]) -> Double
  ) {
    var generator = SeededGenerator(seed: 5)
    let x = generator.numbers(n, from: -1.5, to: 1.5)
    var candidates = [
      Candidate(name: "plain primal") { repetitions in
        for _ in 0..<repetitions { blackHole(f(x)) }
      },
      Candidate(name: "hand-written") { repetitions in
        var gradient = [Double](repeating: 0, count: n)
        for _ in 0..<repetitions {
          blackHole(handWritten(x, &gradient))
          blackHole(gradient)
        }
      },
    ]
    candidates.append(
      Candidate(name: "one tangent (JVP)") { repetitions in
        let inputs = x.map { Dual(value: $0, tangent: 1) }
        for _ in 0..<repetitions { blackHole(f(inputs)) }
      })
    func inPlace<L: TangentLanes>(_ lanes: L.Type) where L.Scalar == Double {
      candidates.append(
        Candidate(name: "\(L.count) lanes, in place") { repetitions in
          let workspace = ForwardWorkspace<VectorDual<L>>()
          var slope = [Double](repeating: 0, count: n)
          for _ in 0..<repetitions {
            blackHole(gradient(at: x, into: &slope, using: workspace) { f($0) })
            blackHole(slope)
          }
        })
    }
    inPlace(Lanes4<Double>.self)
    inPlace(Lanes8<Double>.self)
    inPlace(Lanes16<Double>.self)
    inPlace(Lanes32<Double>.self)
    candidates.append(
      Candidate(name: "gradient(at:of:)") { repetitions in
        for _ in 0..<repetitions { blackHole(gradient(at: x, of: f)) }
      })
    let timings = measure(candidates, rounds: rounds, batch: batch)
    report("\(name) n = \(n), gradient", timings, scale: 1, bases: [0])
  }

  static func report(_ title: String, _ timings: [Timing], scale: Double, bases: [Int]) {
    print("\n\(title)")
    let heads = bases.map { "÷ \(timings[$0].name)" }
    let line = pad("", 28) + padLeft("ns", 12) + heads.map { padLeft($0, 28) }.joined()
    print(line)
    for timing in timings {
      var row = pad(timing.name, 28) + padLeft(fixed(timing.minimum / scale, 1), 12)
      for base in bases {
        let (minima, median) = timing.ratio(to: timings[base])
        row += padLeft("\(fixed(minima, 3)) (\(fixed(median, 3)))", 28)
      }
      print(row)
    }
  }

  static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  static func padLeft(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  static func fixed(_ value: Double, _ digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let rounded = (value * scale).rounded()
    let whole = Int(rounded / scale)
    let fraction = "\(Int(rounded.magnitude) % Int(scale))"
    return "\(whole)." + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}
