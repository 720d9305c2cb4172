// The panel beside the map: all that is known about what was chosen.

const panel = document.getElementById("panel");
const MOST_OPEN = 25;
const MOST_LISTED = 200;

function showPanel(place) {
  fill(place === null ? [make("p", { class: "hint" }, say.choose)]
    : cardOf(page.cards[place], place));
}

// Links as sentences under a heading, and what else is to be said of them.
function showLines(heading, lines, said = "") {
  fill([
    make("h2", {}, heading),
    ...(said ? [make("p", {}, said)] : []),
    make("ol", {}, ...lines.map((line) => make("li", {}, ...lineSentence(line, link)))),
  ]);
}

function showText(heading, sentences) {
  fill([make("h2", {}, heading), ...sentences.map((each) => make("p", {}, each))]);
}

// Everything that is lit up, by name; of very many the first.
function showLit(found) {
  fill(found.flatMap(({ text, places, pairs }) => {
    const rest = places.length - MOST_LISTED;
    return [
      make("h2", {}, text),
      make("ul", {}, ...places.slice(0, MOST_LISTED).map((place) => make("li", {}, link(place))),
        ...(rest > 0 ? [make("li", {}, filled(say.more, { count: rest }))] : []),
        ...pairs.map(([a, b]) => make("li", {}, link(a), " – ", link(b)))),
    ];
  }));
}

function fill(children) {
  panel.replaceChildren(...children);
  panel.scrollTop = 0;
}

function cardOf(card, place) {
  const facts = card[FACTS].flatMap(([heading, words]) => [
    make("dt", {}, heading),
    ...words.map((word) => make("dd", {}, wordOf(word))),
  ]);
  return [
    make("p", { class: "sort" }, page.kinds[card[KIND]]),
    make("h2", {}, named(card[NAME])),
    ...sentencesOf(place).map((sentence) => make("p", { class: "said" }, named(sentence))),
    pathButton(place),
    make("dl", {}, ...facts),
    ...remarksFor(place),
    ...(card[LINKS].length ? card[LINKS].map(linkList)
      : [make("p", { class: "hint" }, say.no_links)]),
  ];
}

function remarksFor(place) {
  const found = remarksOf.get(place) ?? [];
  if (!found.length) {
    return [];
  }
  const items = found.map(([sentence, advice]) =>
    make("li", {}, named(sentence), " ", make("small", {}, advice)));
  const count = found.length;
  return [many(count, make("h3", {}, say.stands_out, " ", make("small", {}, String(count))),
    make("ul", {}, ...items))];
}

function pathButton(place) {
  const button = make("button", { type: "button" }, say.path_from);
  button.addEventListener("click", () => beginPath(place));
  return make("p", { class: "tools" }, button);
}

function linkList([heading, others]) {
  return many(others.length,
    make("h3", {}, heading, " ", make("small", {}, String(others.length))),
    make("ul", {}, ...others.map(([other, line]) => otherItem(other, page.lines[line]))));
}

// A long list is folded, so that the rest can be found.
function many(count, heading, items) {
  return count > MOST_OPEN
    ? make("details", {}, make("summary", {}, heading), items)
    : make("section", {}, heading, items);
}

function otherItem(place, line) {
  const facts = line[LINE_FACTS].map(([heading, words]) => `${heading}: ${words.join("; ")}`);
  const more = facts.length ? [make("small", {}, named(facts.join(" · ")))] : [];
  return make("li", {}, link(place), " ", ...more);
}

function link(place) {
  const anchor = make("a", { href: `#n${place}` }, named(short(page.cards[place][NAME])));
  anchor.addEventListener("click", (event) => {
    event.preventDefault();
    choose(place, { move: true });
    panel.focus({ preventScroll: true });
  });
  return anchor;
}

// Where to find an agreement may be an address; nothing but the web is followed.
function wordOf(word) {
  if (!/^https?:\/\/\S+$/i.test(word)) {
    return named(word);
  }
  return make("a", { href: word, rel: "noopener noreferrer", target: "_blank" }, named(word));
}
