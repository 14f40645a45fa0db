/// Words that may have been meant.
enum Spelling {
  /// The word among those known that takes fewest changes to spell, if few do.
  static func nearest(_ word: String, _ known: [String]) -> String? {
    let ranked = known.map { ($0, distance(word, $0)) }.min { $0.1 < $1.1 }
    guard let (candidate, changes) = ranked, changes <= max(1, candidate.count / 3) else {
      return nil
    }
    return candidate
  }

  /// The number of letters to insert, remove or replace to turn one word into another.
  private static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a.prefix(80)), Array(b))
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
      }
    }
    return row[b.count]
  }
}
