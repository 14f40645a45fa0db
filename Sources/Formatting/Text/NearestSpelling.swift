/// The name most like a misspelt one.
///
/// Two names are alike if few insertions, deletions, substitutions and swaps of neighbours make one
/// from the other. Names that differ in digits alone, such as `x1` and `x2`, are meant to differ.
///
/// - Parameters:
///   - name: The name that is not known.
///   - candidates: The names that are, the more likely first.
/// - Returns: One of the candidates, or nil if none is like the name.
package func nearestSpelling(of name: String, among candidates: [String]) -> String? {
  let longestConsidered = 32
  let word = Array(name.lowercased())
  guard (1...longestConsidered).contains(word.count) else { return nil }
  let limit = word.count < 2 ? 0 : word.count < 6 ? 1 : 2
  var best: (name: String, distance: Int)?
  for candidate in candidates where candidate != name {
    let other = Array(candidate.lowercased())
    guard abs(other.count - word.count) <= limit else { continue }
    let distance = editDistance(word, other)
    if distance > limit || distance >= other.count { continue }
    if word.filter({ !$0.isNumber }) == other.filter({ !$0.isNumber }) && distance > 0
      && word.count == other.count
    {
      continue
    }
    let isShorter = other.count < (best?.name.count ?? 0)
    if let best, distance > best.distance || (distance == best.distance && !isShorter) { continue }
    best = (candidate, distance)
  }
  return best?.name
}

/// The number of insertions, deletions, substitutions and swaps of neighbours between two words.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      let substitution = last[j] + (a[i] == b[j] ? 0 : 1)
      var distance = min(substitution, last[j + 1] + 1, row[j] + 1)
      if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
        distance = min(distance, beforeLast[j - 1] + 1)
      }
      row.append(distance)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
