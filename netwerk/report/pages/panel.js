// The panel beside the map: all that is known about what was chosen.

const panel = document.getElementById("panel");

function showPanel(place, lines) {
  if (place !== null) {
    panel.replaceChildren(...cardOf(page.cards[place]));
  } else if (lines) {
    panel.replaceChildren(make("h2", {}, say.between), make("ul", {}, ...lines.map(lineItem)));
  } else {
    panel.replaceChildren(make("p", { class: "hint" }, say.choose));
  }
  panel.scrollTop = 0;
}

function cardOf(card) {
  const facts = card[FACTS].flatMap(([heading, words]) => [
    make("dt", {}, heading),
    ...words.map((word) => make("dd", {}, wordOf(word))),
  ]);
  const links = card[LINKS].map(([heading, others]) => make("section", {},
    make("h3", {}, heading, " ", make("small", {}, String(others.length))),
    make("ul", {}, ...others.map(([other, line]) => otherItem(other, page.lines[line])))));
  return [
    make("p", { class: "sort" }, page.kinds[card[KIND]]),
    make("h2", {}, named(card[NAME])),
    make("dl", {}, ...facts),
    ...(links.length ? links : [make("p", { class: "hint" }, say.no_links)]),
  ];
}

function otherItem(place, line) {
  const facts = line[LINE_FACTS].map(([heading, words]) => `${heading}: ${words.join("; ")}`);
  const more = facts.length ? [make("small", {}, named(facts.join(" · ")))] : [];
  return make("li", {}, link(place), " ", ...more);
}

function lineItem(line) {
  return make("li", {}, ...lineSentence(line, link));
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
