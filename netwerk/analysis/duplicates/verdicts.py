"""What people may answer about two that may be the same."""

from collections.abc import Sequence

from netwerk.answers import Answer, Choice, FillIn, Outcome, with_verdicts
from netwerk.errors import InputError, InputErrors
from netwerk.merging import Conflict, merge_told
from netwerk.model import fields_of
from netwerk.model.facts import Field
from netwerk.model.faults import shown
from netwerk.model.identifiers import kind_of
from netwerk.model.links import PartOf
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.model.node import Node
from netwerk.model.verdicts import SameAs
from netwerk.text import Text, enumerated, same

_NO_PARTS = Text(
    nl="alleen een organisatie kan een onderdeel zijn van een andere.",
    en="only an organisation can be a part of another.",
)
_OTHER_KIND = Text(
    nl="deze twee zijn van een andere soort en kunnen niet dezelfde zijn. Verbeter het kenmerk, of "
    "haal de rij weg.",
    en="these two are of another kind and cannot be the same. Mend the id, or remove the row.",
)
_KEPT = Text(
    nl="van {subject} was {field} niet overal gelijk. {kept} blijft staan; {dropped} vervalt.",
    en="{field} of {subject} was not the same everywhere. {kept} stays; {dropped} goes.",
)
_KEPT_PRIVATE = Text(
    nl="van {subject} was {field} niet overal gelijk. Kijk na of het goede is blijven staan.",
    en="{field} of {subject} was not the same everywhere. Check whether the right one stayed.",
)
_CHOICES = {
    "same_as": Choice(
        Text(nl="dezelfde", en="the same"),
        Text(
            nl="ze worden samengevoegd. Al hun contacten en overleggen gaan mee; de andere naam "
            "komt bij 'Ook bekend als'.",
            en="they are joined. All their contacts and meetings come along; the other name goes "
            "to 'Also known as'.",
        ),
        ("hetzelfde", "ja", "samenvoegen", "yes", "same"),
    ),
    "distinct_from": Choice(
        Text(nl="niet dezelfde", en="not the same"),
        Text(
            nl="ze blijven apart en komen hier niet terug.",
            en="they stay apart and do not come back here.",
        ),
        ("nee", "bewust apart", "apart", "anders", "no", "different"),
    ),
    "part_of": Choice(
        Text(nl="eerste is onderdeel van tweede", en="first is part of second"),
        Text(
            nl="het blijven er twee; de eerste hoort bij de tweede.",
            en="they stay two; the first belongs to the second.",
        ),
    ),
    "has_part": Choice(
        Text(nl="tweede is onderdeel van eerste", en="second is part of first"),
        Text(
            nl="het blijven er twee; de tweede hoort bij de eerste.",
            en="they stay two; the second belongs to the first.",
        ),
    ),
}


def _meaning(network: Network, answers: Sequence[Answer], on: Moment | None) -> Outcome:
    """What is apart or a part is noted first; then what is the same is joined."""
    parts = [_part(answer, on) for answer in answers if answer.choice in ("part_of", "has_part")]
    faults = [
        InputError(_NO_PARTS, place=answer.place)
        for answer in answers
        if answer.choice in ("part_of", "has_part") and kind_of(answer.subjects[0]) == "person"
    ]
    faults += [
        InputError(_OTHER_KIND, place=answer.place)
        for answer in answers
        if len(set(map(kind_of, answer.subjects))) > 1
    ]
    if faults:
        raise InputErrors(faults)
    there = {(link.source, link.target) for link in network.links_of(PartOf)}
    new = [link for link in parts if (link.source, link.target) not in there]
    apart = [answer for answer in answers if answer.choice == "distinct_from"]
    noted = with_verdicts(network.with_(links=new) if new else network, apart, on)
    same = [answer for answer in answers if answer.choice == "same_as"]
    if not same:
        return Outcome(noted)
    merged = merge_told(noted, [SameAs(*sorted(answer.subjects)) for answer in same])
    return Outcome(merged.network, tuple(map(_told, merged.conflicts)))


def _told(conflict: Conflict) -> Text:
    """Which of two values stayed."""
    item = conflict.item
    (field,) = (f for f in fields_of(item.kind) if f.name == conflict.field)
    dropped = [_in_words(field, value) for value in conflict.dropped]
    subject = same(item.label) if isinstance(item, Node) else item.text
    name = Text(nl=f"'{field.text.nl}'", en=f"'{field.text.en}'")
    if field.fact.private:  # not on a screen that others may see
        return _KEPT_PRIVATE.fill(subject=subject, field=name)
    return _KEPT.fill(
        subject=subject,
        field=name,
        kept=_in_words(field, conflict.kept),
        dropped=Text(
            nl=enumerated((text.nl for text in dropped), "nl"),
            en=enumerated((text.en for text in dropped), "en"),
        ),
    )


def _in_words(field: Field, value: object) -> Text:
    if field.fact.vocabulary is not None:
        return field.fact.vocabulary.text_of(str(value))
    return same(shown(value))


def _part(answer: Answer, on: Moment | None) -> PartOf:
    first, second = answer.subjects
    ends = (first, second) if answer.choice == "part_of" else (second, first)
    return PartOf(*ends, origin=answer.place.sheet, confirmed_on=on)


SHEET = FillIn(
    name=Text(nl="Mogelijk dezelfde", en="Possibly the same"),
    explained=(
        Text(
            nl="Op elke rij staan er twee die mogelijk dezelfde zijn. Vul in of dat zo is.",
            en="Each row has two that are possibly the same. Fill in whether they are.",
        ),
    ),
    subjects={"a": Text(nl="Eerste", en="First"), "b": Text(nl="Tweede", en="Second")},
    columns=("score", "reason"),
    choices=_CHOICES,
    meaning=_meaning,
)
