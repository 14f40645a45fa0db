//\
/* For C++ all of this file is one string, see fluxion_page_scripts.cpp.
R"js( */

// A wiggle of the input: the curve beside its tangent, what is left between them, and the way from step to step.
models.forEach(model => { model.sweep = sweepSteps(model); });
const f = x => look(models, x).value;

// The state.
let side = 1, isZooming = false, timer = null;
const slider = find("x"), size = find("h");
slider.min = facts.point - 2 * facts.width;
slider.max = facts.point + 2 * facts.width;
slider.value = facts.point;
// A slider rounds what it is given: until it is moved, the point is that of the page.
let point = facts.point;
const h = () => side * facts.width * 10 ** -Number(size.value);
const signed = x => x < 0 ? "(" + brief(x, 3) + ")" : brief(x, 3);
function wiggle(here, h) {
  const x = here.x + h, change = f(x) - here.value, linear = here.slope * (x - here.x);
  return { change, linear, rest: change - linear, noise: 4 * 2 ** -52 * Math.max(Math.abs(here.value), Math.abs(change), Math.abs(linear)) };
}
function stand() {
  const found = look(models, point);
  return { x: point, value: found.value, slope: found.slope, found };
}

// The picture: as the window shrinks, both axes do, or a parabola would never look like a line.
const width = isNarrow ? 460 : 860, height = 390, left = 74, right = 20, above = 16, bottom = 34;
function draw() {
  const here = stand(), by = h();
  const half = 1.35 * (isZooming ? Math.abs(by) : facts.width);
  const wide = 1.35 * facts.width;
  const reach = Math.max(...evenlySpaced(-wide, wide, 60).map(d => Math.abs(f(here.x + d) - here.value)).filter(Number.isFinite), 0);
  const steep = Math.max(reach / wide, Math.abs(here.slope) || 0, 1e-300) * 1.1;
  const tall = half * (Number.isFinite(steep) && steep > 1e-300 ? steep : 1);
  const px = d => left + (d / half + 1) / 2 * (width - left - right);
  const py = d => above + (1 - d / tall) / 2 * (height - above - bottom);
  const plot = find("plot");
  plot.setAttribute("viewBox", "0 0 " + width + " " + height);
  const y0 = here.value, move = wiggle(here, by);
  let drawn = ticks(here.x - half, here.x + half, 7).map(x => line("axis", px(x - here.x), above, px(x - here.x), height - bottom)
    + text(px(x - here.x), height - 11, brief(x, 6))).join("");
  if (Number.isFinite(y0)) {
    drawn += ticks(y0 - tall, y0 + tall, 7).map(y => line("axis", left, py(y - y0), width - right, py(y - y0)) + text(left - 8, py(y - y0) + 5, brief(y, 6), "end")).join("");
    const clipped = y => Math.abs(y) > 3 * tall ? NaN : y;
    drawn += trail("curve", evenlySpaced(-half, half, 400).map(d => [px(d), py(clipped(f(here.x + d) - y0))]));
    if (Number.isFinite(here.slope)) drawn += line("tangent", px(-half), py(-half * here.slope), px(half), py(half * here.slope));
    if (Number.isFinite(move.rest)) {
      const out = by > 0 ? 12 : -12, anchor = by > 0 ? "start" : "end";
      drawn += line("run", px(0), py(0), px(by), py(0)) + line("linear", px(by), py(0), px(by), py(move.linear))
        + line("rest", px(by), py(move.linear), px(by), py(move.change))
        + text(px(by / 2), py(0) + (move.linear > 0 ? 22 : -10), "h")
        + text(px(by) + out, py(move.linear / 2) + 5, "f′ h", anchor, "linear");
      if (Math.abs(py(move.change) - py(move.linear)) > 14) drawn += text(px(by) + out, py((move.linear + move.change) / 2) + 5, "rest", anchor, "rest");
    }
    drawn += dot("dot", px(0), py(0), 6);
  }
  plot.innerHTML = drawn;
  drawRests(here, by);
  drawBoxes(here, by);
  find("x-now").textContent = brief(here.x, 6);
  find("h-now").textContent = brief(by, 3);
  find("say").textContent = sentence(here, move, by);
}
function sentence(here, move, by) {
  if (here.found.crossed) return "The function takes another path there, which this page does not have.";
  if (!Number.isFinite(here.value)) return "There is no value here.";
  if (!Number.isFinite(here.slope)) return "The slope here is " + brief(here.slope) + ": there is no line to compare the curve with.";
  if (!Number.isFinite(move.change)) return "At x + h there is no value.".replace("x", facts.variable);
  const isNoise = Math.abs(move.rest) <= move.noise;
  return "f(" + facts.variable + " + h) − f(" + facts.variable + ") = " + brief(move.change) + ", and f′ h = " + brief(here.slope) + " · " + signed(by) + " = " + brief(move.linear)
    + ". The rest is " + (move.rest === 0 ? "0" : isNoise ? "rounding" : brief(move.rest, 3) + ", " + brief(Math.abs(move.rest / by), 2) + " of h") + ".";
}

