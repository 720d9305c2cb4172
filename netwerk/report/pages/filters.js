// Which nodes and links are on the map: kinds, area, theme and domain, all at once.

const selects = ["area", "theme", "domain"].map((id) => document.getElementById(id)).filter(Boolean);
const ticks = [...document.querySelectorAll("[data-kind], [data-line]")];

function startFilters() {
  for (const tick of ticks) {
    tick.addEventListener("change", filter);
  }
  for (const select of selects) {
    select.addEventListener("change", () => {
      filter();
      fit();
    });
  }
  document.getElementById("reset").addEventListener("click", () => {
    clearScopes();
    for (const tick of ticks) {
      tick.checked = tick.defaultChecked;
    }
    filter();
    fit();
  });
  for (const details of document.querySelectorAll(".filters")) {
    details.open = !narrow.matches;
  }
  filter();
}

function filter() {
  const kinds = ticked("kind");
  const lines = ticked("line");
  const scopes = [scope(), domain()].filter(Boolean);
  const stays = ({ id }) => kinds.has(page.cards[id][KIND]) && scopes.every((s) => s.has(id));
  view.nodes = new Set(page.nodes.filter(stays).map(({ id }) => id));
  view.edges = new Set(page.edges.filter(({ from, to, kind }) =>
    lines.has(kind) && view.nodes.has(from) && view.nodes.has(to)).map(({ id }) => id));
  nodes.update(page.nodes.map(({ id }) => ({ id, hidden: !view.nodes.has(id) })));
  edges.update(page.edges.map(({ id }) => ({ id, hidden: !view.edges.has(id) })));
  if (chosen !== null && !view.nodes.has(chosen)) {
    choose(null);
  }
  document.getElementById("shown").textContent = filled(say.shown, {
    nodes: view.nodes.size, all: page.nodes.length, links: view.edges.size,
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
}

// Who asks for a node by name gets to see it, whatever was filtered away.
function reveal(place) {
  if (view.nodes.has(place)) {
    return;
  }
  clearScopes();
  for (const tick of ticks) {
    tick.checked ||= tick.dataset.kind === page.cards[place][KIND];
  }
  filter();
}
