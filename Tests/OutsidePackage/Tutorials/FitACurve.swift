// A curve fitted to measurements: a cup of tea that cools.

import Fluxion

let minutes = [0.0, 5, 10, 15, 20, 30]
let degrees = [82.3, 70.6, 61.4, 54.0, 48.2, 39.6]

/// What the model misses at each measurement: room + excess · exp(−rate · minute) − degrees.
func residuals<T: RealScalar>(_ p: [T]) -> [T] {
  let (room, excess, rate) = (p[0], p[1], p[2])
  return zip(minutes, degrees).map { minute, measured in
    room + excess * exp(-rate * minute) - measured
  }
}

/// Half the sum of their squares, which is to be as small as possible.
func misfit<T: RealScalar>(_ p: [T]) -> T {
  let r = residuals(p)
  return dot(r, r) / 2
}

let start = [20.0, 60.0, 0.05]
print(Float(misfit(start)))  // 76.755516

let downhill = gradient(at: start) { p in -misfit(p) }
print(downhill.map(Float.init))  // [29.177544, 14.665946, -10332.522]

var p = start
for step in 1...4 {
  let (r, j) = valueWithJacobian(at: p) { p in residuals(p) }
  let change = try leastSquares(j, r)
  p = zip(p, change).map { $0 - $1 }
  print(step, Float(misfit(p)))
  // 1 0.010310839
  // 2 0.0075409906
  // 3 0.007535565
  // 4 0.007535565
}
print(p.map(Float.init))  // [24.759214, 57.504326, 0.045056317]

let (r, j) = valueWithJacobian(at: p) { p in residuals(p) }
let variance = dot(r, r) / Double(r.count - p.count)
let covariance = try inverse(j.transposed * j)
for (name, k) in [("room", 0), ("excess", 1), ("rate", 2)] {
  print(name, Float(p[k]), "±", Float(sqrt(variance * covariance[k, k])))
  // room 24.759214 ± 0.33822447
  // excess 57.504326 ± 0.31647938
  // rate 0.045056317 ± 0.00047036694
}
