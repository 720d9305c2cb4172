"""Made-up Dutch initiatives, some of them twice in other words, and boilerplate of funders."""

from dataclasses import dataclass
from itertools import product

import numpy as np

_FIRST = """
    beweeg voedings slaap geheugen mantelzorg buurt wijk gezins jeugd ouderen tuin kook muziek
    wandel fiets taal reken digi zorg herstel rouw ziekte school sport speel kraam zwangerschaps
    opvoed vaccinatie medicatie wond long hart nier huid oog gehoor spraak voet rug hoofdpijn stress
    schulden armoede huur energie klus vervoers bibliotheek theater kunst natuur dieren hulp was
    klets koffie lunch ontbijt eet gezondheids leefstijl verslavings rook alcohol game crisis nacht
    weekend spoed thuis dag logeer hospice palliatieve verpleeg kraamzorg apotheek huisarts tand
    fysio diëtisten psychologen vrijwilligers buren bewoners studenten werk inkomens uitkerings
    toeslag statushouders migranten tolk cultuur geloofs veiligheids politie brandweer verkeers
    groen water lucht afval warmte straat plein park markt dorps stads haven fabrieks kantoor"""
_LAST = """
    groep cursus spreekuur team tafel loket café markt coach maatje training winkel punt dienst
    wijzer kaart app bus route dag week festival project traject plan atelier werkplaats huis kamer
    tuin keuken klas school kring netwerk lijn telefoon poli check meting test gids krant website
    portaal bank fonds pas bon premie regeling consult bezoek ronde wacht brigade ploeg club"""
_ACTIONS = """
    organiseren versterken verbeteren ondersteunen begeleiden ontwikkelen onderzoeken evalueren
    stimuleren bespreken verbinden opzetten uitbreiden vernieuwen voorbereiden coördineren"""
_GROUPS = """
    ouderen jongeren kinderen gezinnen mantelzorgers vrijwilligers nieuwkomers studenten ouders
    alleenstaanden werkzoekenden patiënten bewoners tieners weduwen scholieren"""
_PLACES = """
    Beekhof Lindenrade Zandoord Merelwijk Kerkbuurt Havenkwartier Molenveld Eikendam"""
_SENTENCES = (
    "Wij {action} de {thing} en de {thing} voor {group} met {thing}",
    "In {place} kunnen {group} terecht bij de {thing} en {thing}",
    "De {thing} helpt {group} om met {thing} en {thing} om te gaan",
    "Samen met de {thing} gaan we {thing} {action}",
    "Het doel is {thing} te {action} door {thing} en {thing} te koppelen",
    "Vanuit {place} werkt de {thing} aan {thing}",
)
_BOILERPLATE = (
    "Dit initiatief is mede mogelijk gemaakt door het stimuleringsfonds van de provincie in het "
    "kader van het meerjarenprogramma gezond leven en wordt verantwoord volgens de voorwaarden van "
    "de subsidieregeling die op de website van het fonds te vinden zijn",
    "Gefinancierd door de gemeente en de zorgverzekeraar uit de middelen voor preventie en "
    "transformatie, onder voorbehoud van goedkeuring van de jaarrekening en het verslag",
    "Deze activiteit ontvangt een bijdrage van de stichting ter bevordering van het welzijn en "
    "draagt bij aan de landelijke doelen van het programma vitale samenleving",
)
_OTHER_WORDS = {
    "ouderen": "senioren",
    "jongeren": "jeugd",
    "patiënten": "cliënten",
    "bewoners": "inwoners",
    "tieners": "pubers",
    "ondersteunen": "ondersteuning van",
    "evalueren": "evaluatie van",
    "verbeteren": "optimaliseren",
    "stimuleren": "bevorderen",
    "opzetten": "opstarten",
    "helpt": "ondersteunt",
}
_WITH_BOILERPLATE = 0.2
_TWICE = 0.05
_DROPPED = 0.12
_MISSPELLED = 0.03


@dataclass(frozen=True, slots=True)
class Initiatives:
    """The texts, and the places (i < j) of those that say the same."""

    texts: list[str]
    twice: set[tuple[int, int]]


def initiatives(count: int, seed: int = 0) -> Initiatives:
    """So many texts of some 30 words; 5% of them stand there a second time in other words."""
    rng = np.random.default_rng(seed)
    things = np.array([first + last for first, last in product(_FIRST.split(), _LAST.split())])
    rng.shuffle(things)
    # Few words are much used and most are rare, as in any language.
    often = 1 / np.arange(10, 10 + len(things))
    copies = int(count * _TWICE)
    plain = [
        _text(rng, rng.choice(things, 16, p=often / often.sum()).tolist())
        for _ in range(count - copies)
    ]
    originals = rng.choice(len(plain), copies, replace=False)
    texts = [*plain, *(_in_other_words(rng, plain[row]) for row in originals)]
    texts = [_with_boilerplate(rng, text) for text in texts]
    place = rng.permutation(count)
    shuffled = [""] * count
    for row, text in enumerate(texts):
        shuffled[place[row]] = text
    pairs = zip(place[originals].tolist(), place[count - copies :].tolist(), strict=True)
    return Initiatives(shuffled, {(min(pair), max(pair)) for pair in pairs})


def _text(rng: np.random.Generator, things: list[str]) -> str:
    left = iter(things)
    said = []
    for sentence in rng.choice(_SENTENCES, 4, replace=False):
        while "{thing}" in sentence:
            sentence = sentence.replace("{thing}", next(left), 1)
        said.append(
            sentence.format(
                action=rng.choice(_ACTIONS.split()),
                group=rng.choice(_GROUPS.split()),
                place=rng.choice(_PLACES.split()),
            )
        )
    group, place = rng.choice(_GROUPS.split()), rng.choice(_PLACES.split())
    title = f"{next(left).capitalize()} voor {group} in {place}"
    return ". ".join([title, *said])


def _in_other_words(rng: np.random.Generator, text: str) -> str:
    """Sentences in another order, words left out, replaced by a synonym and misspelled."""
    title, *said = text.split(". ")
    rng.shuffle(said)
    words = []
    for word in ". ".join([title, *said]).split():
        if rng.random() < _DROPPED:
            continue
        word = _OTHER_WORDS.get(word, word)
        if len(word) > 5 and rng.random() < _MISSPELLED:
            at = int(rng.integers(1, len(word) - 2))
            word = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        words.append(word)
    return " ".join(words)


def _with_boilerplate(rng: np.random.Generator, text: str) -> str:
    if rng.random() >= _WITH_BOILERPLATE:
        return text
    return f"{text}. {rng.choice(_BOILERPLATE)}"
