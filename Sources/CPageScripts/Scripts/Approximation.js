//\
/* For C++ all of this file is one string, see fluxion_page_scripts.cpp.
R"js( */

// Curves from sigmoids: single ones to drag, bumps side by side, and a tower.
const sigmoid = z => z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
const value = (units, x) => units.reduce((sum, { u, w, b }) => sum + u * sigmoid(w * x + b), 0);
const brief = (x, digits = 4) => String(Number(x.toPrecision(digits))).replace("-", "−");
const { from, to, values } = facts, span = to - from, samples = values.length - 1;
const f = x => {
  const at = Math.min(samples, Math.max(0, (x - from) / span * samples)), i = Math.min(samples - 1, Math.floor(at));
  return values[i] + (at - i) * (values[i + 1] - values[i]);
};
function bumpsOf(count, w) {
  const units = [], place = share => from + share * span;
  for (let i = 0; i < count; i += 1) {
    const left = place(i / count), right = place((i + 1) / count), height = f((left + right) / 2);
    units.push({ u: height, w, b: -w * (i === 0 ? place(-0.5) : left) });
    units.push({ u: -height, w, b: -w * (i === count - 1 ? place(1.5) : right) });
  }
  return units;
}
// Sigmoids that are level at a place for the eye are not computed: there may be many.
function largestError(units) {
  let worst = { error: 0, at: from };
  const steps = units.map(s => ({ ...s, s: -s.b / s.w, reach: 40 / Math.abs(s.w) }));
  for (let i = 0; i <= samples; i += 1) {
    const x = from + span * i / samples;
    let sum = 0;
    for (const { u, w, b, s, reach } of steps) {
      if (x > s + reach) sum += w > 0 ? u : 0;
      else if (x >= s - reach) sum += u * sigmoid(w * x + b);
      else sum += w > 0 ? 0 : u;
    }
    const error = Math.abs(sum - values[i]);
    if (error > worst.error) worst = { error, at: x };
  }
  return worst;
}

// The state: sigmoids of one's own, or the curve from bumps.
let own = [{ u: 1, w: 5, b: 0 }], isCurve = false, timer = null;
const count = () => Number(find("bumps").value);
const steepness = () => 10 ** Number(find("steepness").value) / span;
const units = () => isCurve ? bumpsOf(count(), steepness()) : own;

// The plot.
const width = 860, height = 480, left = 54, right = 16, above = 18, bottom = 36;
const plot = find("plot");
plot.setAttribute("viewBox", "0 0 " + width + " " + height);
let view = null;
function setView() {
  const low = isCurve ? from : Math.min(-1, from), high = isCurve ? to : Math.max(1, to);
  const heights = isCurve ? [...values, 0] : own.map(s => s.u).concat([0, own.reduce((sum, s) => sum + Math.max(0, s.u), 0)]);
  const least = Math.min(...heights), most = Math.max(...heights, least + 1e-9), room = (most - least) * 0.14;
  view = { low, high, least: least - room, most: most + room };
}
const px = x => left + (x - view.low) / (view.high - view.low) * (width - left - right);
const py = y => height - bottom - (y - view.least) / (view.most - view.least) * (height - above - bottom);
const ux = p => view.low + (p - left) / (width - left - right) * (view.high - view.low);
const uy = p => view.least + (height - bottom - p) / (height - above - bottom) * (view.most - view.least);
function curve(style, g, low, high, steps = 1400) {
  const points = [];
  for (let i = 0; i <= steps; i += 1) {
    const x = low + (high - low) * i / steps, y = g(x);
    if (Number.isFinite(y)) points.push(px(x).toFixed(1) + "," + py(y).toFixed(1));
  }
  return "<polyline class='" + style + "' points='" + points.join(" ") + "'/>";
}
function draw() {
  if (drag === null) setView();
  const all = units(), worst = isCurve ? largestError(all) : null;
  let drawn = ticks(view.low, view.high).map(x => line("axis", px(x), above, px(x), height - bottom) + text(px(x), height - 14, brief(x))).join("")
    + ticks(view.least, view.most).map(y => line(y === 0 ? "zero" : "axis", left, py(y), width - right, py(y)) + text(left - 8, py(y) + 5, brief(y), "end")).join("");
  if (isCurve) drawn += curve("target", f, from, to, 600);
  else if (own.length > 1) drawn += own.map(s => curve("single", x => value([s], x), view.low, view.high)).join("");
  drawn += curve("sum", x => value(all, x), view.low, view.high, isCurve ? 3000 : 1400);
  if (worst) drawn += line("off", px(worst.at), py(f(worst.at)), px(worst.at), py(value(all, worst.at)));
  if (!isCurve) {
    drawn += own.map((s, i) => {
      const x = -s.b / s.w;
      return "<circle class='handle' data-unit='" + i + "' cx='" + px(x) + "' cy='" + py(value(own, x)) + "' r='10'/>";
    }).join("");
  }
  plot.innerHTML = drawn;
  find("number").textContent = count();
  find("steep").textContent = brief(steepness(), 3);
  find("say").textContent = sentence(all, worst);
  drawErrors(worst);
}
function sentence(all, worst) {
  if (worst) {
    return count() + (count() === 1 ? " bump, 2 sigmoids" : " bumps, " + 2 * count() + " sigmoids") + ": the largest error on all of ["
      + brief(from) + ", " + brief(to) + "] is " + brief(worst.error) + ", at " + facts.name + " = " + brief(worst.at)
      + ". With ideal steps it is at most half a bump's width times the largest slope, " + brief(facts.slope * span / (2 * count()), 3) + ".";
  }
  if (own.length === 1) {
    const { u, w, b } = own[0], scale = u === 1 ? "" : brief(u) + " ";
    return scale + "σ(" + brief(w) + " x" + (b === 0 ? "" : b < 0 ? " − " + brief(-b) : " + " + brief(b)) + ") steps at x = −b/w = "
      + brief(b === 0 ? 0 : -b / w) + ", and is u w/4 = " + brief(u * w / 4) + " steep there. Larger w: more of a step.";
  }
  const pairs = [];
  for (let i = 0; i + 1 < own.length; i += 2) {
    const places = [own[i], own[i + 1]].map(s => -s.b / s.w), middle = (places[0] + places[1]) / 2;
    pairs.push("from " + brief(places[0]) + " to " + brief(places[1]) + ", " + brief(value([own[i], own[i + 1]], middle), 5) + " high in its middle");
  }
  return "A step up and a step down: " + (pairs.length === 1 ? "a bump " : "bumps ") + pairs.join("; ") + ".";
}

