// What the other scripts share. Text only ever enters the page as text: names may hold anything.

const found = document.getElementById("values");
const page = found ? JSON.parse(found.textContent) : null;
const say = page ? page.words : {};
const narrow = matchMedia("(max-width: 62rem)");
const calm = matchMedia("(prefers-reduced-motion: reduce)");

const [NAME, KIND, FACTS, LINKS] = [0, 1, 2, 3];
const [LINE_KIND, SOURCE, TARGET, LINE_FACTS] = [0, 1, 2, 3];

function make(tag, values = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(values)) {
    element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

// For what is in the page now, and what is still to be read.
function onClickOf(selector, then) {
  document.addEventListener("click", (event) => {
    const target = event.target.closest(selector);
    if (target) {
      then(target, event);
    }
  });
}

// A name of any script keeps its own direction.
function named(text) {
  return make("bdi", {}, text);
}

function short(text, most = 80) {
  const letters = [...text.replace(/\s+/g, " ")];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : letters.join("");
}

function filled(text, values) {
  return text.replace(/\{(\w+)\}/g,
    (_, name) => values[name].toLocaleString(document.documentElement.lang));
}
