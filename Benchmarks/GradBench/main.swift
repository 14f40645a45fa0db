// A tool of GradBench: answers the messages on standard input, one a line, on standard output.

let tool = Evaluation.tool
while let line = readLine() {
  if let response = tool.response(to: line) {
    print(response)
    flushOutput()
  }
}
