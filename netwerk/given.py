"""What a caller hands over: lists of which every item is of one form, and shares.

Faults are named together, with their places, before any work begins.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from numbers import Real
from typing import Any

from netwerk.errors import InputError, InputErrors
from netwerk.model.faults import shown
from netwerk.text import Text, count_words, same

_MOST_SHOWN = 10
_ITEM = same("{name}[{place}] is {value}. {wanted}")
_MORE = Text(nl="En nog {count} van zulke fouten.", en="And {count} more faults like these.")
_ONE_TEXT = Text(
    nl="{name} is één tekst, {value}. Geef een lijst: [{value}].",
    en="{name} is a single text, {value}. Give a list: [{value}].",
)
_NO_LIST = Text(
    nl="{name} is {value}. Geef een lijst, bijvoorbeeld {example}.",
    en="{name} is {value}. Give a list, for instance {example}.",
)
_OTHER_LENGTH = Text(
    nl="{name} heeft er {count} en {other} {others}; dat moeten er evenveel zijn.",
    en="{name} has {count} and {other} {others}; there should be as many.",
)
_NO_SHARE = Text(
    nl="{name} is {value}. Geef een getal {least} en hoogstens 1, bijvoorbeeld 0.6.",
    en="{name} is {value}. Give a number {least} and at most 1, for instance 0.6.",
)
_FROM_0, _ABOVE_0 = Text(nl="van minstens 0", en="of at least 0"), Text(nl="boven 0", en="above 0")


@dataclass(frozen=True, slots=True)
class Form:
    """Of what form the items of a list are: whether one is, what would be right, and a list."""

    fits: Callable[[Any], bool]
    wanted: Text
    example: str


TEXTS = Form(
    lambda item: isinstance(item, str),
    Text(
        nl='Hier hoort een tekst; is die er niet, dan een lege: "".',
        en='A text belongs here; where there is none, an empty one: "".',
    ),
    '["Cursus voor ouderen", "Stoppen met roken"]',
)
SHARES = Form(
    lambda item: isinstance(item, Real) and 0 <= float(item) <= 1,  # nor nan
    Text(nl="Een score ligt tussen 0 en 1.", en="A score is between 0 and 1."),
    "[0.9, 0.2]",
)
LABELS = Form(
    # Truth values of numpy are no numbers. The text "nee" would count as true.
    lambda item: not isinstance(item, str) and str(item) in ("True", "False", "1", "0"),
    Text(nl="Een oordeel is True of False.", en="A label is True or False."),
    "[True, False]",
)


def items_of(*given: tuple[str, object, Form], equally_many: bool = False) -> list[list[Any]]:
    """Each thing given under a name, as a list of items of this form.

    Raises
    ------
    InputErrors
        Naming what is no list; else the first ten items of another form and how many more there
        are, or with `equally_many` that the two lists are not of one length.
    """
    faults = [fault for name, value, form in given if (fault := _no_list(name, value, form))]
    if faults:
        raise InputErrors(faults)
    lists = [list(value) for _, value, _ in given]  # type: ignore[call-overload]
    wrong = [
        (name, place, item, form.wanted)
        for (name, _, form), items in zip(given, lists, strict=True)
        for place, item in enumerate(items)
        if not form.fits(item)
    ]
    faults = [_fault(*one) for one in wrong[:_MOST_SHOWN]]
    if len(wrong) > _MOST_SHOWN:
        faults.append(InputError(_MORE.fill(count=count_words(len(wrong) - _MOST_SHOWN))))
    if equally_many and len(lists[0]) != len(lists[1]):
        (name, *_), (other, *_) = given
        counts = {"count": count_words(len(lists[0])), "others": count_words(len(lists[1]))}
        faults.append(InputError(_OTHER_LENGTH.fill(name=name, other=other, **counts)))
    if faults:
        raise InputErrors(faults)
    return lists


def texts_in(name: str, given: object) -> list[str]:
    """One list of texts, or :class:`InputErrors` as of `items_of`."""
    (texts,) = items_of((name, given, TEXTS))
    return texts


def check_share(name: str, share: object, *, above_0: bool = False) -> None:
    """Refuse what is no number from 0 to 1, or with `above_0` is 0.

    Raises
    ------
    InputError
        Saying what would be right.
    """
    if not SHARES.fits(share) or (above_0 and share == 0):
        least = _ABOVE_0 if above_0 else _FROM_0
        raise InputError(_NO_SHARE.fill(name=name, value=_shown(share), least=least))


def _no_list(name: str, given: object, form: Form) -> InputError | None:
    if isinstance(given, str):
        return InputError(_ONE_TEXT.fill(name=name, value=_shown(given)))
    # Of sets and mappings nobody can say which item comes first.
    unordered = isinstance(given, set | frozenset | Mapping)
    if isinstance(given, bytes) or unordered or not isinstance(given, Iterable):
        return InputError(_NO_LIST.fill(name=name, value=_shown(given), example=form.example))
    return None


def _fault(name: str, place: int, item: object, wanted: Text) -> InputError:
    return InputError(_ITEM.fill(name=name, place=place, value=_shown(item), wanted=wanted))


def _shown(value: object) -> str:
    """A text in quotation marks, anything else as Python writes it."""
    return shown(value) if isinstance(value, str) else shown(repr(value))[1:-1]
