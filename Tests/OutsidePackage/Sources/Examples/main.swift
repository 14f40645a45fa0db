// The examples of the documentation and the catalogues: each prints what its page says.

import Expectations

let examples: [String: () throws -> Void] = [
  "README.md": readmeExamples,
  "Docs/Tutorial.md": tutorialExamples,
  "Docs/Drivers.md": driversExamples,
  "Docs/TypeChecker.md": typeCheckerExamples,
  "Docs/Infinities.md": infinitiesExamples,
  "Docs/ForwardVsReverse.md": forwardVsReverseExamples,
  "Docs/AddingAFunction.md": addingAFunctionExamples,
  "Docs/ReverseMode.md": reverseModeExamples,
  "Docs/Semantics.md": semanticsExamples,
  "Docs/Accuracy.md": accuracyExamples,
  "Docs/Performance.md": performanceExamples,
  "Docs/Limitations.md": limitationsExamples,
  "Docs/Programs.md": programsExamples,
  "Docs/LinearAlgebra.md": linearAlgebraExamples,
  "Docs/ImplicitFunctions.md": implicitFunctionsExamples,
  "Docs/Shapes.md": shapesExamples,
  "Docs/Sparsity.md": sparsityExamples,
  "Docs/Tracing.md": tracingExamples,
  "Docs/Course.md": courseExamples,
  "Sources/Comparison/Comparison.docc/Comparison.md": comparisonCatalogExample,
  "Sources/Counting/Counting.docc/Counting.md": countingCatalogExample,
  "Sources/Expressions/Expressions.docc/Expressions.md": expressionsCatalogExample,
  "Sources/Fluxion/Fluxion.docc/Fluxion.md": fluxionCatalogExample,
  "Sources/ForwardMode/ForwardMode.docc/ForwardMode.md": forwardModeCatalogExample,
  "Sources/LinearAlgebra/LinearAlgebra.docc/LinearAlgebra.md": linearAlgebraCatalogExample,
  "Sources/MixedMode/MixedMode.docc/MixedMode.md": mixedModeCatalogExample,
  "Sources/Programs/Programs.docc/Programs.md": programsCatalogExample,
  "Sources/ReverseMode/ReverseMode.docc/ReverseMode.md": reverseModeCatalogExample,
  "Sources/Scalars/Scalars.docc/Scalars.md": scalarsCatalogExample,
  "Sources/Tracing/Tracing.docc/Tracing.md": tracingCatalogExample,
]
let program = try Page.program()
var checked = 0
for path in try Page.paths() {
  let page = Page(path: path, examples: examples[path] ?? {})
  try page.checkLinks()
  if try page.swiftBlocks().isEmpty { continue }
  switch path {
  case "Docs/Cookbook.md": try page.checkPrograms()
  case "Docs/GeneratingCode.md": try page.checkBlocks(in: "Tests/FormulaPackage/Sources/Valley")
  case "Docs/Benchmarks/README.md":
    try page.checkBlocks(in: "Tests/OutsidePackage/Sources/OwnBenchmark")
  default: try page.check(against: program)
  }
  checked += 1
}
expect(checked, examples.count + 3)
try Page.checkTutorials()
Swift.print("The examples of \(checked) pages print what the pages say.")
