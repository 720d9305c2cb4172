// What stands out: a ring around each name of a finding, a dashed line between who could meet.

const litTicks = [...document.querySelectorAll("[data-lit]")];
const RING = 6;

function startHighlights() {
  for (const tick of litTicks) {
    tick.addEventListener("change", () => {
      choose(null);
      announceLit();
    });
  }
}

function litNow() {
  return litTicks.filter((tick) => tick.checked).map((tick) => page.lit[tick.dataset.lit]);
}

// The places that are lit; null when nothing is, so that nothing fades.
function litPlaces() {
  const found = litNow();
  return found.length
    ? new Set(found.flatMap(({ places, pairs }) => [...places, ...pairs.flat()])) : null;
}

function announceLit() {
  const found = litNow();
  if (found.length) {
    showLit(found);
  }
}

function drawRings(context, drawing) {
  const unit = Math.max(1, 1 / drawing.getScale());
  const found = litNow();
  context.save();
  context.lineWidth = 2.5 * unit;
  found.forEach(({ places, color, dashes }, nth) => {
    context.strokeStyle = color;
    context.setLineDash(dashes.map((dash) => dash * unit));
    for (const place of places.filter((each) => view.nodes.has(each))) {
      const { x, y, size } = page.nodes[place];
      context.beginPath();
      context.arc(x, y, size + (RING + 3 * nth) * unit, 0, 2 * Math.PI);
      context.stroke();
    }
  });
  context.restore();
}

// Who is in a closed box is drawn to from the middle of that box.
function drawSuggestions(context, drawing) {
  const unit = 1 / drawing.getScale();
  context.save();
  context.lineWidth = 1.6 * unit;
  context.globalAlpha = 0.85;
  for (const { pairs, color, dashes } of litNow()) {
    context.strokeStyle = color;
    context.setLineDash(dashes.map((dash) => dash * unit));
    for (const [from, to] of pairs.map((pair) => pair.map(whereDrawn))) {
      if (from && to) {
        context.beginPath();
        context.moveTo(from.x, from.y);
        context.lineTo(to.x, to.y);
        context.stroke();
      }
    }
  }
  context.restore();
}

function whereDrawn(place) {
  if (view.nodes.has(place)) {
    return page.nodes[place];
  }
  return view.folded.has(place) ? middleOf(page.boxes[boxOf.get(place)]) : null;
}

// What is lit within each closed box: how many names or pairs, and in what colour.
function litByBox() {
  const byBox = new Map();
  for (const { places, pairs, color, dashes } of litNow()) {
    const within = pairs.filter(([a, b]) => view.folded.has(a) && view.folded.has(b)
      && boxOf.get(a) === boxOf.get(b)).map(([a]) => a);
    const counts = new Map();
    for (const place of [...places.filter((each) => view.folded.has(each)), ...within]) {
      counts.set(boxOf.get(place), (counts.get(boxOf.get(place)) ?? 0) + 1);
    }
    const isPair = within.length > 0;
    for (const [number, count] of counts) {
      byBox.set(number, [...(byBox.get(number) ?? []), { count, color, dashes, isPair }]);
    }
  }
  return byBox;
}

// Below the name of a closed box: each sign of the legend with its number. A box too small for them
// has their edges, one within another.
function drawCounts(context, box, lit, letter) {
  const [, x, y, width, height] = box;
  const step = 3.2 * letter;
  const isSmall = height < 5 * letter || width < step * lit.length;
  context.lineWidth = letter / 5;
  context.font = `600 ${letter}px system-ui, sans-serif`;
  context.textAlign = "left";
  context.fillStyle = "#1f2328";
  lit.forEach(({ count, color, dashes, isPair }, nth) => {
    context.strokeStyle = color;
    context.setLineDash(dashes.map((dash) => dash * letter / 20));
    context.beginPath();
    if (isSmall) {
      const inset = (nth + 0.5) * context.lineWidth;
      context.rect(x + inset, y + inset, width - 2 * inset, height - 2 * inset);
      context.stroke();
      return;
    }
    const left = x + width / 2 + (nth - lit.length / 2) * step + letter;
    const middle = y + height / 2 + 2.1 * letter;
    if (isPair) {
      context.moveTo(left - 0.9 * letter, middle);
      context.lineTo(left + 0.6 * letter, middle);
    } else {
      context.arc(left, middle, letter / 2, 0, 2 * Math.PI);
    }
    context.stroke();
    context.fillText(count.toLocaleString(language), left + 0.9 * letter, middle);
  });
  context.setLineDash([]);
}
