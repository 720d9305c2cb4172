"""Which initiatives in any CSV file do nearly the same? Writes the pairs as CSV.

The columns are named on the command line, so the file may come from anywhere:

    python examples/overlap.py subsidies.csv pairs.csv --title Projectnaam --text Omschrijving \
        --areas Wijk --themes Thema --target-groups Doelgroep --partners Aanvrager

With `--labels judged.csv` (columns a, b and same; ids as in the column named by `--id`) it also
says at which minimum the scores agree best with what people judged, and draws that in a file
named by `--draw`. `--words mine.toml` adds words of your own, in the form of
netwerk/similarity/words.toml.
"""

import argparse
import csv
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import netwerk as nw
from netwerk.model.identifiers import id_of
from netwerk.model.link import Link

Row = Mapping[str, str]
YES = ("ja", "j", "yes", "y", "true", "waar", "1")
# A column of names, the kind of node they name, and the link from the initiative or to it.
REFERENCES = {
    "themes": (nw.Theme, nw.About, False),
    "areas": (nw.Area, nw.ActiveIn, False),
    "goals": (nw.Goal, nw.ContributesTo, False),
    "partners": (nw.Organisation, nw.Leads, True),
}
TEXTS = ("summary", "aim", "approach")


def main(arguments: list[str] | None = None) -> None:
    """Read, compare, write."""
    asked = _arguments().parse_args(arguments)
    try:
        network = _network(_read(asked.file), asked)
        result = nw.overlap(
            network, minimum=asked.minimum, kinds=("initiative",), words=asked.words
        )
        if asked.labels:
            _tune(network, asked)
    except nw.NetwerkError as error:
        sys.exit(error.message("en"))
    except OSError as error:
        sys.exit(f"{error.filename}: {error.strerror}")
    except KeyError as column:
        sys.exit(f"no column {column}")
    with asked.out.open("w", newline="", encoding="utf-8-sig") as file:  # the mark is for Excel
        writer = csv.writer(file)
        writer.writerow(result.record_names())
        for record in result.records():
            writer.writerow([_cell(value) for value in record.values()])
    count = sum(1 for _ in network.nodes_of(nw.Initiative))
    print(f"{count} initiatives read, {len(result)} pairs written to {asked.out}")


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path, help="a CSV file with a row per initiative")
    parser.add_argument("out", type=Path, help="the CSV file of pairs to write")
    parser.add_argument("--title", required=True, metavar="COLUMN")
    parser.add_argument("--id", metavar="COLUMN", help="without it, rows are numbered from 1")
    parser.add_argument(
        "--text", action="append", default=[], metavar="COLUMN", help="up to three times"
    )
    for name in (*REFERENCES, "target-groups"):
        parser.add_argument(f"--{name}", metavar="COLUMN", help="several names with ; in between")
    for name in ("since", "until"):
        parser.add_argument(f"--{name}", metavar="COLUMN", help="2026, 2026-03 or 2026-03-14")
    parser.add_argument("--minimum", type=float, default=0.59, help="0.5 to 1, by default .59")
    parser.add_argument("--words", type=Path, help="words of your own, beside ours (.toml)")
    parser.add_argument("--labels", type=Path, help="judged pairs: a CSV with a, b and same")
    parser.add_argument("--draw", type=Path, help="the drawing of precision and recall (.svg)")
    return parser


def _read(file: Path) -> list[dict[str, str]]:
    """The rows of a CSV file, whatever stands between its cells."""
    written = file.read_bytes()
    try:
        text = written.decode("utf-8-sig")
    except UnicodeDecodeError:  # as Excel on Windows saves it
        text = written.decode("cp1252", errors="replace")
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    lines = text.splitlines(keepends=True)
    return list(csv.DictReader(lines, delimiter=separator, restval=""))


def _network(rows: list[dict[str, str]], asked: argparse.Namespace) -> nw.Network:
    """Each row an initiative, and what its columns name."""
    nodes: dict[str, object] = {}
    links: list[Link] = []
    for number, row in enumerate(rows, start=1):
        if not row[asked.title].strip():
            continue
        own_id = _id(row[asked.id] if asked.id else str(number))
        if own_id in nodes:
            sys.exit(f"row {number}: {row[asked.id]!r} stands in {asked.id!r} a second time")
        texts = dict(zip(TEXTS, (row[column] or None for column in asked.text), strict=False))
        groups = _names(row, asked.target_groups)
        period = {
            name: row[column] or None
            for name in ("since", "until")
            if (column := getattr(asked, name))
        }
        values = {**texts, **period, "target_groups": tuple(groups)}
        nodes[own_id] = {"kind": "initiative", "id": own_id, "name": row[asked.title], **values}
        for name, (kind, link, reverse) in REFERENCES.items():
            for written in _names(row, getattr(asked, name)):
                other = id_of(kind.kind, written)
                nodes.setdefault(other, kind(name=written))
                ends = (other, own_id) if reverse else (own_id, other)
                links.append(link(*ends))
    return nw.Network(nodes.values(), dict.fromkeys(links))  # type: ignore[arg-type]


def _names(row: Row, column: str | None) -> Iterator[str]:
    """The names in a cell, with `;` in between."""
    for name in (row[column] if column else "").split(";"):
        if name.strip():
            yield name.strip()


def _tune(network: nw.Network, asked: argparse.Namespace) -> None:
    """Say at which minimum the scores agree best with the judged pairs."""
    judged = _read(asked.labels)
    pairs = [(_id(row["a"]), _id(row["b"])) for row in judged]
    scores = nw.overlap_scores(network, pairs, words=asked.words)
    tuning = nw.tune_threshold(scores, [row["same"].strip().casefold() in YES for row in judged])
    print(tuning.notes[0].en)
    if asked.draw:
        asked.draw.write_text(tuning.svg("en"), encoding="utf-8")


def _id(written: str) -> str:
    return id_of("initiative", written)


def _cell(value: object) -> object:
    """Plain text that a spreadsheet does not run as a formula."""
    if isinstance(value, tuple):
        value = "; ".join(map(str, value))
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@") else value


if __name__ == "__main__":
    main()
