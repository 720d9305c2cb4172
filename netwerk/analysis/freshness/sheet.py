"""The sheet on which contact persons say what still holds."""

from collections.abc import Sequence
from dataclasses import replace

from netwerk.answers import Answer, Choice, FillIn, Outcome
from netwerk.errors import InputError, InputErrors
from netwerk.model.identity import identity
from netwerk.model.link import Link
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.model.node import Node
from netwerk.text import Text

HOLDS, ENDED = "holds", "ended"
_NO_DAY = Text(
    nl="bij 'klopt niet meer' hoort een datum. Geef die met --op.",
    en="'no longer right' needs a date. Give it with --at.",
)
_GONE = Text(
    nl="dit gegeven staat niet meer in het netwerk. Haal de rij weg.",
    en="this fact is no longer in the network. Remove the row.",
)


def fact_of(link: Link) -> str:
    """What tells a link from every other, as text."""
    return "|".join(identity(link))


def _meaning(network: Network, answers: Sequence[Answer], on: Moment | None) -> Outcome:
    """What holds is confirmed on that day; what no longer holds ends on it."""
    links = {fact_of(link): link for link in network.links}
    new_nodes, new_links, faults = [], [], []
    for answer in answers:
        (key,), (subject,) = answer.keys, answer.subjects
        if key and key not in links:
            faults.append(InputError(_GONE, place=answer.place))
        elif on is None and answer.choice == ENDED:
            faults.append(InputError(_NO_DAY, place=answer.place))
        elif key:
            new_links.append(_answered_link(links[key], answer, on))
        else:
            new_nodes.append(_answered_node(network.nodes[subject], answer, on))
    if faults:
        raise InputErrors(faults)
    return Outcome(network.with_(new_nodes, new_links))


def _answered_node(node: Node, answer: Answer, on: Moment | None) -> Node:
    day = on or node.confirmed_on
    return node.changed(confirmed_on=day, **({"until": on} if answer.choice == ENDED else {}))


def _answered_link(link: Link, answer: Answer, on: Moment | None) -> Link:
    day = on or link.confirmed_on
    return replace(link, confirmed_on=day, until=on if answer.choice == ENDED else link.until)


SHEET = FillIn(
    name=Text(nl="Te bevestigen", en="To confirm"),
    explained=(
        Text(
            nl="Op elke rij staat iets dat al lang niemand heeft bevestigd. Vraag het aan de "
            "contactpersoon. U kunt het blad op die kolom sorteren en per persoon versturen.",
            en="Each row has something that nobody confirmed for long. Ask the contact person. "
            "You can sort the sheet by that column and send each person their part.",
        ),
        Text(
            nl="Klopt maar één ding niet, zoals een telefoonnummer? Verbeter dat in uw "
            "werkmap en kies hier 'klopt nog'.",
            en="Is only a part wrong, a telephone number for instance? Mend it in your workbook "
            "and choose 'still right' here.",
        ),
    ),
    subjects={"subject": Text(nl="Wie of wat", en="Who or what")},
    columns=("what", "other", "confirmed_on", "contact"),
    choices={
        HOLDS: Choice(
            Text(nl="klopt nog", en="still right"),
            Text(
                nl="het wordt bevestigd op de dag dat u het blad verwerkt.",
                en="it is confirmed on the day on which the sheet is applied.",
            ),
            ("klopt", "ja", "right", "yes"),
        ),
        ENDED: Choice(
            Text(nl="klopt niet meer", en="no longer right"),
            Text(
                nl="het is gestopt. Bij 'Tot en met' komt die dag; de rij blijft bewaard.",
                en="it has ended. That day comes at 'Until'; the row is kept.",
            ),
            ("klopt niet", "gestopt", "nee", "wrong", "no"),
        ),
    },
    meaning=_meaning,
    keys={"fact": Text(nl="Verbinding (kenmerk)", en="Link (id)")},
)
