// Everything is defined: show the map in place of the drawing, and let names in the page lead to it.

if (page) {
  const section = document.getElementById("map");
  section.hidden = false;
  document.body.classList.add("live");
  startSentences();
  startBoxes();
  startFilters();
  startCanvas();
  startHighlights();
  startSearch();
  startPath();
  startSaving();
  startList();
  fit();
  onClickOf("[data-node]", (name, event) => {
    event.preventDefault();
    section.scrollIntoView({ behavior: calm.matches ? "auto" : "smooth" });
    choose(Number(name.dataset.node), { move: true });
    panel.focus({ preventScroll: true });
  });
}

// A link to a table that is folded away opens it; the browser itself scrolls to it.
onClickOf('a[href^="#table-"]', (anchor) => {
  document.getElementById(anchor.hash.slice(1)).open = true;
});
