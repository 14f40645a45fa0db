// What the compiler takes for these, which need the standard library alone, tells how fast the machine is. They
// are alike, and several, because the first one bears what is loaded once.

func first(_ x: Double, _ n: Int) -> [Double] {
  (0..<n).map { 2 * Double($0) / 24 - 1 + x * Double($0 % 7) }
}

func second(_ x: Double, _ n: Int) -> [Double] {
  (0..<n).map { 2 * Double($0) / 24 - 1 + x * Double($0 % 7) }
}

func third(_ x: Double, _ n: Int) -> [Double] {
  (0..<n).map { 2 * Double($0) / 24 - 1 + x * Double($0 % 7) }
}

func fourth(_ x: Double, _ n: Int) -> [Double] {
  (0..<n).map { 2 * Double($0) / 24 - 1 + x * Double($0 % 7) }
}

func fifth(_ x: Double, _ n: Int) -> [Double] {
  (0..<n).map { 2 * Double($0) / 24 - 1 + x * Double($0 % 7) }
}

func sixth(_ x: Double, _ n: Int) -> [Double] {
  (0..<n).map { 2 * Double($0) / 24 - 1 + x * Double($0 % 7) }
}
