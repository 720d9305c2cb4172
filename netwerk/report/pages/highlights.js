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

function drawSuggestions(context, drawing) {
  const unit = 1 / drawing.getScale();
  context.save();
  context.lineWidth = 1.6 * unit;
  context.globalAlpha = 0.85;
  for (const { pairs, color, dashes } of litNow()) {
    context.strokeStyle = color;
    context.setLineDash(dashes.map((dash) => dash * unit));
    for (const pair of pairs.filter((ends) => ends.every((place) => view.nodes.has(place)))) {
      const [from, to] = pair.map((place) => page.nodes[place]);
      context.beginPath();
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
      context.stroke();
    }
  }
  context.restore();
}
