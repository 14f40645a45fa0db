//\
/* For C++ all of this file is one string, see fluxion_page_scripts.cpp.
R"js( */

// What a learner is asked before a step, the answer, and the answers of common mistakes; nothing where
// there is nothing to predict.
function question(model, step, result) {
  if (step.kind === "value") {
    if (step.n < model.inputs || model.mode === "reverse") return null;
    return tangentQuestion(model, step.n, result);
  }
  return step.kind === "share" ? shareQuestion(model, step, result) : null;
}
function tangentQuestion(model, n, result) {
  const node = model.nodes[n], slopes = result.partials[n];
  const column = model.all ? (model.moves[n] || [0])[0] : 0;
  const truth = result.columns[column][n];
  if (truth === null || truth === undefined || !Number.isFinite(truth)) return null;
  const moving = node.x.map((operand, i) => ({ operand, i }))
    .filter(({ operand }) => isActive(operand) && result.columns[column][operand] !== null);
  const rates = moving.map(({ operand }) => result.columns[column][operand]);
  const terms = moving.map(({ i }, k) => slopes[i] * rates[k]);
  const inner = k => model.tangents[moving[k].operand];
  const mistakes = [];
  if (terms.length === 1) {
    const isPlain = ["+", "-", "negate"].includes(node.f);
    if (!isPlain) mistakes.push([slopes[moving[0].i],
      "The inner derivative is missing: multiply by " + inner(0) + "."]);
    mistakes.push([rates[0], "That is the inner derivative alone: the step's own slope is missing."]);
  } else if (terms.length === 2) {
    if (node.f === "*") {
      mistakes.push([rates[0] * rates[1], "The derivative of a product is not the product of the derivatives."]);
    }
    if (node.f === "/") {
      mistakes.push([rates[0] / rates[1], "The derivative of a quotient is not the quotient of the derivatives."]);
    }
    for (const k of [0, 1]) {
      mistakes.push([terms[k], "That is one term of two: the other one, with " + inner(1 - k) + ", is to be added."]);
    }
    mistakes.push([terms[0] - terms[1], "Check the sign of the second term."]);
  }
  mistakes.push([-truth, "Check the sign."],
    [result.values[n], "That is the value. Asked for is how fast it changes."],
    [0, "It does move, for something that it is computed from moves."]);
  const prompt = html => model.all
    ? html + ", its part ∂" + model.names[n] + "/∂" + model.inputNames[column] : html;
  return { truth, mistakes, prompt };
}
function shareQuestion(model, step, result) {
  const { share, before, total } = result.shares[model.sweep.indexOf(step)];
  const slope = result.partials[step.from][step.i];
  const adjoint = result.adjoints[step.from];
  const truth = step.first ? share : total;
  if (!Number.isFinite(truth)) return null;
  const name = model.adjoints[step.n], from = model.adjoints[step.from];
  const mistakes = [];
  if (!step.first) {
    mistakes.push([share, "You assigned instead of adding: " + name + " was " + brief(before, 6)
      + " already, from another arrow."],
      [before - share, "Check the sign of the share."],
      [before, "That is what was there: the share is still to be added."]);
  }
  const base = step.first ? 0 : before;
  mistakes.push([base + adjoint, "The step's own slope is missing: multiply " + from + " by it."],
    [base + slope, "That is the slope alone: multiply it by the adjoint " + from + "."],
    [base + adjoint / slope, "Multiply by the slope; do not divide."],
    [-truth, "Check the sign."]);
  const prompt = html => step.first ? html.replace("+=", "=") : html + ", so now " + name;
  return { truth, mistakes, prompt };
}
const isClose = (a, b) => Math.abs(a - b) <= 0.005 * Math.abs(b) + 1e-9;
// The value of a text such as -1/3 + 2*cos(5), or nothing.
function calculated(text) {
  const source = text.replace(/[−–]/g, "-").replace(/[·×]/g, "*").replace(/,/g, ".").replace(/\s+/g, "");
  const tokens = source.match(/\d+\.?\d*(?:e[+-]?\d+)?|\.\d+|[a-z]+\d*|[-+*\/^()]/gi);
  if (!tokens || tokens.join("") !== source) return null;
  const functions = { exp, log, ln: log, sin, cos, tan, tanh, sqrt: Math.sqrt,
    sigmoid: x => 1 / (1 + exp(-x)) };
  let i = 0;
  function operand() {
    const token = tokens[i];
    i += 1;
    if (token === "-") return -power();
    if (token === "+") return power();
    if (token === "(") { const x = sum(); return tokens[i++] === ")" ? x : NaN; }
    if (token === "pi") return Math.PI;
    if (token === "e") return Math.E;
    if (functions[token] && tokens[i] === "(") return functions[token](operand());
    return token === undefined ? NaN : Number(token);
  }
  function power() { const x = operand(); if (tokens[i] !== "^") return x; i += 1; return pow(x, power()); }
  function product() {
    let x = power();
    while (tokens[i] === "*" || tokens[i] === "/") x = tokens[i++] === "*" ? x * power() : x / power();
    return x;
  }
  function sum() {
    let x = product();
    while (tokens[i] === "+" || tokens[i] === "-") x = tokens[i++] === "+" ? x + product() : x - product();
    return x;
  }
  const result = sum();
  return i === tokens.length && !Number.isNaN(result) ? result : null;
}

// )js"
