// Names on the map: as large at every zoom, the most important first, none across another; only the
// first few that stand out may lie across the mark of another, as short as can be.

const LETTER = 12;
const FEW = 6;
const MARK = true;
const ROOMY = 60;
// On a drawing narrower than this many pixels names may be cut to so many letters.
const NARROW = 500;
const BRIEF = 14;
const widths = new Map();
const written = new Map();

function drawLabels(context, drawing, size) {
  const letter = size / drawing.getScale();
  const names = labelled();
  const taken = marks(chosen === null ? view.nodes : names, letter);
  const rings = litPlaces();
  const seen = inSight(drawing);
  const isNarrow = drawing.body.container.clientWidth < NARROW;
  context.save();
  context.font = `${letter}px system-ui, sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.strokeStyle = "rgba(255, 255, 255, 0.9)";
  context.lineWidth = letter / 4;
  for (const [rank, place] of names.entries()) {
    if (!isNear(page.nodes[place], seen)) {
      continue;
    }
    const ring = rings?.has(place) ? 2 * RING : 0;
    const options = () => optionsOf(context, place, isNarrow, ring, letter);
    const room = ({ box }) => within(box, seen) && take(taken, box, letter, place);
    const overMarks = ({ box }) => within(box, seen) && take(taken, box, letter, place, MARK);
    const option = first(options(), room)
      ?? (rank < FEW && standsOut(names, rank) ? first([...options()].reverse(), overMarks) : null)
      ?? (place === chosen ? first(options(), () => true) : null);
    if (option) {
      const middle = (option.box[0] + option.box[2]) / 2;
      context.strokeText(option.text, middle, option.box[1]);
      context.fillStyle = place === chosen ? "#000000" : "#333333";
      context.fillText(option.text, middle, option.box[1]);
    }
  }
  context.restore();
}

// Every way to write a name, the best first; made as they are asked for, as most are not.
function* optionsOf(context, place, isNarrow, ring, letter) {
  for (const text of new Set(lengths(place).slice(0, isNarrow ? 3 : 2))) {
    const width = widthOf(context, text, letter);
    for (const box of beside(page.nodes[place], ring, width, letter)) {
      yield { text, box };
    }
  }
}

function first(options, fits) {
  for (const option of options) {
    if (fits(option)) {
      return option;
    }
  }
  return null;
}

// A name is whole where there is room, else cut short.
function lengths(place) {
  if (!written.has(place)) {
    const name = page.cards[place][NAME];
    written.set(place, [short(name, ROOMY), page.nodes[place].label, short(name, BRIEF)]);
  }
  return written.get(place);
}

// Whether it has more links than the first that is not among the few: of equals none does.
function standsOut(names, rank) {
  const degree = (place) =>
    page.cards[place][LINKS].reduce((sum, [, others]) => sum + others.length, 0);
  return chosen !== null || names.length <= FEW || degree(names[rank]) > degree(names[FEW]);
}

// No name reaches the screen from a mark that lies outside it.
function isNear({ x, y, size }, [left, top, right, bottom]) {
  return left <= x + size && x - size <= right && top <= y + size && y - size <= bottom;
}

// The part of the drawing that is on the screen: a name that would be cut off stands elsewhere.
function inSight(drawing) {
  const { clientWidth, clientHeight } = drawing.body.container;
  const first = drawing.DOMtoCanvas({ x: 0, y: 0 });
  const last = drawing.DOMtoCanvas({ x: clientWidth, y: clientHeight });
  return [first.x, first.y, last.x, last.y];
}

function within(box, seen) {
  return box[0] >= seen[0] && box[1] >= seen[1] && box[2] <= seen[2] && box[3] <= seen[3];
}

// Where a name may stand: below its mark, above, right of it or left of it.
function beside({ x, y, size: radius }, ring, width, letter) {
  const size = radius + ring;
  const gap = letter * 0.3;
  const corners = [
    [x - width / 2, y + size + gap],
    [x - width / 2, y - size - gap - letter],
    [x + size + gap, y - letter / 2],
    [x - size - gap - width, y - letter / 2],
  ];
  return corners.map(([left, top]) => [left, top, left + width, top + letter]);
}

// The room that the marks themselves take, so that no name lies across one.
function marks(places, letter) {
  const taken = new Map();
  for (const place of places) {
    const { x, y, size } = page.nodes[place];
    occupy(taken, [x - size, y - size, x + size, y + size], letter, place, MARK);
  }
  return taken;
}

// What may carry a name: with a node chosen, it and its neighbours alone; with something lit up,
// that first.
function labelled() {
  const visible = page.order.filter((place) => view.nodes.has(place));
  if (chosen === null) {
    const bright = path ?? litPlaces() ?? new Set();
    return [...visible.filter((place) => bright.has(place)),
      ...(bright.size ? [] : visible)];
  }
  const bright = around(chosen);
  return [chosen, ...visible.filter((place) => place !== chosen && bright.has(place))];
}

function widthOf(context, text, letter) {
  if (!widths.has(text)) {
    widths.set(text, context.measureText(text).width / letter);
  }
  return widths.get(text) * letter;
}

// Take the room of a box unless another has it; the marks of others may be in the way `overMarks`.
function take(taken, box, letter, owner, overMarks = false) {
  const [left, top, right, bottom] = box;
  const inTheWay = ({ box: other, owner: another, isMark }) =>
    another !== owner && !(overMarks && isMark) && left < other[2] && other[0] < right
      && top < other[3] && other[1] < bottom;
  if (rowsOf(box, letter).some((row) => taken.get(row)?.some(inTheWay))) {
    return false;
  }
  // Two names on one line are two only with room between them.
  occupy(taken, [left - letter / 2, top, right + letter / 2, bottom], letter, owner);
  return true;
}

function occupy(taken, box, letter, owner, isMark = false) {
  for (const row of rowsOf(box, letter)) {
    if (!taken.has(row)) {
      taken.set(row, []);
    }
    taken.get(row).push({ box, owner, isMark });
  }
}

// Rows half a letter high keep the search short.
function rowsOf([, top, , bottom], letter) {
  const first = Math.floor((2 * top) / letter);
  const last = Math.floor((2 * bottom) / letter);
  return Array.from({ length: last - first + 1 }, (_, number) => first + number);
}
