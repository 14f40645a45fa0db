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
        // The board: letters of 24 px and more, one part a screen.
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
        const small = [];
        for (let i = 0; i < 14; i += 1) {
          press("ArrowLeft");
          const shown = seen("main > .current *").filter(e => !e.closest("svg") && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim() !== ""));
          for (const e of shown) if (parseFloat(getComputedStyle(e).fontSize) < 23.9) small.push(e.tagName + " " + e.className);
          // Letters of a picture are scaled with it.
          for (const svg of seen("main > .current svg")) {
            const share = svg.getBoundingClientRect().height / svg.viewBox.baseVal.height / (innerHeight - 120);
            const size = parseFloat(getComputedStyle(svg.querySelector("text")).fontSize);
            if (size * share * (720 - 120) < 23.9) small.push("picture " + size * share * 600);
          }
          check(document.querySelectorAll("main > .current").length === 1, "one screen");
        }
        check(small.length === 0, "small letters: " + [...new Set(small)].join());
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
        for (let i = 0; i < 4; i += 1) press("PageDown");
        check(Board.at().join(" ") === "1 result", Board.at().join(" "));
        const stage = document.querySelector(".current .stage");
        check(stage.querySelector("svg").getClientRects().length > 0, "the graph is not seen");
        press("ArrowRight");
        check(Board.at().join(" ") === "1 result", "the board took the arrow");
        press("PageDown");
        check(Board.at().join(" ") === "2 look", "Page Down leads on");
        document.body.dataset.outcome = failures.length === 0 ? "passed" : failures.join("; ");
        """, in: page)
    #expect(outcome == "passed")
  }
}
