package import Randomness

/// The generator's name in listings: a lesson's numbers are the same in every run.
package typealias Generator = SeededGenerator
