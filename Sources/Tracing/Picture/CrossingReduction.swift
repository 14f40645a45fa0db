extension LayeredGraph {
  /// Orders the items of every layer so that few lines cross.
  ///
  /// Sweeps up and down put every item at the mean position of its neighbours in the layer before
  /// (Sugiyama, Tagawa and Toda 1981); then neighbours are exchanged where that helps. The best
  /// order met is kept.
  mutating func reduceCrossings() {
    let neighbours = neighbours
    var best = layers
    var fewest = crossings
    for sweep in 0..<24 where fewest > 0 {
      let isDownward = sweep % 2 == 0
      let sides = isDownward ? neighbours.above : neighbours.below
      let order = Array(layers.indices)
      for layer in isDownward ? order : order.reversed() { sort(layer, by: sides) }
      exchangeNeighbours(neighbours)
      let count = crossings
      if count < fewest {
        fewest = count
        best = layers
      }
    }
    layers = best
  }

  /// The number of crossings between lines.
  var crossings: Int {
    let places = places
    var ends = [[(Int, Int)]](repeating: [], count: layers.count)
    for link in links {
      ends[items[link.upper].layer].append((places[link.upper], places[link.lower]))
    }
    return ends.reduce(0) { $0 + Self.inversions($1) }
  }

  /// Each item's place in its layer.
  private var places: [Int] {
    var places = [Int](repeating: 0, count: items.count)
    for layer in layers {
      for (place, item) in layer.enumerated() { places[item] = place }
    }
    return places
  }

  private static func inversions(_ ends: [(Int, Int)]) -> Int {
    let lower = ends.sorted { $0 < $1 }.map(\.1)
    var count = 0
    for i in lower.indices {
      for j in (i + 1)..<max(i + 1, lower.count) where lower[j] < lower[i] { count += 1 }
    }
    return count
  }

  /// Sorts a layer by the mean place of each item's neighbours; those without keep their place.
  private mutating func sort(_ layer: Int, by neighbours: [[Int]]) {
    let places = places
    let keys = layers[layer].enumerated().map { place, item in
      let near = neighbours[item].map { Double(places[$0]) }
      return near.isEmpty ? Double(place) : near.reduce(0, +) / Double(near.count)
    }
    let order = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    layers[layer] = order.map { layers[layer][$0] }
  }

  /// Exchanges adjacent items as long as that removes crossings, at most a few times over.
  private mutating func exchangeNeighbours(_ neighbours: (above: [[Int]], below: [[Int]])) {
    for _ in 0..<4 {
      var hasChanged = false
      for layer in layers.indices {
        let places = places
        for i in layers[layer].indices.dropLast() {
          let (a, b) = (layers[layer][i], layers[layer][i + 1])
          var gain = 0
          for sides in [neighbours.above, neighbours.below] {
            for p in sides[a] {
              for q in sides[b] { gain += (places[p] - places[q]).signum() }
            }
          }
          if gain > 0 {
            layers[layer].swapAt(i, i + 1)
            hasChanged = true
          }
        }
      }
      if !hasChanged { return }
    }
  }
}
