import Scalars

/// A trace to play with on a page that has other things as well.
///
/// A page brings ``style`` once, and ends in the script of all its players, in the order in which they stand
/// there.
package struct TracePlayer {
  /// The player's markup.
  package let markup: String

  private let model: LiveModel

  /// Creates a player.
  ///
  /// - Parameters:
  ///   - trace: The trace.
  ///   - mode: Which modes to show.
  ///   - limit: The most nodes that are drawn.
  package init<T: RealScalar>(of trace: Trace<T>, mode: TraceMode = .both, limit: Int = 60) {
    let stage = TraceStage(of: trace, mode: mode, limit: max(1, limit))
    markup = stage.text
    model = stage.model
  }

  /// The style that players need.
  package static var style: String { TraceStyle.shapes + TraceStyle.stage }

  /// The script that brings players to life.
  package static func script(of players: [TracePlayer]) -> String {
    PageScript.text(playing: players.map(\.model))
  }
}
