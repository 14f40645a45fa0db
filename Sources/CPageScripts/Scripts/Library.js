//\
/* For C++ all of this file is one string, see fluxion_page_scripts.cpp.
R"js( */

// The functions of the C library, by their names there.
const exp = x => {
  if (!(Math.abs(x) < 746)) return Math.exp(x);
  const [sum, k] = exponential([x, 0]);
  return byPower(add(ONE, sum), k);
};
const expm1 = x => {
  if (Math.abs(x) < 1e-5 || !(Math.abs(x) < 40)) return Math.expm1(x);
  return rounded(subtract(exp2fold([x, 0]), ONE));
};
const log = x => x > 0 && x < Infinity ? rounded(logarithm([x, 0])) : Math.log(x);
const log1p = x => {
  if (!(x > -1) || Math.abs(x) < 1e-5 || x > 1e300) return Math.log1p(x);
  return rounded(logarithm(twoSum(1, x)));
};
const log2 = x => x > 0 && x < Infinity ? rounded(divide(logarithm([x, 0]), LN2)) : Math.log2(x);
const log10 = x => x > 0 && x < Infinity ? rounded(divide(logarithm([x, 0]), LN10)) : Math.log10(x);
const exp2 = x => {
  if (!(Math.abs(x) < 1100)) return x > 0 ? Infinity : x < 0 ? 0 : NaN;
  const k = Math.round(x), [sum] = exponential(scaled(LN2, x - k));
  return byPower(add(ONE, sum), k);
};
const exp10 = x => {
  if (!(Math.abs(x) < 330)) return x > 0 ? Infinity : x < 0 ? 0 : NaN;
  const [sum, k] = exponential(scaled(LN10, x));
  return byPower(add(ONE, sum), k);
};
const pow = (x, y) => {
  if (x === 1 || y === 0) return 1;
  const size = Math.abs(x), plain = Math.pow(x, y);
  if (!(size > 0 && size < Infinity) || !Number.isFinite(y) || Number.isNaN(plain)) return plain;
  if (plain === 0 || !Number.isFinite(plain)) return plain;
  const [sum, k] = exponential(scaled(logarithm([size, 0]), y));
  return copySign(byPower(add(ONE, sum), k), plain);
};
const { sin, cos, tan, asin, acos, atan, atan2 } = Math;
const hyperbolic = x => { const e = exp2fold([Math.abs(x), 0]); return [e, divide(ONE, e)]; };
const sinh = x => {
  if (Math.abs(x) < 0.3 || !(Math.abs(x) < 700)) return Math.sinh(x);
  const [e, f] = hyperbolic(x);
  return copySign(rounded(scaled(subtract(e, f), 0.5)), x);
};
const cosh = x => {
  if (!(Math.abs(x) < 700)) return Math.cosh(x);
  const [e, f] = hyperbolic(x);
  return rounded(scaled(add(e, f), 0.5));
};
const tanh = x => {
  if (Math.abs(x) < 1e-5 || !(Math.abs(x) < 40)) return Math.tanh(x);
  const [s, k] = exponential([2 * Math.abs(x), 0]), e = scaled(add(ONE, s), 2 ** k);
  const rise = k === 0 ? s : subtract(e, ONE);
  return copySign(rounded(divide(rise, add(e, ONE))), x);
};
const asinh = x => {
  const size = Math.abs(x);
  if (size < 1e-5 || !(size < 1e150)) return Math.asinh(x);
  return copySign(rounded(logarithm(add([size, 0], root(add(twoProduct(x, x), ONE))))), x);
};
const acosh = x => {
  if (!(x > 1) || x > 1e150) return Math.acosh(x);
  return rounded(logarithm(add([x, 0], root(subtract(twoProduct(x, x), ONE)))));
};
const atanh = x => {
  if (!(Math.abs(x) < 1) || Math.abs(x) < 1e-5) return Math.atanh(x);
  return rounded(scaled(logarithm(divide(twoSum(1, x), twoSum(1, -x))), 0.5));
};
const cbrt = Math.cbrt;
const hypot = (x, y) => {
  const largest = Math.max(Math.abs(x), Math.abs(y));
  if (largest === Infinity) return Infinity;
  if (!(largest > 0)) return largest;
  const unit = 2 ** Math.floor(Math.log2(largest)), a = x / unit, b = y / unit;
  return rounded(root(add(twoProduct(a, a), twoProduct(b, b)))) * unit;
};
const isNegative = x => x < 0 || Object.is(x, -0);
const isNormal = x => Number.isFinite(x) && Math.abs(x) >= 2.2250738585072014e-308;
const isSubnormal = x => x !== 0 && Math.abs(x) < 2.2250738585072014e-308;
const copySign = (x, sign) => isNegative(sign) ? -Math.abs(x) : Math.abs(x);
const roundAway = x => {
  const whole = Math.trunc(x);
  return Math.abs(x - whole) >= 0.5 ? whole + Math.sign(x) : whole;
};
const roundEven = x => {
  const low = Math.floor(x), rest = x - low;
  return rest < 0.5 || (rest === 0.5 && low % 2 === 0) ? low : low + 1;
};
const fmod = (x, y) => x % y;
const remainder = (x, y) => {
  const rest = x % y, half = Math.abs(y) / 2, size = Math.abs(rest);
  if (size < half || Number.isNaN(rest)) return rest;
  const isOdd = Math.abs(x - rest) / Math.abs(y) % 2 === 1;
  return size > half || isOdd ? rest - copySign(Math.abs(y), rest) : rest;
};
// Rounded once: the sum of three parts, nearly always.
const fma = (x, y, z) => {
  if (!Number.isFinite(x * y) || !Number.isFinite(z)) return x * y + z;
  const [p, e] = twoProduct(x, y), [s, f] = twoSum(p, z);
  return s + (e + f);
};
const total = list => {
  if (list.length < 8) return list.reduce((sum, x) => sum + x, 0);
  const s = [0, 0, 0, 0, 0, 0, 0, 0], whole = list.length - list.length % 8;
  list.forEach((x, i) => { s[i < whole ? i % 8 : 0] += x; });
  return ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));
};
const norm = list => {
  const largest = Math.max(...list.map(Math.abs));
  if (!(largest > 0) || largest === Infinity) return largest;
  const unit = 2 ** Math.floor(Math.log2(largest));
  return Math.sqrt(total(list.map(x => x / unit * (x / unit)))) * unit;
};
const logSumExp = list => {
  const largest = Math.max(...list);
  if (!Number.isFinite(largest)) return largest;
  const k = list.indexOf(largest);
  return largest + log1p(total(list.map((x, i) => i === k ? 0 : exp(x - largest))));
};
const softmaxCrossEntropy = (list, label) => logSumExp(list) - list[label];

// )js"
