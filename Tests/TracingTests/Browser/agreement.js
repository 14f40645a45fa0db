// Runs the models of a page and compares with what the library found: each step, tangent and share with the
// library's own operands, to 4 units in the last place; then the whole, where what was off before a step may be
// off as much after it.
(() => {
  const unit = x => Math.max(2 ** (Math.floor(Math.log2(Math.abs(x))) - 52), 5e-324);
  const units = (a, b) => a === b || Number.isNaN(a) && Number.isNaN(b) ? 0 : Math.abs(a - b) / unit(b);
  const worst = {}, where = {};
  let count = 0, close = 0;
  const note = (kind, error, place) => {
    if (!(error <= (worst[kind] || 0))) { worst[kind] = error; where[kind] = place; }
  };
  models.forEach((model, m) => {
    const list = numbers => numbers.map(Number);
    const wanted = {
      values: list(expected[m].values), partials: expected[m].partials.map(list),
      tangents: list(expected[m].tangents), adjoints: list(expected[m].adjoints),
    };
    model.sweep = sweepSteps(model);
    const point = list(model.point), seeds = model.direction.map(x => x === 0 ? null : x);
    const found = evaluate(model, point, model.direction, model.weights);
    const moved = tangents(model, wanted.values, wanted.partials, seeds).map(x => x ?? 0);
    const swept = sweep(model, wanted.values, wanted.partials, model.weights).adjoints;
    model.nodes.forEach((node, n) => {
      const operands = node.x.map(x => typeof x === "number" ? wanted.values[x] : Number(x[0]));
      const isFree = (_, i) => typeof node.x[i] === "number";
      const place = "node " + n + " of " + expected[m].title + ", " + node.f + "(" + operands + ") = " + wanted.values[n] + " here " + found.values[n];
      const rule = model.rules[node.f];
      if (rule) {
        const [value, ...slopes] = rule(operands.filter(isFree));
        note("value", units(value, wanted.values[n]), place + " not " + value);
        wanted.partials[n].filter(isFree).forEach((slope, i) => {
          note("slope", units(slopes[i], slope), place + " slope " + slope + " not " + slopes[i]);
        });
      }
      note("tangent", units(moved[n], wanted.tangents[n]), place + " tangent " + wanted.tangents[n]);
      note("adjoint", units(swept[n], wanted.adjoints[n]), place + " adjoint " + wanted.adjoints[n]);
      const inherited = node.x.reduce((sum, x, i) => typeof x !== "number" ? sum
        : sum + Math.abs(wanted.partials[n][i] * (found.values[x] - wanted.values[x])), 0);
      const off = Math.abs(found.values[n] - wanted.values[n]);
      if (off > 0) note("whole", (off - 1.01 * inherited) / unit(wanted.values[n]), place);
      [[found.values, wanted.values], [found.columns[0].map(x => x ?? 0), wanted.tangents],
        [found.adjoints, wanted.adjoints]].forEach(([numbers, truth]) => {
        count += 1;
        if (units(numbers[n], truth[n]) <= 4) close += 1;
      });
    });
  });
  const bad = Object.keys(worst).filter(kind => !(worst[kind] <= 4))
    .map(kind => kind + " " + worst[kind] + " at " + where[kind]);
  if (close < 0.97 * count) bad.push("only " + close + " of " + count + " numbers agree from end to end");
  const summary = Object.keys(worst).map(kind => kind + " " + worst[kind].toFixed(2)).join(", ");
  document.body.dataset.outcome = bad.length === 0 ? "passed" : bad.join("; ");
  document.body.dataset.summary = summary + ", " + close + " of " + count;
})();
