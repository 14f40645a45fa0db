//\
/* For C++ all of this file is one string, see fluxion_page_scripts.cpp.
R"js( */

// Activations with their slopes, a corner beside its quotients, the slope through many layers, and two weights.
models.forEach(model => { model.sweep = sweepSteps(model); });
// The last stands for nothing between the layers.
const names = facts.names.concat("none"), nothing = facts.names.length;
const paths = facts.paths.map(list => list.map(i => models[i]));
const both = (k, x) => k === nothing ? { value: x, slope: 1 } : look(paths[k], x);
const value = (k, x) => both(k, x).value, slope = (k, x) => both(k, x).slope;
// The slope's own slope, by a difference quotient of exact slopes.
const bend = (k, x) => (slope(k, x + 1e-5) - slope(k, x - 1e-5)) / 2e-5;
const number = id => Number(find(id).value);
const shown = [...facts.names.keys()];
let chosen = Math.max(0, facts.names.indexOf("relu"));

// A picture with axes.
const wide = isNarrow ? 440 : 620;
function picture(id, w, h, low, high, least, most, xs = brief, ys = brief) {
  const left = 74, right = 18, above = 18, bottom = 36;
  const px = x => left + (x - low) / (high - low) * (w - left - right);
  const py = y => h - bottom - (y - least) / (most - least) * (h - above - bottom);
  const svg = find(id);
  svg.setAttribute("viewBox", "0 0 " + w + " " + h);
  const grid = ticks(low, high, 8).map(x => line(x === 0 ? "zero" : "axis", px(x), above, px(x), h - bottom) + text(px(x), h - 12, xs(x, 3))).join("")
    + ticks(least, most, 8).map(y => line(y === 0 ? "zero" : "axis", left, py(y), w - right, py(y)) + text(left - 8, py(y) + 6, ys(y, 3), "end")).join("");
  const clipped = y => y < least - 3 * (most - least) || y > most + 3 * (most - least) ? NaN : y;
  const inside = "<clipPath id='" + id + "-inside'><rect x='" + left + "' y='" + above + "' width='" + (w - left - right) + "' height='" + (h - above - bottom) + "'/></clipPath>";
  return {
    px, py, draw: shapes => { svg.innerHTML = inside + grid + "<g clip-path='url(#" + id + "-inside)'>" + shapes + "</g>"; },
    curve: (style, f, count = 480) => trail(style, evenlySpaced(low, high, count).map(x => [px(x), py(clipped(f(x)))])),
  };
}
const style = k => "graph s" + k + (k === chosen ? " chosen" : "");
// What is chosen lies on top.
const ordered = list => list.filter(k => k !== chosen).concat(chosen);

