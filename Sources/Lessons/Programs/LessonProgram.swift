import Formatting
import LessonWriting

/// The code of a lesson as a program that runs by itself.
struct LessonProgram {
  private let listing: Listing
  private let plan: LessonPlan

  init(of plan: LessonPlan) {
    self.plan = plan
    listing = Listing(file: plan.file)
  }

  /// A step as a program of one file.
  func text(of step: Step) -> String {
    let code = listing.code(of: step)
    // What earlier steps showed already, this one may use as well.
    let known = allDeclarations
    var declarations = code.declarations
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      let words = Set(
        SwiftColouring.identifiers(in: (declarations + [code.computing]).joined(separator: "\n")))
      for declaration in known where !declarations.contains(declaration) {
        if !words.isDisjoint(with: Self.names(of: declaration)) {
          declarations.append(declaration)
          isGrowing = true
        }
      }
    }
    let ordered = known.filter(declarations.contains) + declarations.filter { !known.contains($0) }
    return file(declarations: ordered, body: Self.block(code.computing))
  }

  /// The whole lesson as a program of one file, the answer to its last exercise at the end.
  var text: String {
    let steps = plan.steps + [plan.answer]
    let blocks = steps.enumerated().map { i, step in
      let title =
        i < plan.steps.count ? "\(i + 1). \(step.title)" : "The last exercise. \(step.title)"
      return "// \(title)\nprint(\"\\n\(title)\")\n" + Self.block(listing.code(of: step).computing)
    }
    return file(declarations: allDeclarations, body: blocks.joined(separator: "\n\n"))
  }

  /// Code in a separate scope: a variable of a file may not have the name of the function that it is from.
  private static func block(_ code: String) -> String {
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    let body = lines.map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n")
    return "do {\n\(body)\n}"
  }

  /// A package's manifest for the program.
  var manifest: String {
    let modules = imports.map { line in String(line.split(separator: " ").last ?? "") }
    let products = modules.map { ".product(name: \"\($0)\", package: \"Fluxion\")" }
    return """
      // swift-tools-version: 6.0
      import PackageDescription

      // Where the library is: in the folder beside this one, unless the environment says otherwise.
      let fluxion = Context.environment["FLUXION"] ?? "../Fluxion"

      let package = Package(
        name: "\(plan.name)",
        platforms: [.macOS(.v13)],
        dependencies: [.package(name: "Fluxion", path: fluxion)],
        targets: [
          .executableTarget(
            name: "\(plan.file)",
            dependencies: [
              \(products.joined(separator: ",\n        "))
            ])
        ])

      """
  }

  /// Where the program lies in its package.
  var path: String { "Sources/\(plan.file)/main.swift" }

  private var imports: [String] {
    var imports = listing.imports
    let isTracing = allDeclarations.contains { $0.contains("named(") || $0.contains("race(") }
    if isTracing && !imports.contains("import Tracing") { imports.append("import Tracing") }
    return imports
  }

  private var allDeclarations: [String] {
    var all: [String] = []
    for step in plan.steps + [plan.answer] {
      for declaration in listing.code(of: step).declarations where !all.contains(declaration) {
        all.append(declaration)
      }
    }
    return all
  }

  private func file(declarations: [String], body: String) -> String {
    let code = (declarations + [body]).joined(separator: "\n\n")
    let parts =
      [
        "// From the lesson '\(plan.name)': \(plan.title).\n\(imports.joined(separator: "\n"))",
        "let out = Notebook()",
      ] + declarations + [body, "// What the lesson writes with."]
      + ProgramSupport.pieces(for: code)
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// What a declaration declares.
  private static func names(of declaration: String) -> [String] {
    let words = declaration.split(separator: "\n")[0].split {
      !$0.isLetter && !$0.isNumber && $0 != "_"
    }
    let keywords: Set<Substring> = ["struct", "final", "class", "enum", "func", "let", "var"]
    let rest = words.drop { keywords.contains($0) }
    return declaration.hasPrefix("let (")
      ? rest.prefix(3).map(String.init) : rest.prefix(1).map(String.init)
  }
}

extension Lesson {
  /// The lesson as a program of one file, that runs with the library alone: `main.swift` of a package.
  ///
  /// It prints what the lesson prints; pictures are left out.
  public var program: String { LessonProgram(of: plan).text }

  /// The files of a package that runs the lesson, by their paths in its folder.
  ///
  /// The package looks for the library in a folder `Fluxion` beside its own, or where the environment's
  /// variable `FLUXION` says.
  public var packageFiles: [(path: String, text: String)] {
    let program = LessonProgram(of: plan)
    return [("Package.swift", program.manifest), (program.path, program.text)]
  }
}
