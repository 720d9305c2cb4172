// The shortest way between two names, along what is on the map.

const ends = { from: null, to: null };
let path = null;

function startPath() {
  for (const end of ["from", "to"]) {
    combobox(`path-${end}`, (place) => {
      ends[end] = place;
      showPath();
    });
  }
}

// Begin a way at this name; where it leads is asked next.
function beginPath(place) {
  const field = document.getElementById("path-from");
  field.closest("details").open = true;
  field.closest(".filters").open = true;
  field.value = short(page.cards[place][NAME]);
  ends.from = place;
  document.getElementById("path-to").focus();
  showPath();
}

function showPath() {
  const { from, to } = ends;
  if (from === null || to === null) {
    return;
  }
  reveal(from);
  reveal(to);
  const lines = wayBetween(from, to);
  const names = { from: short(page.cards[from][NAME]), to: short(page.cards[to][NAME]) };
  choose(null);
  if (!lines) {
    showText(filled(say.path_between, names), [say.no_path]);
    return;
  }
  path = new Set([from, to, ...lines.flatMap((line) => [line[SOURCE], line[TARGET]])]);
  fade(path, true);
  const count = lines.length;
  showLines(filled(say.path_between, names), lines,
    filled(count === 1 ? say.one_step : say.steps, { count }));
  show(boundsOf([...path], []));
}

// Breadth first. Sharing an area or theme is no way to one another.
function wayBetween(from, to) {
  const frame = new Set(page.frame);
  const passes = (place) => !frame.has(page.cards[place][KIND]) || place === from || place === to;
  const beside = new Map();
  for (const number of view.edges) {
    const line = page.lines[number];
    for (const [here, there] of [[line[SOURCE], line[TARGET]], [line[TARGET], line[SOURCE]]]) {
      if (passes(there)) {
        beside.set(here, [...(beside.get(here) ?? []), [there, line]]);
      }
    }
  }
  const came = new Map([[from, null]]);
  for (const place of came.keys()) {
    for (const [there, line] of beside.get(place) ?? []) {
      if (!came.has(there)) {
        came.set(there, [place, line]);
      }
    }
    if (came.has(to)) {
      break;
    }
  }
  return came.has(to) ? traced(came, to) : null;
}

function traced(came, to) {
  const lines = [];
  for (let step = came.get(to); step; step = came.get(step[0])) {
    lines.unshift(step[1]);
  }
  return lines;
}
