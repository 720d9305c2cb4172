"""A page: one HTML file that holds all it needs and asks nothing of the network."""

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from os import PathLike
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from netwerk.atomic import write_or_explain

from .phrases import shortened

# To draw, and to save and print what is drawn.
_ALLOWED = "allow-scripts allow-downloads allow-modals"


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page as HTML text; a notebook shows it in place."""

    html: str

    def save(self, path: str | PathLike[str]) -> Path:
        """Write the page whole or not at all; returns the path.

        Raises
        ------
        ReportError
            When it cannot be written there.
        """
        target = Path(path)
        write_or_explain(target, self.html.encode("utf-8"))
        return target

    def _repr_html_(self) -> str:
        # The sandbox gives the page an origin of its own: it cannot reach the notebook around it.
        return (
            f'<iframe srcdoc="{escape(self.html)}" sandbox="{_ALLOWED}" '
            'style="width:100%;height:720px;border:0"></iframe>'
        )


@dataclass(frozen=True, slots=True)
class Parts:
    """The files of `pages/` that a page is made of."""

    template: str
    styles: tuple[str, ...]
    scripts: tuple[str, ...] = ()


def rendered(parts: Parts, content: Mapping[str, Any], *, foreign: Sequence[str] = ()) -> Page:
    """Fill the template of a page with its content; `foreign` scripts run before its own.

    The policy names the hash of every script and style, so whatever else got in stays dead text.
    """
    scripts = [*foreign]
    if parts.scripts:
        ours = "\n".join(_source(name) for name in parts.scripts)
        scripts.append(f'(() => {{\n"use strict";\n{ours}\n}})();')
    style = "\n".join(_source(name) for name in parts.styles)
    html = (
        _environment()
        .get_template(parts.template)
        .render(
            content,
            policy=_policy(scripts, style),
            style=Markup(style),
            scripts=[Markup(script) for script in scripts],
        )
    )
    return Page(html)


def embedded(value: object) -> Markup:
    """A value as JSON for a data block; without a `<`, nothing in it can end the block."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)


def _policy(scripts: list[str], style: str) -> str:
    allowed = " ".join(_hash(script) for script in scripts) or "'none'"
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(source: str) -> str:
    digest = hashlib.sha256(source.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


@cache
def _source(name: str) -> str:
    return resources.files(__package__).joinpath("pages", name).read_text("utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("netwerk.report", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["short"] = shortened
    return environment
