//\
/* For C++ all of this file is one string, see fluxion_page_scripts.cpp.
R"js( */

// The Jacobians of a chain as rectangles to scale, multiplied out from one side or the other.
const find = id => document.getElementById(id);
let isForward = false, at = 0;
const widths = [...given];
const greatest = Number(find("outputs").max);
const grouped = x => x.toLocaleString("en-US");
// The products from one side: the accumulated matrix and what it is multiplied with.
function products(forward) {
  const n = widths[0], m = widths[widths.length - 1], list = [];
  for (let k = 1; k < widths.length; k += 1) {
    const j = forward ? k : widths.length - k;
    list.push(forward
      ? { layer: j, rows: widths[j], inner: widths[j - 1], columns: n }
      : { layer: j, rows: m, inner: widths[j], columns: widths[j - 1] });
  }
  return list.map(p => ({ ...p, cost: p.rows * p.inner * p.columns }));
}
const many = (count, noun) => grouped(count) + " " + noun + (count === 1 ? "" : "s");
const sum = list => list.reduce((total, p) => total + p.cost, 0);

function drawChain() {
  // Outputs stand on the left, as in the product.
  const layers = widths.length - 1, list = products(isForward);
  const shapes = [];
  for (let k = layers; k > 0; k -= 1) shapes.push({ layer: k, rows: widths[k], columns: widths[k - 1] });
  const done = new Set(list.slice(0, at).map(p => p.layer));
  const result = at === 0
    ? { rows: isForward ? widths[0] : widths[layers], columns: isForward ? widths[0] : widths[layers] }
    : { rows: list[at - 1].rows, columns: list[at - 1].columns };
  const seed = { ...result, isResult: true };
  const upcoming = at < list.length ? list[at].layer : 0;
  const all = isForward
    ? [...shapes.filter(s => !done.has(s.layer)), seed, ...shapes.filter(s => done.has(s.layer))]
    : [...shapes.filter(s => done.has(s.layer)), seed, ...shapes.filter(s => !done.has(s.layer))];
  // To scale, but never too thin to be seen.
  const gap = 34, least = 7;
  const largest = Math.max(...widths);
  const totalColumns = all.reduce((total, s) => total + s.columns, 0);
  const scale = Math.min(330 / largest, (1180 - gap * all.length) / totalColumns);
  const size = x => Math.max(least, x * scale);
  const height = size(Math.max(...all.map(s => s.rows))) + 78;
  let x = 20, drawn = "";
  all.forEach((s, i) => {
    const w = size(s.columns), h = size(s.rows), y = (height - 40 - h) / 2 + 8;
    const style = s.isResult ? (isForward ? "forward" : "reverse") : done.has(s.layer) ? "done"
      : s.layer === upcoming ? "next" : "";
    drawn += "<rect class='matrix " + style + "' x='" + x + "' y='" + y + "' width='" + w + "' height='" + h + "'/>";
    const label = s.isResult ? (at === 0 ? "seed I" : "product so far") : "J" + String(s.layer).replace(/\d/g, d => "₀₁₂₃₄₅₆₇₈₉"[d]);
    drawn += "<text x='" + (x + w / 2) + "' y='" + (height - 20) + "'>" + label + "</text>"
      + "<text class='quiet' x='" + (x + w / 2) + "' y='" + (height - 3) + "'>" + s.rows + " × " + s.columns + "</text>";
    const isLast = i === all.length - 1;
    const hides = done.has(s.layer) || (!isLast && done.has(all[i + 1].layer));
    if (!isLast && !hides) drawn += "<text x='" + (x + w + gap / 2) + "' y='" + (height - 40) / 2 + "'>·</text>";
    x += Math.max(w, 46) + gap;
  });
  find("chain").setAttribute("viewBox", "0 0 " + Math.max(x, 700) + " " + height);
  find("chain").innerHTML = drawn;
}
function drawBars() {
  const forward = products(true), reverse = products(false);
  const most = Math.max(sum(forward), sum(reverse));
  const row = (style, name, value) => "<div class='bar " + style + "'><span>" + name + "</span><span class='track'>"
    + "<span class='fill' style='width:" + 100 * value / most + "%'></span></span><span class='count'>" + grouped(value) + "</span></div>";
  const so = sum(products(isForward).slice(0, at));
  find("bars").innerHTML = row(isForward ? "forward" : "reverse", "multiplications so far", so)
    + row("forward", "forward, " + many(widths[0], "column"), sum(forward))
    + row("reverse", "reverse, " + many(widths[widths.length - 1], "row"), sum(reverse));
}
function describe() {
  const list = products(isForward), count = isForward ? widths[0] : widths[widths.length - 1];
  if (at === 0) {
    find("say").textContent = (isForward
      ? "Forward mode starts on the right with the identity of " : "Reverse mode starts on the left with the identity of ")
      + count + (isForward ? (count === 1 ? " column." : " columns, a tangent for each input.")
        : (count === 1 ? " row: one adjoint." : " rows, an adjoint for each output."));
    return;
  }
  const p = list[at - 1];
  find("say").textContent = "(" + p.rows + " × " + p.inner + ") · (" + p.inner + " × " + p.columns + ") = ("
    + p.rows + " × " + p.columns + "): " + grouped(p.cost) + " multiplications, " + grouped(sum(list.slice(0, at))) + " in all"
    + (at === list.length ? "; that is the whole Jacobian." : ".");
}
function draw() {
  drawChain();
  drawBars();
  describe();
  find("back").disabled = at === 0;
  find("next").disabled = at === widths.length - 1;
  find("right").setAttribute("aria-pressed", String(isForward));
  find("left").setAttribute("aria-pressed", String(!isForward));
}
const go = target => { at = Math.max(0, Math.min(widths.length - 1, target)); draw(); };
find("right").onclick = () => { isForward = true; go(0); };
find("left").onclick = () => { isForward = false; go(0); };
find("back").onclick = () => go(at - 1);
find("next").onclick = () => go(at + 1);
[["outputs", () => widths.length - 1], ["inputs", () => 0]].forEach(([id, place]) => {
  find(id).oninput = () => {
    const width = Number(find(id).value);
    if (!Number.isInteger(width) || width < 1 || width > greatest) return;
    widths[place()] = width;
    go(at);
  };
});
document.addEventListener("keydown", event => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.tagName === "INPUT") return;
  if (event.key === "ArrowRight") go(at + 1);
  if (event.key === "ArrowLeft") go(at - 1);
});

