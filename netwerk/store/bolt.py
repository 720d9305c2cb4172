"""The connection to Neo4j: transactions that a cluster routes and repeats, faults in words."""

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import neo4j
from neo4j import exceptions as faults

from netwerk.errors import StoreError, StoreUnavailable
from netwerk.text import Text, same

from .address import Address

# The driver warns on standard error, through Python's last resort, of what we say in words.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

Work = Callable[[neo4j.ManagedTransaction], "Answer"]
Answer = TypeVar("Answer")

OLDEST = (5, 13)  # COLLECT { … } came in 5.6, ids as numbers in lists stayed fast since 5.13
CONNECT_SECONDS = 5.0
PATIENCE_SECONDS = 10.0
_USER = "neo4j"
_SETTING = re.compile(r"\b(?:db|dbms|server)(?:\.\w+)+\b")
_HEAP = "server.memory.heap.max_size"

_AWAY = Text(
    nl="{server} is niet te bereiken. Draait de database, en kloppen naam en poort?",
    en="{server} cannot be reached. Is the database running, and are name and port right?",
)
_SILENT = Text(
    nl="{server} antwoordt niet binnen {seconds} seconden. Is het wel een Neo4j-database? Is ze "
    "druk, probeer het dan over een minuut nog eens.",
    en="{server} does not answer within {seconds} seconds. Is it a Neo4j database? If it is busy, "
    "try again in a minute.",
)
_NO_ENCRYPTION = Text(
    nl="{server} geeft geen beveiligde verbinding die te vertrouwen is. Controleer het certificaat "
    "van de server, of gebruik een adres zonder +s.",
    en="{server} gives no secure connection that can be trusted. Check the certificate of the "
    "server, or use an address without +s.",
)
_NO_ROUTE = Text(
    nl="{server} antwoordt wel, maar verwijst door naar een adres dat niet te bereiken is. Gebruik "
    "bolt:// in plaats van neo4j://, of laat de beheerder server.bolt.advertised_address "
    "verbeteren.",
    en="{server} answers, but refers to an address that cannot be reached. Use bolt:// instead of "
    "neo4j://, or let its keeper mend server.bolt.advertised_address.",
)
_NOT_NEO4J = Text(
    nl="{server} spreekt geen taal die hier past. Nodig is Neo4j {oldest} of nieuwer.",
    en="{server} speaks no language that fits. Neo4j {oldest} or newer is needed.",
)
_OLD = Text(
    nl="{server} is {agent}. Nodig is Neo4j {oldest} of nieuwer.",
    en="{server} is {agent}. Neo4j {oldest} or newer is needed.",
)
_PASSWORD_NEEDED = Text(
    nl="{server} vraagt een naam en een wachtwoord. Zet de naam in het adres, zoals "
    "neo4j://naam@server, en geef het wachtwoord in NETWERK_PASSWORD of met password=.",
    en="{server} asks for a name and a password. Put the name in the address, such as "
    "neo4j://name@server, and give the password in NETWERK_PASSWORD or with password=.",
)
_WRONG_PASSWORD = Text(
    nl="{server} weigert: naam of wachtwoord klopt niet.",
    en="{server} refuses: the name or the password is wrong.",
)
_TOO_OFTEN = Text(
    nl="{server} weigert even: er is te vaak een verkeerd wachtwoord gegeven. Wacht een minuut.",
    en="{server} refuses for a moment: a wrong password was given too often. Wait a minute.",
)
_EXPIRED = Text(
    nl="het wachtwoord voor {server} moet eerst worden gewijzigd. Dat kan met cypher-shell of de "
    "Neo4j Browser: ALTER CURRENT USER SET PASSWORD FROM 'oud' TO 'nieuw'.",
    en="the password for {server} has to be changed first. Do so with cypher-shell or the Neo4j "
    "Browser: ALTER CURRENT USER SET PASSWORD FROM 'old' TO 'new'.",
)
_NO_DATABASE = Text(
    nl="{server} heeft geen database {database}. In de gratis uitgave heet de enige neo4j.",
    en="{server} has no database {database}. In the free edition the only one is called neo4j.",
)
_FORBIDDEN = Text(
    nl="u mag dit niet op {server}. Vraag de beheerder om schrijfrechten.",
    en="you may not do this on {server}. Ask its keeper for the right to write.",
)
_MEMORY = Text(
    nl="dit is te veel in één keer voor het geheugen van {server}. Er is niets gewijzigd. Laat de "
    "beheerder {setting} verhogen in neo4j.conf, of bewaar in kleinere stappen.",
    en="this is too much at once for the memory of {server}. Nothing was changed. Let its keeper "
    "raise {setting} in neo4j.conf, or save in smaller steps.",
)
_BUSY = Text(
    nl="{server} is bezet. Er is niets gewijzigd. Probeer het over een minuut nog eens; gebeurt "
    "dit vaak, laat de beheerder dan {setting} verhogen.",
    en="{server} is busy. Nothing was changed. Try again in a minute; if this happens often, let "
    "its keeper raise {setting}.",
)
_UNKNOWN_END = Text(
    nl="de verbinding met {server} brak af op het laatste moment. Het is niet zeker of alles is "
    "bewaard. Laad het netwerk opnieuw en kijk het na.",
    en="the connection with {server} broke at the last moment. It is not certain that all was "
    "saved. Load the network anew and check.",
)
_BROKEN = Text(
    nl="de verbinding met {server} is verbroken. Er is niets half gewijzigd. Probeer het opnieuw.",
    en="the connection with {server} was broken. Nothing was changed by half. Try again.",
)
_SERVER_SAYS = Text(nl="{server} meldt: {message}", en="{server} says: {message}")


