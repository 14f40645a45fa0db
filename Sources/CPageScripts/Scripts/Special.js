//\
/* For C++ all of this file is one string, see fluxion_page_scripts.cpp.
R"js( */

// The functions that the C library or this library computes by longer ways.

// The error function by a series without cancellation, its complement by a continued fraction.
const gaussian = x => exp2fold(negated(twoProduct(x, x)));
const errorSeries = x => {
  let term = [x, 0], sum = term;
  for (let n = 1; n < 400; n += 1) {
    term = divide(scaled(multiply(term, twoProduct(x, x)), 2), [2 * n + 1, 0]);
    sum = add(sum, term);
    if (Math.abs(term[0]) < 1e-33 * Math.abs(sum[0])) break;
  }
  return divide(scaled(multiply(sum, gaussian(x)), 2), root(PI));
};
const errorFraction = x => {
  let f = [x, 0];
  for (let n = 120; n > 0; n -= 1) f = add([x, 0], divide([n / 2, 0], f));
  const square = twoProduct(x, x), [sum, k] = exponential(negated(square));
  return [divide(add(ONE, sum), multiply(f, root(PI))), k];
};
const erf = x => {
  const size = Math.abs(x);
  if (!(size < 6)) return Number.isNaN(x) ? x : Math.sign(x);
  if (x === 0) return x;
  return rounded(errorSeries(x));
};
const erfc = x => {
  if (!(x < 27.3)) return Number.isNaN(x) ? x : 0;
  if (x < 2) return x < -6 ? 2 : rounded(subtract(ONE, errorSeries(x)));
  const [f, k] = errorFraction(x);
  return byPower(f, k);
};

// Bernoulli's numbers B₂, B₄, … as quotients.
const BERNOULLI = [[1, 6], [-1, 30], [1, 42], [-1, 30], [5, 66], [-691, 2730], [7, 6], [-3617, 510],
  [43867, 798], [-174611, 330], [854513, 138], [-236364091, 2730], [8553103, 6],
  [-23749461029, 870], [8615841276005, 14322]].map(([a, b]) => over(a, b));
