"""An analyst's script: read a network, narrow it, measure it in two years, and export CSV.

`python analyst.py wijk/wijk.xlsx out` writes one CSV file for each table into the folder `out`.
"""

import argparse
from pathlib import Path

import pandas as pd

import netwerk as nw

AREA = "Rietvoorde"
YEARS = ("2025-09-01", "2026-09-01")


def main(source: Path, out: Path) -> None:
    """Write the tables of the network in `source` to the folder `out`."""
    everything = nw.read(source)
    moments = [everything.within(area=AREA, at=year) for year in YEARS]
    now = moments[-1]
    tables = {
        "fragmentation": pd.concat(
            nw.fragmentation(network, per=("network", "theme")).to_frame() for network in moments
        ),
        "missing_links": nw.missing_links(now, top=3).to_frame(),
        "overlap": nw.overlap(now).to_frame(),
        "contacts": contacts(now),
    }
    out.mkdir(parents=True, exist_ok=True)
    for name, table in tables.items():
        table.map(in_one_cell).to_csv(out / f"{name}.csv", index=False)
        print(f"{name}.csv: {len(table)} rows")


def contacts(network: nw.Network) -> pd.DataFrame:
    """How often who works with whom: links are plain objects, so any question can be asked."""
    names = network.names()
    return pd.DataFrame(
        {"a": names[link.source], "b": names[link.target], "per_year": link.frequency}
        for link in network.links_of(nw.WorksWith)
    ).sort_values("per_year", ascending=False)


def in_one_cell(value: object) -> object:
    """A tuple as text with semicolons, as in the workbook."""
    return "; ".join(map(str, value)) if isinstance(value, tuple) else value


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    main(arguments.source, arguments.out)
