// swift-tools-version: 6.0
// A package as a user writes it, with formulas that the build plugin writes as Swift. Continuous
// integration builds and runs it.
import PackageDescription

let package = Package(
  name: "FormulaPackage",
  // The name is given, since it would otherwise be that of the folder the checkout is in.
  dependencies: [.package(name: "Fluxion", path: "../..")],
  targets: [
    // Nothing of the library is linked.
    .executableTarget(
      name: "Valley", swiftSettings: [.unsafeFlags(["-warnings-as-errors"])],
      plugins: [.plugin(name: "Formulas", package: "Fluxion")]),
    // Functions that the C library does not have are called in `Scalars`.
    .executableTarget(
      name: "Special", dependencies: [.product(name: "Scalars", package: "Fluxion")],
      swiftSettings: [.unsafeFlags(["-warnings-as-errors"])],
      plugins: [.plugin(name: "Formulas", package: "Fluxion")]),
  ]
)
