//\
/* For C++ all of this file is one string, see fluxion_page_scripts.cpp.
R"js( */

// A matrix of derivatives in the colors of its columns or rows, and the products that hold all of its entries.
const find = id => document.getElementById(id);
const m = facts.rows.length, n = facts.columns.length;
let kind = Object.keys(facts.colorings)[0], at = 0;
const isByRows = () => kind === "rows";
const colors = () => facts.colorings[kind][find("order").value];
const count = () => Math.max(-1, ...colors()) + 1;
const paint = k => "color-mix(in oklab, oklch(0.66 0.17 " + Math.round((k * 137.5 + 235) % 360) + ") 62%, var(--paper))";
const brief = x => Number.isFinite(x) ? String(Number(x.toPrecision(3))).replace("-", "−") : String(x);
// From which product an entry can be read alone, and at which place of it.
function reading(i, j) {
  const group = colors(), own = isByRows() ? i : j, cross = isByRows() ? j : i;
  const alone = (color, place) => facts.entries.filter(([a, b]) => (isByRows() ? b : a) === place && group[isByRows() ? a : b] === color).length === 1;
  if (group[own] >= 0 && alone(group[own], cross)) return { color: group[own], place: cross };
  return facts.isHessian ? { color: group[i], place: j } : null;
}
// The products: sums of the entries of one color at each place.
function products() {
  const sums = Array.from({ length: count() }, () => new Map());
  for (const [i, j, x] of facts.entries) {
    const color = colors()[isByRows() ? i : j], place = isByRows() ? j : i;
    if (color >= 0) sums[color].set(place, (sums[color].get(place) ?? 0) + x);
  }
  return sums;
}
function draw() {
  const cell = Math.min(46, 560 / Math.max(m, n + 2 + count())), writes = cell >= 26, size = Math.min(15, cell * 0.36);
  const left = writes ? 70 : 16, above = 52, gap = isByRows() ? 0 : 90;
  const by = isByRows(), group = colors(), c = count();
  let drawn = "";
  const text = (x, y, words, style = "", height = 15) => "<text class='" + style + "' x='" + x + "' y='" + y + "' font-size='" + height + "'>" + words + "</text>";
  const box = (x, y, style, color) => "<rect class='cell " + style + "' x='" + x + "' y='" + y + "' width='" + cell + "' height='" + cell + "'"
    + (color === undefined ? "" : " style='fill: " + paint(color) + "'") + "/>";
  // The matrix: an entry is known once its product is.
  const known = new Map();
  for (const [i, j] of facts.entries) {
    const from = reading(i, j);
    if (from !== null && from.color < at) known.set(i + " " + j, from.color);
  }
  for (let i = 0; i < m; i += 1) {
    for (let j = 0; j < n; j += 1) {
      const x = left + j * cell, y = above + i * cell, entry = facts.entries.find(e => e[0] === i && e[1] === j);
      const color = known.get(i + " " + j), band = group[by ? i : j];
      drawn += box(x, y, entry ? "entry" : "", entry ? color : undefined);
      if (entry && color === undefined) {
        drawn += "<rect x='" + (x + 3) + "' y='" + (y + 3) + "' width='" + (cell - 6) + "' height='" + (cell - 6)
          + "' style='fill: none; stroke: " + (band >= 0 ? paint(band) : "var(--rule)") + "; stroke-width: 3'/>";
      }
      if (writes) drawn += text(x + cell / 2, y + cell / 2 + size * 0.35, entry ? (color === undefined ? "" : brief(entry[2])) : "·", entry ? "" : "dot", size);
    }
  }
  drawn += "<rect class='edge' x='" + left + "' y='" + above + "' width='" + n * cell + "' height='" + m * cell + "'/>";
  if (writes) {
    drawn += facts.columns.map((name, j) => text(left + (j + 0.5) * cell, above - 8, name, "name", Math.min(15, cell * 0.4))).join("");
    drawn += facts.rows.map((name, i) => text(left - 30, above + (i + 0.5) * cell + 5, name, "name", Math.min(15, cell * 0.4))).join("");
  }
  // The compressed matrix beside it, or below it.
  const x0 = by ? left : left + n * cell + gap, y0 = by ? above + m * cell + 62 : above;
  const sums = products();
  for (let k = 0; k < c; k += 1) {
    for (let p = 0; p < (by ? n : m); p += 1) {
      const x = x0 + (by ? p : k) * cell, y = y0 + (by ? k : p) * cell, has = sums[k].has(p);
      drawn += box(x, y, has ? "entry" : "", has && k < at ? k : undefined);
      if (writes && k < at) drawn += text(x + cell / 2, y + cell / 2 + size * 0.35, has ? brief(sums[k].get(p)) : "·", has ? "" : "dot", size);
    }
  }
  drawn += "<rect class='edge' x='" + x0 + "' y='" + y0 + "' width='" + (by ? n : c) * cell + "' height='" + (by ? c : m) * cell + "'/>";
  const name = facts.isHessian ? "H · S" : by ? "Sᵀ · J" : "J · S";
  drawn += by ? text(left + n * cell / 2, y0 - 14, name + ", " + c + " × " + n, "name") : text(x0 + c * cell / 2, above - (writes ? 30 : 10), name + ", " + m + " × " + c, "name");
  if (!by) drawn += text(left + n * cell / 2, above - (writes ? 30 : 10), (facts.isHessian ? "H, " : "J, ") + m + " × " + n, "name");
  else drawn += text(left + n * cell / 2, above - 30, "J, " + m + " × " + n, "name");
  // The vector of the product that was just made.
  if (at > 0) {
    const seed = group.map(g => g === at - 1 ? 1 : 0);
    seed.forEach((s, k) => {
      const x = by ? left + n * cell + 34 : left + k * cell, y = by ? above + k * cell : above + m * cell + 18;
      drawn += box(x, y, "entry", s === 1 ? at - 1 : undefined);
      if (writes) drawn += text(x + cell / 2, y + cell / 2 + size * 0.35, s, s === 1 ? "" : "dot", size);
    });
  }
  const wide = by ? left + n * cell + 34 + cell + 20 : x0 + c * cell + 20, high = by ? y0 + c * cell + 16 : above + m * cell + 18 + cell + 16;
  find("picture").setAttribute("viewBox", "0 0 " + Math.max(wide, 620) + " " + high);
  find("picture").innerHTML = drawn;
  // Words and bars.
  const dense = by ? m : n, product = facts.isHessian ? "Hessian-vector product" : by ? "vector-Jacobian product" : "Jacobian-vector product";
  const many = (number, noun) => number + " " + noun + (number === 1 ? "" : "s");
  const members = group.flatMap((g, k) => g === at - 1 ? [by ? facts.rows[k] : facts.columns[k]] : []);
  find("say").textContent = at === 0
    ? "The " + (by ? "rows" : "columns") + " get " + many(c, "color") + ": " + many(c, product) + " instead of " + dense + ". Step through them with the arrows."
    : "Product " + at + ": the vector is 1 at " + members.join(", ") + ". " + known.size + " of " + many(facts.entries.length, "entr").replace(/entrs$/, "entries").replace(/entr$/, "entry")
      + " " + (known.size === 1 ? "is" : "are") + " known" + (at === c ? ": all of them, after " + many(c, "product") + " instead of " + dense + "." : ".");
  const bar = (style, words, value) => "<div class='bar " + style + "'><span>" + words + "</span><span class='track'><span class='fill' style='width:"
    + 100 * value / Math.max(m, n) + "%'></span></span><span class='count'>" + value + "</span></div>";
  find("bars").innerHTML = bar("compressed", "products so far", at) + bar("compressed", "compressed", c)
    + bar("dense", facts.isHessian ? "dense" : "dense, forward", n) + (facts.isHessian ? "" : bar("dense", "dense, reverse", m));
  find("back").disabled = at === 0;
  find("next").disabled = at === c;
}
const go = target => { at = Math.max(0, Math.min(count(), target)); draw(); };
find("back").onclick = () => go(at - 1);
find("next").onclick = () => go(at + 1);
find("order").onchange = () => go(0);
["columns", "rows"].forEach(name => {
  const button = find(name);
  if (button === null) return;
  button.onclick = () => {
    kind = name;
    ["columns", "rows"].forEach(other => find(other).setAttribute("aria-pressed", String(other === name)));
    go(0);
  };
});
document.addEventListener("keydown", event => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.tagName === "SELECT") return;
  if (event.key === "ArrowRight") go(at + 1);
  if (event.key === "ArrowLeft") go(at - 1);
});
draw();

// )js"
