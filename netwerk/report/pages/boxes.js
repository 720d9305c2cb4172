// Areas as boxes: a frame around what lies in one. On a large map each is one block until opened.

const boxOf = new Map();
const opened = new Set();
const bundles = new Map();
const MOST_AT_ONCE = 2000;
// So many lines between two boxes, or the most there are, make the thickest.
const MANY = 12;
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

function drawBoxes(context, drawing) {
  const unit = 1 / drawing.getScale();
  context.save();
  for (const number of boxesInView()) {
    drawFrame(context, page.boxes[number], view.boxes.has(number), unit);
  }
  drawBundles(context, unit);
  context.restore();
}

function drawHeadings(context, drawing, size) {
  const unit = 1 / drawing.getScale();
  const lit = litByBox();
  context.save();
  for (const number of boxesInView()) {
    drawHeading(context, page.boxes[number], view.boxes.get(number), size * unit);
    drawCounts(context, page.boxes[number], lit.get(number) ?? [], size * unit);
  }
  context.restore();
}

function middleOf([, x, y, width, height]) {
  return { x: x + width / 2, y: y + height / 2 };
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
  const most = Math.max(MANY, ...bundles.values());
  context.strokeStyle = "rgba(0, 60, 100, 0.2)";
  for (const [key, count] of bundles) {
    const [from, to] = key.split("|").map((number) => middleOf(page.boxes[number]));
    context.lineWidth = (0.5 + 7 * count / most) * unit;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
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
  const room = width - letter / 2;
  if (room < 2.4 * letter || height < 2.6 * letter) {
    return;
  }
  const title = fitted(context, name, room);
  const lines = count
    ? [[title, x + width / 2, y + height / 2 - 0.65 * letter],
      [counted(context, count, room), x + width / 2, y + height / 2 + 0.65 * letter]]
    : [[title, x + 0.6 * letter, y + Math.min(letter, 35)]];
  lines.forEach((line, nth) => {
    context.font = `${nth ? 400 : 600} ${letter}px system-ui, sans-serif`;
    context.strokeText(...line);
    context.fillText(...line);
  });
}

// As much of a name as there is room for.
function fitted(context, name, room) {
  const whole = short(name);
  const { width } = context.measureText(whole);
  return width <= room ? whole : short(whole, Math.floor([...whole].length * room / width));
}

function counted(context, count, room) {
  const words = filled(say.names, { count });
  return context.measureText(words).width <= room ? words : count.toLocaleString(language);
}
