//\
/* For C++ all of this file is one string, see fluxion_page_scripts.cpp.
R"js( */

// Gradient descent on a function of two variables, run in the page.
const model = models[0];
model.sweep = sweepSteps(model);
const terms = model.outputs.length;
const evenly = model.outputs.map(() => 1 / terms);
const alone = k => model.outputs.map((_, i) => i === k ? 1 : 0);
// The value and the gradient of the terms' weighted sum; nothing where the function takes another path.
function look(point, weights) {
  const found = evaluate(model, point, [0, 0], weights);
  if (found.crossed) return null;
  const value = model.outputs.reduce((sum, n, k) =>
    weights[k] === 0 ? sum : sum + weights[k] * found.values[n], 0);
  return { value, gradient: found.adjoints.slice(0, 2) };
}

// The picture: both axes have one scale, or the gradient would not stand across the contours.
const width = 900, height = 560, margin = 34;
const reach = Math.max(...facts.start.map((x, i) => Math.abs(x - facts.centre[i])), 1e-6) * 1.25;
const ratio = (width - 2 * margin) / (height - 2 * margin);
const spread = [0, 1].map(i => Math.abs(facts.start[i] - facts.centre[i]) * 1.25);
const half = Math.max(spread[1], spread[0] / ratio, reach / ratio);
const unit = (height - 2 * margin) / (2 * half);
const place = ([x, y]) => [width / 2 + (x - facts.centre[0]) * unit, height / 2 - (y - facts.centre[1]) * unit];
const point = (px, py) => [facts.centre[0] + (px - width / 2) / unit, facts.centre[1] - (py - height / 2) / unit];
const map = find("map"), curve = find("curve");
map.setAttribute("viewBox", "0 0 " + width + " " + height);

// Contours by marching squares over a grid.
const columns = 90, lines = 56;
function contours() {
  const values = [];
  for (let j = 0; j <= lines; j += 1) {
    values.push([]);
    for (let i = 0; i <= columns; i += 1) {
      const found = look(point(i * width / columns, j * height / lines), evenly);
      values[j].push(found ? found.value : NaN);
    }
  }
  const all = values.flat().filter(Number.isFinite).sort((a, b) => a - b);
  if (all.length === 0) return "";
  const lowest = all[0], range = all[all.length - 1] - lowest;
  let drawn = "";
  for (let k = 1; k <= 14; k += 1) {
    // Closer together below, where the path goes.
    const level = lowest + range * (k / 14) ** 2.4;
    let path = "";
    for (let j = 0; j < lines; j += 1) {
      for (let i = 0; i < columns; i += 1) {
        const corners = [[i, j], [i + 1, j], [i + 1, j + 1], [i, j + 1]];
        const found = [];
        corners.forEach(([a, b], c) => {
          const [d, e] = corners[(c + 1) % 4], u = values[b][a], v = values[e][d];
          if (!((u < level) !== (v < level)) || Number.isNaN(u + v)) return;
          const t = (level - u) / (v - u);
          found.push([(a + t * (d - a)) * width / columns, (b + t * (e - b)) * height / lines]);
        });
        for (let c = 0; c + 1 < found.length; c += 2) {
          path += "M" + found[c].map(z => z.toFixed(1)) + "L" + found[c + 1].map(z => z.toFixed(1));
        }
      }
    }
    drawn += "<path class='contour" + (k % 4 === 0 ? " strong" : "") + "' d='" + path + "'/>";
  }
  return drawn;
}
function frame() {
  const [left, top] = point(0, 0), [right, bottom] = point(width, height);
  return ticks(left, right).map(x => {
    const [px] = place([x, 0]);
    return "<line class='axis' x1='" + px + "' x2='" + px + "' y1='0' y2='" + height + "'/>"
      + text(px, height - 7, brief(x, 4));
  }).join("") + ticks(bottom, top).map(y => {
    const [, py] = place([0, y]);
    return "<line class='axis' y1='" + py + "' y2='" + py + "' x1='0' x2='" + width + "'/>"
      + text(6, py - 4, brief(y, 4), "start");
  }).join("") + text(width - 8, height - 28, facts.names[0], "end") + text(40, 20, facts.names[1]);
}
const ground = frame() + contours();

