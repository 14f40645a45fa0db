import BenchmarkReporting

/// A report with every kind of content, made of arithmetic.
enum SampleReport {
  static let machine = Machine(
    processor: "Test <processor> & Co", cores: 2, system: "Linux 6", architecture: "x86_64",
    swift: "6.3", optimisation: "-O", load: 0.5)

  static func result(
    _ program: Contender, _ seconds: Double, base: Double, allocations: Double? = 0,
    tapeBytes: Int? = nil, ulps: Double? = nil, factor: Double = 1
  ) -> ProgramMeasurement {
    let drift = [1.0, 1.02, 1.01, 1.3, 1.005]
    return ProgramMeasurement(
      program: program, seconds: drift.map { $0 * seconds * factor },
      base: drift.map { $0 * base }, seed: 1, allocations: allocations, tapeBytes: tapeBytes,
      ulps: ulps)
  }

  /// A case whose full Jacobians follow the cost model exactly.
  static func sweepCase(
    _ n: Int, _ m: Int, group: Case.Group = .sweep, work: Int = 4096, only: [Contender]? = nil
  ) -> Case {
    let base = 1e-6 * Double(work) / 4096
    let forward = Double((n + 15) / 16) * 4 * base
    let reverse = (3 + Double((m + 7) / 8) * 5) * base
    let costs: [(program: Contender, seconds: Double, tapeBytes: Int?, ulps: Double?)] = [
      (.primal, base, nil, nil), (.jvp, 2.1 * base, nil, nil),
      (.vjp, 3.2 * base, work * 10, nil), (.record, 2 * base, nil, nil),
      (.pullback, 1.1 * base, nil, nil), (.forwardOneLane, Double(n) * 2.1 * base, nil, 0),
      (.forward16, forward, nil, 0), (.forward, forward, nil, 0),
      (.reverseOneLane, (2 + Double(m) * 1.1) * base, nil, 1),
      (.reverse, reverse, nil, 1),
      (.finiteDifferences, Double(n + 1) * base, nil, 3e7), (.handWritten, 0.9 * base, nil, nil),
    ]
    return Case(
      group: group, name: "gather-mix-scatter", inputs: n, outputs: m, operations: work,
      results: costs.filter { only?.contains($0.program) ?? true }.map {
        result($0.program, $0.seconds, base: base, tapeBytes: $0.tapeBytes, ulps: $0.ulps)
      },
      omitted: [Omission(.swiftDifferentiation, because: "not for generic functions")])
  }

  static func kernel(_ name: String, _ n: Int, factor: Double = 1) -> Case {
    Case(
      group: .kernel, name: name, inputs: n, outputs: 1, operations: 8 * n,
      results: [
        result(.primal, 1e-8 * Double(n), base: 1e-8 * Double(n)),
        result(.handWritten, 2e-8 * Double(n), base: 1e-8 * Double(n)),
        result(.forward16, 1e-9 * Double(n * n), base: 1e-8 * Double(n), ulps: 2),
        result(
          .reverse, 4e-8 * Double(n), base: 1e-8 * Double(n), tapeBytes: 96 * n, ulps: 1,
          factor: factor),
        result(.generatedAtRunTime, 3e-8 * Double(n), base: 1e-8 * Double(n), ulps: 1),
      ],
      omitted: [Omission(.generated, because: "none was printed for these sizes and data")])
  }

  static func lanes(_ n: Int) -> Case {
    Case(
      group: .lanes, name: "ackley", inputs: n, outputs: 1, operations: 8 * n,
      results: [result(.primal, 1e-6, base: 1e-6)]
        + zip([Contender.forward4, .forward8, .forward16, .forward32], [20.0, 12, 9, 8]).map {
          result($0, $1 * 1e-6, base: 1e-6)
        })
  }

  private static let plain = made(factor: 1)

  static func report(factor: Double = 1) -> Report { factor == 1 ? plain : made(factor: factor) }

  private static func made(factor: Double) -> Report {
    let sizes = [1, 16, 64]
    let sweeps = sizes.flatMap { n in sizes.map { m in sweepCase(n, m) } }
    let work = [256, 1024, 4096].map { sweepCase(16, 16, group: .work, work: $0) }
    let family = Family(name: "gather-mix-scatter", cases: sweeps, seed: 1) { n, m in
      n > 16 && m <= 8 ? .reverse : .forward
    }
    return Report(
      command: "all", started: "2025-01-01T00:00:00Z", duration: 12.5, isComplete: true,
      isQuick: true, seed: 1, machine: machine,
      cases: sweeps + work
        + [kernel("rosenbrock", 10, factor: factor), kernel("ackley", 1000), lanes(100)],
      families: [family],
      counts: [
        CountRow(
          name: "rosenbrock", inputs: 10, outputs: 1, operations: 72,
          kinds: "36 additions, 36 multiplications",
          entries: [
            CountRow.Entry(
              program: .jvp, operations: 198, ratio: 2.75, weighted: 2.375, bound: 2.5),
            CountRow.Entry(
              program: .forward16, operations: 1500, ratio: 20.8, weighted: nil, bound: nil),
          ])
      ])
  }
}
