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
