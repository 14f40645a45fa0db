// swift-tools-version: 6.0
// A package as a user writes it: it imports the library by path, from outside. Continuous
// integration builds all targets, runs the contract and the examples, which run the recipes.
import PackageDescription

/// The programs of Docs/Cookbook.md, one file each.
let recipes = [
  "NewtonsMethod", "GaussNewton", "LevenbergMarquardt", "ODESensitivities",
  "ImplicitDifferentiation", "SparseNewton", "BlackScholes", "ExtendedKalmanFilter",
  "GradientChecking",
]

/// The last steps of the tutorials in Fluxion's catalogue, one file each.
let tutorials = ["FirstDerivative", "FitACurve", "ChooseAMode"]

/// What the contract and the examples call.
let everything: [Target.Dependency] =
  ["Expectations"]
  + [
    "Fluxion", "ForwardMode", "ReverseMode", "Counting", "Comparison", "Expressions", "Tracing",
    "Lessons",
  ].map { .product(name: $0, package: "Fluxion") }

let package = Package(
  name: "OutsidePackage",
  // The name is given, since it would otherwise be that of the folder the checkout is in.
  dependencies: [.package(name: "Fluxion", path: "../..")],
  targets: [
    // Calls everything that the documentation promises.
    .executableTarget(
      name: "Contract", dependencies: everything,
      swiftSettings: [.unsafeFlags(["-warnings-as-errors"])]),
    // Runs the documentation's examples and the cookbook.
    .executableTarget(
      name: "Examples", dependencies: everything,
      swiftSettings: [.unsafeFlags(["-warnings-as-errors"])]),
    .target(name: "Expectations"),
    // Measures a function with the benchmarks' own means.
    .executableTarget(
      name: "OwnBenchmark",
      dependencies: ["Fluxion", "ModeBenchmark"].map { .product(name: $0, package: "Fluxion") },
      swiftSettings: [.unsafeFlags(["-warnings-as-errors"])]),
    // The other targets are in the language mode of Swift 6.
    .executableTarget(
      name: "SwiftFive", dependencies: [.product(name: "Fluxion", package: "Fluxion")],
      swiftSettings: [.swiftLanguageMode(.v5), .unsafeFlags(["-warnings-as-errors"])]),
    // Long expressions, each of which must be type-checked within 150 ms; .ci/type-checking measures
    // that, apart from the build, which would keep the machine busy meanwhile.
    .target(
      name: "TypeCheckCorpus",
      dependencies: [
        .product(name: "Fluxion", package: "Fluxion"),
        .product(name: "Expressions", package: "Fluxion"),
        .product(name: "Tracing", package: "Fluxion"),
      ],
      swiftSettings: [.unsafeFlags(["-warnings-as-errors"])]),
  ]
    + programs(recipes, in: "Cookbook") + programs(tutorials, in: "Tutorials")
)

/// A program for each file of a folder.
func programs(_ names: [String], in folder: String) -> [Target] {
  names.map { name in
    .executableTarget(
      name: name, dependencies: [.product(name: "Fluxion", package: "Fluxion")],
      path: folder, exclude: names.filter { $0 != name }.map { "\($0).swift" },
      swiftSettings: [.unsafeFlags(["-warnings-as-errors"])])
  }
}
