// The list of a large map: its rows are made when they are asked for.

const ROWS_AT_ONCE = 200;

function startList() {
  // The lists stand below the script: they are not there yet, and a toggle does not bubble.
  document.addEventListener("toggle", ({ target }) => {
    if (target.dataset.list && !target.querySelector("tbody").children.length) {
      addRows(target, placesOf(target.dataset.list));
    }
  }, true);
}

function placesOf(kind) {
  const order = new Intl.Collator(language).compare;
  return page.cards.flatMap((card, place) => (card[KIND] === kind ? [place] : []))
    .sort((a, b) => order(page.cards[a][NAME], page.cards[b][NAME]));
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
