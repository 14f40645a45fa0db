import Foundation
import TestSupport
import Testing

@testable import Lessons

/// A lesson's page: covered results, code to copy, and the board.
@Suite struct BoardTests {
  @Test("the board, step by step", .enabled(if: Browser.path != nil))
  func board() throws {
    let page = try #require(LessonRuns.plain["slopes"]).run.html()
    let outcome = try Browser.outcome(
      of: """
        const failures = [];
        const check = (isTrue, message) => { if (!isTrue) failures.push(message); };
        const press = key => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
        const isSeen = element => element.getClientRects().length > 0;
        const seen = selector => [...document.querySelectorAll(selector)].filter(isSeen);
        const sections = seen("section.step");
        check(sections.length === 3, sections.length + " steps");
        // The picture comes first, the code that draws is folded.
        const first = sections[0], order = (a, b) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING;
        check(order(first.querySelector("figure"), first.querySelector("pre.code")), "the picture is first");
        check(!first.querySelector(".codebox").textContent.includes("out.plot"), "drawing is shown");
        check(!first.querySelector("details.drawing").open, "drawing is not folded");
        check(order(first.querySelector(".predict"), first.querySelector("pre.output")), "predict before results");
        // Covered results.
        press("h");
        check(seen("pre.output").length === 0 && seen("section.step figure").length === 0, "not covered");
        seen("button.reveal")[1].click();
        check(seen("pre.output").length === 1, "one step is revealed");
        press("h");
        check(seen("pre.output").length === 3, "uncovered");
        // The board: one part a screen.
        press("b");
        const walk = [];
        for (let i = 0; i < 40; i += 1) {
          walk.push(Board.at().join(" "));
          if (find("on").disabled) break;
          press("ArrowRight");
        }
        check(walk.join() === "0 all,1 picture 0,1 look,1 code,1 predict,1 result,2 look,2 code,2 predict,2 result,"
          + "3 picture 0,3 look,3 code,3 predict,3 result,4 all", walk.join());
        press("ArrowLeft");
        check(Board.at().join(" ") === "3 result", "back");
        check(document.querySelectorAll("main > .current").length === 1, "one screen");
        press("Escape");
        check(!document.documentElement.classList.contains("board") && seen("section.step").length === 3, "left");
        // What is copied is a program.
        const program = document.querySelector(".codebox textarea").value;
        check(program.includes("import Fluxion") && program.includes("let out = Notebook()"), "the program");
        function find(id) { return document.getElementById(id); }
        document.body.dataset.outcome = failures.length === 0 ? "passed" : failures.join("; ");
        """, in: page)
    #expect(outcome == "passed")
  }

  /// On the board a player has the arrows, and the page keys lead on.
  @Test("a player on the board", .enabled(if: Browser.path != nil))
  func player() throws {
    let page = try #require(LessonRuns.plain["evaluation-trace"]).run.html()
    let outcome = try Browser.outcome(
      of: """
        const failures = [];
        const check = (isTrue, message) => { if (!isTrue) failures.push(message); };
        const press = key => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
        press("b");
        const all = [...document.querySelectorAll(".stage")];
        for (const [k, stage] of all.entries()) {
          while (Board.at().join(" ") !== (k + 1) + " player 0") {
            if (document.getElementById("on").disabled) { check(false, "no player " + k); break; }
            press("PageDown");
          }
          const shown = all.filter(s => s.getClientRects().length > 0);
          check(shown.length === 1 && shown[0] === stage, "one player a screen");
          press("ArrowRight");
          check(Board.at().join(" ") === (k + 1) + " player 0", "the board took the arrow");
          check(stage.querySelector("[data-part=slider]").value === "1", "the arrow went to another player");
        }
        press("PageUp");
        check(Board.at()[0] === 3 && Board.at()[1] !== "player 0", "Page Up leads back");
        document.body.dataset.outcome = failures.length === 0 ? "passed" : failures.join("; ");
        """, in: page)
    #expect(outcome == "passed")
  }

