// The map as a picture on a sheet, with title and legend: to keep, and to print.

const SHEET = { width: 2000, height: 1240, margin: 60, letter: 22 };

// The current view as a canvas; `heading` stands above it.
function sheetOf(heading) {
  const drawing = largeDrawing();
  const legend = legendItems();
  const sheet = document.createElement("canvas");
  const context = sheet.getContext("2d");
  const { width, height, margin, letter } = SHEET;
  sheet.width = width;
  context.font = `${letter}px system-ui, sans-serif`;
  const rows = legendRows(context, legend, width - 2 * margin);
  sheet.height = height + 2 * margin + 110 + (rows.length + 1) * letter * 1.7;
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, sheet.width, sheet.height);
  writeHeading(context, heading);
  context.drawImage(drawing.canvas.frame.canvas, 0, margin + 90, width, height);
  drawLegend(context, rows, margin + 120 + height);
  writeNotice(context, sheet.height);
  drawing.destroy();
  document.getElementById("large").remove();
  return sheet;
}

// The same drawing, larger and off the screen.
function largeDrawing() {
  const stage = make("div", { id: "large" });
  document.body.append(stage);
  const drawing = new vis.Network(stage, { nodes, edges }, drawingOptions());
  drawing.on("beforeDrawing", (context) => drawBelow(context, drawing, SHEET.letter));
  drawing.on("afterDrawing", (context) => drawAbove(context, drawing, SHEET.letter));
  fit(drawing);
  drawing.redraw();
  return drawing;
}

function writeHeading(context, heading) {
  const { width, margin, letter } = SHEET;
  context.fillStyle = "#1f2328";
  context.textBaseline = "top";
  context.font = `650 ${letter * 1.8}px system-ui, sans-serif`;
  context.fillText(short(heading, 70), margin, margin * 0.7, width - 2 * margin);
  context.font = `${letter}px system-ui, sans-serif`;
  context.fillStyle = "#57606a";
  const moment = document.querySelector(".moment")?.textContent ?? "";
  context.fillText(`${moment} · ${document.getElementById("shown").textContent}`,
    margin, margin * 0.7 + letter * 2.4, width - 2 * margin);
}

// With whom it may be shared stands on every sheet.
function writeNotice(context, bottom) {
  const { margin, letter } = SHEET;
  context.fillStyle = "#57606a";
  context.textBaseline = "bottom";
  context.fillText(document.querySelector("footer")?.textContent.trim() ?? "", margin,
    bottom - letter * 0.7, SHEET.width - 2 * margin);
}

// Every kind of node and line on the map, and what is lit up, as its legend shows it.
function legendItems() {
  const kinds = new Set([...view.nodes].map((place) => page.cards[place][KIND]));
  const lines = new Set([...view.edges].map((number) => page.lines[number][LINE_KIND]));
  const inputs = [...document.querySelectorAll("[data-kind], [data-line], [data-lit]")];
  return inputs.filter(({ dataset, checked }) => kinds.has(dataset.kind) || lines.has(dataset.line)
    || (dataset.lit && checked))
    .map((input) => ({
      text: input.parentElement.querySelector("span").textContent,
      shapes: [...input.parentElement.querySelector("svg").children],
    }));
}

function legendRows(context, items, width) {
  const rows = [];
  let used = Infinity;
  for (const item of items) {
    const room = context.measureText(item.text).width + 90;
    if (used + room > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1).push({ ...item, x: used });
    used += room;
  }
  return rows;
}

function drawLegend(context, rows, top) {
  const { margin, letter } = SHEET;
  context.font = `${letter}px system-ui, sans-serif`;
  context.textBaseline = "middle";
  rows.forEach((row, number) => {
    for (const { text, shapes, x } of row) {
      const y = top + number * letter * 1.7;
      context.save();
      context.translate(margin + x, y - letter * 0.6);
      context.scale(1.35, 1.35);
      shapes.forEach((shape) => drawShape(context, shape));
      context.restore();
      context.fillStyle = "#1f2328";
      context.fillText(text, margin + x + 48, y);
    }
  });
}

// One shape of the legend on the page, drawn again.
function drawShape(context, shape) {
  const of = (name) => shape.getAttribute(name);
  const outline = shape.tagName === "circle" ? new Path2D() : new Path2D(of("d") ?? `M${of("points")}Z`);
  if (shape.tagName === "circle") {
    outline.arc(of("cx"), of("cy"), of("r"), 0, 2 * Math.PI);
  }
  context.setLineDash((of("stroke-dasharray") ?? "").split(" ").filter(Boolean).map(Number));
  if (of("fill") && of("fill") !== "none") {
    context.fillStyle = of("fill");
    context.fill(outline);
  }
  if (of("stroke")) {
    context.strokeStyle = of("stroke");
    context.lineWidth = of("stroke-width");
    context.stroke(outline);
  }
}
