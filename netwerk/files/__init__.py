"""Networks in files: Excel workbooks that people fill in, and netwerk's own JSON."""

from netwerk.files.copies import write_comments, write_into
from netwerk.files.formats import (
    read,
    read_answers,
    read_with_remarks,
    write,
    write_sheets,
    write_template,
)
from netwerk.files.survey import read_survey, write_survey

__all__ = [
    "read",
    "read_answers",
    "read_survey",
    "read_with_remarks",
    "write",
    "write_comments",
    "write_into",
    "write_sheets",
    "write_survey",
    "write_template",
]
