/// Uses a value in a way the optimiser cannot see through, so that computing it is not elided.
///
/// `@inline(never)` alone does not stop elision: the optimiser may still see that nothing happens.
@_optimize(none)
@inline(never) @usableFromInline
package func blackHole<T>(_ value: T) {}
