// The drawing itself: vis-network with the nodes, edges and positions that came with the page.

const nodes = new vis.DataSet();
const edges = new vis.DataSet();
let network = null;
let chosen = null;
// What is on the map: places, line numbers, how many names each folded box holds, and which.
const shadeOfNode = new Map();
const shadeOfEdge = new Map();
const view = { nodes: new Set(), edges: new Set(), boxes: new Map(), folded: new Set() };

// The nodes and edges are there already: a drawing that gets them later is made three times.
function startCanvas() {
  network = new vis.Network(document.getElementById("canvas"), { nodes, edges }, drawingOptions());
  network.on("beforeDrawing", (context) => drawBelow(context, network));
  network.on("afterDrawing", (context) => drawAbove(context, network));
  network.on("click", clicked);
  network.on("hoverNode", ({ node }) => {
    network.body.nodes[node].options.title ??= tooltip(page.cards[node]);
  });
  network.on("hoverEdge", ({ edge }) => {
    network.body.edges[edge].title ??= lineTooltip(page.lines[edge]);
  });
  network.on("dragging", ({ nodes: dragged }) => keepPlaces(dragged));
  for (const button of document.querySelectorAll("[data-zoom]")) {
    button.addEventListener("click", () => zoom(Number(button.dataset.zoom)));
  }
  tameWheel();
}

function drawingOptions() {
  return { ...page.options, edges: { smooth: false, selectionWidth: 1.5 } };
}

function drawBelow(context, drawing, letter = LETTER) {
  drawBoxes(context, drawing);
  drawSuggestions(context, drawing);
  drawHeadings(context, drawing, letter * 1.15);
}

function drawAbove(context, drawing, letter = LETTER) {
  drawRings(context, drawing);
  drawLabels(context, drawing, letter);
}

function clicked({ nodes: [node], edges: [edge], pointer }) {
  if (node !== undefined) {
    choose(node);
  } else if (edge !== undefined) {
    chooseLine(edge);
  } else if (!openBoxAt(pointer.canvas)) {
    choose(null);
  }
}

// Only what is in view is in the drawing: what is not costs no time.
function redraw() {
  drop(edges, view.edges);
  drop(nodes, view.nodes);
  add(nodes, view.nodes, nodeOf);
  add(edges, view.edges, (id) => edgeOf(page.edges[id]));
}

function drop(set, wanted) {
  set.remove(set.getIds().filter((id) => !wanted.has(id)));
}

function add(set, wanted, made) {
  const there = new Set(set.getIds());
  set.add([...wanted].filter((id) => !there.has(id)).map(made));
}

// A place to which something was dragged is its place from then on.
function keepPlaces(places) {
  for (const [id, at] of Object.entries(network.getPositions(places))) {
    Object.assign(page.nodes[id], at);
  }
}

function nodeOf(id) {
  shadeOfNode.set(id, 1);
  return { ...page.nodes[id], label: undefined };
}

function edgeOf(edge) {
  const style = page.styles[edge.kind];
  const opacity = plainOpacity();
  shadeOfEdge.set(edge.id, opacity);
  const bend = edge.bend;
  return {
    ...edge,
    color: colour(style.color, opacity),
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
  path = null;
  if (place === null) {
    network.unselectAll();
  } else {
    reveal(place);
    network.selectNodes([place]);
    if (move) {
      show(boundsOf([...around(place)], []));
    }
  }
  fade();
  showPanel(place);
}

function chooseLine(edge) {
  chosen = null;
  path = null;
  const line = page.lines[edge];
  const pair = new Set([line[SOURCE], line[TARGET]]);
  const between = page.lines.filter((each) => pair.has(each[SOURCE]) && pair.has(each[TARGET]));
  fade(pair, true);
  showLines(say.between, between);
}

// Let all but the bright places fade. Bright lines are those of the node chosen; those between
// bright places, when only these are `paired`; else those with a bright end. Only what changes is
// told to the drawing, which is slow to hear.
function fade(bright = chosen === null ? litPlaces() : around(chosen), paired = false) {
  const dim = paired || chosen !== null ? 0.15 : 0.35;
  const isOwn = ({ from, to }) => {
    if (chosen !== null) {
      return from === chosen || to === chosen;
    }
    return paired ? bright.has(from) && bright.has(to) : bright.has(from) || bright.has(to);
  };
  update(nodes, [...view.nodes], ({ id }) => (!bright || bright.has(id) ? 1 : dim), (opacity) =>
    ({ opacity }));
  const strength = (edge) => (!bright ? plainOpacity() : isOwn(edge) ? 0.9 : dim / 2.5);
  update(edges, [...view.edges], strength, (opacity, { kind }) =>
    ({ color: colour(page.styles[kind].color, opacity) }));
}

function update(set, ids, strength, changed) {
  const [all, shades] = set === nodes ? [page.nodes, shadeOfNode] : [page.edges, shadeOfEdge];
  const rows = [];
  for (const id of ids) {
    const opacity = strength(all[id]);
    if (shades.get(id) !== opacity) {
      shades.set(id, opacity);
      rows.push({ id, ...changed(opacity, all[id]) });
    }
  }
  set.update(rows);
}

// Many lines, or long ones as between areas, would hide all else.
function plainOpacity() {
  return view.edges.size > 1000 ? 0.12 : byArea ? 0.3 : 0.7;
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
function fit(drawing = network) {
  const bounds = boundsOf([...view.nodes], boxesInView());
  if (bounds) {
    show(bounds, drawing);
  }
}

function show([left, top, right, bottom], drawing = network) {
  const { container } = drawing.body;
  const { clientWidth, clientHeight } = container;
  if (!clientWidth || !clientHeight) {
    onceLaidOut(container, () => show([left, top, right, bottom], drawing));
    return;
  }
  const largest = 1.45 * Math.max(1, clientWidth / 1200);
  // Room for the names at its edge, the buttons above and the line below.
  const scale = Math.min(Math.max(clientWidth - 110, 50) / (right - left + 40),
    Math.max(clientHeight - 130, 50) / (bottom - top + 40), largest);
  const position = { x: (left + right) / 2, y: (top + bottom) / 2 };
  drawing.moveTo({ position, scale, animation: false });
}

// A page within a page may have no size yet when it starts.
function onceLaidOut(container, then) {
  const seen = new ResizeObserver(() => {
    if (container.clientWidth && container.clientHeight) {
      seen.disconnect();
      then();
    }
  });
  seen.observe(container);
}

function boundsOf(places, boxes) {
  const low = [Infinity, Infinity];
  const high = [-Infinity, -Infinity];
  const reach = (left, top, right, bottom) => {
    low[0] = Math.min(low[0], left);
    low[1] = Math.min(low[1], top);
    high[0] = Math.max(high[0], right);
    high[1] = Math.max(high[1], bottom);
  };
  for (const place of places) {
    const { x, y } = page.nodes[place];
    reach(x, y, x, y);
  }
  for (const number of boxes) {
    const [, x, y, width, height] = page.boxes[number];
    reach(x, y, x + width, y + height);
  }
  return low[0] > high[0] ? null : [...low, ...high];
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
