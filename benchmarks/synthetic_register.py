"""A made-up register of Dutch organisations and persons, some of them entered twice.

The variants are those of hand-kept lists: abbreviations, legal forms, locations, initials, name
parts swapped, accents lost, typing errors. So are the traps: branches of one organisation, other
practices in one building, fathers and sons, colleagues with a common surname.
"""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from netwerk.model.link import Link
from netwerk.model.links import ActiveIn, WorksFor
from netwerk.model.network import Network
from netwerk.model.nodes import Area, Organisation, Person

_TYPES = {
    "Huisartsenpraktijk": ("HAP", "Huisartspraktijk", "Huisartsen praktijk", "Praktijk"),
    "Apotheek": ("Apoth.", "BENU Apotheek"),
    "Fysiotherapie": ("Fysio", "Fysiotherapiepraktijk", "Praktijk voor Fysiotherapie"),
    "Gezondheidscentrum": ("GC", "Gez.centrum", "Gezondheids centrum"),
    "Verloskundigenpraktijk": ("Verloskundige praktijk", "VKP"),
    "Buurthuis": ("Buurtcentrum", "Wijkhuis"),
    "Tandartspraktijk": ("Tandarts", "Tandartsenpraktijk"),
    "Thuiszorg": ("Stichting Thuiszorg", "Thuis zorg"),
    "Basisschool": ("OBS", "School"),
}
_NAMES = """
    Overvecht Zuilen Lunetten Hoograven Kanaleneiland Ondiep Tolsteeg Wittevrouwen Pijlsweerd
    Terwijde Vleuterweide Parkwijk Langerak Merelhof Lindenhof Kastanje Zonnewijzer Vlinder
    Regenboog Kompas Horizon Rijnzicht Molenwerf Kerkplein Stadshart Oosterpoort Westerkade
    Zuidsingel Noorderlicht Beukenhof Rozentuin Plantage Ambacht Bolwerk Waterlinie Vesting
    Poldermolen Meerzicht Duinrand Heidehof Boschlust Akkerdijk Weidehof Zandpad Grachtenhuis
    Veemarkt Koningshof Prinsenhof Keizerskroon Tulpenveld Irishof Lelie Dahlia Seringen Zwaluw
    Reiger Ooievaar Fazant Kievit Specht Nachtegaal Ijsvogel Libel Bever Otter Hermelijn
    Eikenlaan Populier Acacia Meidoorn Vuurtoren Anker Loods Brug Sluis Gemaal Dijkzicht
    Rietveld Mondriaan Vermeer Rembrandt Erasmus Huygens Spinoza"""
_FIRST = """
    Jan Johannes Petra Marieke Fatima Mohammed Sanne Willem Kees Cornelis Anna Anneke Hans
    Elisabeth Mustafa Yasmin Roos Daan Emma Lotte Bram Tijs Thijs Noor Karim Aïcha Joël Zoë
    André Renée José Françoise Björn Søren Hendrik Henk Gerrit Truus Geertruida Maria Mieke
    Pieter Piet Dirk Joost Wouter Esther Judith Rianne Ingrid Monique Chantal Bas Sebastiaan Tom
    Thomas Lisa Eva Julia Sofie Sophie Ahmed Hassan Leila Omar Nadia Samira Ali Emre Elif Merve
    Wei Mei Priya Raj Olga Ivan"""
_SURNAMES = """
    Jansen;de Vries;van den Berg;Bakker;van Dijk;Visser;Smit;Meijer;de Boer;Mulder;de Groot;Bos;Vos;
    Peters;Hendriks;van Leeuwen;Dekker;Brouwer;de Wit;Dijkstra;Smits;de Graaf;van der Meer;Kok;
    Jacobs;de Haan;Vermeulen;van den Heuvel;van der Veen;van den Broek;de Bruijn;de Bruin;Schouten;
    van Beek;Willems;van Vliet;Hoekstra;Maas;Verhoeven;Koster;van Dam;Prins;Blom;Huisman;Peeters;
    Kuipers;van Veen;Postma;Kramer;van Wijk;Yılmaz;El Amrani;Benali;Çelik;Öztürk;Nguyễn;García;
    Müller;Kowalski;Ter Braak;in 't Veld;van 't Hof;Hofstra;Terpstra;Wiersma;Zijlstra;Boersma"""
_BEGINS = """
    berg bos dijk veld heide molen kerk wester ooster noorder zuider brand hout steen water rijn
    maas roos linden eiken beuken wilgen hazel vogel valk arend haver koren appel peren kersen
    zilver goud ijzer koper winter zomer lente hoog laag lang breed groen zwart wit rood blauw
    kruis schip anker haring snoek dorp stad poort burg kasteel hof muur brug sluis"""
