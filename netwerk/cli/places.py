"""What a command reads from: a file, or a network in a database with its password."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from netwerk.errors import InputError, NetworkError
from netwerk.text import Language, Text, same

from . import words
from .printing import busy, print_note, progress
from .where import Where

if TYPE_CHECKING:
    from netwerk.model.moment import Moment
    from netwerk.model.network import Network
    from netwerk.results import Result
    from netwerk.store import NetworkStore, Stored


@contextmanager
def opened_store(where: Where, language: Language) -> Iterator["NetworkStore"]:
    """A store, with a bar for what takes long and the password that belongs to it."""
    from netwerk import api

    with (
        progress(language) as told,
        api.open_store(where, password_of(where, language), progress=told) as store,
    ):
        yield store


def opened(where: Where, language: Language, at: "Moment | None", **part: str | None) -> "Network":
    """The network in a file or database, at a moment; what was not read of it is said."""
    from netwerk import api

    if isinstance(where, str):
        from netwerk.store.base import names_of

        with opened_store(where, language) as store:
            network = store.load(at=at, **part)
            if not store.revision():
                address, there = same(shown_place(where)), names_of(store.networks())
                raise NetworkError(words.NO_SUCH_NETWORK.fill(address=address, there=there))
        return network
    with busy(language):
        network, remarks = api.check(where)
    for remark in remarks:
        print_note(remark, language)
    if not network.nodes:
        raise InputError(words.EMPTY.fill(path=where))
    return network.within(at=at).within(**part)


def checked(where: Where, language: Language) -> "tuple[Network, tuple[Text, ...]]":
    """The network in a file or database, with what is to be remarked on it."""
    from netwerk import api

    if isinstance(where, Path):
        with busy(language):
            return api.check(where)
    with progress(language) as told:
        return api.check(where, password=password_of(where, language), progress=told)


def password_of(where: Where, language: Language) -> str | None:
    """The password from the environment, else from who sits at the terminal, else none."""
    if isinstance(where, Path):
        return None
    from netwerk.store.address import address_of

    address = address_of(where)
    if address.password is not None:
        print_note(words.PASSWORD_IN_URL, language)
        return address.password
    password = os.environ.get("NETWERK_PASSWORD")
    if password or not (address.user and sys.stdin.isatty()):
        return password or None
    prompt = words.PASSWORD.fill(address=address)[language]
    return str(click.prompt(prompt, hide_input=True, err=True))


def shown_place(where: Where) -> str:
    """A path or an address as it may be printed: without its password."""
    from netwerk.store.address import address_of

    return str(address_of(where) if isinstance(where, str) else where)


def listed(networks: "tuple[Stored, ...]") -> "Result[Stored]":
    """The networks of a store as rows to print."""
    from netwerk.results import Column, Result

    columns = (
        Column(name="name", text=words.STORED["name"]),
        *(
            Column(name=n, text=words.STORED[n], form="count")
            for n in ("nodes", "links", "revision")
        ),
        Column(name="state", text=words.STORED["state"], form="words", words=words.STATES),
    )
    return Result("stores", words.NETWORKS, networks, columns, {})
