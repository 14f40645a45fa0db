import LessonWriting
import TestSupport
import Testing

@testable import Lessons

/// The film of a training: stored boundaries behind a slider.
@Suite struct FilmTests {
  private static func film() throws -> Film {
    let run = try #require(LessonRuns.plain["two-moons"]).run
    let films = run.parts.flatMap(\.output).compactMap { entry in
      if case .film(let film) = entry { film } else { nil }
    }
    return try #require(films.first)
  }

  /// Two digits a cell, within half of their last place.
  @Test func digits() throws {
    let film = try Self.film()
    #expect(film.frames.count > 20 && film.digits.count == film.frames.count)
    for (frame, digits) in zip(film.frames, film.digits) {
      #expect(digits.count == 2 * frame.values.count && frame.values.count % film.columns == 0)
      let first = try #require(Int(digits.prefix(2), radix: 16))
      #expect(abs(Double(first) / 255 * 2 - 1 - frame.values[0]) < 0.5 / 255 * 2 + 1e-12)
    }
  }

  @Test("the slider", .enabled(if: Browser.path != nil))
  func slider() throws {
    let page = try #require(LessonRuns.plain["two-moons"]).run.html()
    let outcome = try Browser.outcome(
      of: """
        const failures = [];
        const check = (isTrue, message) => { if (!isTrue) failures.push(message); };
        const film = Films[0], figure = document.querySelector("figure.film");
        const path = () => film.boundary.getAttribute("d"), caption = () => figure.querySelector("output").textContent;
        const cell = () => figure.querySelector("rect.dense").getAttribute("class");
        const set = k => { film.slider.value = k; film.slider.dispatchEvent(new Event("input")); };
        check(caption().startsWith("epoch 150: loss 0.0114"), caption());
        // How far the boundary is from the straight line through its ends, of its length.
        const bend = () => {
          const points = path().match(/[-\\d.]+,[-\\d.]+/g).map(p => p.split(",").map(Number)).sort((a, b) => a[0] - b[0]);
          const [a, b] = [points[0], points[points.length - 1]], length = Math.hypot(b[0] - a[0], b[1] - a[1]);
          return Math.max(...points.map(p => Math.abs((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])) / length)) / length;
        };
        const late = bend();
        set(5);
        check(caption().startsWith("epoch 6: loss 0.328"), caption());
        const early = bend();
        check(early < 0.03 && late > 0.15, "bends " + early + " and " + late);
        const before = cell();
        set(0);
        check(caption().startsWith("epoch 0: ") && path() === "", caption() + path());
        check(cell() !== before || cell().includes("d9"), cell());
        document.body.dataset.outcome = failures.length === 0 ? "passed" : failures.join("; ");
        """, in: page)
    #expect(outcome == "passed")
  }
}
