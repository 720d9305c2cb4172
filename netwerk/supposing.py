"""What if: the network that would be there with other nodes, contacts and overleggen.

What is left out or joined is named as people name it: by an id, a name or an alias of any kind, or
a part of the name of one person.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from netwerk.errors import InputError, InputErrors
from netwerk.model import LINK_KINDS, Link, Node
from netwerk.model.faults import did_you_mean, shown
from netwerk.model.identifiers import kind_of, slug
from netwerk.model.identity import identity
from netwerk.model.links import ActiveIn, PartyTo, TakesPartIn, WorksWith
from netwerk.model.network import Network
from netwerk.model.nodes import Area, Overleg, Person
from netwerk.text import LANGUAGES, Text, enumerated, same

Made = TypeVar("Made")
Given = TypeVar("Given")

# Of the kinds that fit two nodes, what people mean when they do not say which.
_USUAL = (WorksWith.kind, TakesPartIn.kind, PartyTo.kind)

_UNKNOWN = Text(
    nl="er is niets met de naam {written}. {suggestion}",
    en="there is nothing named {written}. {suggestion}",
)
_SEVERAL = Text(
    nl="er zijn er meer met de naam {written}. Gebruik een kenmerk: {ids}.",
    en="there are several named {written}. Use an id: {ids}.",
)
_SEVERAL_PARTS = Text(
    nl="er zijn er meer met {written} in de naam: {names}. Noem de hele naam.",
    en="there are several with {written} in the name: {names}. Give the whole name.",
)
_LEFT_OUT = Text(
    nl="{written} laat u zelf weg, en kan dus niet meedoen.",
    en="you leave out {written} yourself, so it cannot take part.",
)
_NO_KIND = Text(
    nl="{written} is geen soort verbinding. {suggestion}Kies uit: {kinds}.",
    en="{written} is no kind of link. {suggestion}Choose from: {kinds}.",
)
_NOT_ALIKE = Text(
    nl="een verbinding heeft twee namen, eventueel met een soort ertussen. Hier staat {written}.",
    en="a link has two names, with its kind between them if you like. This says {written}.",
)
_WHICH = Text(
    nl="noem ook de soort verbinding tussen {source} en {target}. Kies uit: {kinds}.",
    en="name the kind of link between {source} and {target} as well. Choose from: {kinds}.",
)
_NONE_FITS = Text(
    nl="tussen {source} en {target} kan geen verbinding.",
    en="no link is possible between {source} and {target}.",
)
_LINK_THERE = Text(
    nl="deze verbinding is er al: {source} {kind} {target}.",
    en="this link is there already: {source} {kind} {target}.",
)
_OVERLEG_THERE = Text(
    nl="het overleg {name} is er al. Voeg een contact toe tussen dat overleg en een deelnemer.",
    en="the meeting {name} is there already. Add a link between that meeting and a participant.",
)


def suppose(
    network: Network,
    *,
    without: Iterable[str],
    links: Iterable[Sequence[str]],
    overleggen: Mapping[str, Iterable[str]],
    area: str | None,
) -> Network:
    """The network without these, with these links and overleggen; see `netwerk.what_if`.

    Raises
    ------
    NetworkError
        When the area is unknown.
    InputErrors
        Naming all other faults together.
    """
    names = _Names(network)
    faults: list[InputError] = []
    gone = _each(names.found, without, faults)
    names.gone.update(gone)
    where = [] if area is None else [network.find(Area.kind, area)]
    nodes: list[Node] = []
    added: list[Link] = []
    for overleg, members in _each(partial(_meeting, names), overleggen.items(), faults):
        nodes.append(overleg)
        added += [TakesPartIn(source=member, target=overleg.id) for member in members]
        added += [ActiveIn(source=overleg.id, target=place) for place in where]
    there = {identity(link) for link in network.links}
    added += _each(partial(_link, names, there), links, faults)
    if faults:
        raise InputErrors(faults)
    once = {identity(link): link for link in added}
    return network.without(gone).with_(nodes, once.values())


class _Names:
    """What each name means: by names, else by aliases, else by a part of a name of one person."""

    def __init__(self, network: Network) -> None:
        self.gone: set[str] = set()
        self.nodes: dict[str, Node] = {}
        self._named: dict[str, list[str]] = defaultdict(list)
        self._also_named: dict[str, list[str]] = defaultdict(list)
        for node in network.nodes.values():
            self.add(node)

    def add(self, node: Node) -> None:
        """Let this node be found."""
        self.nodes[node.id] = node
        self._named[slug(node.label)].append(node.id)
        for alias in node.aliases:
            self._also_named[slug(alias)].append(node.id)

    def found(self, written: str, kinds: Collection[str] = ()) -> str:
        """The id of what is meant: of these kinds, if one of them has the name.

        Raises
        ------
        InputError
            When there is none, with the nearest name, or more than one, or it is gone.
        """
        ids = [written] if written in self.nodes else self._of_name(slug(written))
        ids = [node_id for node_id in ids if kind_of(node_id) in kinds] or ids
        if not ids:
            ids = [self._of_part(written)]
        if len(ids) > 1:
            raise InputError(_SEVERAL.fill(written=shown(written), ids=", ".join(ids)))
        if ids[0] in self.gone:
            raise InputError(_LEFT_OUT.fill(written=shown(written)))
        return ids[0]

    def shown(self, node_id: str) -> Text:
        """The name of a node as a message repeats it."""
        return same(shown(self.nodes[node_id].label))

    def _of_part(self, written: str) -> str:
        """The one person with these words, or the begin of the last, in the name.

        Raises
        ------
        InputError
            When there is none, with the nearest name, or more than one, naming them all.
        """
        part = f"-{slug(written)}"
        found = [
            node
            for node in self.nodes.values()
            if isinstance(node, Person) and any(part in f"-{slug(name)}" for name in _names(node))
        ]
        # One with the whole word is meant before one that only begins with it.
        exact = [n for n in found if any(f"{part}-" in f"-{slug(x)}-" for x in _names(n))]
        found = exact or found
        if not found:
            near = did_you_mean(written, [node.label for node in self.nodes.values()])
            raise InputError(_UNKNOWN.fill(written=shown(written), suggestion=near))
        if len(found) > 1:
            names = same(", ".join(sorted(shown(node.label) for node in found)))
            raise InputError(_SEVERAL_PARTS.fill(written=shown(written), names=names))
        return found[0].id

    def _of_name(self, wanted: str) -> list[str]:
        return sorted({*(self._named.get(wanted) or self._also_named.get(wanted) or ())})


def _names(person: Person) -> tuple[str, ...]:
    return person.label, *person.aliases


def _meeting(names: _Names, wished: tuple[str, Iterable[str]]) -> tuple[Node, list[str]]:
    """A new overleg, and the ids of its participants."""
    name, participants = wished
    overleg = Overleg(name=name)
    if overleg.id in names.nodes:
        raise InputError(_OVERLEG_THERE.fill(name=shown(name)))
    names.add(overleg)
    kinds = {source for source, target in TakesPartIn.ends if target == Overleg.kind}
    return overleg, _all(partial(names.found, kinds=kinds), participants)


def _link(names: _Names, there: Collection[tuple[str, ...]], words: Sequence[str]) -> Link:
    """The link that is meant by two names, or by two names with its kind between them."""
    if isinstance(words, str) or len(words) not in (2, 3):
        written = words if isinstance(words, str) else "; ".join(words)
        raise InputError(_NOT_ALIKE.fill(written=shown(written)))
    kind = next(iter(_all(_kind, words[1:-1])), None)
    kinds = {end for pair in LINK_KINDS[kind].ends for end in pair} if kind else ()
    source, target = _all(partial(names.found, kinds=kinds), (words[0], words[-1]))
    if kind is None:
        kind, source, target = _usual(names, source, target)
    link = LINK_KINDS[kind](source=source, target=target)
    if identity(link) in there:
        ends = {"source": names.shown(source), "target": names.shown(target)}
        raise InputError(_LINK_THERE.fill(**ends, kind=link.text))
    return link


def _kind(written: str) -> str:
    """The kind of link that is meant by its key or its words in either language."""
    for kind, cls in LINK_KINDS.items():
        if slug(written) in map(slug, (kind, *(cls.text[language] for language in LANGUAGES))):
            return kind
    near = did_you_mean(written, [cls.text["nl"] for cls in LINK_KINDS.values()])
    kinds = _listed(LINK_KINDS)
    raise InputError(_NO_KIND.fill(written=shown(written), suggestion=near, kinds=kinds))


def _usual(names: _Names, source: str, target: str) -> tuple[str, str, str]:
    """The kind of link meant when nobody says which, and its ends in the direction that fits."""
    ways = {
        kind: (kind, *ends)
        for ends in ((target, source), (source, target))
        for kind, cls in LINK_KINDS.items()
        if (kind_of(ends[0]), kind_of(ends[1])) in cls.ends and not cls.symmetric  # a verdict
    }
    meant = [kind for kind in _USUAL if kind in ways][:1] or sorted(ways)
    if len(meant) == 1:
        return ways[meant[0]]
    text = _WHICH if ways else _NONE_FITS
    ends = {"source": names.shown(source), "target": names.shown(target)}
    raise InputError(text.fill(**ends, kinds=_listed(meant)))


def _each(
    make: Callable[[Given], Made], given: Iterable[Given], faults: list[InputError]
) -> list[Made]:
    """What can be made of each; what cannot adds its faults."""
    made = []
    for item in given:
        try:
            made.append(make(item))
        except InputErrors as several:
            faults += several.errors
        except InputError as fault:
            faults.append(fault)
    return made


def _all(make: Callable[[Given], Made], given: Iterable[Given]) -> list[Made]:
    """What is made of each, or an InputErrors with every fault."""
    faults: list[InputError] = []
    made = _each(make, given, faults)
    if faults:
        raise InputErrors(faults)
    return made


def _listed(kinds: Iterable[str]) -> Text:
    """Kinds of links in words."""
    texts = [LINK_KINDS[kind].text for kind in kinds]
    return Text(**{lang: enumerated((t[lang] for t in texts), lang) for lang in LANGUAGES})
