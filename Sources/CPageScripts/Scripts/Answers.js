//\
/* For C++ all of this file is one string, see fluxion_page_scripts.cpp.
R"js( */

// Answers to exercises: read as expressions, and compared with the keys of the page.
const Answers = (() => {
  const functions = {
    ...Object.fromEntries(["sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp",
      "log", "log2", "log10", "log1p", "expm1", "sqrt", "cbrt", "abs", "hypot", "pow", "max", "min"].map(n => [n, Math[n]])),
    ln: Math.log, sigmoid: x => 1 / (1 + Math.exp(-x)), softplus: x => Math.log1p(Math.exp(x)), relu: x => Math.max(x, 0),
  };
  // An expression as a function of its variables' values.
  function compile(source, variables) {
    const text = source.replaceAll("−", "-").replaceAll("·", "*").replaceAll("×", "*").replaceAll("**", "^")
      .replace(/°$/, "").replace(/^(.*)%$/, "($1)/100");
    const tokens = text.match(/\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?|[\p{L}_][\p{L}\p{N}_]*|\S/gu) ?? [];
    let at = 0;
    const take = word => tokens[at] === word ? (at += 1, true) : false;
    const sum = () => {
      let left = product();
      for (;;) {
        const sign = take("+") ? 1 : take("-") ? -1 : 0;
        if (sign === 0) return left;
        const [a, b] = [left, product()];
        left = x => a(x) + sign * b(x);
      }
    };
    const product = () => {
      let left = signed();
      for (;;) {
        const isTimes = take("*");
        if (!isTimes && !take("/")) return left;
        const [a, b] = [left, signed()];
        left = isTimes ? x => a(x) * b(x) : x => a(x) / b(x);
      }
    };
    const signed = () => {
      if (take("-")) { const a = signed(); return x => -a(x); }
      if (take("+")) return signed();
      const base = atom();
      if (!take("^")) return base;
      const power = signed();
      return x => base(x) ** power(x);
    };
    const atom = () => {
      const word = tokens[at];
      if (word === undefined) throw new Error("something is missing at the end");
      at += 1;
      if (word === "(") {
        const inner = sum();
        if (!take(")")) throw new Error("a parenthesis is not closed");
        return inner;
      }
      if (/^[\d.]/.test(word)) return () => Number(word);
      const place = variables.indexOf(word);
      if (place >= 0) return x => x[place];
      if (word === "pi" || word === "π") return () => Math.PI;
      if (word === "e") return () => Math.E;
      if (functions[word] && take("(")) {
        const list = [sum()];
        while (take(",")) list.push(sum());
        if (!take(")")) throw new Error("a parenthesis is not closed");
        return x => functions[word](...list.map(f => f(x)));
      }
      throw new Error("'" + word + "' is not known here");
    };
    const result = sum();
    if (at < tokens.length) throw new Error("'" + tokens[at] + "' is not expected there");
    return result;
  }
  // (a, b), [a; b] and `a b` are two entries; what stands before `=` is none.
  function entriesOf(answer) {
    let text = answer.trim();
    if (text.includes("=")) text = text.slice(text.indexOf("=") + 1).trim();
    const depthAfter = (c, depth) => depth + ("([".includes(c) ? 1 : ")]".includes(c) ? -1 : 0);
    if (text !== "" && "([".includes(text[0])) {
      let depth = 0, end = -1;
      [...text].forEach((c, i) => { depth = depthAfter(c, depth); if (depth === 0 && end < 0) end = i; });
      if (end === text.length - 1) text = text.slice(1, -1);
    }
    let depth = 0, entries = [""];
    for (const c of text) {
      depth = depthAfter(c, depth);
      if (depth === 0 && ",;".includes(c)) entries.push(""); else entries[entries.length - 1] += c;
    }
    if (entries.length === 1) {
      const pieces = text.split(" ").filter(p => p !== "");
      const isPlain = p => /^[-−+]?[\d.]+(?:[eE][-+]?\d+)?[°%]?$/.test(p) || /^\p{L}+$/u.test(p);
      if (pieces.length > 1 && pieces.every(isPlain)) entries = pieces;
    }
    return entries.map(e => e.trim());
  }
  function agrees(key, found, wanted) {
    return found.length === wanted.length && found.every((entry, i) => entry.every((a, j) => {
      const b = wanted[i][j];
      return Math.abs(a - b) <= (b === 0 ? 1e-6 : key.tolerance * Math.abs(b)) || (Number.isNaN(a) && Number.isNaN(b));
    }));
  }
  const result = (isRight, remark) => ({ isRight, remark });
  function markWords(key, words) {
    const same = list => list.length === words.length && list.every((w, i) => w === words[i]);
    if (same(key.words)) return result(true, key.reason);
    const mistake = key.mistakes.find(m => same(m.words));
    if (mistake) return result(false, mistake.note);
    const count = key.words.length;
    return result(false, words.length === count && words.every(w => key.choices.includes(w)) ? "It is another one."
      : "The answer is " + (count === 1 ? "one word" : count + " words") + ", each " + key.choices.join(" or ") + ".");
  }
  function remarkOn(key, found) {
    const wanted = key.values, count = wanted.length;
    if (found.length !== count) {
      return "There " + (count === 1 ? "is one number" : "are " + count + " numbers") + " to give, not " + found.length + ".";
    }
    const same = (a, b) => agrees(key, a, b), sorted = list => [...list].sort((a, b) => a[0] - b[0]);
    if (same(found.map(e => e.map(x => -x)), wanted)) return count === 1 ? "The sign is wrong." : "All signs are wrong.";
    if (same(sorted(found), sorted(wanted))) return "The numbers are right, their order is not.";
    const right = found.filter((e, i) => same([e], [wanted[i]])).length;
    if (right > 0) return right + " of " + count + " numbers " + (right === 1 ? "is" : "are") + " right.";
    const sizes = list => list.map(e => e.map(Math.abs));
    if (same(sizes(found), sizes(wanted))) return "The sizes are right, some signs are not.";
    const ratios = found.flatMap((e, i) => e.map((x, j) => x / wanted[i][j])), ratio = ratios[0];
    if (Number.isFinite(ratio) && ratio !== 0 && ratios.every(r => Math.abs(r / ratio - 1) < 1e-3)) {
      const larger = [2, 3, 4, 10].find(f => Math.abs(ratio / f - 1) < 1e-3);
      if (larger) return "It is " + larger + " times too large.";
      const smaller = [2, 3, 4, 10].find(f => Math.abs(ratio * f - 1) < 1e-3);
      if (smaller) return "It is " + smaller + " times too small.";
      if (key.variables.length === 0 && Math.abs(ratio - 1) < 0.05) return "Close: give more digits.";
    }
    return key.variables.length > 0 ? "It has other values." : "It is another number.";
  }
  function mark(key, answer) {
    const entries = entriesOf(answer);
    if (key.choices.length > 0) return markWords(key, entries.map(e => e.toLowerCase()));
    let found;
    try {
      found = entries.map(e => { const f = compile(e, key.variables); return key.places.map(f); });
    } catch (error) {
      return result(false, "That cannot be read: " + error.message + ".");
    }
    if (agrees(key, found, key.values)) return result(true, key.reason);
    const mistake = key.mistakes.find(m => agrees(key, found, m.values));
    return result(false, mistake ? mistake.note : remarkOn(key, found));
  }
  return { mark, compile };
})();
document.querySelectorAll("form.answer").forEach((form, i) => {
  const field = form.querySelector("input"), verdict = form.querySelector("output");
  form.addEventListener("submit", event => {
    event.preventDefault();
    if (field.value.trim() === "") { verdict.textContent = ""; return; }
    const { isRight, remark } = Answers.mark(answerKeys[i], field.value);
    verdict.className = isRight ? "right" : "wrong";
    verdict.textContent = (isRight ? "✓ Right. " : "✗ Not right. ") + remark;
  });
  field.addEventListener("input", () => { verdict.textContent = ""; });
});

// )js"
