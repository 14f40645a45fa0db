/// The response to a message of which nothing but its arrival matters.
struct Acknowledgement: Encodable {
  let id: Int
  var tool: String?
}

/// The response to `define`: whether there is such an evaluation.
struct DefineResponse: Encodable {
  let id: Int
  let success: Bool
  var error: String?
}

/// The response to `evaluate` where something is wrong.
struct FailureResponse: Encodable {
  let id: Int
  let success = false
  let error: String
}

/// The response to `evaluate`.
struct EvaluateResponse<Output: Encodable>: Encodable {
  let id: Int
  let success = true
  let output: Output
  let timings: [Timing]
}

/// How long something took.
struct Timing: Encodable {
  let name: String
  let nanoseconds: Int
}
