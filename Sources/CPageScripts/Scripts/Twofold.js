//\
/* For C++ all of this file is one string, see fluxion_page_scripts.cpp.
R"js( */

// Numbers of twice the digits, as pairs of a high and a low part: what functions are computed in before
// they are rounded once.
const twoSum = (a, b) => { const s = a + b, t = s - a; return [s, (a - (s - t)) + (b - t)]; };
const quickSum = (a, b) => { const s = a + b; return [s, b - (s - a)]; };
const halves = a => {
  if (Math.abs(a) > 1e300) { const [h, l] = halves(a * 2 ** -60); return [h * 2 ** 60, l * 2 ** 60]; }
  const c = 134217729 * a, h = c - (c - a);
  return [h, a - h];
};
const twoProduct = (a, b) => {
  const p = a * b, [ah, al] = halves(a), [bh, bl] = halves(b);
  return [p, ((ah * bh - p) + ah * bl + al * bh) + al * bl];
};
const add = (x, y) => {
  const [s, e] = twoSum(x[0], y[0]), [t, f] = twoSum(x[1], y[1]), [u, g] = quickSum(s, e + t);
  return quickSum(u, g + f);
};
const negated = x => [-x[0], -x[1]];
const subtract = (x, y) => add(x, negated(y));
const multiply = (x, y) => {
  const [p, e] = twoProduct(x[0], y[0]);
  return quickSum(p, e + (x[0] * y[1] + x[1] * y[0]));
};
const scaled = (x, c) => multiply(x, [c, 0]);
const divide = (x, y) => {
  const q = x[0] / y[0], r = subtract(x, scaled(y, q)), q2 = r[0] / y[0], s = subtract(r, scaled(y, q2));
  return add(quickSum(q, q2), [s[0] / y[0], 0]);
};
const over = (a, b) => divide([a, 0], [b, 0]);
const root = x => {
  if (x[0] <= 0) return [Math.sqrt(x[0]), 0];
  const r = Math.sqrt(x[0]), rest = subtract(x, twoProduct(r, r));
  return quickSum(r, rest[0] / (2 * r));
};
const rounded = x => x[0] + x[1];
const LN2 = [0.6931471805599453, 2.3190468138462996e-17];
const LN10 = [2.302585092994046, -2.1707562233822494e-16];
const PI = [3.141592653589793, 1.2246467991473532e-16];
const EULER = [0.5772156649015329, -4.942915152430645e-18];
const ONE = [1, 0];

// e to the power x − k log 2, and k.
const exponential = x => {
  const k = Math.round(x[0] / LN2[0]);
  let r = subtract(x, scaled(LN2, k));
  r = [r[0] / 1024, r[1] / 1024];
  let term = r, sum = r;
  for (let i = 2; i < 9; i += 1) { term = divide(multiply(term, r), [i, 0]); sum = add(sum, term); }
  // (1 + s)² − 1 = 2 s + s² keeps the digits of e^r − 1.
  for (let i = 0; i < 10; i += 1) sum = add(scaled(sum, 2), multiply(sum, sum));
  return [sum, k];
};
const exp2fold = x => { const [sum, k] = exponential(x); return scaled(add(ONE, sum), 2 ** k); };
const byPower = (x, k) => {
  const half = Math.trunc(k / 2);
  return rounded(x) * 2 ** half * 2 ** (k - half);
};
// The logarithm, by a series near 1 and else by a step of Newton's from that of the browser.
const logarithm = x => {
  if (Math.abs(x[0] - 1) < 0.1) {
    const s = divide(subtract(x, ONE), add(x, ONE)), square = multiply(s, s);
    let sum = [0, 0];
    for (let k = 33; k > 0; k -= 2) sum = add(multiply(sum, square), over(1, k));
    return scaled(multiply(sum, s), 2);
  }
  const k = Math.floor(Math.log2(x[0])), half = Math.trunc(k / 2);
  const m = x.map(part => part / 2 ** half / 2 ** (k - half));
  const y = Math.log(m[0]), e = subtract(multiply(m, exp2fold([-y, 0])), ONE);
  return add(scaled(LN2, k), add([y, 0], subtract(e, scaled(multiply(e, e), 0.5))));
};

// )js"
