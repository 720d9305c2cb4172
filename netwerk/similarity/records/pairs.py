"""The pairs of records that are probably the same."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from netwerk.given import Form, check_share, items_of
from netwerk.text import Text

from .columns import Column, Record, columns_of, texts_of
from .comparison import Comparison, RecordPair

_RECORDS = Form(
    lambda item: isinstance(item, Mapping),
    Text(
        nl='Hier horen velden met hun waarde: {"name": "Careyn"}.',
        en='Fields with their value belong here: {"name": "Careyn"}.',
    ),
    '[{"name": "Careyn"}, {"name": "Altrecht"}]',
)
MOST_EQUAL = 10
"""Of more records that are wholly equal, each is paired with the first only."""


def duplicate_pairs(
    records: Sequence[Record],
    *,
    minimum: float = 0.5,
    columns: Sequence[Column] | None = None,
    parts: bool = False,
) -> list[RecordPair]:
    """The pairs of records that are probably one party, most probable first.

    Parameters
    ----------
    records
        Mappings of field names to a text, several texts, or None. `name` and `aliases` are names;
        how other fields are compared follows from their name or what they hold.
    minimum
        The least probability, 0–1.
    columns
        How to compare which fields, instead.
    parts
        Also pairs of which one calls itself a branch or department and is named after the other.

    Returns
    -------
    Pairs of places `a < b`. Of more than ten records equal in every field each is paired with the
    first only.

    Raises
    ------
    InputErrors
        Naming what is no record, with its place; InputError when the minimum is no share.

    Examples
    --------
    >>> records = [
    ...     {"name": "Stichting Careyn", "place": "Utrecht"},
    ...     {"name": "Careyn B.V.", "place": "Utrecht"},
    ...     {"name": "Altrecht", "place": "Utrecht"},
    ... ]
    >>> [(pair.a, pair.b) for pair in duplicate_pairs(records)]
    [(0, 1)]
    """
    check_share("minimum", minimum)
    (records,) = items_of(("records", records, _RECORDS))
    columns = columns_of(records) if columns is None else columns
    places = _profiles(records, columns)
    compared = Comparison([records[own[0]] for own in places], columns)
    found = [
        replace(pair, a=min(i, j), b=max(i, j))
        for pair in compared.pairs(minimum)
        if parts or not pair.is_part
        for i in _spoken_for(places[pair.a])
        for j in _spoken_for(places[pair.b])
    ]
    several = [own for own in places if len(own) > 1]
    alike = compared.with_itself([i for i, own in enumerate(places) if len(own) > 1])
    for own, pair in zip(several, alike, strict=True):
        if pair.score >= minimum:
            found += [replace(pair, a=i, b=j, group=len(own)) for i, j in _within(own)]
    return sorted(found, key=lambda p: (-p.score, p.a, p.b))


def _spoken_for(equal: list[int]) -> list[int]:
    """Those that are paired with others; of very many equal records the first speaks for all."""
    return equal if len(equal) <= MOST_EQUAL else equal[:1]


def _within(equal: list[int]) -> Iterator[tuple[int, int]]:
    if len(equal) <= MOST_EQUAL:
        return combinations(equal, 2)
    return ((equal[0], other) for other in equal[1:])


def _profiles(records: Sequence[Record], columns: Sequence[Column]) -> list[list[int]]:
    """The places of the records that are equal in every column, per distinct record."""
    places: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, record in enumerate(records):
        key = tuple(
            tuple(sorted(text.casefold() for text in texts_of(record.get(c.name)))) for c in columns
        )
        places[key].append(place)
    return list(places.values())
