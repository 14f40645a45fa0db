/// The script of a trace's page.
enum PageScript {
  /// The script; it finds the steps in a constant of that name.
  static let text = """
    const find = id => document.getElementById(id);
    const slider = find("slider"), now = find("now"), play = find("play");
    const graph = document.querySelector("svg.trace");
    const boxes = {}, arrows = {}, finals = {};
    graph.querySelectorAll("g.node").forEach(g => { boxes[g.dataset.node] = g; });
    graph.querySelectorAll("g.edge, g.label").forEach(g => {
      const key = g.dataset.to + " " + g.dataset.operand;
      (arrows[key] = arrows[key] || []).push(g);
    });
    const arriving = n => Object.keys(arrows).filter(k => k.split(" ")[0] === String(n))
      .flatMap(k => arrows[k]);
    const adjoint = n => boxes[n] ? boxes[n].querySelector("text.adjoint") : null;
    Object.keys(boxes).forEach(n => { const t = adjoint(n); if (t) finals[n] = t.innerHTML; });

    // What each step shows when it is done, and what it lights up while it is the current one.
    let sweep = 0;
    const last = {};
    const numbers = {};
    document.querySelectorAll("[data-line]").forEach(e => { numbers[e.dataset.line] = e; });
    const inputs = [...document.querySelectorAll("tr.input")];
    steps.forEach((step, s) => {
      step.shows = []; step.lights = [];
      if (step.kind === "value") {
        const row = find("r" + step.n);
        step.shows.push(...row.querySelectorAll("td.known.number, td.tangent"));
        step.lights.push(...row.querySelectorAll("td.known, td.tangent"));
        if (boxes[step.n]) {
          step.shows.push(...boxes[step.n].querySelectorAll("text.value, text.tangent"));
          step.lights.push(boxes[step.n]);
        }
        step.lights.push(...arriving(step.n));
        step.shows.push(...arriving(step.n).filter(g => g.classList.contains("label")));
      } else {
        const line = find("a" + sweep);
        const number = numbers["a" + sweep];
        sweep += 1;
        step.shows.push(line, number);
        step.lights.push(line, number);
        step.before = last[step.n];
        last[step.n] = step.v;
        if (boxes[step.n]) step.lights.push(boxes[step.n]);
        if (step.kind === "share") {
          step.lights.push(...(arrows[step.from + " " + step.i] || []));
          step.source = boxes[step.from];
        }
      }
    });
    const forwardCount = steps.filter(step => step.kind === "value").length;
    // Output rows are shown with the node they name.
    document.querySelectorAll("tr.output").forEach(row => {
      const end = steps[forwardCount - 1];
      if (end) end.shows.push(...row.querySelectorAll("td.known.number, td.tangent"));
    });
    // The inputs' rows gather their adjoints at the end, as do nodes that nothing is added to.
    if (steps.length) {
      inputs.forEach(row => steps[steps.length - 1].shows.push(...row.querySelectorAll("td.adjoint")));
    }

    let at = 0, timer = null;
    function setAdjoint(n, content) {
      const text = adjoint(n);
      if (!text) return;
      text.classList.toggle("later", content === undefined);
      if (content !== undefined) text.innerHTML = content;
    }
    function apply(s) {
      const step = steps[s];
      step.shows.forEach(e => e.classList.remove("later"));
      if (step.kind !== "value") setAdjoint(step.n, step.v);
      if (s === steps.length - 1) {
        Object.keys(finals).forEach(n => { if (last[n] === undefined) setAdjoint(n, finals[n]); });
      }
    }
    function undo(s) {
      const step = steps[s];
      step.shows.forEach(e => e.classList.add("later"));
      if (step.kind !== "value") setAdjoint(step.n, step.before);
      if (s === steps.length - 1) {
        Object.keys(finals).forEach(n => { if (last[n] === undefined) setAdjoint(n, undefined); });
      }
    }
    function light(on) {
      if (at === 0) return;
      const step = steps[at - 1];
      const mode = step.kind === "value" ? "forward" : "reverse";
      step.lights.forEach(e => e.classList.toggle("now-" + mode, on));
      if (step.source) step.source.classList.toggle("source", on);
    }
    function show(target) {
      target = Math.max(0, Math.min(steps.length, target));
      light(false);
      while (at < target) { apply(at); at += 1; }
      while (at > target) { at -= 1; undo(at); }
      light(true);
      describe();
      slider.value = at;
      find("first").disabled = find("back").disabled = at === 0;
      find("next").disabled = find("last").disabled = at === steps.length;
      if (at === steps.length) stop();
      keepInSight();
    }
    function describe() {
      const isForward = at <= forwardCount;
      const phase = at === 0 ? "Start" : isForward ? "Forward" : "Reverse";
      const count = at === 0 ? steps.length + " steps"
        : isForward ? at + " of " + forwardCount
        : (at - forwardCount) + " of " + (steps.length - forwardCount);
      const said = at === 0 ? "<div>Press Play, or the arrow keys, to compute it step by step.</div>"
        : steps[at - 1].say;
      now.innerHTML = "<span class='phase " + (at === 0 ? "" : isForward ? "tangent" : "adjoint")
        + "'>" + phase + " <small>" + count + "</small></span><div class='say'>" + said + "</div>";
      slider.setAttribute("aria-valuetext", phase + " " + count);
    }
    // Only the frames around the table and the picture move, never the page under the reader.
    function keepInSight() {
      if (at === 0) return;
      const step = steps[at - 1];
      const line = step.shows.find(e => e.closest && e.closest("table"));
      if (line) center(line.closest(".scroll"), line.getBoundingClientRect());
      if (boxes[step.n]) {
        center(document.querySelector(".canvas"), boxes[step.n].getBoundingClientRect());
      }
    }
    function center(frame, place) {
      const edge = frame.getBoundingClientRect();
      if (place.top < edge.top || place.bottom > edge.bottom) {
        frame.scrollTop += place.top - edge.top - (frame.clientHeight - place.height) / 2;
      }
      if (place.left < edge.left || place.right > edge.right) {
        frame.scrollLeft += place.left - edge.left - (frame.clientWidth - place.width) / 2;
      }
    }
    function label(word, icon) {
      play.querySelector("span").textContent = word;
      play.querySelector("path").setAttribute("d", icon);
      play.setAttribute("aria-label", word);
      play.title = word + " (Space)";
    }
    function stop() {
      clearInterval(timer);
      timer = null;
      label("Play", "M4 2.5v11L13 8z");
    }
    function start() {
      if (at === steps.length) show(0);
      const tick = () => show(at + 1);
      timer = setInterval(tick, 1400 / Number(find("speed").value));
      label("Pause", "M3.5 3h3v10h-3zM9.5 3h3v10h-3z");
      tick();
    }
    const toggle = () => timer === null ? start() : stop();
    const go = target => { stop(); show(target); };
    find("first").onclick = () => go(0);
    find("back").onclick = () => go(at - 1);
    find("next").onclick = () => go(at + 1);
    find("last").onclick = () => go(steps.length);
    play.onclick = toggle;
    slider.oninput = () => go(Number(slider.value));
    find("speed").onchange = () => { if (timer !== null) { stop(); start(); } };
    document.addEventListener("keydown", event => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const name = event.target.tagName;
      if (name === "SELECT" || name === "INPUT" && event.key !== " ") return;
      const actions = { ArrowRight: () => go(at + 1), ArrowLeft: () => go(at - 1),
        Home: () => go(0), End: () => go(steps.length) };
      if (event.key === " " && name !== "BUTTON") actions[" "] = toggle;
      if (actions[event.key]) { event.preventDefault(); actions[event.key](); }
    });
    // Print shows everything, then the reader is back where they were.
    let kept = 0;
    addEventListener("beforeprint", () => { kept = at; show(steps.length); });
    addEventListener("afterprint", () => show(kept));

    document.body.classList.add("live");
    slider.max = steps.length;
    slider.style.setProperty("--turn", 100 * forwardCount / Math.max(1, steps.length) + "%");
    for (let s = steps.length - 1; s >= 0; s -= 1) undo(s);
    // A link such as trace.html#step=9 opens the page at a step.
    const wanted = /^#step=(\\d+)$/.exec(location.hash);
    show(wanted ? Number(wanted[1]) : 0);
    """
}