// The state, and what follows from it.
let start = facts.start, isSampling = false, order = 1, timer = null;
const rate = find("rate"), steps = find("steps");
const most = Number.isFinite(facts.limit) ? 1.6 * facts.limit : 4 * facts.stepSize;
rate.max = most;
rate.value = facts.stepSize;
// A sequence of terms that is the same each time.
function drawing(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * terms);
  };
}
function path() {
  const next = drawing(order), list = [];
  let x = start;
  for (let k = 0; k <= Number(steps.value); k += 1) {
    const here = look(x, evenly);
    if (!here) { list.stopped = true; break; }
    list.push({ x, ...here });
    const pull = isSampling ? look(x, alone(next())) : here;
    const eta = Number(rate.value);
    x = x.map((c, i) => c - eta * pull.gradient[i]);
    if (!x.every(c => Math.abs(c) < 1e12)) { list.isLost = true; break; }
  }
  return list;
}
function arrow(from, vector, style) {
  const [x, y] = place(from), [u, v] = place(from.map((c, i) => c + vector[i]));
  const length = Math.hypot(u - x, v - y);
  if (!(length > 0.5) || length > 1e5) return "";
  const a = (u - x) / length, b = (v - y) / length, head = Math.min(11, length);
  return "<line class='" + style + "' x1='" + x + "' y1='" + y + "' x2='" + (u - a * head) + "' y2='" + (v - b * head) + "'/>"
    + (style === "arrow" ? "<path class='arrow head' d='M" + u + " " + v + "L"
      + (u - a * head - b * head * 0.45) + " " + (v - b * head + a * head * 0.45) + "L"
      + (u - a * head + b * head * 0.45) + " " + (v - b * head - a * head * 0.45) + "z'/>" : "");
}
// The direction downhill, drawn with one length.
function downhill(here) {
  const length = Math.hypot(...here.gradient);
  return length > 0 ? arrow(here.x, here.gradient.map(g => -g / length * 64 / unit), "arrow") : "";
}
const near = ([x, y]) => Math.abs(x) < 1e5 && Math.abs(y) < 1e5;
function draw() {
  const list = path(), eta = Number(rate.value), last = list[list.length - 1];
  const spots = list.map(p => place(p.x)).filter(near);
  let shapes = "<polyline class='path' points='" + spots.map(p => p.map(z => z.toFixed(1)).join(",")).join(" ") + "'/>";
  shapes += spots.map(([x, y], i) =>
    "<circle class='dot" + (i === 0 ? " start" : "") + "' cx='" + x + "' cy='" + y + "' r='" + (i === 0 ? 7 : 3.4) + "'/>").join("");
  if (last) {
    if (isSampling) {
      model.outputs.forEach((_, k) => {
        shapes += arrow(last.x, look(last.x, alone(k)).gradient.map(g => -eta * g), "cloud");
      });
    }
    shapes += arrow(last.x, last.gradient.map(g => -eta * g), "arrow") + downhill(list[0]);
  }
  map.innerHTML = ground + shapes;
  drawCurve(list);
  find("size").textContent = brief(eta, 4);
  find("number").textContent = steps.value;
  find("say").innerHTML = sentence(list, eta);
}
function drawCurve(list) {
  const w = 420, h = 560, values = list.map(p => p.value), finite = values.filter(Number.isFinite);
  curve.setAttribute("viewBox", "0 0 " + w + " " + h);
  // Logarithmic where all values are positive.
  const isLog = finite.every(v => v > 0) && Math.max(...finite) > 30 * Math.min(...finite);
  const level = v => isLog ? Math.log10(v) : v;
  const low = Math.min(...finite.map(level)), high = Math.max(...finite.map(level), low + 1e-9);
  const left = 96;
  const x = k => left + k / Math.max(1, list.length - 1) * (w - left - 20);
  const y = v => h - 46 - (level(v) - low) / (high - low) * (h - 90);
  const marks = [0, 0.25, 0.5, 0.75, 1].map(t => low + t * (high - low)).map(l => {
    const v = isLog ? 10 ** l : l;
    return "<line class='axis' x1='" + left + "' x2='" + (w - 20) + "' y1='" + y(v) + "' y2='" + y(v) + "'/>" + text(left - 6, y(v) + 5, brief(v, 3), "end");
  }).join("");
  const dots = list.map((p, k) => Number.isFinite(p.value) ? [x(k), y(p.value)] : null).filter(Boolean);
  curve.innerHTML = marks + text(w / 2, 26, "f after each step" + (isLog ? ", on a logarithmic axis" : ""))
    + text(w / 2, h - 12, "step") + text(left, h - 26, "0") + text(w - 20, h - 26, list.length - 1)
    + "<polyline class='path' points='" + dots.map(d => d.map(z => z.toFixed(1)).join(",")).join(" ") + "'/>"
    + (dots.length < 50 ? dots.map(([a, b]) => "<circle class='dot' cx='" + a + "' cy='" + b + "' r='3'/>").join("") : "");
}
function sentence(list, eta) {
  const last = list[list.length - 1];
  if (!last) return "<span class='diverging'>The function takes another path there, which this page does not have.</span>";
  const steepness = Math.hypot(...last.gradient);
  const now = "f = <b>" + brief(last.value, 5) + "</b> after " + (list.length - 1) + (list.length === 2 ? " step" : " steps")
    + ", ‖∇f‖ = " + brief(steepness, 4) + ". ";
  if (list.stopped) return now + "<span class='diverging'>Here the path crosses a comparison, and the page stops.</span>";
  if (isSampling) {
    return now + "Each step follows the gradient of one term; the " + terms
      + " green arrows are all of them, and their mean is the gradient. With a constant step size the path does not settle.";
  }
  if (!Number.isFinite(facts.limit)) return now;
  const factor = 1 - eta * facts.steepest, ways = "1 − ηλ = ".replaceAll(" ", "\u00A0") + brief(factor, 3);
  const verdict = Math.abs(factor) > 1
    ? "<span class='diverging'>η is beyond 2/λ: the steepest direction grows, " + ways + ".</span>"
    : factor < 0 ? "η is between 1/λ and 2/λ: the steepest direction changes sides at each step, " + ways + "."
    : "η is below 1/λ: every direction shrinks without changing sides; the steepest by " + ways + ".";
  return now + verdict;
}

