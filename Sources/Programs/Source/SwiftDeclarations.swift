/// Programs as Swift functions that stand together in one file.
package struct SwiftDeclarations {
  /// The functions and what they call, line by line.
  package private(set) var lines: [String] = []

  private var needsLibrary = false

  /// Creates an empty list.
  package init() {}

  /// What the file must import.
  package var imports: [String] { SwiftSource.imports(needsLibrary: needsLibrary) }

  /// Adds a program's function.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - name: The function's name; one that is no identifier, or a keyword, stops the program.
  ///   - isPublic: Whether other modules can call the function.
  ///   - comment: The function's documentation, line by line.
  /// - Returns: Why the program cannot be printed, in a sentence; nil if it was added.
  package mutating func add(
    _ program: Program, named name: String, isPublic: Bool, comment: [String]
  ) -> String? {
    Program.requireName(name, in: .swift)
    let program = program.simplified(relaxed: program.isRelaxed)
    if let problem = program.excess(in: .swift) { return problem }
    let source = SwiftSource(program.withFusedLoops(), name, comment: comment, isPublic: isPublic)
    if let problem = source.source.refusal(in: .swift) { return problem }
    lines += source.declarations
    needsLibrary = needsLibrary || source.needsLibrary
    return nil
  }

  /// Whether a word cannot stand for a parameter in Swift.
  ///
  /// - Parameter word: The word.
  /// - Returns: Whether it is a keyword, or the sign of a parameter without a name.
  package static func isKeyword(_ word: String) -> Bool {
    word == "_" || SwiftDialect.keywords.contains(word)
  }

  /// Adds other declarations.
  ///
  /// - Parameter declarations: Their lines.
  package mutating func add(_ declarations: [String]) { lines += declarations }
}