const sinePi = x => {
  const rest = x - 2 * Math.round(x / 2), half = rest > 0.5 ? 1 - rest : rest < -0.5 ? -1 - rest : rest;
  const angle = scaled(PI, half), square = multiply(angle, angle);
  let term = angle, sum = angle;
  for (let n = 2; n < 30; n += 2) {
    term = negated(divide(multiply(term, square), [n * (n + 1), 0]));
    sum = add(sum, term);
  }
  return sum;
};
// log Γ(x) for positive x: Stirling's series from 24 on, before that divided by what leads there.
const logGammaOfPositive = x => {
  let product = ONE, y = [x, 0];
  while (y[0] < 24) { product = multiply(product, y); y = add(y, ONE); }
  const inverse = divide(ONE, y), square = multiply(inverse, inverse);
  let sum = [0, 0];
  for (let k = BERNOULLI.length; k > 0; k -= 1) {
    sum = add(multiply(sum, square), divide(BERNOULLI[k - 1], [2 * k * (2 * k - 1), 0]));
  }
  const main = subtract(multiply(subtract(y, [0.5, 0]), logarithm(y)), y);
  const stirling = add(add(main, scaled(logarithm(scaled(PI, 2)), 0.5)), multiply(sum, inverse));
  return subtract(stirling, logarithm(product));
};
const lgamma = x => {
  if (x === Infinity || x === -Infinity) return Infinity;
  if (Number.isNaN(x)) return x;
  if (x <= 0 && Number.isInteger(x)) return Infinity;
  if (x > 1e17) return x * (Math.log(x) - 1);
  if (x === 1 || x === 2) return 0;
  if (x > 0) return rounded(logGammaOfPositive(x));
  const sine = sinePi(x), size = sine[0] < 0 ? negated(sine) : sine;
  const reflected = logGammaTwofold(subtract(ONE, [x, 0]));
  return rounded(subtract(logarithm(divide(PI, size)), reflected));
};
const logGammaTwofold = y => {
  // 1 − x need not be a number of half the digits: one step of the derivative makes up for the rest.
  return add(logGammaOfPositive(y[0]), [y[1] * polygammaOfPositive(0, y[0])[0], 0]);
};
const tgamma = x => {
  if (x === 0) return 1 / x;
  if (x > 172) return Infinity;
  if (Number.isNaN(x) || x === -Infinity || (x < 0 && Number.isInteger(x))) return NaN;
  if (x > 0) {
    const [sum, k] = exponential(logGammaOfPositive(x));
    return byPower(add(ONE, sum), k);
  }
  if (x < -184) return 0 * (Math.floor(x) % 2 === 0 ? 1 : -1);
  const [sum, k] = exponential(negated(logGammaTwofold(subtract(ONE, [x, 0]))));
  return byPower(multiply(divide(PI, sinePi(x)), add(ONE, sum)), k);
};
// ψ⁽ⁿ⁾(x): the series for large x, before that the terms that lead there.
const polygammaOfPositive = (n, x) => {
  let sum = [0, 0], y = [x, 0];
  const scale = k => { let f = ONE; for (let i = 2; i <= k; i += 1) f = scaled(f, i); return f; };
  const power = (base, k) => { let p = ONE; for (let i = 0; i < k; i += 1) p = multiply(p, base); return p; };
  const sign = n % 2 === 0 ? -1 : 1, factor = scale(n), least = 24 + n;
  while (y[0] < least) {
    sum = add(sum, scaled(divide(factor, power(y, n + 1)), sign));
    y = add(y, ONE);
  }
  const inverse = divide(ONE, y), square = multiply(inverse, inverse);
  if (n === 0) {
    let series = [0, 0];
    for (let k = BERNOULLI.length; k > 0; k -= 1) {
      series = add(multiply(series, square), divide(BERNOULLI[k - 1], [2 * k, 0]));
    }
    return add(sum, subtract(subtract(logarithm(y), scaled(inverse, 0.5)), multiply(series, square)));
  }
  let series = add(divide(scale(n - 1), power(y, n)), scaled(divide(factor, power(y, n + 1)), 0.5));
  let ratio = divide(scale(n + 1), scaled(power(y, n + 2), 2));
  for (let k = 1; k <= BERNOULLI.length; k += 1) {
    series = add(series, multiply(BERNOULLI[k - 1], ratio));
    ratio = divide(multiply(scaled(ratio, (2 * k + n) * (2 * k + n + 1)), square),
      [(2 * k + 1) * (2 * k + 2), 0]);
  }
  return add(sum, scaled(series, sign));
};
const polygamma = (n, x) => {
  if (Number.isNaN(x) || x === -Infinity) return NaN;
  if (x === Infinity) return n === 0 ? Infinity : 0;
  if (x === 0) return n % 2 === 1 ? Infinity : -1 / x;
  if (x < 0 && Number.isInteger(x)) return n % 2 === 1 ? Infinity : NaN;
  if (x > 0) return rounded(polygammaOfPositive(n, x));
  // Up to a positive number, from which the terms are taken away again.
  let sum = [0, 0], y = [x, 0], factor = ONE;
  for (let i = 2; i <= n; i += 1) factor = scaled(factor, i);
  if (x < -1e5) return NaN;
  while (y[0] <= 0) {
    let power = y;
    for (let i = 0; i < n; i += 1) power = multiply(power, y);
    sum = add(sum, scaled(divide(factor, power), n % 2 === 0 ? -1 : 1));
    y = add(y, ONE);
  }
  const rest = polygammaOfPositive(n, y[0]), slope = polygammaOfPositive(n + 1, y[0]);
  return rounded(add(add(sum, rest), [y[1] * slope[0], 0]));
};