// Controls.
const stop = () => { clearInterval(timer); timer = null; find("play").textContent = "Play"; };
find("play").onclick = () => {
  if (timer !== null) { stop(); return; }
  if (steps.value === steps.max) steps.value = 0;
  find("play").textContent = "Pause";
  timer = setInterval(() => {
    steps.value = Number(steps.value) + 1;
    draw();
    if (steps.value === steps.max) stop();
  }, 160);
};
rate.oninput = draw;
steps.oninput = () => { stop(); draw(); };
const sample = find("sample"), again = find("again");
if (sample) {
  sample.onclick = () => {
    isSampling = !isSampling;
    sample.setAttribute("aria-pressed", String(isSampling));
    again.hidden = !isSampling;
    draw();
  };
  again.onclick = () => { order += 1; draw(); };
}
let isDragging = false;
function move(event) {
  const edge = map.getBoundingClientRect(), scale = Math.max(width / edge.width, height / edge.height);
  const px = width / 2 + (event.clientX - edge.left - edge.width / 2) * scale;
  const py = height / 2 + (event.clientY - edge.top - edge.height / 2) * scale;
  start = point(px, py);
  draw();
}
map.onpointerdown = event => { isDragging = true; map.setPointerCapture(event.pointerId); move(event); };
map.onpointermove = event => { if (isDragging) move(event); };
map.onpointerup = map.onpointercancel = () => { isDragging = false; };
document.addEventListener("keydown", event => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.tagName === "BUTTON") return;
  if (event.key === " ") { event.preventDefault(); find("play").click(); }
  if (event.key === "s" && sample) sample.click();
});
// Where the step sizes 1/λ and 2/λ are on the slider.
function marks() {
  const bar = rate.getBoundingClientRect(), edge = rate.parentElement.getBoundingClientRect();
  [["one", 0.5, "1/λ"], ["two", 1, "2/λ"]].forEach(([id, share, words]) => {
    const mark = find(id);
    if (!Number.isFinite(facts.limit)) return;
    const knob = 16, at = share * facts.limit / most;
    mark.textContent = words;
    mark.style.left = bar.left - edge.left + knob / 2 + at * (bar.width - knob) + "px";
  });
}
addEventListener("resize", marks);
draw();
marks();

// )js"
