import Fluxion

extension Evaluation {
  /// A network with a memory that predicts text, bit by bit.
  static var lstm: Evaluation {
    Evaluation(
      name: "lstm",
      functions: [
        "objective": function(NetworkLoss.self), "jacobian": function(NetworkGradient.self),
      ])
  }
}

/// The loss of a network of layers of cells, each connected to itself and to one cell of the layer before.
///
/// Parameters: for each layer four gates' weights and four gates' biases (forget, input, output, change), a
/// number for each cell; then weights into the first layer, weights and biases out of the last.
private struct Network {
  let layers: Int
  let width: Int

  /// For each layer the outputs of its cells, then their memories.
  let state: [Double]

  /// The text: a row of bits for each character.
  let text: [[Double]]

  func loss<T: RealScalar>(_ p: [T]) -> T {
    var state = self.state.map { T($0) }
    var output = [T](repeating: 0, count: width)
    var total: T = 0
    for t in 0..<text.count - 1 { total += step(t, p, &state, &output) }
    return -total / Double((text.count - 1) * width)
  }

  /// Reads a character and returns how likely the next one was thought, as a logarithm.
  private func step<T: RealScalar>(
    _ t: Int, _ p: [T], _ state: inout [T], _ output: inout [T]
  ) -> T {
    let (bits, next) = (text[t], text[t + 1])
    return p.withUnsafeBufferPointer { p in
      state.withUnsafeMutableBufferPointer { state in
        output.withUnsafeMutableBufferPointer { output in
          let extra = 8 * layers * width
          for i in 0..<width { output[i] = bits[i] * p[extra + i] }
          for layer in 0..<layers {
            let layerState = UnsafeMutableBufferPointer(
              rebasing: state[2 * layer * width..<2 * (layer + 1) * width])
            pass(
              UnsafeBufferPointer(rebasing: p[8 * layer * width..<8 * (layer + 1) * width]),
              layerState, output)
          }
          var exponentials: T = 0
          for i in 0..<width {
            output[i] = p[extra + 2 * width + i] + output[i] * p[extra + width + i]
            exponentials += exp(output[i])
          }
          let normaliser = log(exponentials + 2)
          var total: T = 0
          for i in 0..<width { total += next[i] * (output[i] - normaliser) }
          return total
        }
      }
    }
  }

  /// Passes numbers through the cells of a layer.
  @inline(__always)
  private func pass<T: RealScalar>(
    _ p: UnsafeBufferPointer<T>, _ state: UnsafeMutableBufferPointer<T>,
    _ signal: UnsafeMutableBufferPointer<T>
  ) {
    let bias = 4 * width
    for i in 0..<width {
      let (input, last) = (signal[i], state[i])
      let forget = sigmoid(p[bias + i] + input * p[i])
      let admit = sigmoid(p[bias + width + i] + last * p[width + i])
      let release = sigmoid(p[bias + 2 * width + i] + input * p[2 * width + i])
      let change = tanh(p[bias + 3 * width + i] + last * p[3 * width + i])
      let memory = state[width + i] * forget + admit * change
      state[width + i] = memory
      state[i] = release * tanh(memory)
      signal[i] = state[i]
    }
  }
}

private struct NetworkInput: Decodable {
  let mainParams: [[Double]]
  let extraParams: [[Double]]
  let state: [[Double]]
  let sequence: [[Double]]

  func network() throws -> Network {
    let width = extraParams.first?.count ?? 0
    try require(extraParams.count, 3, of: "extraParams")
    for row in state + sequence + extraParams { try require(row.count, width, of: "a row") }
    for row in mainParams { try require(row.count, 4 * width, of: "a row of mainParams") }
    try require(state.count, mainParams.count, of: "state")
    return Network(
      layers: mainParams.count / 2, width: width, state: state.flatMap { $0 }, text: sequence)
  }

  var parameters: [Double] { (mainParams + extraParams).flatMap { $0 } }
}

private struct NetworkLoss: EvaluatedFunction {
  let network: Network
  let parameters: [Double]
  private(set) var output = 0.0

  init(_ input: NetworkInput) throws {
    network = try input.network()
    parameters = input.parameters
  }

  mutating func compute() { output = network.loss(parameters) }
}

private struct NetworkGradient: EvaluatedFunction {
  let network: Network
  let parameters: [Double]
  let tape = Tape<Double>()
  private(set) var output: [Double]

  init(_ input: NetworkInput) throws {
    network = try input.network()
    parameters = input.parameters
    output = parameters
  }

  mutating func compute() {
    tape.gradient(at: parameters, into: &output) { p in network.loss(p) }
  }
}