// Bessel's functions: all orders at once by the recurrence downwards, those of the second kind by Neumann's
// series of them, and beyond 200 by Hankel's expansion.
const besselsOfFirstKind = (n, x) => {
  let m = 2 * Math.ceil((Math.max(n, x) + 40 + 8 * Math.sqrt(Math.max(n, x))) / 2);
  const all = [];
  let later = [0, 0], now = [1e-280, 0], sum = [0, 0];
  for (let k = m; k > 0; k -= 1) {
    all[k] = now;
    if (k % 2 === 0) sum = add(sum, scaled(now, 2));
    const before = subtract(divide(scaled(now, 2 * k), [x, 0]), later);
    [later, now] = [now, before];
    if (Math.abs(now[0]) > 1e200) {
      [later, now, sum] = [later, now, sum].map(v => scaled(v, 1e-200));
      for (let i = k; i <= m; i += 1) all[i] = scaled(all[i], 1e-200);
    }
  }
  all[0] = now;
  sum = add(sum, now);
  return all.map(v => divide(v, sum));
};
const hankel = (n, x) => {
  const square = 4 * n * n;
  let [p, q, term] = [ONE, [0, 0], ONE];
  for (let k = 1; k < 60; k += 1) {
    const next = divide(scaled(term, square - (2 * k - 1) ** 2), [8 * k * x, 0]);
    if (Math.abs(next[0]) > Math.abs(term[0]) || next[0] === 0) break;
    term = next;
    const sign = k % 4 === 0 || k % 4 === 1 ? 1 : -1;
    if (k % 2 === 0) p = add(p, scaled(term, sign)); else q = add(q, scaled(term, sign));
  }
  // cos and sin of x − (2n + 1) π/4.
  const r = Math.sqrt(0.5), c = Math.cos(x), s = Math.sin(x);
  const turns = [[c + s, s - c], [s - c, -c - s], [-c - s, c - s], [c - s, c + s]][n % 4];
  const scale = Math.sqrt(2 / (Math.PI * x)) * r;
  return [scale * (turns[0] * p[0] - turns[1] * q[0]), scale * (turns[1] * p[0] + turns[0] * q[0])];
};
const bessels = (n, x) => {
  if (x > 200) {
    let [j0, y0] = hankel(0, x), [j1, y1] = hankel(1, x);
    const firsts = [[j0, 0], [j1, 0]], seconds = [[y0, 0], [y1, 0]];
    for (let k = 1; k < n; k += 1) {
      firsts[k + 1] = subtract(divide(scaled(firsts[k], 2 * k), [x, 0]), firsts[k - 1]);
      seconds[k + 1] = subtract(divide(scaled(seconds[k], 2 * k), [x, 0]), seconds[k - 1]);
    }
    return [n > x ? besselsOfFirstKind(n, x) : firsts, seconds];
  }
  const firsts = besselsOfFirstKind(Math.max(n, 2), x);
  const level = add(logarithm([x / 2, 0]), EULER), twice = divide([2, 0], PI);
  let even = [0, 0], odd = [0, 0];
  for (let k = 1; 2 * k + 1 < firsts.length; k += 1) {
    const sign = k % 2 === 0 ? 1 : -1;
    even = add(even, scaled(divide(firsts[2 * k], [k, 0]), sign));
    odd = add(odd, scaled(divide(scaled(firsts[2 * k + 1], 2 * k + 1), [k * (k + 1), 0]), sign));
  }
  const y0 = multiply(twice, subtract(multiply(level, firsts[0]), scaled(even, 2)));
  const y1 = multiply(twice, subtract(multiply(subtract(level, ONE), firsts[1]),
    add(odd, divide(firsts[0], [x, 0]))));
  const seconds = [y0, y1];
  for (let k = 1; k < n; k += 1) {
    seconds[k + 1] = subtract(divide(scaled(seconds[k], 2 * k), [x, 0]), seconds[k - 1]);
  }
  return [firsts, seconds];
};
const ofOrder = (n, x, kind) => {
  const size = Math.abs(n), sign = n < 0 && n % 2 !== 0 ? -1 : 1;
  return scaled(bessels(size + 1, x)[kind][size], sign);
};
const besselJ = (n, x) => {
  if (Number.isNaN(x)) return x;
  if (!Number.isFinite(x)) return 0;
  if (x === 0) return n === 0 ? 1 : 0;
  return (x < 0 && n % 2 !== 0 ? -1 : 1) * rounded(ofOrder(n, Math.abs(x), 0));
};
const besselY = (n, x) => {
  if (!(x >= 0)) return NaN;
  if (x === 0) return n < 0 && n % 2 !== 0 ? Infinity : -Infinity;
  return x === Infinity ? 0 : rounded(ofOrder(n, x, 1));
};
// The slope (Cₙ₋₁ − Cₙ₊₁) / 2.
const besselSlope = (n, x, kind) =>
  rounded(scaled(subtract(ofOrder(n - 1, x, kind), ofOrder(n + 1, x, kind)), 0.5));
const besselJDerivative = (n, x) => {
  if (Number.isNaN(x)) return x;
  if (!Number.isFinite(x)) return 0;
  if (x === 0) return n === 1 ? 0.5 : n === -1 ? -0.5 : 0;
  return (x < 0 && n % 2 === 0 ? -1 : 1) * besselSlope(n, Math.abs(x), 0);
};
const besselYDerivative = (n, x) => {
  if (!(x >= 0)) return NaN;
  if (x === 0) return n < 0 && n % 2 !== 0 ? -Infinity : Infinity;
  return x === Infinity ? 0 : besselSlope(n, x, 1);
};
// sin x / x and its slope, by their series where their quotients cancel.
const sinc = (order, x) => {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : 0;
  if (Math.abs(x) > 20) {
    return order === 0 ? Math.sin(x) / x : rounded(divide(
      subtract(twoProduct(x, Math.cos(x)), [Math.sin(x), 0]), twoProduct(x, x)));
  }
  const square = twoProduct(x, x);
  let term = ONE, sum = order === 0 ? ONE : [0, 0];
  for (let k = 1; k < 60; k += 1) {
    term = negated(divide(multiply(term, square), [2 * k * (2 * k + 1), 0]));
    sum = add(sum, order === 0 ? term : scaled(term, 2 * k));
  }
  return order === 0 ? rounded(sum) : x === 0 ? 0 : rounded(divide(sum, [x, 0]));
};

// )js"
