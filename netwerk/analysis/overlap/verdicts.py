"""What people may answer about two that overlap."""

from collections.abc import Sequence

from netwerk.answers import Answer, Choice, FillIn, Outcome, with_verdicts
from netwerk.errors import InputError, InputErrors
from netwerk.model.identifiers import kind_of
from netwerk.model.links import ContributesTo
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.text import Text

_NO_GOAL = Text(
    nl="alleen een initiatief draagt bij aan een doelstelling, en hier staat iets anders. Kies een "
    "ander woord.",
    en="only an initiative contributes to a goal, and these are something else. Choose another "
    "word.",
)

CHOICES = {
    "same_as": Choice(
        Text(nl="samenvoegen", en="join"),
        Text(
            nl="het is hetzelfde werk; spreek af dat er één overblijft.",
            en="it is the same work; agree that one remains.",
        ),
        ("hetzelfde", "dezelfde", "dubbel", "same"),
    ),
    "coordinates_with": Choice(
        Text(nl="afstemmen", en="coordinate"),
        Text(
            nl="het blijven er twee die van elkaar weten en samen optrekken.",
            en="two that stay, know of one another and act together.",
        ),
        ("stemt af met", "afgestemd"),
    ),
    "complements": Choice(
        Text(nl="zelfde doel, ander niveau", en="same aim, other level"),
        Text(
            nl="ze vullen elkaar aan, bijvoorbeeld een in de wijk en een in de stad.",
            en="they complement one another, for instance one in the wijk and one in the city.",
        ),
        ("vult aan", "aanvullend", "vullen elkaar aan"),
    ),
    "contributes_to": Choice(
        Text(nl="draagt bij aan het doel", en="contributes to the goal"),
        Text(
            nl="een initiatief en een doelstelling die bij elkaar horen; dat komt dan in uw "
            "werkmap te staan.",
            en="an initiative and a goal that belong together; your workbook will say so.",
        ),
        ("draagt bij aan", "hoort bij dit doel"),
    ),
    "distinct_from": Choice(
        Text(nl="bewust apart", en="rightly different"),
        Text(
            nl="ze lijken op elkaar, maar blijven apart.",
            en="they look alike, but stay apart.",
        ),
        ("apart", "is bewust apart van", "niet hetzelfde"),
    ),
}


def _meaning(network: Network, answers: Sequence[Answer], on: Moment | None) -> Outcome:
    """Verdicts, and the initiatives that turn out to serve a goal."""
    links, verdicts, faults = [], [], []
    there = {(link.source, link.target) for link in network.links_of(ContributesTo)}
    for answer in answers:
        goal, initiative = sorted(answer.subjects)
        if answer.choice != "contributes_to":
            verdicts.append(answer)
        elif (kind_of(initiative), kind_of(goal)) not in ContributesTo.ends:
            faults.append(InputError(_NO_GOAL, place=answer.place))
        elif (initiative, goal) not in there:
            links.append(
                ContributesTo(initiative, goal, origin=answer.place.sheet, confirmed_on=on)
            )
    if faults:
        raise InputErrors(faults)
    linked = network.with_(links=links) if links else network
    return Outcome(with_verdicts(linked, verdicts, on))


SHEET = FillIn(
    name=Text(nl="Overlap", en="Overlap"),
    explained=(
        Text(
            nl="Op elke rij staan er twee die op elkaar lijken. Beslis wat u ermee doet, het "
            "liefst in het overleg dat erbij staat.",
            en="Each row has two that look alike. Decide what to do, preferably in the meeting "
            "that is named.",
        ),
    ),
    subjects={"a": Text(nl="Eerste", en="First"), "b": Text(nl="Tweede", en="Second")},
    columns=("score", "step", "shared_words", "people", "overleg"),
    choices=CHOICES,
    meaning=_meaning,
)
