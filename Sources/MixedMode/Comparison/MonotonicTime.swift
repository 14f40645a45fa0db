internal import CFluxion

/// Seconds since a moment that stays the same while the program runs, for measuring how long work
/// takes.
///
/// The standard library's clocks need macOS 13.
package func monotonicSeconds() -> Double { fluxion_monotonic_seconds() }
