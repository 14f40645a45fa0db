import Formatting
import Lessons

extension Command {
  /// The command `autodiff lesson`.
  static let lesson = Command(
    CommandDescription(
      name: "lesson",
      summary: "A course on automatic differentiation: every lesson runs what it shows",
      arguments: "[NAME] [--answer] [--try [N] ANSWER] [--program] [-o DIR] [--all] [--json]",
      details: [
        """
        Without a name: the list of lessons. With a name, or its number: the lesson, with its \
        code, what the code prints, and three exercises. Trainings report their progress on standard \
        error if that is a terminal.
        """,
        """
        An answer is a number in any notation, several with commas between them, a formula, or a \
        word. It is marked by the library's own computation, and typical mistakes are named. The exit \
        status is 0 if it is right, and 3 if it is not.
        """,
      ],
      options: [
        Option.answer.described("solve the last exercise"),
        Option.attempt.described(
          "[N] ANSWER", "mark an answer to exercise N, or to the one of the three that it fits"),
        Option.program.described(
          """
          the lesson's code as a program for a main.swift; with -o DIR a package that builds, with the \
          library in a folder Fluxion beside DIR or where the environment's FLUXION says
          """),
        Option.output.described(
          "DIR", .file,
          """
          write a page with pictures, DIR/NAME.html, which needs no network; what ends in .html is \
          the page itself
          """),
        Option.everything.described(
          "with -o: write all lessons, and an index of them, DIR/index.html"),
        Option.json.described(
          """
          the list, {"lessons": [{"name", "title", "goal", "prerequisites", "next"}, …]}, or the \
          numbers of a lesson, {"name", "title", "values": {…}}; with --try {"exercise", "answer", \
          "isRight", "remark"}
          """
        ),
      ],
      words: .these(Course.lessons.map(\.name)),
      examples: [
        "autodiff lesson",
        "autodiff lesson dual-numbers",
        "autodiff lesson confusion --answer",
        "autodiff lesson slopes --try 7e-6",
        #"autodiff lesson dual-numbers --try 2 "2*x*cos(x^2)""#,
      ])
  ) { invocation -> CommandResult in
    if let attempt = invocation.value(of: .attempt), !invocation.words.isEmpty {
      let mark = try mark(attempt, invocation)
      return CommandResult(
        text: invocation.isJSON ? mark.json() + "\n" : mark.text(),
        status: mark.isRight ? .success : .wrongAnswer)
    }
    return CommandResult(text: try text(invocation))
  }

  /// The list, a lesson, or what was written to files.
  private static func text(_ invocation: Invocation) throws -> String {
    if invocation.has(.everything) { return try writeCourse(invocation) }
    guard let name = invocation.words.first else {
      if [.answer, .output, .attempt, .program].contains(where: invocation.has) {
        throw invocation.incomplete("which lesson? Its name is missing")
      }
      return invocation.isJSON ? Course.json() + "\n" : Course.text()
    }
    if invocation.words.count > 1 {
      throw UsageError("one lesson at a time; '\(short(invocation.words[1]))' is a second name")
    }
    let lesson = try find(name)
    if invocation.has(.program) { return try writeProgram(of: lesson, invocation) }
    let run = lesson.run(withAnswer: invocation.has(.answer), progress: report)
    guard let place = invocation.value(of: .output) else {
      return invocation.isJSON ? run.json() + "\n" : run.text()
    }
    try checkNoJSON(invocation)
    if isPage(place) { return try write(run.html(), to: place) }
    try OutputFile.makeDirectory(place)
    return try write(run.html(), to: "\(place)/\(lesson.name).html")
  }

  /// Marks an answer; with a number before it, that to one of the exercises.
  private static func mark(_ attempt: String, _ invocation: Invocation) throws -> ExerciseMark {
    for option in [Option.answer, .output, .program, .everything] where invocation.has(option) {
      throw UsageError("'--try' and '\(option.name)' exclude each other")
    }
    let lesson = try find(invocation.words[0])
    let rest = invocation.words.dropFirst()
    if rest.count > 1 {
      throw UsageError("one answer at a time; '\(short(rest[2]))' is a second one")
    }
    guard let answer = rest.first else { return try lesson.mark(attempt) }
    guard let number = Int(attempt), (1...3).contains(number) else {
      throw UsageError("there are exercises 1 to 3, not '\(short(attempt))'")
    }
    return try lesson.mark(answer, exercise: number)
  }

  private static func writeProgram(of lesson: Lesson, _ invocation: Invocation) throws -> String {
    for option in [Option.answer, .json] where invocation.has(option) {
      throw UsageError("'--program' and '\(option.name)' exclude each other")
    }
    guard let place = invocation.value(of: .output) else { return lesson.program }
    if isPage(place) { throw UsageError("'--program' writes a package: '-o' takes a folder") }
    var lines = ""
    for file in lesson.packageFiles {
      let path = "\(place)/\(file.path)"
      let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      try OutputFile.makeDirectory(folder.joined(separator: "/"))
      lines += try write(file.text, to: path)
    }
    return lines + "Run it with FLUXION=<the library's folder> swift run --package-path \(place)\n"
  }

  /// Whether a name is that of a page, and not of a folder that is there.
  static func isPage(_ path: String) -> Bool {
    path.lowercased().hasSuffix(".html") && !OutputFile.isFolder(path)
  }

  /// The lesson of a name, or of a number in the list.
  private static func find(_ name: String) throws -> Lesson {
    if let lesson = Course.lesson(named: name) { return lesson }
    if let number = Int(name), Course.lessons.indices.contains(number - 1) {
      return Course.lessons[number - 1]
    }
    let names = Course.lessons.map(\.name)
    let word = name.lowercased()
    let containing = names.first { name in
      word.count >= 3 && name.indices.contains { name[$0...].hasPrefix(word) }
    }
    throw UsageError(
      "there is no lesson '\(short(name))'",
      suggestion: nearestSpelling(of: name, among: names) ?? containing,
      advice: "'autodiff lesson' lists them.")
  }

  private static func writeCourse(_ invocation: Invocation) throws -> String {
    if let name = invocation.words.first {
      throw UsageError("'--all' and the lesson '\(short(name))' exclude each other")
    }
    guard let directory = invocation.value(of: .output) else {
      throw invocation.incomplete("'--all' needs '-o DIR', a folder to write to")
    }
    try checkNoJSON(invocation)
    if isPage(directory) {
      throw UsageError("'--all' writes a page for each lesson: '-o' takes a folder")
    }
    try OutputFile.makeDirectory(directory)
    var lines = try write(Course.indexHTML(), to: "\(directory)/index.html")
    for lesson in Course.lessons {
      let run = lesson.run(withAnswer: invocation.has(.answer), progress: report)
      lines += try write(run.html(isPartOfCourse: true), to: "\(directory)/\(lesson.name).html")
    }
    return lines
  }

  private static func write(_ page: String, to path: String) throws -> String {
    try OutputFile.write(page, to: path)
    return "Wrote \(path).\n"
  }

  private static func checkNoJSON(_ invocation: Invocation) throws {
    if invocation.isJSON { throw UsageError("'--json' and '-o' exclude each other") }
  }

  /// Tells whoever watches how a training gets on.
  private static func report(_ message: String) {
    if StandardStream.error.isTerminal { _ = StandardStream.error.write("\(message)\n") }
  }
}
