"""Ids: `kind:slug(name)`, the same for the same name, whatever else the network holds."""

import hashlib
import re
import unicodedata

LONGEST_SLUG = 80
_FOLDED = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "ẞ": "SS"}
)
_SEPARATORS = re.compile(r"[^a-z0-9]+")
ID = re.compile(r"([a-z_]+):([^\s;\x00-\x1f]+)")


def slug(name: str) -> str:
    """Lower-case ASCII letters, digits and hyphens, at most 80 characters.

    Where letters or digits were lost (another script), nothing was left, or the name was cut, eight
    hexadecimal digits of the name's SHA-256 are appended, so that other names keep other slugs.
    """
    plain = unicodedata.normalize("NFKD", name.translate(_FOLDED))
    ascii_text = "".join(c for c in plain if c.isascii())
    lost = any(not c.isascii() and unicodedata.category(c)[0] in "LN" for c in plain)
    words = _SEPARATORS.sub("-", ascii_text.lower()).strip("-")
    if words and not lost and len(words) <= LONGEST_SLUG:
        return words
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{words[: LONGEST_SLUG - 9].rstrip('-')}-{digest}".lstrip("-")


def id_of(kind: str, name: str, *distinctions: str) -> str:
    """The id of a node of this kind and name; distinctions (an area, an employer) follow."""
    return f"{kind}:" + "-".join([slug(name), *map(slug, distinctions)])


def kind_of(node_id: str) -> str:
    """The node kind an id speaks of."""
    return node_id.partition(":")[0]
