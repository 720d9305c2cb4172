"""Where the stations meet: one short function for each thing a user asks for."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netwerk import files, store
from netwerk.analysis import ALL, Entry
from netwerk.changes import Changes, other_codes
from netwerk.errors import AnalysisError, InputErrors
from netwerk.files import values
from netwerk.model import LINK_KINDS, NODE_KINDS, Link, Node, fields_of
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.model.oddities import oddities
from netwerk.results import Analysis, Result
from netwerk.sharing import may_tell, named_for, share
from netwerk.supposing import suppose
from netwerk.text import Language, Text

if TYPE_CHECKING:
    import networkx as nx

    from netwerk.comparing import Comparison
    from netwerk.report.page import Page
    from netwerk.store.base import NetworkStore
    from netwerk.store.reading import Progress


def read(
    where: str | Path,
    *,
    area: str | None = None,
    theme: str | None = None,
    at: Moment | str | None = None,
    password: str | None = None,
    progress: "Progress | None" = None,
) -> Network:
    """The network in a workbook (.xlsx), a file of netwerk's own (.json) or a database.

    Parameters
    ----------
    where
        A path, or `neo4j://[user@]host:7687/database#network`.
    area, theme, at
        Narrow it, as `Network.within` does; a database reads only what belongs to it.
    password, progress
        Of a database, as for `open_store`.

    Raises
    ------
    InputError
        When the file cannot be read; InputErrors with all faults together when its content is
        wrong, each with file, sheet, cell and what would be right.
    StoreError
        When the database cannot be used.
    NetworkError
        When the area or theme is unknown.
    """
    part = {"area": area, "theme": theme, "at": at}
    if store.is_url(where):
        with store.open_store(where, password, progress=progress) as opened:
            return opened.load(**part)
    network = files.read(where)
    return network.within(**part) if any(part.values()) else network


def check(
    where: str | Path, *, password: str | None = None, progress: "Progress | None" = None
) -> tuple[Network, tuple[Text, ...]]:
    """The network in a file or database, with what was not read and what looks odd.

    Raises as `read` does.
    """
    if store.is_url(where):
        network = read(where, password=password, progress=progress)
        return network, oddities(network)
    network, remarks = files.read_with_remarks(where)
    return network, (*remarks, *oddities(network))


def write(
    network: Network, where: str | Path, *, into: str | Path | None = None
) -> tuple[Text, ...]:
    """Write a network as a workbook (.xlsx) or netwerk's own file (.json), whole or not at all.

    Parameters
    ----------
    into
        A workbook, perhaps the same, of which only the cells change that say something else. Rows
        are matched by id, else by name; new rows come below. What was lost is returned: rows
        cleared because it is gone, formulas that became values.

    Raises
    ------
    InputError
        When the name ends otherwise, or `into` cannot be changed without losing something;
        InputErrors when Excel cannot hold a text or as many rows, or `into` has faults.
    ReportError
        When it cannot be written there.
    """
    if into is not None:
        return files.write_into(network, where, into)
    files.write(network, where)
    return ()


def open_store(
    where: "str | Path | nx.MultiDiGraph[Any]",
    password: str | None = None,
    *,
    progress: "Progress | None" = None,
) -> "NetworkStore":
    """A store: a .json file that keeps revisions, a MultiDiGraph in memory, or Neo4j.

    Parameters
    ----------
    where
        A path, a graph of NetworkX, or `neo4j://[user@]host:7687/database#network` (also `neo4j+s`,
        `bolt`, `bolt+s`).
    password
        Of the database; None: it asks for none.
    progress
        Told, during long work with a database, how much of how much is done.

    Raises
    ------
    StoreUnavailable
        When it is none of these, the database cannot be used, or a file gets a password.
    """
    return store.open_store(where, password, progress=progress)


def push(network: Network, opened: "NetworkStore") -> tuple[Changes, int]:
    """Add and update in a store what a network holds; nothing is removed.

    Returns
    -------
    What changed, and the new revision.

    Raises
    ------
    InputErrors
        Naming each node that is there under the same id with another AGB, KvK or CBS code: then two
        things have one name, or one of the codes is wrong. Nothing is saved.
    StoreError
        As for `NetworkStore.save`.
    """
    changes, revision = opened.additions(network)
    strange = [fault for update in changes.updated for fault in other_codes(update)]
    if strange:
        raise InputErrors(strange)
    return changes, opened.apply(changes, revision)


def moment_of(written: str) -> Moment:
    """The moment meant by a date as people write it in a cell: `14-03-2026`, `maart 2026`.

    Raises
    ------
    InputError
        When it is no date.
    """
    return values.moment_of(written)


def is_private(network: Network) -> bool:
    """Whether it holds e-mail addresses, telephone numbers or scores, which no page shows."""
    private = {
        kind: [field.name for field in fields_of(kind) if field.fact.private]
        for kind in (*NODE_KINDS, *LINK_KINDS)
    }
    items: tuple[Node | Link, ...] = (*network.nodes.values(), *network.links)
    return any(getattr(item, name) is not None for item in items for name in private[item.kind])


def ask(
    analysis: Analysis,
    network: Network,
    *,
    area: str | None = None,
    theme: str | None = None,
    **options: Any,
) -> Result[Any]:
    """What an analysis answers on an area and theme of the whole network.

    Raises
    ------
    NetworkError
        When the area or theme is unknown.
    AnalysisError
        When it cannot run on this network or with these options.
    """
    if analysis.narrows_itself:
        return analysis.run(network, area=area, theme=theme, **options)
    return analysis.run(network.within(area=area, theme=theme), **options)


def run_all(
    network: Network, *, area: str | None = None, theme: str | None = None
) -> list[Result[Any]]:
    """Every analysis with its default options; one that cannot run says so in its notes.

    Raises
    ------
    NetworkError
        When the area or theme is unknown.
    """
    part = network.within(area=area, theme=theme)
    return [_answer(entry, network, part, area, theme) for entry in ALL]


def what_if(
    network: Network,
    *,
    without: Iterable[str] = (),
    links: Iterable[Sequence[str]] = (),
    overleggen: Mapping[str, Iterable[str]] | None = None,
    area: str | None = None,
) -> Network:
    """The network that would be there; the given one stays as it is.

    Parameters
    ----------
    without
        Ids, names or aliases of nodes of any kind, or a part of the name of one person.
    links
        Two names, or two names with the kind of link between them (`"knows"`, `"kent"`). Without a
        kind: who works together, takes part or is party to, or the one kind that fits.
    overleggen
        The names of new overleggen, each with its participants.
    area
        Where the new overleggen are.

    Raises
    ------
    NetworkError
        When the area is unknown.
    InputErrors
        When another name is unknown or means several nodes, or a link is there already or does not
        fit, naming all faults together.

    Examples
    --------
    >>> network = Network([{"kind": "person", "name": name} for name in ("An", "Bo", "Cas")])
    >>> after = what_if(network, without=["Cas"], links=[("An", "Bo")])
    >>> list(after.nodes), [link.kind for link in after.links]
    (['person:an', 'person:bo'], ['works_with'])
    """
    return suppose(network, without=without, links=links, overleggen=overleggen or {}, area=area)


def compare(
    before: Network, after: Network, *, area: str | None = None, theme: str | None = None
) -> "Comparison":
    """What every analysis says of two networks, side by side: what is lost and what is gained.

    Parameters
    ----------
    before, after
        Whole networks of one moment, or of two.
    area, theme
        Compare this part only.

    Returns
    -------
    One row per measure of fragmentation and per analysis how often it found something, in the order
    of the analyses; `findings` are new and `gone` are those that were there before. An analysis
    that cannot run on one of the two says so in the notes.

    Raises
    ------
    NetworkError
        When the area or theme is unknown in one of the two.

    Examples
    --------
    >>> network = Network([{"kind": "person", "name": name} for name in ("An", "Bo")])
    >>> print(compare(network, what_if(network, links=[("An", "Bo")])).sentences("en")[1])
    The number of separate parts goes from 2 to 1.
    """
    from netwerk.comparing import compared

    answers = [run_all(network, area=area, theme=theme) for network in (before, after)]
    return compared(before, after, *answers)


def build_report(
    network: Network,
    *,
    area: str | None = None,
    theme: str | None = None,
    audience: str = "internal",
    anonymise: bool = False,
    language: Language = "nl",
    title: str | None = None,
) -> "Page":
    """One page with what the network is, the findings by urgency, the map and every table.

    Give the whole network, of one moment, with the area and theme: what is missing there may be
    found outside.

    Parameters
    ----------
    audience, anonymise
        For whom the page is, and whether professions stand in for names, as for `share`.

    Raises
    ------
    NetworkError
        When the area, theme or audience is unknown.
    """
    from netwerk.report.build import build_report as build

    part, whole, results = _answered(network, area, theme, audience, anonymise, language)
    return build(part, results, whole=whole, language=language, title=title)


def newcomer_page(
    network: Network,
    *,
    area: str | None = None,
    theme: str | None = None,
    profession: str | None = None,
    language: Language = "nl",
) -> "Page":
    """One page for who is new: what `newcomer` answers on the whole network; raises as it does."""
    from netwerk.analysis.newcomer import newcomer
    from netwerk.report.leaflet import build_leaflet as build

    found = newcomer(network, area=area, theme=theme, profession=profession)
    return build(network, found, area=area, theme=theme, language=language)


def write_results(
    network: Network,
    where: str | Path,
    *,
    area: str | None = None,
    theme: str | None = None,
    audience: str = "internal",
    anonymise: bool = False,
    language: Language = "nl",
) -> None:
    """What the report says, with every table in full, as a workbook (.xlsx).

    The audience is as for `build_report`.

    Raises
    ------
    NetworkError
        When the area, theme or audience is unknown.
    InputError
        When the name ends otherwise.
    ReportError
        When it cannot be written there.
    """
    from netwerk.report.workbook import sheets

    part, whole, results = _answered(network, area, theme, audience, anonymise, language)
    files.write_sheets(where, sheets(part, results, whole=whole, language=language))


def _answered(
    network: Network,
    area: str | None,
    theme: str | None,
    audience: str,
    anonymise: bool,
    language: Language,
) -> tuple[Network, Network, list[Result[Any]]]:
    """The part asked for and the whole network as the audience may have them, and every answer."""
    if audience == "internal" and not anonymise:
        part = network.within(area=area, theme=theme)
        return part, network, run_all(network, area=area, theme=theme)
    named = named_for(network, audience=audience, anonymise=anonymise, language=language)
    whole = share(named, audience=audience)
    part = share(named, audience=audience, area=area, theme=theme)
    # Where nothing may be told, nothing needs to be asked.
    is_told = may_tell(whole) != frozenset()
    return part, whole, run_all(whole, area=area, theme=theme) if is_told else []


def _answer(
    entry: Entry, whole: Network, part: Network, area: str | None, theme: str | None
) -> Result[Any]:
    analysis = entry.load()
    try:
        if analysis.narrows_itself:
            return ask(analysis, whole, area=area, theme=theme)
        return ask(analysis, part)
    except AnalysisError as error:
        return Result(entry.name, entry.text, (), (), {}, notes=(error.text,))
