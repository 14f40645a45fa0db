//\
/* For C++ all of this file is one string, see fluxion_page_scripts.cpp.
R"js( */

// A derivative as a program beside its trace: the line that is looked at, and where the other side has its number.
const find = id => document.getElementById(id);
const lines = [...find("program").rows], steps = [...find("trace").rows];
let at = 0;
const value = row => row.dataset.value === undefined ? NaN : Number(row.dataset.value);
const isSame = (a, b) => a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
const words = row => row.cells[0].textContent;
function show() {
  const line = lines[at], x = value(line);
  const same = Number.isNaN(x) ? [] : steps.filter(row => isSame(value(row), x));
  // Where numbers happen to agree, the kind of line decides.
  const kinds = line.matches(".adjoint") ? same.filter(row => row.matches(".adjoint"))
    : line.matches(".value") ? same.filter(row => row.matches(".value, .input")) : same;
  const found = kinds.length > 0 ? kinds.slice(-1) : [];
  lines.forEach((row, i) => row.classList.toggle("now", i === at));
  steps.forEach(row => row.classList.toggle("same", found.includes(row)));
  found[0]?.scrollIntoView({ block: "nearest" });
  line.scrollIntoView({ block: "nearest" });
  find("say").textContent = "Line " + (at + 1) + " of " + lines.length + ": " + words(line) + ". "
    + (line.matches(".result") ? "A result" + (found.length > 0 ? ", which the trace has in " + words(found[0]) : "") + "."
      : found.length > 0 ? "The same number as " + words(found[0]) + " of the trace."
      : line.matches(".adjoint") ? "An adjoint, gathered in one line." : "A slope, or part of one: the sweep has it within its shares.");
  find("back").disabled = at === 0;
  find("next").disabled = at === lines.length - 1;
}
const go = target => { at = Math.max(0, Math.min(lines.length - 1, target)); show(); };
find("back").onclick = () => go(at - 1);
find("next").onclick = () => go(at + 1);
lines.forEach((row, i) => { row.onclick = () => go(i); });
const tabs = [...document.querySelectorAll("[data-source]")];
tabs.forEach(tab => {
  tab.onclick = () => tabs.forEach(other => {
    other.setAttribute("aria-pressed", String(other === tab));
    find("source" + other.dataset.source).hidden = other !== tab;
  });
});
document.addEventListener("keydown", event => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === "ArrowRight" || event.key === "ArrowDown") { event.preventDefault(); go(at + 1); }
  if (event.key === "ArrowLeft" || event.key === "ArrowUp") { event.preventDefault(); go(at - 1); }
});
show();

// )js"