  /// Every step asks for a prediction first, on the page and on the board, and hides what it asks for.
  ///
  /// Letters are seen from the last row, on every screen of every lesson, in players at each step.
  ///
  /// An index is part of the letter before it, and smaller.
  @Test(
    "questions before results, letters on the board, and the page on a phone",
    .enabled(if: Browser.path != nil))
  func everyLesson() throws {
    let names = Course.lessons.map(\.name)
    let pages = try names.map { try #require(LessonRuns.solved[$0]).html() }
    let outcomes = try Browser.outcomes(
      of: """
        document.currentScript.remove();
        const markup = document.documentElement.outerHTML;
        const small = new Set(innerWidth === 1280 && innerHeight === 720 ? [] : ["a window of " + innerWidth + " × " + innerHeight]);
        const find = id => document.getElementById(id);
        const isSeen = e => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== "hidden";
        const hasLetters = e => e.matches("input:not([type=range]), select")
          || [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim() !== "");
        function measure() {
          for (const e of document.querySelectorAll("main > .current *, #bar *")) {
            if (!isSeen(e) || !hasLetters(e) || e.closest("sub, sup, .index")) continue;
            // Letters of a picture are scaled with it.
            const matrix = e.closest("svg") ? e.getScreenCTM() : null;
            const size = parseFloat(getComputedStyle(e).fontSize) * (matrix ? Math.hypot(matrix.a, matrix.b) : 1);
            if (size < 23.9) small.add(Board.at().join(" ") + ": " + e.tagName + " " + size.toFixed(1));
            // No letters of a picture are cut off by its edge.
            const picture = e.closest("figure svg");
            if (picture === null || e.closest(".stage") || e.tagName !== "text") continue;
            const [a, b] = [e, picture].map(x => x.getBoundingClientRect());
            if (a.left < b.left - 1 || a.right > b.right + 1 || a.top < b.top - 1 || a.bottom > b.bottom + 1) small.add(Board.at().join(" ") + ": cut off: " + e.textContent);
          }
        }
        // All of a player is in one screen, and what is computed just now is in sight.
        function checkPlace(stage) {
          const inside = (e, frame, what) => {
            const [a, b] = [e, frame].map(x => x.getBoundingClientRect());
            const isInside = a.top >= b.top - 1 && a.bottom <= b.bottom + 1 && a.left >= b.left - 1 && a.right <= b.right + 1;
            if (!isInside) small.add(Board.at().join(" ") + " " + stage.querySelector("[data-part=slider]").value + ": " + what);
          };
          const screen = { getBoundingClientRect: () => ({ top: 0, left: 0, bottom: find("bar").getBoundingClientRect().top, right: innerWidth }) };
          inside(stage, screen, "the player is cut off");
          stage.querySelectorAll(".inputs .input").forEach(e => inside(e, stage, "an input is out of sight"));
          const frames = [".canvas", ".scroll"].map(c => stage.querySelector(c));
          frames.forEach(f => { inside(f, stage, "a frame is cut off"); if (f.clientHeight < 250) small.add("a frame is low"); });
          stage.querySelectorAll(".scroll .now-forward, .scroll .now-reverse").forEach(e => inside(e, frames[1], "a cell is out of sight"));
          stage.querySelectorAll(".node.now-forward, .node.now-reverse").forEach(e => inside(e.querySelector(".box"), frames[0], "a box is out of sight"));
          // Nothing in a box is wider than the box.
          stage.querySelectorAll(".node").forEach(node => node.querySelectorAll("text:not(.tag)").forEach(e => inside(e, node.querySelector(".box"), "letters leave a box")));
        }
        // Each step asks before it shows a result, and covered results and pictures wait for an answer.
        const steps = [...document.querySelectorAll("section.step")];
        const isBefore = (a, b) => Boolean(a && a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
        const results = step => [...step.querySelectorAll("pre.output, .stage")];
        const waiting = step => [...results(step), ...step.querySelectorAll("figure")];
        steps.forEach((step, k) => {
          const ask = step.querySelector(".predict");
          if (results(step).length === 0 || !results(step).every(e => isBefore(ask, e))) small.add("step " + (k + 1) + " does not ask before it shows");
        });
        find("cover").click();
        steps.forEach((step, k) => {
          if (waiting(step).some(isSeen)) small.add("step " + (k + 1) + " does not wait");
          step.querySelector(".reveal")?.click();
          if (!waiting(step).every(isSeen)) small.add("step " + (k + 1) + " keeps a result covered");
        });
        find("cover").click();
        Board.turn(true);
        const asked = new Set();
        for (let i = 0; i < 200; i += 1) {
          measure();
          const [screen, part] = Board.at();
          if (part === "predict") asked.add(screen);
          if ((part === "result" || part.startsWith("player")) && !asked.has(screen)) small.add("screen " + screen + " does not ask before it shows");
          const stage = Board.at()[1].startsWith("player") ? document.querySelector(".current .stage.shown") : null;
          if (stage) {
            const next = stage.querySelector("[data-part=next]"), predict = stage.querySelector("[data-part=predict]");
            checkPlace(stage);
            while (!next.disabled) { next.click(); checkPlace(stage); }
            measure();
            // Asked, and refused.
            stage.querySelector("[data-part=first]").click();
            predict.click();
            for (let k = 0; k < 40 && stage.querySelector("[data-part=guess]") === null; k += 1) next.click();
            stage.querySelector("[data-part=guess]").value = "123";
            stage.querySelector("[data-part=answer]").dispatchEvent(new Event("submit", { cancelable: true }));
            measure();
            checkPlace(stage);
            predict.click();
          }
          if (find("on").disabled) break;
          Board.go(1);
        }
        if (!find("on").disabled) small.add("the board has no end");
        // On a phone only frames scroll sideways, never the page.
        const phone = document.createElement("iframe");
        phone.style.cssText = "width: 360px; height: 740px; border: 0";
        phone.srcdoc = markup;
        phone.onload = () => {
          const width = phone.contentDocument.documentElement.scrollWidth;
          if (width > 360) small.add("on a phone the page is " + width + " px wide");
          document.body.dataset.outcome = small.size === 0 ? "passed" : [...small].join("; ");
        };
        document.body.append(phone);
        """, in: pages)
    for (name, outcome) in zip(names, outcomes) { #expect(outcome == "passed", "\(name)") }
  }
}