// The error against the number of bumps, both on logarithmic axes.
const numbers = [1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 32, 40, 50, 64, 80];
let known = { steepness: null, list: [] };
function drawErrors(worst) {
  const w = 420, h = 480, w0 = 64, h0 = 44;
  if (known.steepness !== steepness()) {
    known = { steepness: steepness(), list: numbers.map(n => largestError(bumpsOf(n, steepness())).error) };
  }
  const finite = known.list.filter(e => e > 0);
  const high = Math.ceil(Math.log10(Math.max(...finite))), low = Math.min(high - 1, Math.floor(Math.log10(Math.min(...finite))));
  const x = n => w0 + Math.log(n) / Math.log(80) * (w - w0 - 24), y = e => 54 + (high - Math.log10(e)) / (high - low) * (h - 54 - h0);
  let drawn = text(w / 2, 28, "largest error against bumps");
  for (let k = low; k <= high; k += 1) drawn += line("axis", w0, y(10 ** k), w - 24, y(10 ** k)) + text(w0 - 8, y(10 ** k) + 5, brief(10 ** k), "end");
  drawn += [1, 2, 5, 10, 20, 40, 80].map(n => line("axis", x(n), 54, x(n), h - h0) + text(x(n), h - 20, n)).join("");
  drawn += "<polyline class='line' points='" + numbers.map((n, i) => x(n).toFixed(1) + "," + y(known.list[i]).toFixed(1)).join(" ") + "'/>";
  if (worst) drawn += "<circle class='now' cx='" + x(count()) + "' cy='" + y(worst.error) + "' r='8'/>";
  find("errors").setAttribute("viewBox", "0 0 " + w + " " + h);
  find("errors").innerHTML = drawn;
}

