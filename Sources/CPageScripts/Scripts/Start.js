//\
/* For C++ all of this file is one string, see fluxion_page_scripts.cpp.
R"js( */

// Each stage plays its own program; keys go to the one that the reader is at.
const stages = [...document.querySelectorAll(".stage")];
const players = stages.map((stage, i) => play(stage, models[i]));
let current = 0;
stages.forEach((stage, i) => {
  ["pointerenter", "focusin"].forEach(kind => stage.addEventListener(kind, () => { current = i; }));
});
// On a lesson's board it is the one that is shown.
addEventListener("board", () => {
  const shown = stages.findIndex(stage => stage.matches(".current .shown"));
  if (shown >= 0) current = shown;
});
document.addEventListener("keydown", event => { if (players[current]) players[current].press(event); });
// A link such as trace.html#step=9 opens the page at a step.
const wanted = /^#step=(\d+)$/.exec(location.hash);
if (wanted && players[0]) players[0].show(Number(wanted[1]));

// )js"
