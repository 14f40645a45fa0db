//\
/* For C++ all of this file is one string, see fluxion_page_scripts.cpp.
R"js( */

// Heat maps that change: the frames of a film are stored in the page, and a slider leads through them.
const Films = [...document.querySelectorAll("figure.film")].map(film => {
  const svg = film.querySelector("svg"), slider = film.querySelector("input"), button = film.querySelector("button");
  const frames = film.dataset.frames.split(" ").map(digits => digits.match(/../g).map(d => parseInt(d, 16)));
  const captions = JSON.parse(film.dataset.captions), columns = Number(film.dataset.columns);
  const cells = [...svg.querySelectorAll("rect.dense, rect.cell")].slice(0, frames[0].length);
  const rows = frames[0].length / columns, steps = 13;
  const number = (cell, name) => Number(cell.getAttribute(name));
  // The middle of a cell, from the corners of the first and the last.
  const [first, last] = [cells[0], cells[cells.length - 1]];
  const [x0, y0, x1, y1] = [number(first, "x"), number(first, "y"), number(last, "x"), number(last, "y")];
  const [w, h] = [(x1 - x0) / (columns - 1), (y0 - y1) / (rows - 1)];
  const middle = ([i, j]) => [x0 + (i + 0.5) * w, y0 + h / 2 - j * h];
  cells.forEach(cell => cell.replaceChildren());
  const boundary = document.createElementNS("http://www.w3.org/2000/svg", "path");
  boundary.setAttribute("class", "boundary");
  cells[0].parentNode.insertBefore(boundary, last.nextSibling);
  let timer = null;
  // Where the values cross the middle, by marching squares.
  function outline(values) {
    let path = "";
    for (let j = 0; j + 1 < rows; j += 1) {
      for (let i = 0; i + 1 < columns; i += 1) {
        const corners = [[i, j], [i + 1, j], [i + 1, j + 1], [i, j + 1]], found = [];
        corners.forEach((a, k) => {
          const b = corners[(k + 1) % 4], u = values[a[1] * columns + a[0]] - 127.5, v = values[b[1] * columns + b[0]] - 127.5;
          if (u < 0 === v < 0) return;
          const t = u / (u - v), [p, q] = [middle(a), middle(b)];
          found.push([p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])].map(z => z.toFixed(1)));
        });
        for (let k = 0; k + 1 < found.length; k += 2) path += "M" + found[k] + "L" + found[k + 1];
      }
    }
    return path;
  }
  function show() {
    const frame = Number(slider.value), values = frames[frame];
    cells.forEach((cell, k) => {
      const step = Math.min(steps - 1, Math.floor(values[k] / 255 * steps));
      cell.setAttribute("class", cell.getAttribute("class").replace(/d\d+$/, "d" + step));
    });
    boundary.setAttribute("d", outline(values));
    film.querySelector("output").textContent = captions[frame];
  }
  const stop = () => { clearInterval(timer); timer = null; button.textContent = "Play"; };
  slider.oninput = () => { stop(); show(); };
  button.onclick = () => {
    if (timer !== null) { stop(); return; }
    if (slider.value === slider.max) slider.value = 0;
    button.textContent = "Pause";
    show();
    timer = setInterval(() => {
      slider.value = Number(slider.value) + 1;
      show();
      if (slider.value === slider.max) stop();
    }, 420);
  };
  show();
  return { show, slider, frames, boundary };
});

// )js"
