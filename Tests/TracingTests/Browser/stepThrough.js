// Steps through a trace's page in a browser and leaves the outcome in an attribute of the body.
(async () => {
  const failures = [];
  const check = (condition, message) => { if (!condition) failures.push(message); };
  const part = name => document.querySelector("[data-part='" + name + "']");
  const said = () => part("now").textContent.replace(/\s+/g, " ").normalize("NFC");
  const hidden = () => document.querySelectorAll(".later").length;
  const press = key => document.body.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const wait = time => new Promise(done => setTimeout(done, time));
  const slider = part("slider"), count = Number(slider.max);
  const lit = mode => document.querySelectorAll(".now-" + mode).length;

  check(count === players[0].steps.length && count === expected.steps, "there are " + count + " steps");
  check(part("first").disabled && part("back").disabled, "nothing comes before the start");
  check(said().startsWith("Start"), "at the start: " + said());
  const all = hidden();
  check(all > count, "nothing is hidden at the start");

  // Forward and back with the buttons: what one step shows, the other hides.
  const counts = [all];
  for (let step = 1; step <= count; step += 1) {
    part("next").click();
    check(Number(slider.value) === step, "the slider is at " + slider.value + ", not " + step);
    check(hidden() < counts[step - 1], "step " + step + " shows nothing new");
    check(lit(step <= expected.forward ? "forward" : "reverse") > 1, "step " + step + " is not lit");
    check(lit(step <= expected.forward ? "reverse" : "forward") === 0, "step " + step + " mixes");
    const inTable = document.querySelectorAll("table .now-forward, table .now-reverse").length;
    check(inTable > 0, "step " + step + " lights nothing in the table");
    const inGraph = document.querySelectorAll("svg .now-forward, svg .now-reverse").length;
    check(inGraph > 0, "step " + step + " lights nothing in the graph");
    const wanted = expected.said[step];
    if (wanted) check(said().includes(wanted.normalize("NFC")), "step " + step + " says '" + said() + "'");
    counts.push(hidden());
  }
  check(hidden() === 0, hidden() + " things stay hidden");
  check(part("next").disabled && part("last").disabled, "something comes after the end");
  for (let step = count - 1; step >= 0; step -= 1) {
    part("back").click();
    check(hidden() === counts[step], "back at " + step + ": " + hidden() + " are hidden");
  }

  // Keys, the slider, and a link's target.
  press("End");
  check(Number(slider.value) === count, "End leads to " + slider.value);
  press("ArrowLeft");
  check(Number(slider.value) === count - 1, "ArrowLeft leads to " + slider.value);
  press("Home");
  check(Number(slider.value) === 0 && hidden() === all, "Home leads to " + slider.value);
  press("ArrowRight");
  check(Number(slider.value) === 1, "ArrowRight leads to " + slider.value);
  slider.value = 3;
  slider.dispatchEvent(new Event("input"));
  check(hidden() === counts[3], "the slider shows another step");
  check(slider.getAttribute("aria-valuetext").startsWith("Forward 3 of"), "the slider is unnamed");
  check(part("now").getAttribute("aria-live") === "polite", "steps are not announced");

  // Print shows everything, and the reader returns.
  dispatchEvent(new Event("beforeprint"));
  check(hidden() === 0, "print hides " + hidden());
  dispatchEvent(new Event("afterprint"));
  check(hidden() === counts[3], "after print another step is shown");

  // Playing goes on by itself, pauses, and stops at the end.
  part("speed").value = "4";
  press(" ");
  check(part("play").textContent.includes("Pause"), "Space does not play");
  await wait(800);
  check(Number(slider.value) > 4, "playing stays at " + slider.value);
  part("play").click();
  const paused = slider.value;
  await wait(800);
  check(slider.value === paused, "a pause goes on");
  part("play").click();
  const isPlaying = () => part("play").textContent.includes("Pause");
  for (let k = 0; k < 100 && isPlaying(); k += 1) await wait(400);
  check(Number(slider.value) === count, "playing ends at " + slider.value);
  check(part("play").textContent.includes("Play"), "the button stays at Pause");

  document.body.dataset.outcome = failures.length === 0 ? "passed" : failures.join("; ");
})().catch(error => { document.body.dataset.outcome = String(error); });