_ENDS = """
    stra ma horst huizen kamp laar meer mans sma veen wijk daal donk rode lo beek stein oord
    hoek broek werf haven brink es tuin zicht land bergen hoven zoon werda zand voort"""
_STREETS = """
    Amsterdamsestraatweg Marnixlaan Burgemeester-Norbruislaan Kerkstraat Dorpsstraat Vleutenseweg
    Biltstraat Laan-van-Nieuw-Guinea Oudegracht Zamenhofdreef Einsteindreef Croeselaan Rijnlaan
    Balijelaan Thomas-a-Kempisweg Kanaalstraat Damstraat Croesestraat Livingstonelaan Beneluxlaan"""
_PROFESSIONS = ("gp", "pharmacist", "physiotherapist", "community nurse", "social worker")

T = TypeVar("T")


@dataclass(frozen=True)
class Register:
    """A network and the pairs of ids in it that are the same."""

    network: Network
    same: frozenset[tuple[str, str]]


def register(
    organisations: int, persons: int, *, share_double: float = 0.2, seed: int = 1
) -> Register:
    """A register of so many real parties, of which a share was entered a second time."""
    rng = np.random.default_rng(seed)
    made = _Made(rng)
    for _ in range(organisations):
        made.organisation(double=rng.random() < share_double)
    for _ in range(persons):
        made.person(double=rng.random() < share_double)
    return Register(Network([*made.nodes, *made.areas], made.links), frozenset(made.same))


