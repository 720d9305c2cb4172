"""People replaced by what they do: `huisarts A`, `wijkverpleegkundige B`.

Of a person stay the profession, domain, period and when that was confirmed. The name goes from the
whole network: from ids, aliases, other names, every text and every link. The letters follow from
the ids, in an order that says nothing of the names: replace people in the whole network, before it
is narrowed, and every page of it has the same letters. Who knows the wijk may still recognise
people by their contacts.
"""

import hashlib
from collections import defaultdict
from typing import Any

from netwerk.model import Link, Node, fields_of
from netwerk.model.identifiers import id_of, kind_of, slug
from netwerk.model.links import Holds
from netwerk.model.network import Network, record_of
from netwerk.model.nodes import Area, Person, Theme
from netwerk.model.vocabulary import PROFESSION
from netwerk.text import Language

from .names import Names, common_words, numbered

_KEPT = ("kind", "profession", "domain", "since", "until", "confirmed_on")


def without_names(network: Network, language: Language) -> Network:
    """The network with each person replaced; not narrowed otherwise."""
    pseudonyms = _pseudonyms(network, language)
    people = ((pseudonyms[p.id], (p.name, *p.aliases)) for p in network.nodes_of(Person))
    places = (node.label for cls in (Area, Theme) for node in network.nodes_of(cls))
    names = Names.of(people, language, common_words(places))
    ids = _ids(network, pseudonyms, names)
    items: list[Node | Link] = [*network.nodes.values(), *network.links]
    return Network.of(_record(item, ids, pseudonyms, names) for item in items)


def _pseudonyms(network: Network, language: Language) -> dict[str, str]:
    """Per person the profession, else a role it holds, else its kind, and a letter."""
    role = {link.source: network.nodes[link.target].label for link in network.links_of(Holds)}
    known = Names.of((("", (p.name, *p.aliases)) for p in network.nodes_of(Person)), language)
    of_word: dict[str, list[str]] = defaultdict(list)
    for person in network.nodes_of(Person):
        if person.profession:
            word = PROFESSION.text_of(person.profession)[language]
        else:
            word = role.get(person.id, Person.text[language])
        # A word of their own may hold a name; so may the name of a role.
        clean = word if known.hidden(word) == word else Person.text[language]
        of_word[clean].append(person.id)
    return numbered({word: sorted(ids, key=_shuffled) for word, ids in of_word.items()})


def _shuffled(node_id: str) -> str:
    """An order that is the same each time, and not that of the names."""
    return hashlib.sha256(node_id.encode("utf-8")).hexdigest()


def _ids(network: Network, pseudonyms: dict[str, str], names: Names) -> dict[str, str]:
    """The new id of every node whose id changes."""
    new: dict[str, str] = {}
    taken = set(network.nodes)
    for node_id, node in network.nodes.items():
        kind = kind_of(node_id)
        if node_id in pseudonyms:
            made = id_of(kind, pseudonyms[node_id])
        else:
            own = node_id.partition(":")[2]
            hidden = names.hidden_slug(own)
            if hidden == own:
                continue
            made = f"{kind}:{slug(hidden)}"
        number = 2
        unique = made
        while unique in taken:
            unique, number = f"{made}-{number}", number + 1
        taken.add(unique)
        new[node.id] = unique
    return new


def _record(
    item: Node | Link, ids: dict[str, str], pseudonyms: dict[str, str], names: Names
) -> dict[str, Any]:
    """A node or link as plain values without names; what is private goes too."""
    record = record_of(item)
    if isinstance(item, Person):
        kept = {key: value for key, value in record.items() if key in _KEPT}
        return kept | {"id": ids[item.id], "name": pseudonyms[item.id]}
    for field in fields_of(item.kind):
        value = record.get(field.name)
        if value is None:
            continue
        if field.fact.private:
            del record[field.name]
        elif field.name in ("id", "source", "target") or field.shape == "ref":
            record[field.name] = ids.get(value, value)
        elif field.shape == "texts":
            record[field.name] = list(dict.fromkeys(names.hidden(text) for text in value))
        elif field.shape == "text" and field.fact.code is None:
            record[field.name] = names.hidden(value)
        elif field.shape == "choice" and field.fact.vocabulary and field.fact.vocabulary.open:
            known = value in field.fact.vocabulary.words
            record[field.name] = value if known else names.hidden(value)
    return record
