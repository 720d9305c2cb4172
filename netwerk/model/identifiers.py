"""Ids: `kind:slug(name)`, the same for the same name, whatever else the network holds."""

import hashlib
import re
import unicodedata

LONGEST_SLUG = 80
LONGEST_ID = 500  # a database indexes no longer one
_FOLDED = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "ẞ": "SS", "ı": "i"}
)
_UNSEEN = ("Mn", "Me", "Cf")
_SEPARATORS = re.compile(r"[^a-z0-9]+")
ID = re.compile(r"([a-z_]+):([^\s;\x00-\x1f]+)")


def slug(name: str) -> str:
    """Lower-case ASCII letters, digits and hyphens, at most 80 characters.

    Where letters or digits were lost (another script), nothing was left, or the name was cut, eight
    hexadecimal digits of the name's SHA-256 are appended, so that other names keep other slugs.
    """
    plain = unicodedata.normalize("NFKD", name.translate(_FOLDED))
    # Accents and invisible characters go; a curly quote or a dash separates as its ASCII form does.
    letters = "".join(c for c in plain if unicodedata.category(c) not in _UNSEEN)
    lost = any(not c.isascii() and unicodedata.category(c)[0] in "LN" for c in letters)
    words = _SEPARATORS.sub("-", letters.lower()).strip("-")
    if words and not lost and len(words) <= LONGEST_SLUG:
        return words
    # The name is hashed as it will be kept, for an id is made before its name is made canonical.
    kept = " ".join(unicodedata.normalize("NFC", name).split())
    digest = hashlib.sha256(kept.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{words[: LONGEST_SLUG - 9].rstrip('-')}-{digest}".lstrip("-")


def id_of(kind: str, name: str, *distinctions: str) -> str:
    """The id of a node of this kind and name; distinctions (an area, an employer) follow."""
    return f"{kind}:" + "-".join([slug(name), *map(slug, distinctions)])


def kind_of(node_id: str) -> str:
    """The node kind an id speaks of."""
    return node_id.partition(":")[0]