// ∂y/∂W as a picture, and folded.
function drawLayer() {
  const m = Number(find("m").value), n = Number(find("n").value), cell = Math.min(34, 760 / (m * n));
  let drawn = "", x = 20;
  const top = 34;
  for (let i = 0; i < m; i += 1) {
    for (let k = 0; k < m * n; k += 1) {
      const isOwn = Math.floor(k / n) === i;
      drawn += "<rect class='matrix" + (isOwn ? " forward" : "") + "' x='" + (x + k * cell) + "' y='" + (top + i * cell)
        + "' width='" + cell + "' height='" + cell + "'/>";
      if (isOwn && cell > 18) {
        drawn += "<text x='" + (x + (k + 0.5) * cell) + "' y='" + (top + (i + 0.5) * cell + 5) + "'>x"
          + "₁₂₃₄₅₆"[k % n] + "</text>";
      }
    }
  }
  drawn += "<text class='quiet' x='" + (x + m * n * cell / 2) + "' y='20'>∂y/∂W, " + m + " × " + m * n + "</text>";
  x += m * n * cell + 70;
  drawn += "<text x='" + (x - 36) + "' y='" + (top + m * cell / 2 + 5) + "'>ȳ · → fold →</text>";
  x += 40;
  for (let i = 0; i < m; i += 1) {
    for (let j = 0; j < n; j += 1) {
      drawn += "<rect class='matrix reverse' x='" + (x + j * 58) + "' y='" + (top + i * 34) + "' width='58' height='34'/>"
        + "<text x='" + (x + j * 58 + 29) + "' y='" + (top + i * 34 + 22) + "'>ȳ" + "₁₂₃₄₅₆"[i] + "x" + "₁₂₃₄₅₆"[j] + "</text>";
    }
  }
  drawn += "<text class='quiet' x='" + (x + n * 29) + "' y='20'>ȳᵀ xᵀ, " + m + " × " + n + "</text>";
  find("layer").setAttribute("viewBox", "0 0 " + (x + n * 58 + 20) + " " + (top + Math.max(m * cell, m * 34) + 12));
  find("layer").innerHTML = drawn;
  find("m-now").textContent = m;
  find("n-now").textContent = n;
  find("counts").textContent = "Of " + m * m * n + " entries " + m * (m - 1) * n + " are zero; the outer product has " + m * n + ".";
}
find("m").oninput = find("n").oninput = drawLayer;
draw();
drawLayer();

// )js"
