"""A network put into a workbook, and read back."""

from pathlib import Path
from typing import Any

from openpyxl import load_workbook

import netwerk as nw
from netwerk.files import (
    read,
    write_into,
)

OWN = "Mijn 'eigen' blad"


def values(path: Path, sheet: str) -> list[list[Any]]:
    """The values and formulas of a sheet."""
    return [[cell.value for cell in row] for row in load_workbook(path)[sheet].iter_rows()]


def changed(path: Path, network: nw.Network) -> Path:
    """The workbook with this network in it, beside it; read back, it is this network."""
    out = path.with_name("uit.xlsx")
    write_into(network, out, path)
    assert read(out) == network
    return out
