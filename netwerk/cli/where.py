"""What a command reads from: a file, or a network in a database."""

from pathlib import Path
from typing import Any

import click

Where = Path | str


class WhereType(click.ParamType):  # type: ignore[type-arg]  # generic since click 8.4
    """A path, or the address of a database."""

    name = "where"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Where:
        """The address as it is; anything else as a path."""
        from netwerk.store.address import is_url

        return value if is_url(value) else Path(value)
