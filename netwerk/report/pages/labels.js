// Names on the map: as large at every zoom, the most important first, none across another; only the
// first few may lie across the mark of another.

const LETTER = 12;
const FEW = 6;
const MARK = true;
const ROOMY = 60;
const widths = new Map();

function drawLabels(context, drawing, size) {
  const letter = size / drawing.getScale();
  const names = labelled();
  const taken = marks(chosen === null ? view.nodes : names, letter);
  const rings = litPlaces();
  const seen = inSight(drawing);
  context.save();
  context.font = `${letter}px system-ui, sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.strokeStyle = "rgba(255, 255, 255, 0.9)";
  context.lineWidth = letter / 4;
  for (const [rank, place] of names.entries()) {
    const options = lengths(place).flatMap((text) =>
      beside(page.nodes[place], rings?.has(place) ? 2 * RING : 0, widthOf(context, text, letter), letter)
        .map((box) => ({ text, box })));
    const room = ({ box }) => within(box, seen) && take(taken, box, letter, place);
    const overMarks = ({ box }) => within(box, seen) && take(taken, box, letter, place, MARK);
    const option = options.find(room) ?? (rank < FEW ? options.find(overMarks) : null)
      ?? (place === chosen ? options[0] : null);
    if (option) {
      const middle = (option.box[0] + option.box[2]) / 2;
      context.strokeText(option.text, middle, option.box[1]);
      context.fillStyle = place === chosen ? "#000000" : "#333333";
      context.fillText(option.text, middle, option.box[1]);
    }
  }
  context.restore();
}

// A name is whole where there is room, else cut short.
function lengths(place) {
  return [...new Set([short(page.cards[place][NAME], ROOMY), page.nodes[place].label])];
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
  const inTheWay = ([from, to, other, isMark]) =>
    other !== owner && !(overMarks && isMark) && box[0] < to && from < box[2];
  if (rowsOf(box, letter).some((row) => taken.get(row)?.some(inTheWay))) {
    return false;
  }
  occupy(taken, box, letter, owner);
  return true;
}

function occupy(taken, box, letter, owner, isMark = false) {
  for (const row of rowsOf(box, letter)) {
    if (!taken.has(row)) {
      taken.set(row, []);
    }
    taken.get(row).push([box[0], box[2], owner, isMark]);
  }
}

// Rows half a letter high keep the search short.
function rowsOf([, top, , bottom], letter) {
  const first = Math.floor((2 * top) / letter);
  const last = Math.floor((2 * bottom) / letter);
  return Array.from({ length: last - first + 1 }, (_, number) => first + number);
}
