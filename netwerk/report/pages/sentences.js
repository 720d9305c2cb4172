// What is known about a name, said in sentences.

const MOST_NAMED = 3;
const language = document.documentElement.lang;
const listing = new Intl.ListFormat(language, { type: "conjunction" });
const remarksOf = new Map();

function startSentences() {
  page.remarks.forEach(([places, sentence, advice]) => {
    for (const place of places) {
      remarksOf.set(place, [...(remarksOf.get(place) ?? []), [sentence, advice]]);
    }
  });
}

// "An de Wit werkt bij De Linde." for every kind of link that begins here, and one for the number.
function sentencesOf(place) {
  const name = short(page.cards[place][NAME]);
  const found = Object.values(page.cards[place][LINKS]).flatMap(([, others]) => others);
  const others = new Map();
  for (const [other, number] of found) {
    const [kind, source] = page.lines[number];
    if (source === place || page.styles[kind].mutual) {
      others.set(kind, [...(others.get(kind) ?? []), short(page.cards[other][NAME])]);
    }
  }
  const said = [...others].map(([kind, names]) =>
    `${name} ${verbOf(kind, place)} ${enumerated(names)}.`);
  const total = filled(found.length === 1 ? say.one_link : say.many_links, { count: found.length });
  return found.length ? [...said, total] : said;
}

// A partner works on a theme; everything else is about it.
function verbOf(kind, place) {
  const isPartner = ["organisation", "person"].includes(page.cards[place][KIND]);
  return kind === "about" && isPartner ? say.works_on : page.styles[kind].text;
}

function enumerated(names) {
  const unique = [...new Set(names)];
  const named = unique.slice(0, MOST_NAMED);
  const rest = unique.length - named.length;
  return listing.format(rest ? [...named, filled(say.more, { count: rest })] : named);
}