// The rest against h: its slope is 2 where the curve has a line to zoom in on, and 1 at a kink.
function drawRests(here, by) {
  const w = 420, tall = 390, x0 = 66, y0 = 52, x1 = w - 20, y1 = tall - 48;
  const sizes = evenlySpaced(0, 4.5, 36).map(e => facts.width * 10 ** -e);
  const rests = sizes.map(size => { const m = wiggle(here, side * size); return Math.abs(m.rest) > m.noise ? Math.abs(m.rest) : NaN; });
  const low = Math.log10(facts.width) - 4.5, high = Math.log10(facts.width);
  const seen = rests.filter(r => r > 0 && Number.isFinite(r)).map(Math.log10);
  const top = Math.max(high, ...seen), foot = Math.min(low - 1, ...seen);
  const px = size => x0 + (Math.log10(size) - low) / (high - low) * (x1 - x0);
  const py = rest => y1 - (Math.log10(rest) - foot) / (top - foot) * (y1 - y0);
  const tens = (a, b, most) => ticks(a, b, most).filter(k => Number.isInteger(k)).map(k => [k, 10 ** k]);
  let drawn = text(w / 2, 26, "what is left over, against h");
  drawn += tens(low, high, 6).map(([k, size]) => line("axis", px(size), y0, px(size), y1) + text(px(size), tall - 22, brief(size, 2))).join("");
  drawn += tens(foot, top, 8).map(([k, rest]) => line("axis", x0, py(rest), x1, py(rest)) + text(x0 - 8, py(rest) + 5, k < -3 ? "1e" + brief(k) : brief(rest, 2), "end")).join("");
  drawn += trail("guide", [[px(sizes[0]), py(sizes[0])], [px(sizes[36]), py(sizes[36])]]) + text(px(sizes[24]), py(sizes[24]) - 10, "h", "end");
  drawn += trail("line", sizes.map((size, i) => [px(size), py(rests[i])]));
  const now = wiggle(here, by);
  if (Math.abs(now.rest) > now.noise) drawn += dot("now", px(Math.abs(by)), py(Math.abs(now.rest)), 8);
  find("rests").setAttribute("viewBox", "0 0 " + w + " " + tall);
  find("rests").innerHTML = drawn;
}

// The steps: what each makes of the wiggles that come in, and how far it moves.
function drawBoxes(here, by) {
  const model = here.found.path, after = evaluate(model, [here.x + by], [1], [1]), slopes = here.found.columns[0];
  const { names, steps } = facts.paths[models.indexOf(model)];
  const moves = model.nodes.map((_, n) => ({ linear: (slopes[n] ?? 0) * by, really: after.crossed ? NaN : after.values[n] - here.found.values[n] }));
  const most = Math.max(...moves.flatMap(m => [Math.abs(m.linear), Math.abs(m.really)]).filter(Number.isFinite), 1e-300);
  const bar = (style, x) => "<span class='bar " + style + "' style='width: " + (Number.isFinite(x) ? 100 * Math.abs(x) / most : 0) + "%'></span>";
  const escaped = words => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  find("boxes").innerHTML = model.nodes.map((node, n) => {
    const { linear, really } = moves[n];
    const into = node.x.map((operand, i) => isActive(operand)
      ? brief(here.found.partials[n][i], 4) + " · " + signed((slopes[operand] ?? 0) * by) : null).filter(Boolean).join(" + ").replaceAll("+ −", "− ");
    return "<div class='place'>" + (n === 0 ? "" : "<span class='arrow' aria-hidden='true'>" + (node.x.includes(n - 1) ? "→" : "") + "</span>")
      + "<div class='box'><h3>" + escaped(names[n]) + (n < model.inputs ? "" : " = " + escaped(steps[n])) + "</h3><div>" + brief(here.found.values[n]) + "</div><div class='moves'>"
      + (n < model.inputs ? "h = " + brief(by, 3) : into + " = " + brief(linear, 4)) + "</div>" + bar("linear", linear)
      + "<div class='really'>" + (after.crossed ? "takes another path" : "really " + brief(really, 4)) + "</div>" + bar("really", really) + "</div></div>";
  }).join("");
}

// Controls.
const stop = () => { clearInterval(timer); timer = null; find("play").textContent = "Play"; };
const press = (button, isPressed) => find(button).setAttribute("aria-pressed", String(isPressed));
slider.oninput = () => { point = Number(slider.value); draw(); };
size.oninput = () => { stop(); draw(); };
find("side").onclick = () => { side = -side; press("side", side < 0); draw(); };
find("zoom").onclick = () => { isZooming = !isZooming; press("zoom", isZooming); draw(); };
find("play").onclick = () => {
  if (timer !== null) { stop(); return; }
  if (Number(size.value) >= 2.5) size.value = 0;
  isZooming = true;
  press("zoom", true);
  find("play").textContent = "Pause";
  timer = setInterval(() => {
    size.value = Number(size.value) + 0.03;
    draw();
    if (Number(size.value) >= 2.5) stop();
  }, 60);
};
document.addEventListener("keydown", event => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.matches("button, input")) return;
  const button = { " ": "play", z: "zoom", "-": "side" }[event.key];
  if (button) { event.preventDefault(); find(button).click(); }
});
// At a corner the tangent is that of one side; the other has a rest.
const isClear = h => { const m = wiggle(stand(), h); return Math.abs(m.rest) > m.noise; };
if (isClear(-facts.width) && !isClear(facts.width)) find("side").click();
draw();

// )js"
