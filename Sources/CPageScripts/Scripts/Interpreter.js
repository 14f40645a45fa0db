//\
/* For C++ all of this file is one string, see fluxion_page_scripts.cpp.
R"js( */

// Runs a recorded program: the values, the tangents of forward mode, and the adjoints of reverse mode, by
// the rules that the library has.
//
// An operand is the number of a node, or a list of one constant.
const isActive = operand => typeof operand === "number";
function evaluate(model, point, direction, weights) {
  const values = [], partials = [];
  const value = operand => isActive(operand) ? values[operand] : Number(operand[0]);
  model.nodes.forEach((node, n) => {
    const x = node.x.map(value);
    switch (node.f) {
      case "input": values.push(point[n]); partials.push([]); break;
      case "constant": values.push(Number(node.c)); partials.push([]); break;
      case "+": values.push(x[0] + x[1]); partials.push([1, 1]); break;
      case "-": values.push(x[0] - x[1]); partials.push([1, -1]); break;
      case "*": values.push(x[0] * x[1]); partials.push([x[1], x[0]]); break;
      case "/":
        values.push(x[0] / x[1]);
        partials.push([1 / x[1], -(x[0] / x[1]) / x[1]]);
        break;
      case "negate": values.push(-x[0]); partials.push([-1]); break;
      case "fma": values.push(fma(x[0], x[1], x[2])); partials.push([x[1], x[0], 1]); break;
      default: {
        // A rule returns its value and its derivatives with respect to what is no constant.
        const [result, ...slopes] = model.rules[node.f](x.filter((_, i) => isActive(node.x[i])));
        values.push(result);
        partials.push(node.x.map(operand => isActive(operand) ? slopes.shift() : 0));
      }
    }
  });
  const along = seeds => tangents(model, values, partials, seeds);
  const columns = model.all
    ? point.map((_, j) => along(point.map((_, i) => i === j ? 1 : null)))
    : [along(direction.map(seed => seed === 0 ? null : seed))];
  return {
    values, partials, columns, ...sweep(model, values, partials, weights),
    crossed: model.comparisons.find(c => compares(c.relation, value(c.a), value(c.b)) !== c.holds),
  };
}
const compares = (relation, a, b) => relation === "<" ? a < b : relation === "<=" ? a <= b : a === b;
// What does not move has no tangent, so that an infinite slope does no harm to a zero.
function tangents(model, values, partials, seeds) {
  const all = [];
  model.nodes.forEach((node, n) => {
    if (n < model.inputs) { all.push(seeds[n]); return; }
    const moved = node.x.map(operand => isActive(operand) ? all[operand] : null);
    let sum = null;
    const take = share => { sum = sum === null ? share : sum + share; };
    if (node.f === "/") {
      const divisor = isActive(node.x[1]) ? values[node.x[1]] : Number(node.x[1][0]);
      if (moved[0] !== null) take(moved[0]);
      if (moved[1] !== null) take(-(values[n] * moved[1]));
      all.push(sum === null ? null : sum / divisor);
      return;
    }
    moved.forEach((tangent, i) => { if (tangent !== null) take(partials[n][i] * tangent); });
    all.push(sum);
  });
  return all;
}
// The steps of the sweep, which are the same for all numbers: seeds, then shares.
function sweepSteps(model) {
  const steps = [], reached = [], received = [];
  for (let k = model.outputs.length - 1; k >= 0; k -= 1) {
    const n = model.outputs[k];
    reached[n] = true;
    steps.push({ kind: "seed", n, output: k, first: !received[n] });
    received[n] = true;
  }
  for (let from = model.nodes.length - 1; from >= 0; from -= 1) {
    if (!reached[from]) continue;
    for (let i = model.nodes[from].x.length - 1; i >= 0; i -= 1) {
      const n = model.nodes[from].x[i];
      if (!isActive(n)) continue;
      reached[n] = true;
      steps.push({ kind: "share", n, from, i, first: !received[n] });
      received[n] = true;
    }
  }
  return steps;
}
// What an output of weight 0 passes on is 0, whatever the slopes are.
function sweep(model, values, partials, weights) {
  const adjoints = model.nodes.map(() => 0), counts = [], shares = [];
  for (const step of model.sweep) {
    let share = 0;
    if (step.kind === "seed") {
      share = weights[step.output];
      if (share !== 0) counts[step.n] = true;
    } else if (counts[step.from]) {
      counts[step.n] = true;
      share = shareOf(model.nodes[step.from], step, values, partials[step.from], adjoints[step.from]);
    }
    const before = adjoints[step.n];
    adjoints[step.n] = before + share;
    shares.push({ share, before, total: adjoints[step.n] });
  }
  return { adjoints, shares };
}
function shareOf(node, step, values, slopes, adjoint) {
  if (node.f !== "/") return adjoint * slopes[step.i];
  const divisor = isActive(node.x[1]) ? values[node.x[1]] : Number(node.x[1][0]);
  return step.i === 0 ? adjoint / divisor : -(values[step.from] * adjoint) / divisor;
}
// Numbers as the library writes them: the shortest digits, and the same rounded to a few.
function digitsOf(x) {
  const [mantissa, exponent] = Math.abs(x).toExponential().split("e");
  return { digits: mantissa.replace(".", ""), exponent: Number(exponent) };
}
function spelled(x) {
  if (Number.isNaN(x)) return "nan";
  const sign = isNegative(x) ? "-" : "";
  if (!Number.isFinite(x)) return sign + "inf";
  if (x === 0) return sign + "0.0";
  const { digits, exponent } = digitsOf(x);
  if (exponent < -4 || exponent > 15) {
    const size = String(Math.abs(exponent)).padStart(2, "0");
    const rest = digits.length > 1 ? "." + digits.slice(1) : "";
    return sign + digits[0] + rest + "e" + (exponent < 0 ? "-" : "+") + size;
  }
  if (exponent < 0) return sign + "0." + "0".repeat(-exponent - 1) + digits;
  const whole = digits.padEnd(exponent + 1, "0");
  return sign + whole.slice(0, exponent + 1) + "." + (whole.slice(exponent + 1) || "0");
}
function brief(x, count = 5) {
  if (Number.isNaN(x)) return "NaN";
  const sign = isNegative(x) ? "−" : "";
  if (!Number.isFinite(x)) return sign + "∞";
  if (x === 0) return sign + "0";
  let { digits, exponent } = digitsOf(x);
  if (digits.length > count) {
    const up = Number(digits[count]) >= 5;
    digits = digits.slice(0, count);
    if (up) {
      digits = digits.replace(/9+$/, "");
      if (digits === "") { digits = "1"; exponent += 1; }
      else digits = digits.slice(0, -1) + (Number(digits.slice(-1)) + 1);
    }
  }
  digits = digits.replace(/0+$/, "");
  const point = exponent + 1;
  if (point > Math.max(count, 6) || point < -3) {
    return sign + digits[0] + (digits.length > 1 ? "." + digits.slice(1) : "") + "e" + (exponent < 0 ? "−" : "")
      + Math.abs(exponent);
  }
  if (point <= 0) return sign + "0." + "0".repeat(-point) + digits;
  if (digits.length <= point) return sign + digits.padEnd(point, "0");
  return sign + digits.slice(0, point) + "." + digits.slice(point);
}
const withMinus = text => text.replace(/-/g, "−");

// )js"
