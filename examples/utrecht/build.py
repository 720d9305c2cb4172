"""Makes `utrecht.xlsx` from the five files of facts beside it: `python examples/utrecht/build.py`.

In those files every `[[kind]]` is a node or, with `rows`, several that share what stands above
them; `[common]` holds for the whole file. A key with the name of a link kind lists the other ends:
ids, or tables with a `target` and the attributes of the link.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from netwerk.files import write
from netwerk.model import LINK_KINDS, NODE_KINDS
from netwerk.model.network import Network

HERE = Path(__file__).parent
FACTS = (
    "areas.toml",
    "course_2026.toml",
    "parties_2026.toml",
    "plan_2017.toml",
    "parties_2017.toml",
)
Record = dict[str, Any]


def network() -> Network:
    """All that the two documents state, as one network."""
    return Network.of(record for file in FACTS for record in _records(HERE / file))


def _records(file: Path) -> Iterator[Record]:
    facts = tomllib.loads(file.read_text(encoding="utf-8"))
    common = facts.pop("common")
    for kind, tables in facts.items():
        for table in tables:
            for row in table.pop("rows", [{}]):
                yield from _node_and_links(kind, {**common, **table, **row})


def _node_and_links(kind: str, row: Record) -> Iterator[Record]:
    links = {name: row.pop(name) for name in LINK_KINDS if name in row}
    distinctions = links.get("active_in", []) if _named_after_its_area(kind) else []
    own_id = row.get("id") or NODE_KINDS[kind].made_id(row, *map(_name_in, distinctions))
    yield {**row, "kind": kind, "id": own_id}
    for name, ends in links.items():
        for end in ends:
            attributes = {"target": end} if isinstance(end, str) else end
            yield {"kind": name, "source": own_id, **attributes}


def _named_after_its_area(kind: str) -> bool:
    """Whether the area belongs in the id, as for rows that are typed into a workbook."""
    shorthands = LINK_KINDS["active_in"].shorthands
    return any(s.kind == kind and s.distinguishes for s in shorthands)


def _name_in(node_id: str) -> str:
    return node_id.partition(":")[2]


if __name__ == "__main__":
    write(network(), HERE / "utrecht.xlsx")
