// Moves an input across a comparison of a trace's page and back.
(() => {
  const failures = [];
  const check = (condition, message) => { if (!condition) failures.push(message); };
  const part = name => document.querySelector("[data-part='" + name + "']");
  const said = () => part("now").textContent.replace(/\s+/g, " ");
  const type = (field, text) => { field.value = text; field.dispatchEvent(new Event("input")); };
  const stage = document.querySelector(".stage");
  const field = part("point");

  part("last").click();
  type(field, "1.5");
  check(!stage.classList.contains("crossed"), "x = 1.5 crosses something");
  const value = document.querySelector("tr.output td.known.number").textContent;
  type(field, "-1");
  check(stage.classList.contains("crossed"), "x = −1 crosses nothing");
  check(said().includes(expected), "it says " + said());
  const shown = getComputedStyle(document.querySelector("tr.output td.known.number")).color;
  check(shown === "rgba(0, 0, 0, 0)", "numbers are shown in " + shown);
  part("next").click();
  part("back").click();
  check(stage.classList.contains("crossed"), "stepping leads out of it");
  type(field, "3");
  check(!stage.classList.contains("crossed"), "x = 3 is still across");
  type(field, "-2");
  part("back-to-path").click();
  check(!stage.classList.contains("crossed") && field.value === "3", "back is at " + field.value);
  type(field, "1.5");
  check(document.querySelector("tr.output td.known.number").textContent === value, "the value differs");
  document.body.dataset.outcome = failures.length === 0 ? "passed" : failures.join("; ");
})();
