"""The norms: `rules.toml`, and a file of the user's own that overrides them, also per area."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal, TypeAlias

from netwerk.errors import InputError, InputErrors, NetworkError, Place
from netwerk.model.faults import did_you_mean, shown
from netwerk.model.network import Network
from netwerk.model.vocabulary import PROFESSION
from netwerk.toml_files import NOT_A_TABLE, Keys, TomlFile

from . import rule_words as words

Source: TypeAlias = Literal["document", "assumption", "own"]
SOURCES = ("document", "assumption", "own")
_AREA = "area"
_SHARES = ("met", "partly", "answered")
_COUNTS = ("months", "disciplines")
_MOST = 1200  # months in a century


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """The norm of one criterion; shares are 0–1, `months` say how long something counts."""

    source: Source
    met: float = 1.0
    partly: float = 1.0
    answered: float = 0.0
    months: int = 12
    disciplines: int = 1
    professions: tuple[str, ...] = ()


RuleSet: TypeAlias = Mapping[str, Rule]


@dataclass(frozen=True)
class Rules:
    """The norm of each criterion, what is different in an area, and where each area is named."""

    everywhere: RuleSet
    areas: Mapping[str, RuleSet] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)

    def by_area(self, network: Network) -> Mapping[str, RuleSet]:
        """What is different, by the id of an area.

        Raises
        ------
        InputErrors
            Naming each area that the network does not hold.
        """
        found, faults = {}, []
        for name, different in self.areas.items():
            try:
                found[network.find(_AREA, name)] = different
            except NetworkError as fault:
                faults.append(InputError(fault.text, place=self.places[name], value=name))
        if faults:
            raise InputErrors(faults)
        return found


@cache
def default_rules() -> Rules:
    """Our own norms; read once, when first needed."""
    text = files(__package__).joinpath("rules.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(text)
    return Rules({name: Rule(**_plain(table)) for name, table in tables.items()})


def read_rules(path: str | Path) -> Rules:
    """Our norms, with what a file written as our `rules.toml` says otherwise.

    A norm that it changes is the user's own, unless the file says another source.

    Raises
    ------
    InputErrors
        When there is no such file; and naming every fault with its line: what is no TOML, no
        criterion, no norm of that criterion, no share from 0 to 1, or "deels" above "op orde".
    """
    file = TomlFile(path)
    written = file.tables
    everywhere = default_rules().everywhere
    own = {name: table for name, table in written.items() if name != _AREA}
    areas = written.get(_AREA, {})
    faults = list(_faults(own, everywhere, ()))
    faults += _faults_of_areas(areas)
    if not faults:
        everywhere = _overridden(everywhere, own)
        different = {name: _overridden(everywhere, tables) for name, tables in areas.items()}
        faults += _crossed(everywhere, ())
        for name, rules in different.items():
            faults += _crossed({key: rules[key] for key in areas[name]}, (_AREA, name))
    if faults:
        placed = [file.placed(fault, where) for where, fault in faults]
        raise InputErrors(sorted(placed, key=lambda fault: fault.place.line or 0))
    places = {name: file.place_of((_AREA, name)) for name in areas}
    return Rules(everywhere, different, places)


_Fault: TypeAlias = tuple[Keys, InputError]


def _faults_of_areas(areas: Any) -> Iterator[_Fault]:
    if not isinstance(areas, dict):
        yield (_AREA,), InputError(NOT_A_TABLE.fill(name=_AREA))
        return
    everywhere = default_rules().everywhere
    for name, tables in areas.items():
        yield from _faults(tables, everywhere, (_AREA, name))


def _faults(tables: Any, known: RuleSet, where: Keys) -> Iterator[_Fault]:
    """What is wrong in the tables of one level, each with the keys that lead there."""
    if not isinstance(tables, dict):
        yield where, InputError(NOT_A_TABLE.fill(name=where[-1]))
        return
    for name, table in tables.items():
        here = (*where, name)
        if name not in known:
            nearest = did_you_mean(name, list(known))
            text = words.NO_CRITERION.fill(name=shown(name), nearest=nearest)
            yield here, InputError(text, value=name)
        elif not isinstance(table, dict):
            yield here, InputError(NOT_A_TABLE.fill(name=name))
        else:
            yield from _faults_of_rule(name, table, here)


def _faults_of_rule(criterion: str, table: Mapping[str, Any], where: Keys) -> Iterator[_Fault]:
    allowed = _keys_of(criterion)
    for key, value in table.items():
        here = (*where, key)
        if key not in allowed:
            text = words.NO_NORM.fill(
                name=shown(key), criterion=criterion, known=", ".join(allowed)
            )
            yield here, InputError(text, value=key)
        elif key in _SHARES and not (_is_number(value) and 0 <= value <= 1):
            yield here, InputError(words.NO_SHARE.fill(name=key), value=str(value))
        elif key in _COUNTS and not (type(value) is int and 1 <= value <= _MOST):
            yield here, InputError(words.NO_COUNT.fill(name=key, most=_MOST), value=str(value))
        elif key == "source" and value not in SOURCES:
            text = words.NO_SOURCE.fill(known=", ".join(SOURCES))
            yield here, InputError(text, value=str(value))
        elif key == "professions" and not _are_words(value):
            yield here, InputError(words.NO_PROFESSIONS, value=str(value))


def _crossed(rules: RuleSet, where: Keys) -> Iterator[_Fault]:
    """Norms of which "deels" asks for more than "op orde"."""
    for name, rule in rules.items():
        if rule.partly > rule.met:
            values = {"partly": rule.partly, "met": rule.met}
            yield (*where, name), InputError(words.CROSSED.fill(criterion=name, **values))


def _overridden(rules: RuleSet, tables: Mapping[str, Mapping[str, Any]]) -> RuleSet:
    return {
        name: replace(rule, **{"source": "own", **_plain(tables[name])})
        if tables.get(name)
        else rule
        for name, rule in rules.items()
    }


def _plain(table: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a table as a rule holds them: professions as their keys."""
    return {
        key: tuple(PROFESSION.key_of(word) or word for word in value)
        if key == "professions"
        else value
        for key, value in table.items()
    }


@cache
def _keys_of(criterion: str) -> tuple[str, ...]:
    """What a criterion has norms for: what our own file gives it."""
    text = files(__package__).joinpath("rules.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)[criterion])


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _are_words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) and word.strip() for word in value)
