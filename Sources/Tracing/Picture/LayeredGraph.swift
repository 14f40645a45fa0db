/// A graph drawn in layers: boxes, and between them edges that may bend where they pass layers.
///
/// An edge over several layers passes an invisible item in each of them, so that it takes part in
/// the order and the placing of what is there. Edges from one box share these items: they leave it
/// as one line and part where they must.
struct LayeredGraph {
  /// A box, or the place where edges pass a layer.
  struct Item {
    /// The box, by its place in the drawing; nil for a place that edges pass.
    let box: Int?

    /// The extent across the layers' direction.
    let breadth: Double

    /// Its layer.
    let layer: Int

    /// Where it was placed, across the layers' direction.
    var centre = 0.0
  }

  /// A line between items of neighbouring layers.
  struct Link: Hashable {
    let upper: Int
    let lower: Int
  }

  private(set) var items: [Item] = []
  private(set) var links: [Link] = []

  /// The items of each layer in their order.
  var layers: [[Int]] = []

  /// For each edge the items that it passes, from its first box to its last.
  private(set) var routes: [[Int]] = []

  /// The places that the lines from one box pass, one after the other.
  private(set) var lanes: [[Int]] = []

  /// Builds the layers.
  ///
  /// - Parameters:
  ///   - breadths: The boxes' extents across the layers' direction.
  ///   - boxLayers: The boxes' layers; an edge leads to a higher one.
  ///   - edges: Pairs of boxes; one pair may occur several times.
  init(breadths: [Double], boxLayers: [Int], edges: [(from: Int, to: Int)]) {
    layers = Array(repeating: [], count: (boxLayers.max() ?? -1) + 1)
    for (box, layer) in boxLayers.enumerated() {
      add(Item(box: box, breadth: breadths[box], layer: layer))
    }
    var passes: [[Int]] = Array(repeating: [], count: breadths.count)
    var known: Set<Link> = []
    for edge in edges {
      var route = [edge.from]
      for layer in (boxLayers[edge.from] + 1)..<max(boxLayers[edge.from] + 1, boxLayers[edge.to]) {
        let depth = layer - boxLayers[edge.from] - 1
        if depth == passes[edge.from].count {
          passes[edge.from].append(items.count)
          add(Item(box: nil, breadth: 0, layer: layer))
        }
        route.append(passes[edge.from][depth])
      }
      route.append(edge.to)
      routes.append(route)
      for (upper, lower) in zip(route, route.dropFirst()) {
        let link = Link(upper: upper, lower: lower)
        if known.insert(link).inserted { links.append(link) }
      }
    }
    lanes = passes.filter { !$0.isEmpty }
  }

  private mutating func add(_ item: Item) {
    layers[item.layer].append(items.count)
    items.append(item)
  }

  /// Moves items across the layers' direction.
  mutating func place(_ centres: [Double]) {
    for i in items.indices { items[i].centre = centres[i] }
  }

  /// For each item, those it is linked with in the layer before, and in the layer after.
  var neighbours: (above: [[Int]], below: [[Int]]) {
    var above = [[Int]](repeating: [], count: items.count)
    var below = above
    for link in links {
      above[link.lower].append(link.upper)
      below[link.upper].append(link.lower)
    }
    return (above, below)
  }
}
