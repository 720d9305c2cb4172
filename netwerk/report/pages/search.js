// Finding by name, with the keyboard: a list box under a field, as WAI-ARIA describes a combobox.

const MOST_FOUND = 12;
let plainNames = null;

function startSearch() {
  combobox("find", (place) => choose(place, { move: true }));
}

function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

// Make the field with this id offer names; the one that is picked is passed on.
function combobox(id, picked) {
  const field = document.getElementById(id);
  const list = document.getElementById(`${id}-list`);
  let active = -1;

  function offer() {
    const wanted = plain(field.value.trim());
    const places = wanted ? matches(wanted) : [];
    list.replaceChildren(...places.slice(0, MOST_FOUND).map(option));
    list.hidden = !places.length;
    field.setAttribute("aria-expanded", String(places.length > 0));
    tell(id, wanted, places.length);
    activate(places.length ? 0 : -1);
  }

  function option(place, number) {
    const card = page.cards[place];
    const item = make("li", { role: "option", id: `${id}-${number}`, "aria-selected": "false" },
      named(short(card[NAME])), " ", make("small", {}, page.kinds[card[KIND]]));
    item.dataset.place = place;
    // The field must not lose the focus before the click arrives.
    item.addEventListener("pointerdown", (event) => event.preventDefault());
    item.addEventListener("click", () => pick(item));
    return item;
  }

  function activate(number) {
    active = number;
    [...list.children].forEach((item, n) => {
      item.setAttribute("aria-selected", String(n === number));
    });
    if (number < 0) {
      field.removeAttribute("aria-activedescendant");
    } else {
      field.setAttribute("aria-activedescendant", `${id}-${number}`);
      list.children[number].scrollIntoView({ block: "nearest" });
    }
  }

  function pressed(event) {
    const count = list.children.length;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps && count) {
      activate((active + steps[event.key] + count) % count);
    } else if (event.key === "Enter" && active >= 0) {
      pick(list.children[active]);
    } else if (event.key === "Escape") {
      close();
    } else {
      return;
    }
    event.preventDefault();
  }

  function pick(item) {
    const place = Number(item.dataset.place);
    field.value = short(page.cards[place][NAME]);
    close();
    picked(place);
  }

  function close() {
    list.hidden = true;
    list.replaceChildren();
    active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  field.addEventListener("input", offer);
  field.addEventListener("focus", () => field.select());
  field.addEventListener("blur", close);
  field.addEventListener("keydown", pressed);
}

// How many were found is heard, for the eye has the list; that nothing was found is also seen.
function tell(id, wanted, count) {
  const told = document.getElementById(`${id}-count`);
  told.className = wanted && !count ? "not-found" : "unseen";
  told.textContent = !wanted ? "" : count ? filled(say.found, { count }) : say.not_found;
}

// Names that begin with what was typed come before those that only hold it.
function matches(wanted) {
  plainNames ??= page.cards.map((card) => plain(card[NAME]));
  const at = plainNames.map((name, place) => [name.indexOf(wanted), name, place]);
  return at.filter(([where]) => where >= 0)
    .sort(([a, one], [b, other]) => Math.sign(a) - Math.sign(b) || one.localeCompare(other))
    .map(([, , place]) => place);
}
