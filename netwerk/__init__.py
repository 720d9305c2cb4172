"""Map and mend neighbourhood care networks.

>>> import netwerk as nw
>>> network = nw.Network([nw.Person(name="An"), nw.Person(name="Bo")])
>>> nw.fragmentation(network).rows[0].fragmentation
1.0
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from netwerk.analysis.fragmentation import (
        fragmentation as fragmentation,
    )
    from netwerk.analysis.fragmentation import (
        islands as islands,
    )
    from netwerk.analysis.loose_ends import (
        loose_ends as loose_ends,
    )
    from netwerk.analysis.missing_links import (
        link_scores as link_scores,
    )
    from netwerk.analysis.missing_links import (
        missing_links as missing_links,
    )
    from netwerk.analysis.missing_links import (
        pair_scores as pair_scores,
    )
    from netwerk.analysis.overlap import (
        overlap as overlap,
    )
    from netwerk.api import (
        build_report as build_report,
    )
    from netwerk.api import (
        draw as draw,
    )
    from netwerk.api import (
        open_store as open_store,
    )
    from netwerk.api import (
        read as read,
    )
    from netwerk.api import (
        write as write,
    )
    from netwerk.changes import (
        Changes as Changes,
    )
    from netwerk.changes import (
        Update as Update,
    )
    from netwerk.changes import (
        apply as apply,
    )
    from netwerk.changes import (
        diff as diff,
    )
    from netwerk.errors import (
        AnalysisError as AnalysisError,
    )
    from netwerk.errors import (
        InputError as InputError,
    )
    from netwerk.errors import (
        InputErrors as InputErrors,
    )
    from netwerk.errors import (
        MissingExtra as MissingExtra,
    )
    from netwerk.errors import (
        NetwerkError as NetwerkError,
    )
    from netwerk.errors import (
        NetworkError as NetworkError,
    )
    from netwerk.errors import (
        ReportError as ReportError,
    )
    from netwerk.errors import (
        StoreConflict as StoreConflict,
    )
    from netwerk.errors import (
        StoreError as StoreError,
    )
    from netwerk.errors import (
        StoreIncomplete as StoreIncomplete,
    )
    from netwerk.errors import (
        StoreUnavailable as StoreUnavailable,
    )
    from netwerk.findings import (
        Finding as Finding,
    )
    from netwerk.findings import (
        Severity as Severity,
    )
    from netwerk.model import (
        fields_of as fields_of,
    )
    from netwerk.model.links import (
        About as About,
    )
    from netwerk.model.links import (
        ActiveIn as ActiveIn,
    )
    from netwerk.model.links import (
        ContributesTo as ContributesTo,
    )
    from netwerk.model.links import (
        Funds as Funds,
    )
    from netwerk.model.links import (
        Holds as Holds,
    )
    from netwerk.model.links import (
        Knows as Knows,
    )
    from netwerk.model.links import (
        Leads as Leads,
    )
    from netwerk.model.links import (
        MemberOf as MemberOf,
    )
    from netwerk.model.links import (
        PartOf as PartOf,
    )
    from netwerk.model.links import (
        PartyTo as PartyTo,
    )
    from netwerk.model.links import (
        Prioritises as Prioritises,
    )
    from netwerk.model.links import (
        ReportsTo as ReportsTo,
    )
    from netwerk.model.links import (
        TakesPartIn as TakesPartIn,
    )
    from netwerk.model.links import (
        Wants as Wants,
    )
    from netwerk.model.links import (
        WorksFor as WorksFor,
    )
    from netwerk.model.links import (
        WorksOn as WorksOn,
    )
    from netwerk.model.links import (
        WorksWith as WorksWith,
    )
    from netwerk.model.moment import (
        Moment as Moment,
    )
    from netwerk.model.network import (
        Network as Network,
    )
    from netwerk.model.nodes import (
        Agreement as Agreement,
    )
    from netwerk.model.nodes import (
        Area as Area,
    )
    from netwerk.model.nodes import (
        Assessment as Assessment,
    )
    from netwerk.model.nodes import (
        Channel as Channel,
    )
    from netwerk.model.nodes import (
        Goal as Goal,
    )
    from netwerk.model.nodes import (
        Headcount as Headcount,
    )
    from netwerk.model.nodes import (
        Initiative as Initiative,
    )
    from netwerk.model.nodes import (
        Organisation as Organisation,
    )
    from netwerk.model.nodes import (
        Overleg as Overleg,
    )
    from netwerk.model.nodes import (
        Person as Person,
    )
    from netwerk.model.nodes import (
        Role as Role,
    )
    from netwerk.model.nodes import (
        Speerpunt as Speerpunt,
    )
    from netwerk.model.nodes import (
        Theme as Theme,
    )
    from netwerk.model.verdicts import (
        Complements as Complements,
    )
    from netwerk.model.verdicts import (
        CoordinatesWith as CoordinatesWith,
    )
    from netwerk.model.verdicts import (
        DistinctFrom as DistinctFrom,
    )
    from netwerk.model.verdicts import (
        SameAs as SameAs,
    )
    from netwerk.native import (
        from_networkx as from_networkx,
    )
    from netwerk.results import (
        Result as Result,
    )
    from netwerk.text import (
        Text as Text,
    )
    from netwerk.ties import (
        NetworkArrays as NetworkArrays,
    )
    from netwerk.ties import (
        arrays_of as arrays_of,
    )
    from netwerk.ties import (
        project as project,
    )

_NAMES_OF = {
    "netwerk.analysis.fragmentation": ("fragmentation", "islands"),
    "netwerk.analysis.loose_ends": ("loose_ends",),
    "netwerk.analysis.missing_links": ("link_scores", "missing_links", "pair_scores"),
    "netwerk.analysis.overlap": ("overlap",),
    "netwerk.api": ("build_report", "draw", "open_store", "read", "write"),
    "netwerk.changes": ("Changes", "Update", "apply", "diff"),
    "netwerk.errors": (
        "AnalysisError",
        "InputError",
        "InputErrors",
        "MissingExtra",
        "NetwerkError",
        "NetworkError",
        "ReportError",
        "StoreConflict",
        "StoreError",
        "StoreIncomplete",
        "StoreUnavailable",
    ),
    "netwerk.findings": ("Finding", "Severity"),
    "netwerk.model": ("fields_of",),
    "netwerk.model.links": (
        "About",
        "ActiveIn",
        "ContributesTo",
        "Funds",
        "Holds",
        "Knows",
        "Leads",
        "MemberOf",
        "PartOf",
        "PartyTo",
        "Prioritises",
        "ReportsTo",
        "TakesPartIn",
        "Wants",
        "WorksFor",
        "WorksOn",
        "WorksWith",
    ),
    "netwerk.model.moment": ("Moment",),
    "netwerk.model.network": ("Network",),
    "netwerk.model.nodes": (
        "Agreement",
        "Area",
        "Assessment",
        "Channel",
        "Goal",
        "Headcount",
        "Initiative",
        "Organisation",
        "Overleg",
        "Person",
        "Role",
        "Speerpunt",
        "Theme",
    ),
    "netwerk.model.verdicts": ("Complements", "CoordinatesWith", "DistinctFrom", "SameAs"),
    "netwerk.native": ("from_networkx",),
    "netwerk.results": ("Result",),
    "netwerk.text": ("Text",),
    "netwerk.ties": ("NetworkArrays", "arrays_of", "project"),
}
_MODULE_OF = {name: module for module, names in _NAMES_OF.items() for name in names}
__all__ = sorted(_MODULE_OF)


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used: importing netwerk stays quick."""
    if name not in _MODULE_OF:
        raise AttributeError(f"module 'netwerk' has no attribute {name!r}")
    value = getattr(import_module(_MODULE_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*globals(), *__all__]
