// Which nodes and links are on the map: kinds, area, theme, domain and period, all at once.

const selects = ["area", "theme", "domain"].map((id) => document.getElementById(id))
  .filter(Boolean);
const ticks = [...document.querySelectorAll("[data-kind], [data-line]")];

function startFilters() {
  startPeriod();
  for (const tick of ticks) {
    tick.addEventListener("change", filter);
  }
  for (const select of [...selects, sinceField, untilField, undated].filter(Boolean)) {
    select.addEventListener("change", () => {
      filter();
      fit();
    });
  }
  document.getElementById("reset").addEventListener("click", reset);
  for (const details of document.querySelectorAll(".filters")) {
    details.open = !narrow.matches;
  }
  filter();
}

function reset() {
  clearScopes();
  opened.clear();
  for (const tick of [...ticks, ...litTicks]) {
    tick.checked = tick.defaultChecked;
  }
  filter();
  choose(null);
  fit();
}

function filter() {
  const [places, kept] = allLeft();
  view.boxes = foldedBoxes(places);
  view.nodes = new Set(places.filter((place) => !view.boxes.has(boxOf.get(place))));
  view.folded = new Set(places.filter((place) => view.boxes.has(boxOf.get(place))));
  view.edges = new Set(kept.filter(({ from, to }) => view.nodes.has(from) && view.nodes.has(to))
    .map(({ id }) => id));
  bundle(kept);
  redraw();
  if (chosen !== null && !view.nodes.has(chosen)) {
    choose(null);
  } else {
    fade();
  }
  tellShown(places.length, kept.length);
}

// The places and the lines that no filter takes away.
function allLeft() {
  const lines = ticked("line");
  const period = periodNow();
  const places = placesLeft(period);
  const left = new Set(places);
  const kept = page.edges.filter(({ id, from, to, kind }) =>
    lines.has(kind) && left.has(from) && left.has(to) && existed(page.spans[1][id], period));
  return undated?.checked ?? true ? [places, kept] : onlyDated(places, kept);
}

function placesLeft(period) {
  const kinds = ticked("kind");
  const scopes = [scope(), domain()].filter(Boolean);
  return page.nodes.map(({ id }) => id).filter((id) => kinds.has(page.cards[id][KIND])
    && scopes.every((s) => s.has(id)) && existed(page.spans[0][id], period));
}

function tellShown(count, links) {
  const folded = count - view.nodes.size;
  document.getElementById("shown").textContent = filled(folded ? say.shown_folded : say.shown, {
    nodes: view.nodes.size, all: page.nodes.length, links: folded ? links : view.edges.size, folded,
    boxes: view.boxes.size,
  });
}

function ticked(name) {
  return new Set(ticks.filter((tick) => tick.checked && tick.dataset[name])
    .map((tick) => tick.dataset[name]));
}

function valueOf(id) {
  return document.getElementById(id)?.value ?? "";
}

// What belongs to the area and theme chosen, as the page was told; null: everything.
function scope() {
  const key = `${valueOf("area")}|${valueOf("theme")}`;
  return key === "|" ? null : new Set(page.scopes[key] ?? []);
}

function domain() {
  const value = valueOf("domain");
  return value === "" ? null : new Set(page.domains[Number(value)]);
}

function clearScopes() {
  for (const select of selects) {
    select.value = "";
  }
  clearPeriod();
}

// Who asks for a node by name gets to see it, whatever was filtered away.
function reveal(place) {
  if (view.nodes.has(place)) {
    return;
  }
  opened.add(boxOf.get(place));
  if (!allLeft()[0].includes(place)) {
    clearScopes();
    for (const tick of ticks) {
      tick.checked ||= tick.dataset.kind === page.cards[place][KIND];
    }
  }
  filter();
}
