"""Networks in files: Excel workbooks that people fill in, and netwerk's own JSON."""

from netwerk.files.formats import read, read_with_remarks, write, write_sheets, write_template

__all__ = ["read", "read_with_remarks", "write", "write_sheets", "write_template"]
