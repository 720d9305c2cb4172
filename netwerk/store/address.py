"""Where a network lives in a database: `neo4j://[user@]host:7687/database#network`."""

import re
from dataclasses import dataclass, field
from unicodedata import category
from urllib.parse import quote, unquote, urlsplit

from netwerk.errors import StoreUnavailable
from netwerk.model.faults import did_you_mean
from netwerk.text import Text, same

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
PORT = 7687
LONGEST_NAME = 200
EXAMPLE = "neo4j://localhost:7687/neo4j#wijk"

_UNSEEN = ("Cc", "Cs", "Cn", "Zl", "Zp")
_BEGINS_AS_URL = re.compile(r"(neo4j|bolt)(\+\w+)?:/", re.IGNORECASE)

_WRONG_URL = Text(
    nl="dit adres van een database klopt niet: {why}. Schrijf het zo: {example}",
    en="this address of a database is not right: {why}. Write it like this: {example}",
)
_NO_SCHEME = Text(
    nl="het begint niet met een bekend woord. {nearest}Kies uit: {schemes}",
    en="it does not begin with a known word. {nearest}Choose from: {schemes}",
)
_NO_HOST = Text(nl="de naam van de server ontbreekt", en="the name of the server is missing")
_PORT = Text(
    nl="achter de dubbele punt hoort een poort, een getal tot en met 65535",
    en="behind the colon belongs a port, a number up to 65535",
)
_PATH = Text(
    nl="achter de schuine streep hoort één naam van een database",
    en="behind the slash belongs one name of a database",
)
_AT = Text(
    nl="een @, # of / in een naam schrijft u als %40, %23 of %2F; een wachtwoord hoort er niet in",
    en="an @, # or / in a name is written as %40, %23 or %2F; a password does not belong in it",
)
_NAME = Text(
    nl="de naam van het netwerk is langer dan {most} tekens of bevat tekens die niet te zien zijn",
    en="the name of the network is longer than {most} characters or holds ones that do not show",
)


@dataclass(frozen=True, slots=True)
class Address:
    """A server, a database on it (None: the server's own choice) and a network in it.

    As text it never holds the password.
    """

    scheme: str
    host: str
    port: int
    database: str | None = None
    network: str | None = None
    user: str | None = None
    password: str | None = field(default=None, repr=False, compare=False)

    @property
    def uri(self) -> str:
        """What a driver connects to."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"

    @property
    def is_routed(self) -> bool:
        """Whether the server may refer to others, as the members of a cluster do."""
        return self.scheme.startswith("neo4j")

    @property
    def direct_uri(self) -> str:
        """This very server, whatever others it knows."""
        return self.uri.replace("neo4j", "bolt", 1) if self.is_routed else self.uri

    def __str__(self) -> str:
        scheme, _, server = self.uri.partition("://")
        user = f"{quote(self.user, safe='')}@" if self.user else ""
        database = f"/{self.database}" if self.database else ""
        network = f"#{_escaped(self.network)}" if self.network else ""
        return f"{scheme}://{user}{server}{database}{network}"


def _escaped(name: str) -> str:
    """The name of a network as it stands in a URL, readable in any language."""
    return "".join(quote(sign, safe="") if sign in "%@#/?" else sign for sign in name)


def is_url(where: object) -> bool:
    """Whether this names a server and no file, be it misspelt."""
    return isinstance(where, str) and ("://" in where or bool(_BEGINS_AS_URL.match(where)))


def address_of(url: str) -> Address:
    """The address that a URL stands for.

    Raises
    ------
    StoreUnavailable
        When it is none; the message repeats no part in which a password may stand.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise _wrong(_PORT) from None
    if parts.scheme not in SCHEMES:
        nearest = did_you_mean(parts.scheme, list(SCHEMES))
        raise _wrong(_NO_SCHEME.fill(nearest=nearest, schemes=", ".join(SCHEMES)))
    if not parts.hostname:
        raise _wrong(_NO_HOST)
    database = unquote(parts.path.strip("/"))
    if "/" in database or parts.query:
        raise _wrong(_PATH)
    # Else the end of a password with a # or / in it would be taken for a name, and printed.
    if "@" in parts.path + parts.fragment:
        raise _wrong(_AT)
    network = unquote(parts.fragment)
    if len(network) > LONGEST_NAME or any(category(sign) in _UNSEEN for sign in network):
        raise _wrong(_NAME.fill(most=LONGEST_NAME))
    return Address(
        scheme=parts.scheme,
        host=parts.hostname,
        port=PORT if port is None else port,
        database=database or None,
        network=network or None,
        user=unquote(parts.username) if parts.username else None,
        password=unquote(parts.password) if parts.password else None,
    )


def _wrong(why: Text) -> StoreUnavailable:
    return StoreUnavailable(_WRONG_URL.fill(why=why, example=same(EXAMPLE)))
