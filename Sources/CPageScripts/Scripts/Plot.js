//\
/* For C++ all of this file is one string, see fluxion_page_scripts.cpp.
R"js( */

// What pictures are made of.
const isNarrow = matchMedia("(max-width: 760px)").matches;
const find = id => document.getElementById(id);
const text = (x, y, words, anchor = "middle", style = "") =>
  "<text class='" + style + "' x='" + x + "' y='" + y + "' text-anchor='" + anchor + "'>" + words + "</text>";
const line = (style, x1, y1, x2, y2) => "<line class='" + style + "' x1='" + x1 + "' y1='" + y1 + "' x2='" + x2 + "' y2='" + y2 + "'/>";
const dot = (style, x, y, size) => "<circle class='" + style + "' cx='" + x + "' cy='" + y + "' r='" + size + "'/>";
// A curve through points, in pieces where some are missing.
function trail(style, points) {
  const pieces = [[]];
  for (const [x, y] of points) {
    if (Number.isFinite(x) && Math.abs(y) < 1e5) pieces[pieces.length - 1].push(x.toFixed(1) + "," + y.toFixed(1));
    else if (pieces[pieces.length - 1].length > 0) pieces.push([]);
  }
  return pieces.filter(piece => piece.length > 0).map(piece => "<polyline class='" + style + "' points='" + piece.join(" ") + "'/>").join("");
}
// A function with branches has a program for each path: the first that stays on its own at x.
function look(paths, x) {
  let found = null;
  for (const path of paths) {
    found = { path, ...evaluate(path, [x], [1], [1]) };
    if (!found.crossed) break;
  }
  const n = found.path.outputs[0];
  return { ...found, value: found.crossed ? NaN : found.values[n], slope: found.crossed ? NaN : found.columns[0][n] ?? 0 };
}
// Round numbers between two others.
function ticks(low, high, most = 8) {
  const step = 10 ** Math.floor(Math.log10((high - low) / 3));
  const even = [1, 2, 5, 10].map(m => m * step).find(s => (high - low) / s <= most) ?? 20 * step;
  const list = [];
  // Adding 0 makes −0 a 0.
  for (let t = Math.ceil(low / even); t * even <= high; t += 1) list.push(t * even + 0);
  return list;
}
const evenlySpaced = (low, high, count) => Array.from({ length: count + 1 }, (_, i) => low + (high - low) * i / count);

// )js"
