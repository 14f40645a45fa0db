import Formatting
import Lessons

extension Command {
  /// The command `autodiff lesson`.
  static let lesson = Command(
    CommandDescription(
      name: "lesson",
      summary: "A course on automatic differentiation: every lesson runs what it shows",
      arguments: "[NAME] [--answer] [-o DIR] [--all] [--json]",
      details: [
        """
        Without a name: the list of lessons. With a name, or its number: the lesson, with its \
        code, what the code prints, and an exercise. Trainings report their progress on standard \
        error if that is a terminal.
        """
      ],
      options: [
        Option.answer.described("solve the exercise"),
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
          numbers of a lesson, {"name", "title", "values": {…}}
          """
        ),
      ],
      words: .these(Course.lessons.map(\.name)),
      examples: [
        "autodiff lesson",
        "autodiff lesson dual-numbers",
        "autodiff lesson confusion --answer",
      ])
  ) { invocation in
    if invocation.has(.everything) { return try writeCourse(invocation) }
    guard let name = invocation.words.first else {
      if invocation.has(.answer) || invocation.has(.output) {
        throw invocation.incomplete("which lesson? Its name is missing")
      }
      return invocation.isJSON ? Course.json() + "\n" : Course.text()
    }
    if invocation.words.count > 1 {
      throw UsageError("one lesson at a time; '\(short(invocation.words[1]))' is a second name")
    }
    let lesson = try find(name)
    let run = lesson.run(withAnswer: invocation.has(.answer), progress: report)
    guard let place = invocation.value(of: .output) else {
      return invocation.isJSON ? run.json() + "\n" : run.text()
    }
    try checkNoJSON(invocation)
    if isPage(place) { return try write(run.html(), to: place) }
    try OutputFile.makeDirectory(place)
    return try write(run.html(), to: "\(place)/\(lesson.name).html")
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
