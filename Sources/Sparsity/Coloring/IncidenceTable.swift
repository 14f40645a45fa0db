/// A number for each vertex and color: what is known about the vertex's neighbors of the color.
///
/// A table of open addressing, for the standard library's hashing, which withstands ill will, takes several times
/// as long as all else that a coloring does.
struct IncidenceTable {
  /// The keys, one more than they are; 0 where a place is free.
  private var keys: [UInt64]
  private var values: [Int]
  private var count = 0
  private var shift: UInt64

  /// Creates a table.
  ///
  /// - Parameter expected: How many pairs it will hold about.
  init(expected: Int) {
    let bits = max(4, 64 - (2 * max(1, expected)).leadingZeroBitCount)
    keys = [UInt64](repeating: 0, count: 1 << bits)
    values = [Int](repeating: 0, count: 1 << bits)
    shift = UInt64(64 - bits)
  }

  private func key(_ vertex: Int, _ color: Int) -> UInt64 {
    (UInt64(truncatingIfNeeded: vertex) << 32 | UInt64(truncatingIfNeeded: color)) &+ 1
  }

  /// The position of a key, or where it would be.
  private func place(of key: UInt64) -> Int {
    // Fibonacci hashing: D. Knuth, The Art of Computer Programming 3, section 6.4.
    var place = Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> shift)
    while keys[place] != 0 && keys[place] != key { place = (place + 1) & (keys.count - 1) }
    return place
  }

  /// The number of a vertex and a color; nil if there is none.
  subscript(vertex: Int, color: Int) -> Int? {
    let key = key(vertex, color)
    let place = place(of: key)
    return keys[place] == key ? values[place] : nil
  }

  /// Whether there is a number of a vertex and a color.
  func contains(_ vertex: Int, _ color: Int) -> Bool { self[vertex, color] != nil }

  /// Gives a vertex and a color a number.
  mutating func set(_ vertex: Int, _ color: Int, to value: Int) {
    let key = key(vertex, color)
    let place = place(of: key)
    values[place] = value
    if keys[place] == key { return }
    keys[place] = key
    count += 1
    if 2 * count > keys.count { grow() }
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = [UInt64](repeating: 0, count: 2 * oldKeys.count)
    values = [Int](repeating: 0, count: 2 * oldKeys.count)
    shift -= 1
    for (key, value) in zip(oldKeys, oldValues) where key != 0 {
      let place = place(of: key)
      keys[place] = key
      values[place] = value
    }
  }
}
