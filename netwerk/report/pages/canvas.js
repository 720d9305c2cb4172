// The drawing itself: vis-network with the nodes, edges and positions that came with the page.

let nodes = null;
let edges = null;
let network = null;
let chosen = null;
const view = { nodes: new Set(), edges: new Set() };

function startCanvas() {
  nodes = new vis.DataSet(page.nodes.map((node) => ({
    ...node,
    title: tooltip(page.cards[node.id]),
    font: { size: 0 },
  })));
  edges = new vis.DataSet(page.edges.map(edgeOf));
  const options = { ...page.options, edges: { smooth: false, selectionWidth: 1.5 } };
  network = new vis.Network(document.getElementById("canvas"), { nodes, edges }, options);
  network.on("afterDrawing", drawLabels);
  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) {
      choose(node);
    } else if (edge !== undefined) {
      chooseLine(edge);
    } else {
      choose(null);
    }
  });
  for (const button of document.querySelectorAll("[data-zoom]")) {
    button.addEventListener("click", () => zoom(Number(button.dataset.zoom)));
  }
  tameWheel();
}

function edgeOf(edge) {
  const style = page.styles[edge.kind];
  const bend = edge.bend;
  return {
    ...edge,
    title: lineTooltip(page.lines[edge.id]),
    color: colour(style.color, 0.7),
    width: style.width,
    dashes: style.dashes,
    arrows: style.arrow ? { to: { enabled: true, scaleFactor: 0.45 } } : "",
    smooth: bend
      ? { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) }
      : false,
  };
}

function colour(color, opacity) {
  return { color, highlight: color, hover: color, opacity };
}

function tooltip(card) {
  return make("span", {}, make("b", {}, named(short(card[NAME]))), ` · ${page.kinds[card[KIND]]}`);
}

function lineTooltip(line) {
  return make("span", {}, ...lineSentence(line, (place) => named(short(page.cards[place][NAME]))));
}

// Jan · werkt bij · De Linde (Uren per week: 24)
function lineSentence(line, nameOf) {
  const facts = line[LINE_FACTS].map(([heading, words]) => `${heading}: ${short(words.join("; "))}`);
  const more = facts.length ? ` (${facts.join(", ")})` : "";
  return [nameOf(line[SOURCE]), ` ${page.styles[line[LINE_KIND]].text} `, nameOf(line[TARGET]), more];
}

// Choose a node (null: none) and let the rest fade.
function choose(place, { move = false } = {}) {
  chosen = place;
  if (place === null) {
    network.unselectAll();
  } else {
    reveal(place);
    network.selectNodes([place]);
    if (move) {
      const animation = calm.matches ? false : { duration: 300 };
      network.focus(place, { scale: Math.max(network.getScale(), 1), animation });
    }
  }
  fade();
  showPanel(place);
}

function chooseLine(edge) {
  chosen = null;
  const line = page.lines[edge];
  const pair = new Set([line[SOURCE], line[TARGET]]);
  fade(pair);
  showPanel(null, page.lines.filter((each) => pair.has(each[SOURCE]) && pair.has(each[TARGET])));
}

function fade(bright = chosen === null ? null : around(chosen)) {
  nodes.update(page.nodes.map(({ id }) => ({ id, opacity: !bright || bright.has(id) ? 1 : 0.15 })));
  edges.update(page.edges.map(({ id, from, to, kind }) => {
    const own = !bright || (chosen === null ? bright.has(from) && bright.has(to)
      : from === chosen || to === chosen);
    return { id, color: colour(page.styles[kind].color, own ? (bright ? 0.9 : 0.7) : 0.06) };
  }));
}

function around(place) {
  return new Set([place, ...network.getConnectedNodes(place)]);
}

function zoom(factor) {
  if (factor) {
    const animation = calm.matches ? false : { duration: 200 };
    network.moveTo({ scale: network.getScale() * factor, animation });
  } else {
    fit();
  }
}

// All that is shown, with room for the names at its edge.
function fit() {
  if (!view.nodes.size) {
    return;
  }
  network.fit({ nodes: [...view.nodes], animation: false, minZoomLevel: 0.1, maxZoomLevel: 1.6 });
  network.moveTo({ scale: network.getScale() * 0.9 });
}

// Inside a longer page the wheel scrolls the page, until the map itself has been clicked.
function tameWheel() {
  if (document.body.classList.contains("map-page")) {
    return;
  }
  const stage = document.getElementById("canvas");
  const zooms = (zoomView) => network.setOptions({ interaction: { zoomView } });
  zooms(false);
  stage.addEventListener("pointerdown", () => zooms(true));
  stage.addEventListener("pointerleave", () => zooms(false));
}
