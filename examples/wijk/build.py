"""Make the example workbook `wijk.xlsx` from the tables beside it.

A table is named after a kind of node or link. Its columns are fields of that kind; on the table of
a node kind also kinds of links, which name the other ends, as columns of the workbook do: `leads`
on `overleg.csv` says who chairs. Several values are separated by `; `. A node is referred to by its
name, or by its id where that name is not the only one.
"""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import netwerk as nw
from netwerk.model import LINK_KINDS, NODE_KINDS, Shorthand

HERE = Path(__file__).parent
WORKBOOK = HERE / "wijk.xlsx"
MADE_UP = "verzonnen voorbeeld"

Row = Mapping[str, str]
Record = dict[str, object]


def build() -> nw.Network:
    """The made-up network, each node marked as made up."""
    tables = {path.stem: read_table(path) for path in sorted((HERE / "tables").glob("*.csv"))}
    nodes = [(kind, row) for kind in NODE_KINDS for row in tables.get(kind, [])]
    links = [(kind, row) for kind in LINK_KINDS for row in tables.get(kind, [])]
    ids = ids_by_name(nodes)
    return nw.Network(
        (
            {"id": node_id(kind, row), "origin": MADE_UP, **record(kind, row, ids)}
            for kind, row in nodes
        ),
        [
            *(record(kind, row, ids) for kind, row in links),
            *(link for kind, row in nodes for link in plain_links(kind, row, ids)),
        ],
    )


def read_table(path: Path) -> list[Row]:
    """The rows of a table, without their empty cells."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [
            {column: cell for column, cell in row.items() if cell} for row in csv.DictReader(lines)
        ]


def ids_by_name(nodes: list[tuple[str, Row]]) -> dict[str, str]:
    """The id behind each name that only one node has."""
    named = [(row["name"], node_id(kind, row)) for kind, row in nodes if "name" in row]
    times = Counter(name for name, _ in named)
    return {name: made for name, made in named if times[name] == 1}


def node_id(kind: str, row: Row) -> str:
    """The id that the workbook would give this row, were its id column left empty."""
    distinctions = [
        values(row[column])[0]
        for column, shorthand in shorthands(kind).items()
        if shorthand.distinguishes and column in row
    ]
    made = NODE_KINDS[kind].made_id(row, *distinctions)
    assert made is not None, f"a {kind} without a name"
    return made


def record(kind: str, row: Row, ids: Mapping[str, str]) -> Record:
    """The fields of a node or link in this row."""
    found: Record = {"kind": kind}
    for field in nw.fields_of(kind):
        if field.name in row:
            cell = row[field.name]
            refers = field.shape == "ref" or field.name in ("source", "target")
            value = values(cell) if field.shape == "texts" else cell
            found[field.name] = ids.get(cell, cell) if refers else value
    return found


def plain_links(kind: str, row: Row, ids: Mapping[str, str]) -> Iterator[Record]:
    """The links that the columns of a node's row stand for."""
    here = node_id(kind, row)
    for column, shorthand in shorthands(kind).items():
        for name in values(row.get(column, "")):
            ends = (here, ids.get(name, name))
            source, target = reversed(ends) if shorthand.reverse else ends
            yield {"kind": column, "source": source, "target": target}


def shorthands(kind: str) -> dict[str, Shorthand]:
    """The kinds of links that the table of a node kind has a column for."""
    return {
        link_kind: shorthand
        for link_kind, cls in LINK_KINDS.items()
        for shorthand in cls.shorthands
        if shorthand.kind == kind
    }


def values(cell: str) -> list[str]:
    """The values in a cell."""
    return [value.strip() for value in cell.split(";") if value.strip()]


if __name__ == "__main__":
    nw.write(build(), WORKBOOK)