// Sliders of the sigmoids.
function makeSliders() {
  find("sliders").innerHTML = isCurve ? "" : own.map((s, i) => "<div class='unit' data-unit='" + i + "'><span class='name'></span>"
    + [["u", -3, 3], ["w", 0, 2.3], ["b", -100, 100]].map(([name, low, high]) =>
      "<label>" + name + " <input type='range' data-part='" + name + "' min='" + low + "' max='" + high + "' step='any' aria-label='"
      + name + " of sigmoid " + (i + 1) + "'/></label>").join("") + "</div>").join("");
  find("counts").hidden = !isCurve;
  find("sliders").querySelectorAll("input").forEach(input => {
    const i = Number(input.closest(".unit").dataset.unit), part = input.dataset.part;
    input.oninput = () => {
      const x = Number(input.value);
      own[i] = { ...own[i], [part]: part === "w" ? 10 ** x : x };
      mark(null);
      label();
      draw();
    };
  });
  label();
}
function label() {
  find("sliders").querySelectorAll(".unit").forEach((row, i) => {
    const { u, w, b } = own[i];
    row.querySelector(".name").textContent = "u " + brief(u, 3) + ", w " + brief(w, 3) + ", b " + brief(b, 3);
    row.querySelectorAll("input").forEach(input => {
      const part = input.dataset.part;
      if (document.activeElement !== input) input.value = part === "w" ? Math.log10(w) : own[i][part];
    });
  });
}
function mark(button) {
  document.querySelectorAll(".choice button").forEach(b => b.setAttribute("aria-pressed", String(b === button)));
}
document.querySelectorAll("[data-units]").forEach(button => {
  button.onclick = () => {
    stop();
    isCurve = false;
    own = button.dataset.units.split(";").map(s => { const [u, w, b] = s.split(",").map(Number); return { u, w, b }; });
    mark(button);
    makeSliders();
    draw();
  };
});
find("curve").onclick = () => { isCurve = true; mark(find("curve")); makeSliders(); draw(); };
find("bumps").oninput = find("steepness").oninput = () => { stop(); draw(); };
const stop = () => { clearInterval(timer); timer = null; find("grow").textContent = "Play"; };
find("grow").onclick = () => {
  if (timer !== null) { stop(); return; }
  if (count() >= 80) find("bumps").value = 1;
  find("grow").textContent = "Pause";
  timer = setInterval(() => {
    find("bumps").value = Math.ceil(count() * 1.12 + 0.1);
    draw();
    if (count() >= 80) stop();
  }, 260);
};
let drag = null;
function move(event) {
  const edge = plot.getBoundingClientRect(), scale = Math.max(width / edge.width, height / edge.height);
  const x = ux(width / 2 + (event.clientX - edge.left - edge.width / 2) * scale);
  const y = uy(height / 2 + (event.clientY - edge.top - edge.height / 2) * scale);
  const s = own[drag], others = value(own.filter((_, i) => i !== drag), x);
  own[drag] = { ...s, b: -s.w * x, u: Math.max(-3, Math.min(3, 2 * (y - others))) };
  mark(null);
  label();
  draw();
}
plot.onpointerdown = event => {
  const handle = event.target.closest(".handle");
  if (handle === null) return;
  drag = Number(handle.dataset.unit);
  plot.setPointerCapture(event.pointerId);
};
plot.onpointermove = event => { if (drag !== null) move(event); };
plot.onpointerup = plot.onpointercancel = () => { if (drag !== null) { drag = null; draw(); } };
document.addEventListener("keydown", event => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.matches("button, input")) return;
  if (event.key === " " && isCurve) { event.preventDefault(); find("grow").click(); }
});

// The tower: a surface over the unit square, looked at from above.
function towerHeight(x, y) {
  const half = Number(find("width").value) / 2, w = 10 ** Number(find("slope").value);
  const bump = z => sigmoid(w * (z - 0.5 + half)) - sigmoid(w * (z - 0.5 - half));
  const h = bump(x) + bump(y);
  return find("squash").checked ? sigmoid(20 * (h - 1.5)) : h;
}
function drawTower() {
  const n = 44, w = 860, h = 460, tall = find("squash").checked ? 170 : 95;
  const project = (x, y, z) => [w / 2 + (x - y) * 380, 190 + (x + y - 1) * 185 + 60 - z * tall];
  const heights = [];
  for (let i = 0; i <= n; i += 1) heights.push(Array.from({ length: n + 1 }, (_, j) => towerHeight(i / n, j / n)));
  const most = find("squash").checked ? 1 : 2;
  let drawn = "";
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      const corners = [[i, j], [i + 1, j], [i + 1, j + 1], [i, j + 1]];
      const z = corners.reduce((sum, [a, b]) => sum + heights[a][b], 0) / 4;
      const share = Math.round(100 * Math.max(0, Math.min(1, z / most)));
      drawn += "<path style='fill: color-mix(in oklab, var(--tangent) " + share + "%, var(--grid))' d='M"
        + corners.map(([a, b]) => project(a / n, b / n, heights[a][b]).map(c => c.toFixed(1)).join(" ")).join("L") + "z'/>";
    }
  }
  const [ax, ay] = project(1, 0.5, 0), [bx, by] = project(0.5, 1, 0);
  find("tower").setAttribute("viewBox", "0 0 " + w + " " + h);
  find("tower").innerHTML = drawn + text(ax + 14, ay + 22, "y") + text(bx - 14, by + 22, "x");
  find("width-now").textContent = brief(Number(find("width").value), 2);
  find("slope-now").textContent = brief(10 ** Number(find("slope").value), 3);
  find("tower-say").textContent = "In the middle " + brief(towerHeight(0.5, 0.5), 4) + ", on an arm of the cross " + brief(towerHeight(0.5, 0.02), 4)
    + ", in a corner " + brief(towerHeight(0.02, 0.02), 4) + ": " + (find("squash").checked ? "a tower, of five sigmoids." : "a cross, of four sigmoids.");
}
find("width").oninput = find("slope").oninput = find("squash").onchange = drawTower;
mark(document.querySelector("[data-units='1,5,0']"));
makeSliders();
draw();
drawTower();

// )js"
