"""Changing an Excel workbook in place: what is not changed stays byte for byte.

A library that loads and saves a workbook drops what it does not know: pictures, shapes, charts,
slicers, conversations. Here the parts of the package are changed by themselves.
"""

from netwerk.files.editing.notes import annotate, without_own_notes
from netwerk.files.editing.parts import Parts
from netwerk.files.editing.sheets import Link, Rich, add_sheet, replace_sheet

__all__ = [
    "Link",
    "Parts",
    "Rich",
    "add_sheet",
    "annotate",
    "replace_sheet",
    "without_own_notes",
]
