// The period the map is narrowed to: from one year up to and including another, both may be open.

const sinceField = document.getElementById("since");
const untilField = document.getElementById("until");
const undated = document.getElementById("undated");

function startPeriod() {
  // A period that ends before it begins holds nothing: the other end comes along.
  for (const [field, other] of [[sinceField, untilField], [untilField, sinceField]]) {
    field?.addEventListener("change", () => {
      const [from, to] = periodNow();
      if (from > to) {
        other.value = field.value;
      }
    });
  }
}

// The years between which something must have been there.
function periodNow() {
  return [Number(sinceField?.value) || -Infinity, Number(untilField?.value) || Infinity];
}

// Whether something was there in some year of the period; its own first or last year may be open.
function existed(span, [from, to]) {
  return !span || ((span[0] ?? -Infinity) <= to && from <= (span[1] ?? Infinity));
}

// Without what has no date: the lines that have one, and the names that have one or stand on such
// a line.
function onlyDated(places, lines) {
  const [spansOfNodes, spansOfLines] = page.spans;
  const dated = lines.filter(({ id }) => spansOfLines[id]);
  const ends = new Set(dated.flatMap(({ from, to }) => [from, to]));
  return [places.filter((id) => spansOfNodes[id] || ends.has(id)), dated];
}

function periodWords() {
  const [since, until] = [sinceField?.value, untilField?.value];
  if (since && until) {
    return since === until ? since : `${since}–${until}`;
  }
  return since ? filled(say.from_year, { year: since })
    : until ? filled(say.to_year, { year: until }) : "";
}

function clearPeriod() {
  for (const field of [sinceField, untilField].filter(Boolean)) {
    field.value = "";
  }
  if (undated) {
    undated.checked = true;
  }
}
