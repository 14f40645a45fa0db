//\
/* For C++ all of this file is one string, see fluxion_page_scripts.cpp.
R"js( */

// Plays a trace: steps through it, runs it at other points, and asks what comes next.
function play(stage, model) {
  const part = name => stage.querySelector("[data-part='" + name + "']");
  const parts = name => [...stage.querySelectorAll("[data-part='" + name + "']")];
  const hasTangents = model.mode !== "reverse", hasAdjoints = model.mode !== "forward";
  model.sweep = hasAdjoints ? sweepSteps(model) : [];
  const steps = model.nodes.map((_, n) => ({ kind: "value", n })).concat(model.sweep);
  const forwardCount = model.nodes.length;
  const slider = part("slider"), now = part("now"), playButton = part("play");

  // Where everything is.
  const boxes = {}, arrows = {}, rows = {}, lines = {}, numbers = {};
  stage.querySelectorAll("g.node").forEach(g => { boxes[g.dataset.node] = g; });
  stage.querySelectorAll("g.edge, g.label").forEach(g => {
    const key = g.dataset.to + " " + g.dataset.operand;
    (arrows[key] = arrows[key] || []).push(g);
  });
  stage.querySelectorAll("tr[data-row]").forEach(row => { rows[row.dataset.row] = row; });
  stage.querySelectorAll("[data-rule]").forEach(e => { lines[e.dataset.rule] = e; });
  stage.querySelectorAll("[data-line]").forEach(e => { numbers[e.dataset.line] = e; });
  const arriving = n => model.nodes[n].x.flatMap((_, i) => arrows[n + " " + i] || []);
  const setNumber = (text, x) => {
    const number = text && text.querySelector(".num");
    if (number) number.textContent = brief(x);
  };

  // What each step shows when it is done, and what it lights up while it is the current one.
  const last = {};
  steps.forEach((step, s) => {
    step.shows = []; step.lights = [];
    const box = boxes[step.n];
    if (step.kind === "value") {
      const row = rows[step.n];
      step.shows.push(...row.querySelectorAll("td.known.number, td.tangent"));
      step.lights.push(...row.querySelectorAll("td.known, td.tangent"));
      if (box) {
        step.shows.push(...box.querySelectorAll("text.value, text.tangent"));
        step.lights.push(box);
      }
      step.lights.push(...arriving(step.n));
      step.shows.push(...arriving(step.n).filter(g => g.classList.contains("label")));
    } else {
      const k = s - forwardCount;
      step.shows.push(lines[k], numbers[k]);
      step.lights.push(lines[k], numbers[k]);
      last[step.n] = k;
      if (box) step.lights.push(box);
      if (step.kind === "share") {
        step.lights.push(...(arrows[step.from + " " + step.i] || []));
        step.source = boxes[step.from];
      }
    }
  });
  // Output rows are shown with the last value, and what inputs have gathered at the very end.
  const end = steps[forwardCount - 1];
  stage.querySelectorAll("tr.output").forEach(row => {
    if (end) end.shows.push(...row.querySelectorAll("td.known.number, td.tangent"));
  });
  if (end && part("forward-result")) end.shows.push(part("forward-result"));
  if (steps.length) {
    const results = ["reverse-result", "check"].map(part).filter(e => e !== null);
    steps[steps.length - 1].shows.push(...results);
    stage.querySelectorAll("tr.input").forEach(row => {
      steps[steps.length - 1].shows.push(...row.querySelectorAll("td.adjoint"));
    });
  }

  // The numbers.
  const start = { point: model.point.map(Number), direction: model.direction.map(Number),
    weights: model.weights.map(Number) };
  let state = start, result = null, good = start, isChanged = false;
  // Letters on the board are large: there is room for few digits.
  const isOnBoard = () => document.documentElement.classList.contains("board");
  const numberHTML = x => {
    const text = isOnBoard() ? brief(x) : spelled(x), cut = text.search(/[.e]/);
    const whole = cut < 0 ? text : text.slice(0, cut);
    return { whole: withMinus(whole), rest: cut < 0 ? "" : text.slice(cut) };
  };
  const widths = [0, 0, 0];
  function setCell(cell, list, column) {
    const pieces = list.map(numberHTML);
    pieces.forEach(p => { widths[column] = Math.max(widths[column], p.whole.length); });
    cell.innerHTML = pieces.map(p => "<span class='whole w" + column + "'>" + p.whole + "</span>" + p.rest)
      .join("<br/>");
  }
  const tangentsOf = n => (model.moves[n] || [0]).map(j => result.columns[j][n] ?? 0);
  function setRow(row, n) {
    setCell(row.querySelector("td.known.number"), [result.values[n]], 0);
    const cell = row.querySelector("td.tangent.number");
    if (!cell) return;
    if (!model.all) { setCell(cell, tangentsOf(n), 1); return; }
    [...cell.querySelectorAll(".each")].forEach((e, i) => setCell(e, [tangentsOf(n)[i]], 1));
  }
  // Slopes that have no formula stand in formulas as numbers.
  function setSlopes(row, n) {
    const slopes = model.nodes[n].s || [];
    row.querySelectorAll("td.tangent .slope").forEach((e, i) => {
      e.textContent = brief(result.partials[n][slopes[i]], 6);
    });
  }
  const sumText = k => {
    const { before, share } = result.shares[k], added = brief(share, 6);
    const sign = added.startsWith("−") ? "− " + added.slice(1) : "+ " + added;
    return brief(before, 6) + " " + sign;
  };
  function paint() {
    widths.fill(1);
    model.nodes.forEach((node, n) => {
      setRow(rows[n], n);
      setSlopes(rows[n], n);
      const adjoint = n < model.inputs && rows[n].querySelector("td.adjoint.number div");
      if (adjoint) setCell(adjoint, [result.adjoints[n]], 2);
      if (boxes[n]) {
        setNumber(boxes[n].querySelector("text.value"), result.values[n]);
        const shown = tangentsOf(n);
        boxes[n].querySelectorAll("text.tangent").forEach((text, i) => setNumber(text, shown[i]));
      }
      node.x.forEach((_, i) => (arrows[n + " " + i] || []).forEach(g => {
        const text = g.querySelector("text");
        if (text) text.textContent = brief(result.partials[n][i], 4);
      }));
    });
    model.outputs.forEach((n, k) => setRow(rows[model.nodes.length + k], n));
    model.sweep.forEach((step, k) => {
      const { share, total } = result.shares[k];
      setCell(numbers[k], step.first ? [share] : [share, total], 2);
      const sum = lines[k].querySelector(".sum"), slope = lines[k].querySelector(".slope");
      if (sum) sum.textContent = "= " + sumText(k);
      if (slope) slope.textContent = brief(result.partials[step.from][step.i], 6);
    });
    const table = stage.querySelector("table.steps");
    widths.forEach((width, i) => table.style.setProperty("--w" + i, width + "ch"));
    paintAdjoints();
    sentences();
  }
  // What a box has gathered so far.
  function paintAdjoints() {
    if (!hasAdjoints) return;
    const latest = {};
    for (let s = forwardCount; s < at; s += 1) latest[steps[s].n] = s - forwardCount;
    Object.keys(boxes).forEach(n => {
      const text = boxes[n].querySelector("text.adjoint");
      if (!text) return;
      const k = latest[n];
      const isShown = k !== undefined || (at === steps.length && last[n] === undefined);
      text.classList.toggle("later", !isShown);
      setNumber(text, k === undefined ? result.adjoints[n] : result.shares[k].total);
    });
  }
  function sentences() {
    if (!isChanged) return;
    const some = (list, most) => list.length <= most ? list.join(", ")
      : list.slice(0, most - 1).join(", ") + ", …";
    const set = (name, html) => { const e = part(name); if (e) e.innerHTML = html; };
    const pairs = (names, list) => some(names.map((name, i) => name + " = " + brief(list[i], 6)), 4);
    set("forward-seeds", pairs(model.inputTangents, state.direction));
    set("reverse-seeds", pairs(model.outputAdjoints, state.weights));
    const unit = list => {
      const moving = list.map((x, i) => [x, i]).filter(([x]) => x !== 0);
      return moving.length === 1 && moving[0][0] === 1 ? moving[0][1] : -1;
    };
    const many = model.outputs.length > 1;
    if (model.all) {
      const found = model.outputs.flatMap((n, k) => model.inputNames.map((name, j) =>
        "∂" + model.outputNames[k] + "/∂" + name + " = " + withMinus(spelled(result.columns[j][n] ?? 0))));
      set("forward-result", "Forward mode yields " + some(found, 6) + ": the whole "
        + (many ? "Jacobian." : "gradient of " + model.outputNames[0] + "."));
    } else {
      const found = model.outputs.map((n, k) =>
        model.outputTangents[k] + " = " + withMinus(spelled(result.columns[0][n] ?? 0)));
      const j = unit(state.direction);
      set("forward-result", "Forward mode yields " + some(found, 4) + ": the derivative" + (many ? "s " : " ")
        + (j < 0 ? "along " + model.anyInputTangent : "with respect to " + model.inputNames[j]) + ".");
    }
    const gathered = model.inputAdjoints.map((name, i) =>
      name + " = " + withMinus(spelled(result.adjoints[i])));
    const k = unit(state.weights);
    set("reverse-result", "Reverse mode yields " + some(gathered, 4) + ": the "
      + (k < 0 ? "gradient of the outputs' sum weighted with " + model.anyOutputAdjoint
        : "whole gradient of " + model.outputNames[k]) + ".");
    // ⟨ȳ, ẏ⟩ = ⟨x̄, ẋ⟩, for every direction that forward mode went.
    const seeds = model.all ? model.inputNames.map((_, j) => model.inputNames.map((_, i) => +(i === j)))
      : [state.direction];
    const gaps = seeds.map((seed, j) => {
      const dot = (a, b) => a.reduce((sum, x, i) => sum + (x === 0 || b[i] === 0 ? 0 : x * b[i]), 0);
      const one = dot(state.weights, model.outputs.map(n => result.columns[j][n] ?? 0));
      const other = dot(seed, result.adjoints.slice(0, model.inputs));
      return one === other ? 0 : Math.abs(one - other) / Math.max(Math.abs(one), Math.abs(other));
    });
    const gap = Math.max(...gaps);
    set("check", gaps.some(Number.isNaN) ? "Check: nothing can be compared."
      : gap === 0 ? "Check: both modes agree, as they must."
      : "Check: both modes must agree; they differ by rounding, relatively by " + brief(gap, 2) + ".");
  }
  function run(next) {
    const found = evaluate(model, next.point, next.direction, next.weights);
    state = next;
    isChanged = next !== start;
    part("reset").hidden = !isChanged;
    stage.classList.toggle("crossed", found.crossed !== undefined);
    if (found.crossed) { stop(); refuse(found.crossed); return; }
    good = next;
    result = found;
    paint();
    light(true);
    describe();
  }
  // The numbers of a program that cannot be run.
  function given(fixed) {
    const list = numbers => numbers.map(Number);
    return {
      values: list(fixed.values), adjoints: list(fixed.adjoints), partials: fixed.partials.map(list),
      columns: fixed.columns.map(list),
      shares: fixed.shares.map(list).map(([share, before, total]) => ({ share, before, total })),
    };
  }
  function refuse(comparison) {
    now.innerHTML = "<span class='phase warning'>Stop</span><div class='say warning'><div>"
      + (comparison.holds ? comparison.failing : comparison.text) + " now, but not at the start: "
      + "the program takes another path here, which this page does not have.</div>"
      + "<button type='button' data-part='back-to-path'>Back to the path</button></div>";
    part("back-to-path").onclick = () => { fill(good); run(good); };
  }

  // The controls of inputs, seeds and weights.
  const fields = { point: parts("point"), direction: parts("seed"), weights: parts("weight") };
  const ranges = parts("range");
  function fill(from) {
    for (const kind of Object.keys(fields)) {
      fields[kind].forEach((field, i) => { field.value = String(from[kind][i]); });
    }
    ranges.forEach((range, i) => { range.value = String(from.point[i]); });
  }
  function edit(kind, i, text) {
    const x = Number(text);
    if (text.trim() === "" || Number.isNaN(x)) return;
    const next = { point: [...state.point], direction: [...state.direction], weights: [...state.weights] };
    next[kind][i] = x;
    run(next);
  }
  for (const kind of Object.keys(fields)) {
    fields[kind].forEach((field, i) => {
      field.oninput = () => {
        edit(kind, i, field.value);
        if (kind === "point" && ranges[i]) ranges[i].value = field.value;
      };
    });
  }
  ranges.forEach((range, i) => {
    range.oninput = () => { fields.point[i].value = range.value; edit("point", i, range.value); };
  });
  part("reset").onclick = () => { fill(start); run(start); };

  // Steps.
  let at = 0, timer = null, asked = null;
  function light(on) {
    const step = steps[asked === null ? at - 1 : asked];
    if (!step) return;
    const mode = step.kind === "value" ? "forward" : "reverse";
    step.lights.forEach(e => e.classList.toggle("now-" + mode, on));
    if (step.source) step.source.classList.toggle("source", on);
  }
  function show(target) {
    target = Math.max(0, Math.min(steps.length, target));
    light(false);
    asked = null;
    while (at < target) { steps[at].shows.forEach(e => e.classList.remove("later")); at += 1; }
    while (at > target) { at -= 1; steps[at].shows.forEach(e => e.classList.add("later")); }
    paintAdjoints();
    light(true);
    describe();
    slider.value = at;
    part("first").disabled = part("back").disabled = at === 0;
    part("next").disabled = part("last").disabled = at === steps.length;
    if (at === steps.length) stop();
    keepInSight();
    count();
  }
  const rule = e => e.querySelector(".rule") ? e.querySelector(".rule").innerHTML : e.innerHTML;
  const equation = (html, value) => html.replace(/\s*=\s*$/, "") + " = <b>" + value + "</b>";
  const plain = x => withMinus(spelled(x));
  function said(step) {
    if (step.kind === "value") {
      const row = rows[step.n], known = row.querySelector("td.known");
      const shown = [["", equation(known.innerHTML, plain(result.values[step.n]))]];
      const tangent = row.querySelector("td.tangent");
      if (tangent) {
        const list = tangentsOf(step.n), all = list.map(list.length > 2 ? x => brief(x) : plain);
        shown.push(["tangent", equation(rule(tangent), model.all ? "(" + all.join(", ") + ")" : all[0])]);
      }
      return shown;
    }
    const k = model.sweep.indexOf(step), { share, total } = result.shares[k];
    const shown = [["adjoint", equation(rule(lines[k]), plain(share))]];
    if (!step.first) {
      shown.push(["adjoint", model.adjoints[step.n] + " = " + sumText(k) + " = <b>" + plain(total) + "</b>"]);
    }
    return shown;
  }
  const html = shown => shown.map(([style, text]) => "<div class='" + style + "'>" + text + "</div>").join("");
  function heading(step) {
    const isForward = step <= forwardCount;
    const phase = step === 0 ? "Start" : isForward ? "Forward" : "Reverse";
    const place = step === 0 ? steps.length + " steps"
      : isForward ? step + " of " + forwardCount
      : (step - forwardCount) + " of " + (steps.length - forwardCount);
    slider.setAttribute("aria-valuetext", phase + " " + place);
    return "<span class='phase " + (step === 0 ? "" : isForward ? "tangent" : "adjoint") + "'>" + phase
      + " <small>" + place + "</small></span>";
  }
  function describe() {
    if (stage.classList.contains("crossed")) return;
    if (asked !== null) { ask(asked); return; }
    const text = at === 0 ? "<div>Press Play, or the arrow keys, to compute it step by step.</div>"
      : html(said(steps[at - 1]));
    now.innerHTML = heading(at) + "<div class='say'>" + text + praise() + "</div>";
  }
  // Only the frames around the table and the picture move, never the page under the reader.
  function keepInSight() {
    const step = steps[asked === null ? at - 1 : asked];
    if (!step) return;
    const cells = step.lights.filter(e => e.closest("table"));
    if (cells.length > 0) center(cells[0].closest(".scroll"), around(cells));
    if (boxes[step.n]) center(stage.querySelector(".canvas"), boxes[step.n].getBoundingClientRect());
  }
  function around(elements) {
    const places = elements.map(e => e.getBoundingClientRect());
    const [top, left] = [Math.min(...places.map(p => p.top)), Math.min(...places.map(p => p.left))];
    const [bottom, right] = [Math.max(...places.map(p => p.bottom)), Math.max(...places.map(p => p.right))];
    return { top, left, bottom, right, width: right - left, height: bottom - top };
  }
  function center(frame, place) {
    const edge = frame.getBoundingClientRect();
    const head = frame.querySelector("thead") ? frame.querySelector("thead").offsetHeight : 0;
    if (place.top < edge.top + head || place.bottom > edge.bottom) {
      frame.scrollTop += place.top - edge.top - head - (frame.clientHeight - head - place.height) / 2;
    }
    if (place.left < edge.left || place.right > edge.right) {
      frame.scrollLeft += place.left - edge.left - (frame.clientWidth - place.width) / 2;
    }
  }

  // What each of three ways to all derivatives has done by now.
  const counters = parts("counter");
  function counted(until) {
    const n = model.inputs;
    let passes = 0, together = 0, back = 0;
    steps.slice(0, until).forEach(step => {
      if (step.kind === "value") {
        const [primal, tangent, all] = model.costs[step.n];
        passes += n * (primal + tangent);
        together += primal + all;
        back += primal;
      } else if (step.kind === "share") {
        back += model.costs[step.from][3][step.i];
      }
    });
    return [passes, together, back];
  }
  function count() {
    if (counters.length === 0) return;
    const most = Math.max(...counted(steps.length), 1), done = counted(at);
    counters.forEach((counter, i) => {
      counter.querySelector(".bar").style.width = 100 * done[i] / most + "%";
      counter.querySelector(".done").textContent = done[i];
    });
  }

  // Predicting: what comes next is asked for before it is shown.
  let score = { right: 0, asked: 0 }, isFirstTry = true, isPraised = false, attempt = "", remark = "";
  const predict = part("predict");
  const isPredicting = () => predict.getAttribute("aria-pressed") === "true";
  function praise() {
    if (!isPraised) return "";
    return "<div class='right'>Right. " + score.right + " of " + score.asked + " at the first try.</div>";
  }
  function advance() {
    isPraised = false;
    if (stage.classList.contains("crossed")) return;
    if (asked === null && at < steps.length && isPredicting() && question(model, steps[at], result)) {
      stop();
      light(false);
      asked = at;
      light(true);
      isFirstTry = true;
      [attempt, remark] = ["", ""];
      describe();
      keepInSight();
      return;
    }
    show(at + 1);
  }
  function ask(s) {
    const { prompt } = question(model, steps[s], result);
    const form = "<form data-part='answer'><label><span>" + prompt(rule(askedCell(steps[s])))
      + " =</span> <input type='text' inputmode='decimal' autocomplete='off' data-part='guess' aria-label='Your answer'/>"
      + "</label> <button type='submit'>Check</button> <button type='button' data-part='reveal'>Show</button>"
      + "<div class='remark' role='status'>" + remark + "</div></form>";
    now.innerHTML = heading(s + 1) + "<div class='say'>" + form + "</div>";
    const guess = part("guess");
    guess.value = attempt;
    part("answer").onsubmit = event => { event.preventDefault(); mark(guess.value); };
    part("reveal").onclick = () => { if (isFirstTry) score.asked += 1; show(at + 1); };
    guess.focus({ preventScroll: true });
  }
  const askedCell = step => step.kind === "value" ? rows[step.n].querySelector("td.tangent")
    : lines[model.sweep.indexOf(step)];
  function mark(text) {
    const { truth, mistakes } = question(model, steps[asked], result);
    const guess = calculated(text);
    if (guess === null) {
      remark = "That is no number.";
    } else if (isClose(guess, truth)) {
      score.asked += isFirstTry ? 1 : 0;
      score.right += isFirstTry ? 1 : 0;
      isPraised = true;
      show(at + 1);
      return;
    } else {
      const known = mistakes.find(([value]) => isClose(guess, value) && !isClose(value, truth));
      remark = known ? known[1] : "Not yet: put the numbers of this step into the rule.";
      score.asked += isFirstTry ? 1 : 0;
      isFirstTry = false;
    }
    attempt = text;
    describe();
  }
  predict.onclick = () => {
    const on = !isPredicting();
    predict.setAttribute("aria-pressed", String(on));
    isPraised = false;
    if (on) advance(); else show(at);
  };

  // Playing.
  function label(word, icon) {
    playButton.querySelector("span").textContent = word;
    playButton.querySelector("path").setAttribute("d", icon);
    playButton.setAttribute("aria-label", word);
    playButton.title = word + " (Space)";
  }
  function stop() {
    clearInterval(timer);
    timer = null;
    label("Play", "M4 2.5v11L13 8z");
  }
  function begin() {
    if (stage.classList.contains("crossed")) return;
    if (at === steps.length) show(0);
    timer = setInterval(advance, 1400 / Number(part("speed").value));
    label("Pause", "M3.5 3h3v10h-3zM9.5 3h3v10h-3z");
    advance();
  }
  const toggle = () => timer === null ? begin() : stop();
  const go = target => {
    stop();
    isPraised = false;
    if (!stage.classList.contains("crossed")) show(target);
  };
  const next = () => { stop(); if (asked !== null) go(at + 1); else advance(); };
  part("first").onclick = () => go(0);
  part("back").onclick = () => go(asked === null ? at - 1 : at);
  part("next").onclick = next;
  part("last").onclick = () => go(steps.length);
  playButton.onclick = toggle;
  slider.oninput = () => go(Number(slider.value));
  part("speed").onchange = () => { if (timer !== null) { stop(); begin(); } };
  function press(event) {
    const { tagName: name, type } = event.target;
    const isTyping = name === "SELECT" || name === "INPUT" && (type !== "range" || event.key !== " ");
    if (event.altKey || event.ctrlKey || event.metaKey || isTyping) return;
    const actions = { ArrowRight: next, ArrowLeft: () => go(asked === null ? at - 1 : at),
      Home: () => go(0), End: () => go(steps.length), p: () => predict.click() };
    if (event.key === " " && name !== "BUTTON") actions[" "] = toggle;
    if (actions[event.key]) { event.preventDefault(); actions[event.key](); }
  }
  // Print shows everything, then the reader is back where they were.
  let kept = 0;
  addEventListener("beforeprint", () => { kept = at; if (!stage.classList.contains("crossed")) show(steps.length); });
  addEventListener("afterprint", () => { if (!stage.classList.contains("crossed")) show(kept); });

  // On a page of its own the sheet ends where the screen does.
  const sheet = stage.querySelector(".sheet");
  const fit = () => {
    sheet.style.setProperty("--above", Math.round(sheet.getBoundingClientRect().top + scrollY) + "px");
  };
  addEventListener("resize", fit);
  addEventListener("board", () => {
    if (stage.classList.contains("crossed")) return;
    paint();
    keepInSight();
  });

  stage.classList.add("live");
  slider.max = steps.length;
  slider.style.setProperty("--turn", 100 * forwardCount / Math.max(1, steps.length) + "%");
  steps.forEach(step => step.shows.forEach(e => e.classList.add("later")));
  result = model.fixed ? given(model.fixed) : evaluate(model, start.point, start.direction, start.weights);
  fill(start);
  show(0);
  fit();
  return { press, show, steps };
}

// )js"
