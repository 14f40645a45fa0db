// Vector-valued functions as closures over one number type.
//
// Swift 6.3's optimiser crashes on some programs when it specialises a throwing driver for a closure
// literal that returns an array. A closure that comes out of a function is left as it is.

@inlinable @inline(never)
func closure<T: RealScalar>(of f: some VectorFunction) -> ([T]) -> [T] { { f($0) } }
