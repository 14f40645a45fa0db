/// The code of a step, parted into what computes and what only draws.
struct StepCode {
  /// The declarations that the step names.
  let declarations: [String]

  /// What computes and prints.
  let computing: String

  /// What draws, and what only that makes use of.
  let drawing: String

  /// Parts the body of a step.
  init(declarations: [String], body: String) {
    self.declarations = declarations
    let statements = Self.statements(of: body)
    var draws = statements.map(Self.draws)
    let names = statements.map(Self.declaredNames)
    let words = statements.map { Set(SwiftColouring.identifiers(in: $0)) }
    var isChanging = true
    while isChanging {
      isChanging = false
      for i in statements.indices where !draws[i] && !names[i].isEmpty {
        func isUsed(where condition: (Int) -> Bool) -> Bool {
          statements.indices.contains { j in
            j != i && condition(j) && !words[j].isDisjoint(with: names[i])
          }
        }
        if isUsed(where: { draws[$0] }) && !isUsed(where: { !draws[$0] }) {
          draws[i] = true
          isChanging = true
        }
      }
    }
    func text(_ isDrawing: Bool) -> String {
      statements.indices.filter { draws[$0] == isDrawing }.map { statements[$0] }
        .joined(separator: "\n")
    }
    computing = text(false)
    drawing = text(true)
  }

  /// What is shown first: the declarations and what computes.
  var text: String {
    (declarations + [computing]).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// All of it.
  var everything: String {
    [text, drawing].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// The statements at the left margin, each with the comment above it and what is indented below it.
  private static func statements(of body: String) -> [String] {
    var statements: [[Substring]] = []
    var isComment = false
    for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
      let goesOn =
        line.isEmpty || line.first == " " || "}])".contains(line.first ?? " ")
        || line.first == "{" || isComment
      isComment = line.hasPrefix("//")
      if goesOn && !statements.isEmpty {
        statements[statements.count - 1].append(line)
      } else {
        statements.append([line])
      }
    }
    return statements.map { $0.joined(separator: "\n") }
  }

  /// Whether a statement draws and writes nothing else.
  private static func draws(_ statement: String) -> Bool {
    let drawing = ["out.plot(", "out.film(", "out.draw("]
    let writing = ["out(", "out.table(", "out.show("]
    return drawing.contains { statement.contains($0) }
      && !writing.contains { statement.contains($0) }
  }

  /// The names that a statement declares, if that is what it does.
  private static func declaredNames(_ statement: String) -> [String] {
    let code = statement.split(separator: "\n").first { !$0.hasPrefix("//") } ?? ""
    guard let keyword = ["let ", "var ", "func "].first(where: { code.hasPrefix($0) }) else {
      return []
    }
    let rest = code.dropFirst(keyword.count)
    let names = rest.first == "(" ? rest.dropFirst().prefix { $0 != ")" } : rest
    let list = rest.first == "(" ? names.split(separator: ",") : [names]
    return list.map { part in
      String(part.drop { $0 == " " }.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
    }
  }
}
