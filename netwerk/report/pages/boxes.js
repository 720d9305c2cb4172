// Areas as boxes: a frame around what lies in one. On a large map each is one block until opened.

const boxOf = new Map();
const opened = new Set();
const bundles = new Map();
const MOST_AT_ONCE = 2000;
let byArea = false;

function startBoxes() {
  page.boxes.forEach(([, , , , , members], number) => {
    members.forEach((place) => boxOf.set(place, number));
  });
  byArea = page.large;
  const byLinks = page.nodes.map(({ x, y }) => [x, y]);
  const select = document.getElementById("arrange");
  select?.addEventListener("change", () => {
    byArea = select.value === "area";
    const places = byArea ? page.byArea : byLinks;
    page.nodes.forEach((node, id) => Object.assign(node, { x: places[id][0], y: places[id][1] }));
    nodes.update([...view.nodes].map((id) => ({ id, x: page.nodes[id].x, y: page.nodes[id].y })));
    choose(null);
    fit();
  });
}

// Which boxes stay closed: of a large map all but those opened, unless little enough is left.
function foldedBoxes(places) {
  if (!page.large || (places.length <= MOST_AT_ONCE && places.length < page.nodes.length)) {
    return new Map();
  }
  const counts = new Map();
  for (const place of places) {
    const number = boxOf.get(place);
    if (!opened.has(number)) {
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
  }
  return counts;
}

// How many of these lines run between each two closed boxes.
function bundle(lines) {
  bundles.clear();
  for (const { from, to } of lines) {
    const [a, b] = [boxOf.get(from), boxOf.get(to)].sort((one, other) => one - other);
    if (a !== b && view.boxes.has(a) && view.boxes.has(b)) {
      const key = `${a}|${b}`;
      bundles.set(key, (bundles.get(key) ?? 0) + 1);
    }
  }
}

function openBoxAt({ x, y }) {
  const number = page.boxes.findIndex(([, left, top, width, height], each) => view.boxes.has(each)
    && left <= x && x <= left + width && top <= y && y <= top + height);
  if (number < 0) {
    return false;
  }
  openBox(number);
  return true;
}

function openBox(number) {
  opened.add(number);
  filter();
  const [, x, y, width, height] = page.boxes[number];
  show([x, y, x + width, y + height]);
}

function boxesInView() {
  return byArea
    ? [...new Set([...view.boxes.keys(), ...[...view.nodes].map((place) => boxOf.get(place))])] : [];
}

function drawBoxes(context, drawing, size) {
  if (!byArea) {
    return;
  }
  const unit = 1 / drawing.getScale();
  const used = boxesInView();
  context.save();
  for (const number of used) {
    drawFrame(context, page.boxes[number], view.boxes.has(number), unit);
  }
  drawBundles(context, unit);
  for (const number of used) {
    drawHeading(context, page.boxes[number], view.boxes.get(number), size * unit);
  }
  context.restore();
}

function drawFrame(context, [, x, y, width, height], closed, unit) {
  context.fillStyle = closed ? "#dcebf5" : "#f6f8fa";
  context.strokeStyle = closed ? "#0072b2" : "#b6c2cd";
  context.lineWidth = unit;
  context.beginPath();
  context.roundRect(x, y, width, height, Math.min(8 * unit, height / 4));
  context.fill();
  context.stroke();
}

function drawBundles(context, unit) {
  const most = Math.max(...bundles.values());
  context.strokeStyle = "rgba(0, 60, 100, 0.2)";
  for (const [key, count] of bundles) {
    const [from, to] = key.split("|").map((number) => page.boxes[number]);
    context.lineWidth = (0.5 + 7 * count / most) * unit;
    context.beginPath();
    context.moveTo(from[1] + from[3] / 2, from[2] + from[4] / 2);
    context.lineTo(to[1] + to[3] / 2, to[2] + to[4] / 2);
    context.stroke();
  }
}

// A closed box has its name and number in the middle, an open one its name above.
function drawHeading(context, [name, x, y, width, height], count, letter) {
  context.font = `600 ${letter}px system-ui, sans-serif`;
  context.textAlign = count ? "center" : "left";
  context.textBaseline = "middle";
  context.fillStyle = "#1f2328";
  context.strokeStyle = count ? "#dcebf5" : "#f6f8fa";
  context.lineWidth = letter / 3;
  const room = Math.floor((width - 1.2 * letter) / (0.58 * letter));
  if (room < 4 || height < 2.6 * letter) {
    return;
  }
  const lines = count
    ? [[short(name, room), x + width / 2, y + height / 2 - 0.65 * letter],
      [filled(say.names, { count }), x + width / 2, y + height / 2 + 0.65 * letter]]
    : [[short(name, room), x + 0.6 * letter, y + Math.min(letter, 35)]];
  lines.forEach((line, nth) => {
    context.font = `${nth ? 400 : 600} ${letter}px system-ui, sans-serif`;
    context.strokeText(...line);
    context.fillText(...line);
  });
}