class Bolt:
    """An open connection to one database.

    Raises
    ------
    StoreUnavailable
        Within seconds, when the server is away, silent, too old or refuses the password.
    """

    def __init__(self, address: Address, password: str | None) -> None:
        self._server = f"{address.host}:{address.port}"
        self._database = address.database
        self._has_password = password is not None
        self._bookmarks = neo4j.GraphDatabase.bookmark_manager()
        auth = None if password is None else (address.user or _USER, password)
        with self._in_words():
            try:
                self._driver = self._connected(address.uri, auth)
            except faults.ServiceUnavailable:
                if not address.is_routed:
                    raise
                # A driver that routes hides why it cannot; one that does not, tells.
                self._connected(address.direct_uri, auth).close()
                raise StoreUnavailable(self._filled(_NO_ROUTE)) from None

    def read(self, work: "Work[Answer]") -> "Answer":
        """The answer of a transaction that reads; it may be repeated."""
        with self._in_words(), self._session(self._driver, neo4j.READ_ACCESS) as session:
            return session.execute_read(work)

    def write(self, work: "Work[Answer]", *, seconds: float | None = None) -> "Answer":
        """The answer of a transaction that writes, all or nothing; it may be repeated.

        With `seconds` the server ends it when it takes longer, as when another holds a lock.
        """
        limited = neo4j.unit_of_work(timeout=seconds)(work)
        with self._in_words(), self._session(self._driver, neo4j.WRITE_ACCESS) as session:
            return session.execute_write(limited)

    def close(self) -> None:
        """End the connection."""
        self._driver.close()

    def _connected(self, uri: str, auth: tuple[str, str] | None) -> neo4j.Driver:
        """A driver whose server answers and is new enough."""
        driver = neo4j.GraphDatabase.driver(
            uri,
            auth=auth,
            connection_timeout=CONNECT_SECONDS,
            connection_acquisition_timeout=CONNECT_SECONDS,
            max_transaction_retry_time=PATIENCE_SECONDS,
            notifications_min_severity="OFF",
            telemetry_disabled=True,
        )
        try:
            with self._session(driver, neo4j.READ_ACCESS) as session:
                agent = session.run("RETURN 1").consume().server.agent
            found = re.search(r"/v?(\d+)\.(\d+)", agent)
            if found and (int(found[1]), int(found[2])) < OLDEST:
                raise StoreUnavailable(self._filled(_OLD, agent=agent, oldest=_OLDEST_WORDS))
        except BaseException:
            driver.close()
            raise
        return driver

    def _session(self, driver: neo4j.Driver, access: str) -> neo4j.Session:
        # Bookmarks let another member of a cluster see what this connection wrote.
        return driver.session(
            database=self._database,
            default_access_mode=access,
            bookmark_manager=self._bookmarks,
        )

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        """Makes every fault of the driver and the server one of ours."""
        try:
            yield
        except (faults.Neo4jError, faults.DriverError) as error:
            # Not chained: what the driver holds may show more than the address.
            raise self._fault(error) from None
        except (OSError, ValueError) as error:
            message = same(str(error))
            raise StoreUnavailable(self._filled(_SERVER_SAYS, message=message)) from None

    def _fault(self, error: Exception) -> StoreError:
        if isinstance(error, faults.Neo4jError):
            return self._refused(error)
        match error:
            case faults.IncompleteCommit():
                return StoreUnavailable(self._filled(_UNKNOWN_END))
            case faults.UnsupportedServerProduct():
                return StoreUnavailable(self._filled(_NOT_NEO4J, oldest=_OLDEST_WORDS))
            case faults.ConnectionAcquisitionTimeoutError():
                return self._silent()
            case faults.SessionExpired():
                return StoreUnavailable(self._filled(_BROKEN))
            case faults.ServiceUnavailable():
                return self._away(error)
        return StoreError(self._filled(_SERVER_SAYS, message=same(str(error))))

    def _refused(self, error: faults.Neo4jError) -> StoreError:
        """What the server itself refused, by its code."""
        code, message = error.code or "", error.message or ""
        setting = next(iter(_SETTING.findall(message)), _HEAP)
        unavailable = {
            "CredentialsExpired": _EXPIRED,
            "Unauthorized": _WRONG_PASSWORD if self._has_password else _PASSWORD_NEEDED,
            "AuthenticationRateLimit": _TOO_OFTEN,
            "DatabaseNotFound": _NO_DATABASE,
            "Forbidden": _FORBIDDEN,
            "NoThreadsAvailable": _BUSY,
            "TransactionTimedOut": _BUSY,
            "TransactionTimedOutClientConfiguration": _BUSY,
            "LockAcquisitionTimeout": _BUSY,
            "LockClientStopped": _BUSY,
            "Terminated": _BUSY,
            "DatabaseUnavailable": _AWAY,
        }
        reason = code.rpartition(".")[2]
        if "Memory" in reason:
            return StoreError(self._filled(_MEMORY, setting=setting))
        if reason in unavailable:
            busy = "server.bolt.thread_pool_max_size"
            text = self._filled(unavailable[reason], database=self._database or "", setting=busy)
            return StoreUnavailable(text)
        return StoreError(self._filled(_SERVER_SAYS, message=same(message)))

    def _away(self, error: Exception) -> StoreUnavailable:
        """Why no connection came about: refused, not secure, silent, or no Neo4j at all."""
        causes = _causes(error)
        if any("ssl" in type(cause).__module__.casefold() for cause in causes) or any(
            "Security" in type(cause).__name__ for cause in causes
        ):
            return StoreUnavailable(self._filled(_NO_ENCRYPTION))
        if any("Handshake" in type(c).__name__ or "looks like HTTP" in str(c) for c in causes):
            return StoreUnavailable(self._filled(_NOT_NEO4J, oldest=_OLDEST_WORDS))
        if any("Timeout" in type(cause).__name__ for cause in causes):
            return self._silent()
        return StoreUnavailable(self._filled(_AWAY))

    def _silent(self) -> StoreUnavailable:
        return StoreUnavailable(self._filled(_SILENT, seconds=round(CONNECT_SECONDS)))

    def _filled(self, text: Text, **fields: object) -> Text:
        return text.fill(server=same(self._server), **fields)


_OLDEST_WORDS = ".".join(map(str, OLDEST))


def _causes(error: BaseException | None) -> list[BaseException]:
    """An error and what it came from."""
    found: list[BaseException] = []
    while error is not None and error not in found:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found
