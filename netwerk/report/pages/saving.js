// What the reader takes away: a picture, the places of the names, and sheets on paper.

const sheets = document.getElementById("sheets");

function startSaving() {
  const buttons = {
    png: () => sheetOf(headingNow()).toBlob((blob) => download(blob, ".png")),
    positions: () => download(new Blob([positionsText()], { type: "application/json" }),
      ` ${say.positions_file}.json`),
    print: () => printed([headingNow]),
    plates: printPlates,
  };
  for (const [id, action] of Object.entries(buttons)) {
    document.getElementById(id)?.addEventListener("click", action);
  }
  if (document.body.classList.contains("map-page")) {
    // Also who prints with the browser's own menu gets what is on the screen.
    addEventListener("beforeprint", () => sheets.children.length || addSheet(headingNow()));
    addEventListener("afterprint", () => sheets.replaceChildren());
  }
}

// The title, and the area, theme, domain and period that were chosen.
function headingNow() {
  const asked = selects.filter((select) => select.value !== "")
    .map((select) => select.selectedOptions[0].textContent);
  return [document.title, ...asked, periodWords()].filter(Boolean).join(" · ");
}

function printed(headings) {
  sheets.replaceChildren();
  headings.forEach((heading) => addSheet(heading()));
  print();
}

// A sheet per theme, with whatever else was filtered; afterwards the map is as it was.
function printPlates() {
  const select = document.getElementById("theme");
  const before = select.value;
  const themes = [...select.options].map((option) => option.value).filter(Boolean);
  printed(themes.map((theme) => () => {
    select.value = theme;
    filter();
    return headingNow();
  }));
  select.value = before;
  filter();
  fit();
}

function addSheet(heading) {
  sheets.append(make("img", { src: sheetOf(heading).toDataURL("image/png"), alt: heading }));
}

function positionsText() {
  const rows = page.nodes.map(({ id, x, y }) => [page.ids[id], [Math.round(x), Math.round(y)]]);
  return JSON.stringify({ positions: Object.fromEntries(rows) }, null, 1);
}

function download(blob, ending) {
  const address = URL.createObjectURL(blob);
  const name = `${short(document.title, 60).replace(/[^\p{L}\p{N} ]+/gu, " ").trim()}${ending}`;
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
