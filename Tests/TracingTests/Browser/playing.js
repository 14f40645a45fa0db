// Changes inputs, seeds and weights of a trace's page, crosses a comparison, and predicts steps.
(() => {
  const failures = [];
  const check = (condition, message) => { if (!condition) failures.push(message); };
  const part = name => document.querySelector("[data-part='" + name + "']");
  const parts = name => [...document.querySelectorAll("[data-part='" + name + "']")];
  const said = () => part("now").textContent.replace(/\s+/g, " ").normalize("NFC");
  const says = text => said().includes(text.normalize("NFC"));
  const press = key => document.body.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const type = (field, text) => { field.value = text; field.dispatchEvent(new Event("input")); };
  const row = n => document.querySelector("tr[data-row='" + n + "']");
  const number = (n, style) => row(n).querySelector("td." + style + ".number").textContent.replace("−", "-");
  const near = (text, x) => Math.abs(Number(text) - x) <= 1e-14 * Math.max(1, Math.abs(x));
  const box = (n, style) => document.querySelector("g.node[data-node='" + n + "'] text." + style + " .num").textContent;
  const stage = document.querySelector(".stage");

  // What was written by the library is what the page writes.
  const before = document.querySelector("table.steps").textContent;
  part("last").click();
  type(parts("point")[0], "2.5");
  check(before !== document.querySelector("table.steps").textContent, "another point changes nothing");
  part("reset").click();
  check(before === document.querySelector("table.steps").textContent,
    "back at the start the table differs");

  // log(x1) + x1 x2 − sin(x2) at (3, 5): by hand.
  part("last").click();
  type(parts("point")[0], "3");
  check(near(number(6, "known"), Math.log(3) + 15 - Math.sin(5)), "the value is " + number(6, "known"));
  check(near(number(6, "tangent"), 1 / 3 + 5), "the tangent is " + number(6, "tangent"));
  check(near(number(0, "adjoint"), 1 / 3 + 5), "x̄1 is " + number(0, "adjoint"));
  check(near(number(1, "adjoint"), 3 - Math.cos(5)), "x̄2 is " + number(1, "adjoint"));
  check(box(6, "value") === "17.058", "the box says " + box(6, "value"));
  check(box(1, "adjoint") === "2.7163", "the box of x2 says " + box(1, "adjoint"));
  check(part("forward-result").textContent.includes("5.333333333333333"), "the result is stale");
  const edge = document.querySelector("g.label[data-to='2'] text").textContent;
  check(edge === "0.3333", "the slope of log is " + edge);

  // The seed and the weight.
  type(parts("seed")[0], "0");
  type(parts("seed")[1], "1");
  check(near(number(6, "tangent"), 3 - Math.cos(5)), "along x2 the tangent is " + number(6, "tangent"));
  check(part("forward-result").textContent.includes("with respect to x2"), part("forward-result").textContent);
  type(parts("weight")[0], "-2");
  check(near(number(0, "adjoint"), -2 * (1 / 3 + 5)), "with weight −2 x̄1 is " + number(0, "adjoint"));
  check(part("forward-seeds").textContent.replace(/\s/g, "").endsWith("=1"), "the seeds are stale");
  part("reset").click();
  check(part("reset").hidden, "the way back stays");

  // The slider moves the input.
  const range = parts("range")[1];
  range.value = "6";
  range.dispatchEvent(new Event("input"));
  check(parts("point")[1].value === "6" && near(number(6, "known"), Math.log(2) + 12 - Math.sin(6)),
    "the slider leads to " + number(6, "known"));
  type(parts("point")[0], "");
  check(near(number(6, "known"), Math.log(2) + 12 - Math.sin(6)), "an empty field changes something");
  part("reset").click();

  // Predicting: sign, a forgotten inner derivative, one term of two, assigned instead of added.
  const answer = text => { part("guess").value = text; part("answer").requestSubmit(); };
  press("Home");
  part("predict").click();
  check(says("Forward 1 of 7"), "inputs are asked for: " + said());
  press("ArrowRight");
  press("ArrowRight");
  check(part("guess") !== null && says("v̇1 = (1/v−1)·v̇−1"), "no question: " + said());
  check(row(2).querySelector("td.tangent").classList.contains("later"), "the answer is shown");
  answer("-0.5");
  check(says("Check the sign"), "the sign is not noticed: " + said());
  answer("1");
  check(says("inner derivative alone"), "the inner derivative is not noticed: " + said());
  answer("x");
  check(says("That is no number"), "x is taken for a number: " + said());
  answer("1/2");
  check(says("Right. 0 of 1"), "a right answer is not: " + said());
  press("ArrowRight");
  check(says("v̇2 ="), "the product is not asked for: " + said());
  answer("0");
  check(says("It does move"), "0 is not noticed: " + said());
  answer("2*2 + 1");
  check(says("Right. 0 of 2"), "5 is not right: " + said());
  players[0].show(13);
  press("ArrowRight");
  check(says("so now v̄0"), "the sum is not asked for: " + said());
  answer("2");
  check(says("You assigned instead of adding: v̄0 was −0.283662"), "assigning is not noticed: " + said());
  answer("-0.283662 - 2");
  check(says("Check the sign"), "a subtracted share is not noticed: " + said());
  answer("cos(5)*-1 + 2");
  check(says("Right. 0 of 3") && says("1.7163378145367738"), "the sum is not right: " + said());
  part("predict").click();
  press("ArrowRight");
  check(part("guess") === null, "it goes on asking");

  check(!stage.classList.contains("crossed"), "no comparison is crossed");
  document.body.dataset.outcome = failures.length === 0 ? "passed" : failures.join("; ");
})();
