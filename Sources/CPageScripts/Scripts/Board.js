//\
/* For C++ all of this file is one string, see fluxion_page_scripts.cpp.
R"js( */

// A lesson's page: results that wait for a prediction, code to copy, and the board, a step a screen.
const Board = (() => {
  const root = document.documentElement, find = id => document.getElementById(id);
  const screens = [...document.querySelectorAll("main > header, section.step, section.exercises")];
  // What a screen shows one after the other.
  const allParts = screens.map(screen => screen.matches("section.step")
    ? [...[...screen.querySelectorAll(".figures > figure")].map((_, i) => "picture " + i), "look", ...(screen.querySelector(".codebox") ? ["code"] : []),
      ...(screen.querySelector(".predict") ? ["predict"] : []), ...(screen.querySelector("pre.output") ? ["result"] : []),
      ...[...screen.querySelectorAll(".stage")].map((_, i) => "player " + i)]
    : ["all"]);
  let screen = 0, part = 0;
  // Covered pictures come with the results.
  let parts = allParts;
  const isPicture = name => name.startsWith("picture");

  const isOn = () => root.classList.contains("board");
  // Results are covered until the reader asks for them, step by step.
  function cover(isCovered) {
    root.classList.toggle("covering", isCovered);
    parts = !isCovered ? allParts : allParts.map(list => [...list.filter(n => !isPicture(n)), ...list.filter(isPicture)]);
    part = Math.min(part, parts[screen].length - 1);
    screens.forEach(s => s.classList.remove("revealed"));
    find("cover").setAttribute("aria-pressed", String(isCovered));
    if (isOn()) show();
  }
  find("cover").onclick = () => cover(!root.classList.contains("covering"));
  document.querySelectorAll("button.reveal").forEach(button => {
    button.onclick = () => button.closest("section").classList.add("revealed");
  });

  // Code that runs as it stands.
  document.querySelectorAll("button.copy").forEach(button => {
    button.onclick = async () => {
      const text = button.parentElement.querySelector("textarea").value;
      let isDone = true;
      try { await navigator.clipboard.writeText(text); } catch { isDone = copyOldWay(text); }
      button.textContent = isDone ? "Copied, as a main.swift" : "Not copied";
      setTimeout(() => { button.textContent = "Copy"; }, 2400);
    };
  });
  function copyOldWay(text) {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const isDone = document.execCommand("copy");
    area.remove();
    return isDone;
  }

  // The board.
  function show() {
    screens.forEach((s, i) => {
      s.classList.toggle("current", i === screen);
      const [name, number] = parts[i][part]?.split(" ") ?? [];
      if (i === screen) s.dataset.part = name; else delete s.dataset.part;
      for (const several of [".figures > figure", ".stage"]) {
        s.querySelectorAll(several).forEach((e, k) => e.classList.toggle("shown", k === Number(number)));
      }
    });
    const steps = screens.filter(s => s.matches("section.step")), step = steps.indexOf(screens[screen]);
    const isLast = screen === screens.length - 1 && part === parts[screen].length - 1;
    find("where").textContent = step < 0 ? "" : "Step " + (step + 1) + " of " + steps.length;
    find("on").disabled = isLast;
    find("off").disabled = screen === 0 && part === 0;
    screens[screen].scrollTop = 0;
    dispatchEvent(new Event("board"));
  }
  function go(by) {
    let [s, p] = [screen, part + by];
    if (p < 0) { s -= 1; p = s >= 0 ? parts[s].length - 1 : 0; }
    if (s >= 0 && p >= parts[s].length) { s += 1; p = 0; }
    if (s < 0 || s >= screens.length) return;
    [screen, part] = [s, p];
    show();
  }
  function turn(isBoard) {
    if (isBoard === isOn()) return;
    if (isBoard) {
      // Where the reader is.
      const seen = screens.findIndex(s => s.getBoundingClientRect().bottom > 120);
      [screen, part] = [Math.max(0, seen), 0];
      root.classList.add("board");
      show();
    } else {
      root.classList.remove("board");
      dispatchEvent(new Event("board"));
      screens[screen].scrollIntoView();
    }
    find("bar").hidden = !isBoard;
  }
  find("present").onclick = () => turn(true);
  find("leave").onclick = () => turn(false);
  find("on").onclick = () => go(1);
  find("off").onclick = () => go(-1);
  const hasPlayer = () => parts[screen][part].startsWith("player");
  // Before the players, which take the arrows where one is on the board.
  addEventListener("keydown", event => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.matches("input, textarea, select")) return;
    const act = action => { event.preventDefault(); event.stopPropagation(); action(); };
    if (event.key === "b" || event.key === "B") act(() => turn(!isOn()));
    else if (event.key === "h" || event.key === "H") act(() => find("cover").click());
    else if (!isOn()) return;
    else if (event.key === "Escape") act(() => turn(false));
    else if (event.key === "PageDown" || event.key === "n") act(() => go(1));
    else if (event.key === "PageUp") act(() => go(-1));
    else if (hasPlayer() || event.target.matches("button, summary")) return;
    else if (event.key === "ArrowRight" || event.key === " ") act(() => go(1));
    else if (event.key === "ArrowLeft") act(() => go(-1));
  }, true);
  // A link such as slopes.html#board=2 opens the board at a step.
  const wanted = /^#board(?:=(\d+))?$/.exec(location.hash);
  if (wanted) {
    turn(true);
    [screen, part] = [Math.min(Number(wanted[1] ?? 0), screens.length - 1), 0];
    show();
  }
  return { go, turn, cover, at: () => [screen, parts[screen][part]] };
})();

// )js"
