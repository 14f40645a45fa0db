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
      let shown = Double(first) / 255 * 2 - 1
      #expect((shown - frame.values[0]).magnitude < 1.0 / 255 + 1e-12)
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
        // In each column the boundary is where the stored values cross the middle.
        const values = film.frames[5], columns = Number(figure.dataset.columns), cells = figure.querySelectorAll("rect.dense");
        const points = path().match(/[-\\d.]+,[-\\d.]+/g).map(p => p.split(",").map(Number));
        const corner = k => ["x", "y"].map(a => Number(cells[k].getAttribute(a)));
        const wide = corner(1)[0] - corner(0)[0], high = corner(0)[1] - corner(columns)[1];
        let crossings = 0;
        for (let k = 0; k + columns < values.length; k += 1) {
          const u = values[k] - 127.5, v = values[k + columns] - 127.5;
          if (u < 0 === v < 0) continue;
          crossings += 1;
          const [x, y] = [corner(k)[0] + wide / 2, corner(k)[1] + high / 2 - u / (u - v) * high];
          check(points.some(p => Math.hypot(p[0] - x, p[1] - y) < 0.2), "no boundary at " + [x, y]);
        }
        check(crossings === columns, crossings + " crossings");
        const before = cell();
        set(0);
        check(caption().startsWith("epoch 0: ") && path() === "", caption() + path());
        check(cell() !== before || cell().includes("d9"), cell());
        document.body.dataset.outcome = failures.length === 0 ? "passed" : failures.join("; ");
        """, in: page)
    #expect(outcome == "passed")
  }

  /// The curve becomes its tangent: what is left over shrinks with h.
  @Test("zooming in", .enabled(if: Browser.path != nil))
  func zooming() throws {
    let page = try #require(LessonRuns.plain["perturbation"]).run.html()
    let outcome = try Browser.outcome(
      of: """
        const failures = [];
        const check = (isTrue, message) => { if (!isTrue) failures.push(message); };
        const figure = document.querySelector("figure.sequence"), slider = Sequences[0].slider;
        const seen = () => [...figure.querySelectorAll("svg")].filter(s => s.getClientRects().length > 0);
        const share = () => Number(/the rest is ([-.e\\d]+) of h/.exec(figure.querySelector("output").textContent)[1]);
        let last = Infinity;
        for (let k = 0; k <= Number(slider.max); k += 1) {
          slider.value = k;
          slider.dispatchEvent(new Event("input"));
          check(seen().length === 1, seen().length + " pictures");
          check(share() < last, "at " + k + " the rest is " + share());
          last = share();
        }
        // The second derivative is ½ − sin 1, and the rest about half of it times h².
        check(Math.abs(last / (0.02 * Math.abs(0.5 - Math.sin(1)) / 2) - 1) < 0.05, "at the end " + last);
        document.body.dataset.outcome = failures.length === 0 ? "passed" : failures.join("; ");
        """, in: page)
    #expect(outcome == "passed")
  }
}