function drawGraphs() {
  const x = number("x");
  [["values", value, -1.6, 4.4], ["slopes", slope, -0.2, 1.25]].forEach(([id, g, least, most]) => {
    const all = picture(id, wide, 330, -6, 6, least, most), list = ordered(shown);
    all.draw(list.map(k => all.curve(style(k), y => g(k, y))).join("") + line("now", all.px(x), 0, all.px(x), 400)
      + list.map(k => dot("spot s" + k, all.px(x), all.py(g(k, x)), k === chosen ? 8 : 5)).join("")
      + text(all.px(-5.8), all.py(most) + 24, id === "values" ? "values" : "slopes", "start"));
  });
  find("x-now").textContent = brief(x, 4);
  const a = names[chosen];
  find("say").textContent = (a === "none" ? "Nothing in between" : a) + " at " + brief(x, 4) + ": the value is " + brief(value(chosen, x), 6) + ", the slope " + brief(slope(chosen, x), 6)
    + (a === "sigmoid" ? " = σ (1 − σ), which is at most ¼." : a === "tanh" ? " = 1 − tanh², which is at most 1." : a === "softplus" ? ", which is the sigmoid there." : ".");
}
function drawCorner() {
  const h = 10 ** -number("h"), here = value(chosen, 0), half = 1.6 * h;
  const left = (here - value(chosen, -h)) / h, right = (value(chosen, h) - here) / h, central = (left + right) / 2;
  const tall = Math.max(...evenlySpaced(-half, half, 40).map(x => Math.abs(value(chosen, x) - here)), h) * 1.15;
  const around = picture("corner", wide, 330, -half, half, here - tall, here + tall, brief, y => brief(y, 4));
  const secant = (kind, m) => line("secant " + kind, around.px(-half), around.py(here - m * half), around.px(half), around.py(here + m * half));
  const parts = Math.abs(left - right) > 1e-3 * Math.max(1, Math.abs(left), Math.abs(right));
  // Each is named where it leaves the function.
  const label = (words, x, m, anchor) => text(around.px(x), around.py(here + m * x) - 10, words, anchor);
  const labels = Math.abs(left - right) < 0.2 * Math.max(1, Math.abs(left), Math.abs(right)) ? ""
    : label("left", 1.55 * h, left, "end") + label("right", -0.95 * h, right, "end") + label("central", 1.55 * h, central, "end");
  around.draw(secant("", left) + secant("", right) + secant("central", central) + labels + around.curve("graph chosen s" + chosen, x => value(chosen, x))
    + [-h, 0, h].map(x => dot("spot s" + chosen, around.px(x), around.py(value(chosen, x)), 6)).join(""));
  find("h-now").textContent = brief(h, 2);
  find("corner-say").textContent = "From the left " + brief(left, 4) + ", from the right " + brief(right, 4) + ", central " + brief(central, 4)
    + ". The program says " + brief(slope(chosen, 0), 4) + (!parts ? ", and so do they in the end." : h < 0.01
      ? ": a corner, where the slope of one branch is as good as any number between both sides." : ". Make h smaller: do they come together?");
}
// The slopes through 1 … K layers.
function through(k, count, weight) {
  let x = 0.5, product = 1;
  const list = [];
  for (let i = 0; i < count; i += 1) {
    const next = both(k, weight * x);
    product *= weight * next.slope;
    x = next.value;
    list.push(product);
  }
  return list;
}
function drawDepth() {
  const count = number("k"), weight = number("w"), lists = new Map(ordered([...shown, nothing]).map(k => [k, through(k, 30, weight)]));
  const logs = list => list.map(y => Math.log10(Math.abs(y)));
  const known = [...lists.values()].flatMap(logs).filter(y => Number.isFinite(y) && Math.abs(y) < 60);
  const most = Math.ceil(Math.max(1, ...known)), least = Math.floor(Math.min(-1, ...known));
  const all = picture("depth", wide, 330, 1, 30, least, most, brief, y => Number.isInteger(y) ? (y === 0 ? "1" : "1e" + brief(y)) : "");
  all.draw((weight === 1 ? trail("bound", [1, 30].map(k => [all.px(k), all.py(-k * Math.log10(4))])) : "")
    + [...lists].map(([k, list]) => trail(style(k), logs(list).map((y, i) => [all.px(i + 1), all.py(y)]))).join("")
    + line("now", all.px(count), 0, all.px(count), 400)
    + [...lists].filter(([k]) => k === chosen).map(([k, list]) => dot("spot s" + k, all.px(count), all.py(logs(list)[count - 1]), 8)).join(""));
  find("k-now").textContent = count;
  find("w-now").textContent = brief(weight, 2);
  const found = through(chosen, count, weight)[count - 1];
  find("depth-say").textContent = (chosen === nothing ? "With nothing in between" : "With " + names[chosen]) + ", after " + count + (count === 1 ? " layer" : " layers") + ": dy/dx = " + brief(found, 4)
    + (names[chosen] === "sigmoid" && weight === 1 ? ", and at most 4⁻ᴷ = " + brief(0.25 ** count, 4) + ", the dashed line." : ".");
}
function drawLayers() {
  const w1 = number("w1"), w2 = number("w2");
  const all = picture("layers", wide, 330, -6, 6, -5, 5);
  all.draw(all.curve("graph chosen s" + chosen, x => w2 * value(chosen, w1 * x)));
  find("w1-now").textContent = brief(w1, 2);
  find("w2-now").textContent = brief(w2, 2);
  if (chosen === nothing) {
    find("layers-say").textContent = "With nothing in between, w₂ w₁ x = " + brief(w1 * w2, 4) + " x: a line, whatever the weights, and however many layers there are.";
    return;
  }
  // The Hessian with respect to the weights at x = 1.
  const curve = w2 * bend(chosen, w1), mixed = slope(chosen, w1), radius = Math.hypot(curve / 2, mixed);
  find("layers-say").innerHTML = "Is it convex in the weights? At x = 1 the Hessian is [[" + brief(curve, 4) + ", " + brief(mixed, 4) + "], [" + brief(mixed, 4)
    + ", 0]]. Its eigenvalues are <b>" + brief(curve / 2 + radius, 4) + "</b> and <b>" + brief(curve / 2 - radius, 4) + "</b>: "
    + (mixed === 0 ? "the slope vanishes here, and with it the determinant." : "one of each sign, since the determinant is <span class='whole'>−(a′x)²</span>. Along one direction it curves up, along another down.");
}
function draw() {
  document.querySelectorAll("[data-activation]").forEach(button =>
    button.setAttribute("aria-pressed", String(Number(button.dataset.activation) === chosen)));
  drawGraphs();
  drawCorner();
  drawDepth();
  drawLayers();
}
document.querySelectorAll("[data-activation]").forEach(button => {
  button.onclick = () => { chosen = Number(button.dataset.activation); draw(); };
});
find("x").oninput = drawGraphs;
find("h").oninput = drawCorner;
find("k").oninput = find("w").oninput = drawDepth;
find("w1").oninput = find("w2").oninput = drawLayers;
draw();

// )js"
