"""Who is meant by a name, alias or id in a cell, and how to write that down again."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Self

from rapidfuzz import fuzz, process

from netwerk.errors import InputError
from netwerk.files.headings import quoted
from netwerk.model import NODE_KINDS
from netwerk.model.faults import DID_YOU_MEAN, shown
from netwerk.model.identifiers import slug
from netwerk.model.network import Network
from netwerk.text import Text, same

_spelling = lru_cache(maxsize=200_000)(slug)  # the same names come back in row after row
_MOST_SUGGESTIONS = 200
_LEAST_LIKENESS = 65  # of 100: one typing error in a short name, several in a long one

_UNKNOWN = Text(
    nl="{written} is onbekend. {suggestion}Verbeter de naam, of zet {written} eerst op het blad "
    "{sheets}.",
    en="{written} is unknown. {suggestion}Mend the name, or first put {written} on the sheet "
    "{sheets}.",
)
_SEVERAL_NAMES = Text(
    nl="{written} is onbekend. Staan hier meer namen? Zet er een puntkomma tussen, geen komma.",
    en="{written} is unknown. Are these several names? Put a semicolon between them, no comma.",
)
_ONE_NAME = Text(
    nl="{written} is onbekend. Staan hier meer namen? Geef elke naam een eigen rij.",
    en="{written} is unknown. Are these several names? Give each name a row of its own.",
)
_OTHER_KIND = Text(
    nl="{written} is een {found}. In deze kolom hoort een {wanted}.",
    en="{written} stands here as: {found}. This column takes: {wanted}.",
)
_SEVERAL = Text(
    nl="meer dan één regel heet {written}. Vul hier het kenmerk in: {ids}.",
    en="more than one row is called {written}. Fill in the id here: {ids}.",
)
_BETWEEN_NAMES = re.compile(r"[,/]| en | and ")


class References:
    """The names of all nodes, in the order in which they were added.

    A name or alias counts however it is spelled: capitals, accents and punctuation make no
    difference.
    """

    def __init__(self) -> None:
        self._kinds: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._named: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._aliased: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._suggested = 0

    @classmethod
    def of(cls, network: Network) -> Self:
        """The names of a network."""
        references = cls()
        for node in network.nodes.values():
            references.add(node.kind, node.id, node.label, node.aliases)
        return references

    def add(self, kind: str, node_id: str, name: str, aliases: Iterable[str]) -> None:
        """Make a node known by its id, name and aliases."""
        self._kinds[node_id] = kind
        self._names[node_id] = name
        self._named[kind, _spelling(name)].append(node_id)
        for alias in {_spelling(alias) for alias in aliases} - {_spelling(name)}:
            self._aliased[kind, alias].append(node_id)

    def name_of(self, node_id: str) -> str:
        """The name of a node that was added."""
        return self._names[node_id]

    def matching(self, written: str, kinds: Sequence[str]) -> list[str]:
        """The ids of the nodes of these kinds that may be meant, by id, else name, else alias."""
        if self._kinds.get(written) in kinds:
            return [written]
        spelling = _spelling(written)
        for index in (self._named, self._aliased):
            found = [node_id for kind in kinds for node_id in index.get((kind, spelling), ())]
            if found:
                return list(dict.fromkeys(found))
        return []

    def resolve(self, written: str, kinds: Sequence[str], *, several: bool = False) -> str:
        """The id of the one node of these kinds that is meant.

        `several` says that more than one name may stand there, with `;` between them.

        Raises
        ------
        InputError
            When there is none, or more than one.
        """
        found = self.matching(written, kinds)
        if len(found) == 1:
            return found[0]
        if not found:
            raise self._unknown(written, kinds, several)
        ids = _either([same(shown(node_id)) for node_id in found])
        raise InputError(_SEVERAL.fill(written=shown(written), ids=ids), value=shown(written))

    def written(self, node_id: str, kinds: Sequence[str]) -> str:
        """The name when only this node of these kinds answers to it, else the id."""
        name = self._names[node_id]
        spelling = _spelling(name)
        answering = {
            other
            for index in (self._named, self._aliased)
            for kind in kinds
            for other in index.get((kind, spelling), ())
        }
        is_an_id = self._kinds.get(name) in kinds
        return name if answering == {node_id} and not is_an_id else node_id

    def _unknown(self, written: str, kinds: Sequence[str], several: bool) -> InputError:
        words = {"written": same(shown(written))}
        elsewhere = self.matching(written, tuple(NODE_KINDS))
        if elsewhere:
            text, found = _OTHER_KIND, NODE_KINDS[self._kinds[elsewhere[0]]].text
            words |= {"found": found, "wanted": _either([NODE_KINDS[kind].text for kind in kinds])}
        elif self._is_several(written, kinds):
            text = _SEVERAL_NAMES if several else _ONE_NAME
        else:
            text = _UNKNOWN
            words["suggestion"] = self._suggestion(written, kinds)
            words["sheets"] = _either([quoted(NODE_KINDS[kind].plural) for kind in kinds])
        return InputError(text.fill(**words), value=shown(written))

    def _is_several(self, written: str, kinds: Sequence[str]) -> bool:
        """Whether it looks like names with a comma between them, and not like one known name."""
        parts = _BETWEEN_NAMES.split(written)
        if any(self.matching(part.strip(), kinds) for part in parts):
            return True
        return len(parts) > 1 and self._suggestion(written, kinds) == same("")

    def _suggestion(self, written: str, kinds: Sequence[str]) -> Text:
        """`Bedoelt u Jan Jansen? `, when a name is near; not without end, for it takes time."""
        self._suggested += 1
        if self._suggested > _MOST_SUGGESTIONS:
            return same("")
        # A node without a name is known by its id, which is nothing to suggest.
        names = [n for i, n in self._names.items() if self._kinds[i] in kinds and n != i]
        near = process.extractOne(
            written,
            names,
            scorer=fuzz.ratio,
            processor=str.casefold,
            score_cutoff=_LEAST_LIKENESS,
        )
        return DID_YOU_MEAN.fill(nearest=shown(near[0])) if near else same("")


def _either(texts: Sequence[Text]) -> Text:
    """`organisatie, professional of rol`."""
    if len(texts) == 1:
        return texts[0]
    *first, last = texts
    return Text(
        nl=f"{', '.join(text.nl for text in first)} of {last.nl}",
        en=f"{', '.join(text.en for text in first)} or {last.en}",
    )
