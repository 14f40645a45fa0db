import Foundation

/// What answers messages: some evaluations under the name of a tool.
struct Tool {
  let name: String
  let evaluations: [Evaluation]

  /// The response to a message, or nil to a blank line.
  func response(to line: String) -> String? {
    if line.allSatisfy(\.isWhitespace) { return nil }
    let text = Data(line.utf8)
    guard let message = try? decoder().decode(Message.self, from: text) else {
      return encoded(FailureResponse(id: -1, error: "This is no message of the protocol."))
    }
    switch message.kind {
    case "start": return encoded(Acknowledgement(id: message.id, tool: name))
    case "define": return define(message)
    case "evaluate": return evaluate(message, text)
    default: return encoded(Acknowledgement(id: message.id))
    }
  }

  private func define(_ message: Message) -> String {
    let name = message.module ?? ""
    if evaluation(name) != nil { return encoded(DefineResponse(id: message.id, success: true)) }
    return encoded(DefineResponse(id: message.id, success: false, error: missing(name)))
  }

  private func evaluate(_ message: Message, _ text: Data) -> String {
    let (module, name) = (message.module ?? "", message.function ?? "")
    func failure(_ error: String) -> String {
      encoded(FailureResponse(id: message.id, error: error))
    }
    guard let evaluation = evaluation(module) else { return failure(missing(module)) }
    guard let function = evaluation.functions[name] else {
      let known = evaluation.functions.keys.sorted().joined(separator: ", ")
      return failure("\(module) has no function \(name): it has \(known).")
    }
    do {
      return String(decoding: try function(message.id, text), as: UTF8.self)
    } catch {
      return failure("\(module), \(name): \(error)")
    }
  }

  private func evaluation(_ name: String) -> Evaluation? {
    evaluations.first { $0.name == name }
  }

  private func missing(_ name: String) -> String {
    let known = evaluations.map(\.name).joined(separator: ", ")
    return "There is no evaluation \(name): there are \(known)."
  }

  private func encoded(_ response: some Encodable) -> String {
    guard let data = try? encoder().encode(response) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }
}