class _Made:
    """What was made so far; one use."""

    def __init__(self, rng: np.random.Generator) -> None:
        self.rng = rng
        self.areas = [Area(name=f"Wijk {i}") for i in range(10)]
        self.nodes: list[Organisation | Person] = []
        self.employers: list[Organisation] = []
        self.links: list[Link] = []
        self.same: set[tuple[str, str]] = set()

    def organisation(self, *, double: bool) -> None:
        sort = self.pick(list(_TYPES))
        name = f"{sort} {self.pick(['', '', 'De ', 'Het '])}{self.name()}"
        if self.chance(0.15):
            name += f" {self.pick(['Noord', 'Zuid', 'Oost', 'West'])}"
        facts = {
            "address": f"{self.pick(_STREETS.split()).replace('-', ' ')} {self.number(300)}",
            "postcode": f"35{self.number(90) + 9:02d} {self.letter()}{self.letter()}",
            "place": "Utrecht",
            "telephone": self.telephone(),
            "email": f"info@{_ascii(name).replace(' ', '').lower()}{self.number(999)}.nl",
            "agb": f"{self.number(9 * 10**7) + 10**7}",
        }
        first = self.add_organisation(name, self.some(facts, 0.6))
        area = self.pick(self.areas)
        self.links.append(ActiveIn(first.id, area.id))
        if double:
            variant, other = self.organisation_variant(name, sort), self.some(facts, 0.6)
            second = self.add_organisation(variant, self.rewritten(other))
            self.mark_same(first, second)
            if self.chance(0.5):
                self.links.append(ActiveIn(second.id, area.id))
        elif self.chance(0.1):  # a branch is not the same
            branch = f"{name} locatie {self.name()}"
            self.add_organisation(
                branch, self.some({**facts, "agb": str(self.number(9 * 10**7) + 10**7)}, 0.3)
            )
        elif self.chance(0.1):  # a neighbour in the same building
            shared = {key: facts[key] for key in ("address", "postcode", "place")}
            self.add_organisation(f"{self.pick(list(_TYPES))} {self.name()}", shared)

    def person(self, *, double: bool) -> None:
        first_name, surname = self.pick(_FIRST.split()), self.surname()
        mailbox = _ascii(f"{first_name[0]}.{surname}").replace(" ", "")
        facts = {
            "telephone": self.telephone(),
            "email": f"{mailbox}{self.number(99)}@zorg.nl",
            "profession": self.pick(_PROFESSIONS),
        }
        first = self.add_person(f"{first_name} {surname}", self.some(facts, 0.5))
        employer = self.pick(self.employers)
        self.links.append(WorksFor(first.id, employer.id))
        if double:
            name = self.person_variant(first_name, surname)
            second = self.add_person(name, self.rewritten(self.some(facts, 0.5)))
            self.mark_same(first, second)
            if self.chance(0.7):
                self.links.append(WorksFor(second.id, employer.id))
        elif self.chance(0.05):  # family, or a namesake, at the same employer
            relative = self.add_person(
                f"{self.pick(_FIRST.split())} {surname}",
                self.some({"profession": facts["profession"]}, 0.5),
            )
            self.links.append(WorksFor(relative.id, employer.id))

    def organisation_variant(self, name: str, sort: str) -> str:
        ways: list[Callable[[], str]] = [
            lambda: name.replace(sort, self.pick(_TYPES[sort])),
            lambda: name.replace(sort, self.pick(_TYPES[sort])),
            lambda: self.pick(
                [f"Stichting {name}", f"{name} B.V.", f"{name} BV", f"Maatschap {name}"]
            ),
            lambda: " ".join(reversed(name.split(" ", 1))),
            lambda: self.typed(name),
            lambda: f"{name} {self.pick(['Utrecht', '(Utrecht)', 'te Utrecht'])}",
            lambda: name.upper(),
            lambda: name.replace(" De ", " ").replace(" Het ", " "),
            lambda: name.replace(" ", "-"),
        ]
        variant = self.pick(ways)()
        return self.typed(variant) if self.chance(0.15) else str(variant)

    def person_variant(self, first: str, surname: str) -> str:
        initial = f"{first[0]}."
        particle, _, base = surname.rpartition(" ")
        ways: list[Callable[[], str]] = [
            lambda: f"{initial} {surname}",
            lambda: f"{initial}{self.letter()}. {surname}",
            lambda: f"{base}, {first} {particle}".strip(),
            lambda: f"{surname}, {initial}",
            lambda: f"{surname} {first}",
            lambda: f"{self.pick(['dr.', 'drs.', 'Mevr.', 'Dhr.', 'mw. drs.'])} {first} {surname}",
            lambda: _ascii(f"{first} {surname}").title(),
            lambda: self.typed(f"{first} {surname}"),
            lambda: f"{first} {surname}-{self.surname().split()[-1]}",
            lambda: f"{first} {surname.replace('van den', 'v.d.').replace('van der', 'v/d')}",
        ]
        variant = self.pick(ways)()
        return self.typed(variant) if self.chance(0.1) else str(variant)

    def add_organisation(self, name: str, facts: dict[str, str]) -> Organisation:
        node = Organisation(id=f"organisation:o{len(self.nodes)}", name=name, **facts)
        self.nodes.append(node)
        self.employers.append(node)
        return node

    def add_person(self, name: str, facts: dict[str, str]) -> Person:
        node = Person(id=f"person:p{len(self.nodes)}", name=name, **facts)
        self.nodes.append(node)
        return node

    def mark_same(self, a: Organisation | Person, b: Organisation | Person) -> None:
        self.same.add((min(a.id, b.id), max(a.id, b.id)))

    def rewritten(self, facts: dict[str, str]) -> dict[str, str]:
        """The same facts as another would write them."""
        other = dict(facts)
        if "telephone" in other and self.chance(0.6):
            other["telephone"] = "+31 " + other["telephone"][1:].replace("-", " ")
        if "address" in other and self.chance(0.5):
            other["address"] = other["address"].replace("straat", "str.").replace("laan", "ln")
        if "postcode" in other and self.chance(0.5):
            other["postcode"] = other["postcode"].replace(" ", "").lower()
        if "email" in other and self.chance(0.2):
            other["email"] = f"contact@{other['email'].split('@')[1]}"
        return other

    def typed(self, text: str) -> str:
        """The text with one typing error: a letter lost, doubled, changed or swapped."""
        at = 1 + self.number(max(len(text) - 2, 1)) % max(len(text) - 2, 1)
        before, letter, after = text[:at], text[at], text[at + 1 :]
        return self.pick(
            [
                before + after,
                before + letter * 2 + after,
                before + self.letter().lower() + after,
                before + after[:1] + letter + after[1:],
            ]
        )

    def name(self) -> str:
        """A place or thing that exists, or as often one that is put together."""
        name = self.pick(_NAMES.split()) if self.chance(0.5) else self.made_up().capitalize()
        return name if self.chance(0.6) else f"{name} {self.pick(_NAMES.split())}"

    def made_up(self) -> str:
        return f"{self.pick(_BEGINS.split())}{self.pick(_ENDS.split())}"

    def surname(self) -> str:
        """A common one, or as often one of very many that are rare."""
        if self.chance(0.5):
            return self.pick([part.strip() for part in _SURNAMES.split(";")])
        particle = self.pick(["", "", "", "van ", "van der ", "de ", "van den "])
        return f"{particle}{self.made_up().capitalize()}"

    def some(self, facts: dict[str, str], share: float) -> dict[str, str]:
        return {key: value for key, value in facts.items() if self.chance(share)}

    def telephone(self) -> str:
        return f"030-2{self.number(899_999) + 100_000}"

    def letter(self) -> str:
        return "ABCDEFGHJKLMNPRSTVWZ"[self.number(20) - 1]

    def number(self, most: int) -> int:
        return int(self.rng.integers(1, most + 1))

    def chance(self, share: float) -> bool:
        return bool(self.rng.random() < share)

    def pick(self, items: Sequence[T]) -> T:
        return items[int(self.rng.integers(len(items)))]


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("ı", "i").replace("ø", "o"))
    return "".join(c for c in plain if c.isascii() and (c.isalnum() or c in " ."))
