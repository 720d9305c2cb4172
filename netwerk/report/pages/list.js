// The list of a large map: its rows are made when they are asked for.

const ROWS_AT_ONCE = 200;

function startList() {
  for (const details of document.querySelectorAll("[data-list]")) {
    const places = page.cards.flatMap((card, place) =>
      (card[KIND] === details.dataset.list ? [place] : []))
      .sort((a, b) => page.cards[a][NAME].localeCompare(page.cards[b][NAME], language));
    details.addEventListener("toggle", () => addRows(details, places), { once: true });
  }
}

function addRows(details, places) {
  const body = details.querySelector("tbody");
  const from = body.children.length;
  body.append(...places.slice(from, from + ROWS_AT_ONCE).map(rowOf));
  details.querySelector("button")?.remove();
  const left = places.length - body.children.length;
  if (left) {
    const more = make("button", { type: "button" }, filled(say.more_rows, { count: left }));
    more.addEventListener("click", () => addRows(details, places));
    details.append(more);
  }
}

function rowOf(place) {
  const card = page.cards[place];
  return make("tr", { id: `n${place}` },
    make("th", { scope: "row" }, link(place)),
    make("td", {}, ...card[FACTS].map(([heading, words]) => line(heading, words))),
    make("td", {}, ...card[LINKS].map(([heading, others]) =>
      line(heading, others.map(([other]) => short(page.cards[other][NAME]))))));
}

function line(heading, words) {
  return make("p", {}, make("b", {}, heading), " ", named(words.join("; ")));
}
