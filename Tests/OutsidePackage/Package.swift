// swift-tools-version: 6.0
// A package as a user writes it: it imports the library by path, from outside. Continuous
// integration builds it and runs its executable.
import PackageDescription

let package = Package(
  name: "OutsidePackage",
  dependencies: [.package(name: "Fluxion", path: "../..")],
  targets: [
    .executableTarget(
      name: "Contract",
      dependencies: [
        .product(name: "Fluxion", package: "Fluxion")
      ]),
    .target(
      name: "TypeCheckCorpus",
      dependencies: [
        .product(name: "Fluxion", package: "Fluxion"),
        .product(name: "Expressions", package: "Fluxion"),
      ],
      swiftSettings: [
        .unsafeFlags([
          "-Xfrontend", "-warn-long-expression-type-checking=150", "-warnings-as-errors",
        ])
      ]),
  ]
)
