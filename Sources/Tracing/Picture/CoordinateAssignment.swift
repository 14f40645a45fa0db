extension LayeredGraph {
  /// Places the items of every layer across its direction, near what they are linked with.
  ///
  /// Each sweep moves a layer's items as close as their order and distances allow to the mean of
  /// their neighbours, in the sense of least squares. In the end lines that pass several layers are
  /// drawn towards their own mean, and so become straight.
  ///
  /// - Parameters:
  ///   - gap: The least distance between two boxes.
  ///   - laneGap: The least distance between lines, and between a line and a box.
  mutating func assignCoordinates(gap: Double, laneGap: Double) {
    let neighbours = neighbours
    var centres = [Double](repeating: 0, count: items.count)
    let offsets = layers.map { self.offsets(in: $0, gap: gap, laneGap: laneGap) }
    for (layer, members) in layers.enumerated() {
      let middle = (offsets[layer].last ?? 0) / 2
      for (item, offset) in zip(members, offsets[layer]) { centres[item] = offset - middle }
    }
    for sweep in 0..<120 {
      let lanes = sweep >= 60 ? laneMeans(centres) : [:]
      let order = sweep % 2 == 0 ? Array(layers.indices) : layers.indices.reversed()
      for layer in order {
        let wishes = layers[layer].map { item in
          lanes[item].map { ($0, 16) } ?? wish(of: item, neighbours, centres, sweep: sweep)
        }
        let placed = Self.fitted(wishes, offsets: offsets[layer])
        for (item, centre) in zip(layers[layer], placed) { centres[item] = centre }
      }
    }
    place(centres)
  }

  /// For every place that lines pass, the mean of all such places of the same line.
  private func laneMeans(_ centres: [Double]) -> [Int: Double] {
    var means: [Int: Double] = [:]
    for lane in lanes {
      let mean = lane.reduce(0) { $0 + centres[$1] } / Double(lane.count)
      for item in lane { means[item] = mean }
    }
    return means
  }

  /// Where items stand if each is as close to the one before as it may be.
  private func offsets(in layer: [Int], gap: Double, laneGap: Double) -> [Double] {
    var offsets: [Double] = []
    for (i, item) in layer.enumerated() {
      guard i > 0, let last = offsets.last else {
        offsets.append(0)
        continue
      }
      let before = items[layer[i - 1]]
      let isBetweenBoxes = before.box != nil && items[item].box != nil
      let distance = (before.breadth + items[item].breadth) / 2
      offsets.append(last + distance + (isBetweenBoxes ? gap : laneGap))
    }
    return offsets
  }

  /// Where an item would best stand, and how much that matters.
  private func wish(
    of item: Int, _ neighbours: (above: [[Int]], below: [[Int]]), _ centres: [Double], sweep: Int
  ) -> (place: Double, weight: Double) {
    // Early sweeps look one way, to spread a good arrangement; the last ones balance both sides.
    let sides =
      sweep >= 30
      ? neighbours.above[item] + neighbours.below[item]
      : sweep % 2 == 0 ? neighbours.above[item] : neighbours.below[item]
    if sides.isEmpty { return (centres[item], 0.1) }
    var total = 0.0
    var sum = 0.0
    for side in sides {
      let passing = (items[item].box == nil ? 1 : 0) + (items[side].box == nil ? 1 : 0)
      // What hangs on one link alone follows, and does not pull.
      let ends: [Int] = [item, side]
      let hangs = ends.contains { end in
        let links: Int = neighbours.above[end].count + neighbours.below[end].count
        return links == 1
      }
      let weight = passing == 2 ? 16.0 : passing == 1 ? 2.0 : hangs ? 0.1 : 1.0
      total += weight
      sum += weight * centres[side]
    }
    return (sum / total, total)
  }

  /// The places nearest to wishes that keep all distances: a regression on ordered blocks.
  static func fitted(_ wishes: [(place: Double, weight: Double)], offsets: [Double]) -> [Double] {
    var blocks: [(place: Double, weight: Double, count: Int)] = []
    for (wish, offset) in zip(wishes, offsets) {
      blocks.append((wish.place - offset, wish.weight, 1))
      while blocks.count > 1, blocks[blocks.count - 2].place > blocks[blocks.count - 1].place {
        let last = blocks.removeLast()
        let before = blocks.removeLast()
        let weight = before.weight + last.weight
        let place = (before.place * before.weight + last.place * last.weight) / weight
        blocks.append((place, weight, before.count + last.count))
      }
    }
    let bases = blocks.flatMap { Array(repeating: $0.place, count: $0.count) }
    return zip(bases, offsets).map { $0 + $1 }
  }
}
