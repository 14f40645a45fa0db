// swift-tools-version: 6.0
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// The chapters of the course: a change to a lesson compiles its chapter alone.
let chapters = [
  "FirstLessons",
  "GradientLessons",
  "TraceLessons",
  "ModeLessons",
  "LossLessons",
  "NetworkLessons",
  "TrainingLessons",
]

let package = Package(
  name: "Fluxion",
  products: [
    .library(name: "Fluxion", targets: ["Fluxion"]),
    .library(name: "ForwardMode", targets: ["ForwardMode"]),
    .library(name: "ReverseMode", targets: ["ReverseMode"]),
    .library(name: "MixedMode", targets: ["MixedMode"]),
    .library(name: "Programs", targets: ["Programs"]),
    .library(name: "Sparsity", targets: ["Sparsity"]),
    .library(name: "LinearAlgebra", targets: ["LinearAlgebra"]),
    .library(name: "Scalars", targets: ["Scalars"]),
    .library(name: "Counting", targets: ["Counting"]),
    .library(name: "Comparison", targets: ["Comparison"]),
    .library(name: "Expressions", targets: ["Expressions"]),
    .library(name: "Tracing", targets: ["Tracing"]),
    .library(name: "Lessons", targets: ["Lessons"]),
    .library(name: "ModeBenchmark", targets: ["ModeBenchmark"]),
    .plugin(name: "Formulas", targets: ["Formulas"]),
    .executable(name: "autodiff", targets: ["autodiff"]),
    .executable(name: "benchmarks", targets: ["benchmarks"]),
    .executable(name: "GradBench", targets: ["GradBench"]),
  ],
  targets: [
    .target(name: "CFluxion"),
    .target(name: "Scalars", dependencies: ["CFluxion"], swiftSettings: settings),
    .target(name: "ForwardMode", dependencies: ["Scalars", "CFluxion"], swiftSettings: settings),
    .target(name: "ReverseMode", dependencies: ["Scalars", "CFluxion"], swiftSettings: settings),
    .target(name: "Counting", dependencies: ["Scalars", "CFluxion"], swiftSettings: settings),
    .target(name: "Charts", dependencies: ["Formatting"], swiftSettings: settings),
    .target(
      name: "MixedMode",
      dependencies: [
        "CFluxion", "Scalars", "ForwardMode", "ReverseMode", "Counting",
      ],
      swiftSettings: settings),
    .target(
      name: "Programs",
      dependencies: ["CFluxion", "Scalars", "ForwardMode", "ReverseMode", "Counting", "MixedMode"],
      swiftSettings: settings),
    .target(
      name: "Sparsity",
      dependencies: ["CFluxion", "Scalars", "ForwardMode", "ReverseMode", "MixedMode", "Programs"],
      swiftSettings: settings),
    .target(
      name: "Comparison", dependencies: ["Counting", "MixedMode", "Scalars", "Formatting"],
      swiftSettings: settings),
    .target(
      name: "LinearAlgebra", dependencies: ["CFluxion", "Scalars", "ForwardMode", "Programs"],
      swiftSettings: settings),
    .target(
      name: "Fluxion",
      dependencies: [
        "ForwardMode", "ReverseMode", "MixedMode", "Programs", "Sparsity", "LinearAlgebra",
      ],
      swiftSettings: settings),
    .target(
      name: "Expressions", dependencies: ["Scalars", "Programs", "Formatting"],
      swiftSettings: settings),
    .target(name: "Formatting", swiftSettings: settings),
    .target(name: "Randomness", swiftSettings: settings),
    .target(
      name: "Tracing",
      dependencies: [
        "CFluxion", "CPageScripts", "Scalars", "ForwardMode", "Programs", "Formatting",
      ],
      swiftSettings: settings),
    .target(name: "CLessonTexts"),
    .target(name: "CPageScripts", exclude: ["Scripts"]),
    .target(
      name: "LessonWriting",
      dependencies: ["Fluxion", "Scalars", "Tracing", "Charts", "Formatting", "Randomness"],
      swiftSettings: settings),
    .target(
      name: "Lessons",
      dependencies: [
        "LessonWriting", "Calculations", "Expressions", "Fluxion", "Tracing", "Charts",
        "Formatting",
        "CLessonTexts",
      ]
        + chapters.map { .target(name: $0) },
      exclude: ["Code"], swiftSettings: settings),
    .target(
      name: "Calculations", dependencies: ["Fluxion", "Expressions", "Tracing"],
      swiftSettings: settings),
    .target(
      name: "Explorations",
      dependencies: [
        "Calculations", "Expressions", "Fluxion", "Generation", "Programs", "Tracing", "Scalars",
        "Formatting",
      ],
      swiftSettings: settings),
    .target(
      name: "Generation", dependencies: ["Expressions", "Programs", "Scalars", "Formatting"],
      swiftSettings: settings),
    .executableTarget(
      name: "FormulaCompiler", dependencies: ["Generation", "Formatting"], swiftSettings: settings),
    .plugin(
      name: "Formulas", capability: .buildTool(), dependencies: ["FormulaCompiler"],
      path: "Sources/FormulaPlugin"),
    .executableTarget(
      name: "autodiff",
      dependencies: [
        "Fluxion", "Scalars", "Charts", "Counting", "Comparison", "Expressions", "Calculations",
        "Generation", "Programs", "Tracing", "Explorations", "Lessons", "Formatting",
      ],
      swiftSettings: settings),
    .target(
      name: "BenchmarkReporting", dependencies: ["Charts", "Formatting", "Randomness"],
      path: "Benchmarks/Reporting",
      swiftSettings: settings),
    .target(name: "CBuildFacts", path: "Benchmarks/CBuildFacts"),
    .target(
      name: "ModeBenchmark",
      dependencies: [
        "Fluxion", "Counting", "Formatting", "BenchmarkReporting", "CAllocationCounter",
        "CBuildFacts",
      ],
      path: "Benchmarks/ModeBenchmark", swiftSettings: settings),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "Fluxion", "Counting", "Formatting", "Randomness", "BenchmarkReporting", "ModeBenchmark",
      ],
      path: "Benchmarks/Runner", swiftSettings: settings),
    .executableTarget(
      name: "GradBench", dependencies: ["Fluxion"], path: "Benchmarks/GradBench",
      swiftSettings: settings),

    .target(
      name: "TestSupport",
      dependencies: [
        "CFluxion", "Scalars", "ForwardMode", "ReverseMode", "Randomness", "CAllocationCounter",
      ],
      path: "Tests/TestSupport",
      resources: [.copy("Reference")],
      swiftSettings: settings),
    .testTarget(
      name: "ScalarsTests", dependencies: ["CFluxion", "ForwardMode", "TestSupport"],
      swiftSettings: settings),
    .target(name: "CAllocationCounter", path: "Tests/CAllocationCounter"),
    .testTarget(
      name: "ForwardModeTests",
      dependencies: ["Fluxion", "Randomness", "TestSupport", "CAllocationCounter"],
      swiftSettings: settings),
    .testTarget(
      name: "MixedModeTests",
      dependencies: ["Fluxion", "Comparison", "TestSupport", "CAllocationCounter"],
      swiftSettings: settings),
    .testTarget(
      name: "ReverseModeTests",
      dependencies: ["Fluxion", "ReverseMode", "Counting", "TestSupport", "CAllocationCounter"],
      swiftSettings: settings),
    .testTarget(
      name: "ProgramsTests",
      dependencies: ["Programs", "Fluxion", "Counting", "TestSupport", "CAllocationCounter"],
      swiftSettings: settings),
    .testTarget(
      name: "SparsityTests",
      dependencies: ["Sparsity", "Fluxion", "Randomness", "TestSupport", "CAllocationCounter"],
      resources: [.copy("Reference")], swiftSettings: settings),
    .testTarget(
      name: "LinearAlgebraTests",
      dependencies: ["LinearAlgebra", "Fluxion", "Counting", "Tracing", "TestSupport"],
      resources: [.copy("Reference")], swiftSettings: settings),
    .testTarget(
      name: "DifferentialTests", dependencies: ["Fluxion", "Programs", "Tracing", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "CountingTests", dependencies: ["Counting", "Fluxion", "Scalars", "TestSupport"],
      swiftSettings: settings),
    .testTarget(name: "ChartsTests", dependencies: ["Charts"], swiftSettings: settings),
    .testTarget(name: "FormattingTests", dependencies: ["Formatting"], swiftSettings: settings),
    .testTarget(
      name: "ExpressionsTests",
      dependencies: [
        "Expressions", "ForwardMode", "Fluxion", "Randomness", "Scalars", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "TracingTests",
      dependencies: ["Tracing", "Fluxion", "Expressions", "TestSupport"],
      exclude: ["Golden"], resources: [.copy("Browser")],
      swiftSettings: settings),
    .testTarget(
      name: "ExplorationsTests",
      dependencies: [
        "Explorations", "Calculations", "Expressions", "Fluxion", "Generation", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "LessonsTests", dependencies: ["Lessons", "LessonWriting", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "BenchmarkTests",
      dependencies: [
        "BenchmarkReporting", "ModeBenchmark", "benchmarks", "Fluxion", "Formatting", "Randomness",
        "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "GradBenchTests", dependencies: ["GradBench", "Fluxion"], swiftSettings: settings),
    .testTarget(
      name: "GenerationTests", dependencies: ["Generation", "FormulaCompiler", "TestSupport"],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(
      name: "AutodiffTests",
      dependencies: ["autodiff", "Expressions", "ForwardMode", "Formatting", "TestSupport"],
      exclude: ["Golden"], swiftSettings: settings),
  ]
)

package.targets += chapters.map { chapter in
  .target(
    name: chapter,
    dependencies: [
      "LessonWriting", "Fluxion", "Counting", "Tracing", "Charts", "Formatting",
    ],
    path: "Sources/Lessons/Code/\(chapter)", swiftSettings: settings)
}

// The fuzzer needs `--sanitize=fuzzer`, so it is there only for whoever asks: see Tests/Fuzzing.
if Context.environment["FLUXION_FUZZING"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "Fluxion", "Scalars", "Expressions", "Calculations", "Generation", "Programs", "Tracing",
        "Explorations", "Lessons", "Formatting", "BenchmarkReporting",
      ],
      path: "Tests/Fuzzing", exclude: ["Corpus", "Tool/main.swift"], swiftSettings: settings))
}
