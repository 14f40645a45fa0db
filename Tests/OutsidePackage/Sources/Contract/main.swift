// Everything a user's program can call, called from a package of its own, with checked results.

checkOneVariable()
checkDirections()
checkGradients()
checkJacobians()
checkMatrix()
checkSecondOrder()
checkInPlaceForms()
checkConcurrentForms()
checkNumbers()
checkFunctions()
checkRules()
checkModeComparison()
checkForwardModeAlone()
checkReverseMode()
checkReverseModeAlone()
Swift.print("The contract holds.")

let pages = [
  Page(path: "README.md", examples: readmeExamples),
  Page(path: "Docs/AddingAFunction.md", examples: addingAFunctionExamples),
  Page(path: "Docs/ReverseMode.md", examples: reverseModeExamples),
  Page(path: "Docs/Semantics.md", examples: semanticsExamples),
  Page(path: "Docs/Accuracy.md", examples: accuracyExamples),
  Page(path: "Docs/Performance.md", examples: performanceExamples),
  Page(path: "Docs/Limitations.md", examples: limitationsExamples),
  Page(path: "Docs/Tracing.md", examples: tracingExamples),
]
let program = try Page.program()
for page in pages { try page.check(against: program) }
Swift.print("The examples of \(pages.count) pages print what the pages say.")
