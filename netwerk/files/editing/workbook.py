"""What a workbook says of all its cells, and must know after they have changed."""

import datetime as dt
import re

from netwerk.files.editing.cells import DAY_0
from netwerk.files.editing.markup import elements, spliced, with_attribute
from netwerk.files.editing.parts import WORKBOOK, Parts

_DAY_0_OF_MAC = dt.date(1904, 1, 1)
_CHAIN = "xl/calcChain.xml"
_FORMULA = re.compile(rb"<(?:[^\s<>/:]+:)?f[\s>/]")
# In the schema of a workbook these stand before `calcPr`, the last of them last.
_BEFORE = ("sheets", "functionGroups", "externalReferences", "definedNames")


def day_0(parts: Parts) -> dt.date:
    """The day from which the workbook counts its dates; Excel for Mac once had another."""
    stated = elements(parts[WORKBOOK], ["workbookPr"])
    is_mac = any(element.attribute("date1904") in ("1", "true") for element in stated)
    return _DAY_0_OF_MAC if is_mac else DAY_0


def calculate_when_opened(parts: Parts) -> None:
    """Let Excel work out all formulas anew, for what they say may have changed.

    The order in which it did so is left out: it may name cells without a formula now, which Excel
    takes for damage.
    """
    if not any(_FORMULA.search(parts.get(part, b"")) for _, part in parts.sheets()):
        return
    parts.drop(_CHAIN)
    book = parts[WORKBOOK]
    found = elements(book, ["calcPr"])
    if found:
        edit = with_attribute(book, found[0], "fullCalcOnLoad", "1")
    else:
        last = [element for element in elements(book, _BEFORE) if element.inside("workbook")][-1]
        piece = f'<{last.prefix}calcPr fullCalcOnLoad="1"/>'.encode()
        edit = (last.end, last.end, piece)
    parts[WORKBOOK] = spliced(book, [edit])
