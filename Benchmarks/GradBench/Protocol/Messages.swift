/// What every message says.
struct Message: Decodable {
  /// The number that the response repeats.
  let id: Int

  /// What is asked for: `start`, `define`, `evaluate` or `analysis`.
  let kind: String

  /// The evaluation, for `define` and `evaluate`.
  let module: String?

  /// The function of the evaluation, for `evaluate`.
  let function: String?
}

/// A message that asks for an evaluation, with the input of its function.
struct EvaluateMessage<Input: Decodable>: Decodable {
  let input: Input

  /// How often to compute the function.
  let repetition: Repetition

  private enum Keys: String, CodingKey { case input }

  init(from decoder: any Decoder) throws {
    let message = try decoder.container(keyedBy: Keys.self)
    input = try message.decode(Input.self, forKey: .input)
    // Inputs that are a number or a list say nothing about it.
    let stated = try? message.decode(Repetition.self, forKey: .input)
    repetition = stated ?? Repetition(minRuns: 1, minSeconds: 0)
  }
}

/// How often a function is computed: until there were enough runs and they took long enough.
struct Repetition: Decodable {
  var minRuns: Int
  var minSeconds: Double
}

/// Input that is not what its evaluation asks for.
struct InputError: Error, CustomStringConvertible {
  let description: String
}

/// Stops an evaluation whose input has not as many numbers as it says.
func require(_ found: Int, _ expected: Int, of what: String) throws {
  if found != expected {
    throw InputError(description: "\(what): expected \(expected) elements, found \(found).")
  }
}
