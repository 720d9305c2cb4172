"""Map and mend neighbourhood care networks.

>>> import netwerk as nw
>>> network = nw.Network([nw.Person(name="An"), nw.Person(name="Bo")])
>>> nw.fragmentation(network).rows[0].fragmentation
1.0
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from netwerk.analysis.duplicates import (
        departments as departments,
        duplicates as duplicates,
    )
    from netwerk.analysis.fragmentation import (
        communities_of as communities_of,
        domain_contacts as domain_contacts,
        fragmentation as fragmentation,
        island_bridges as island_bridges,
        islands as islands,
        loose_initiatives as loose_initiatives,
        silos as silos,
    )
    from netwerk.analysis.freshness import (
        freshness as freshness,
    )
    from netwerk.analysis.key_partners import (
        key_partner_set as key_partner_set,
        key_partners as key_partners,
    )
    from netwerk.analysis.loose_ends import (
        loose_ends as loose_ends,
    )
    from netwerk.analysis.matching import (
        matching as matching,
    )
    from netwerk.analysis.meeting_load import (
        initiatives_asking as initiatives_asking,
        meeting_load as meeting_load,
    )
    from netwerk.analysis.meeting_pairs import (
        meeting_pairs as meeting_pairs,
    )
    from netwerk.analysis.minimum import (
        minimum as minimum,
        minimum_questions as minimum_questions,
        read_rules as read_rules,
    )
    from netwerk.analysis.missing_links import (
        best_new_links as best_new_links,
        link_scores as link_scores,
        missing_links as missing_links,
        pair_scores as pair_scores,
    )
    from netwerk.analysis.newcomer import (
        newcomer as newcomer,
    )
    from netwerk.analysis.overlap import (
        overlap as overlap,
        overlap_scores as overlap_scores,
    )
    from netwerk.answering import (
        apply_answers as apply_answers,
        write_answer_sheet as write_answer_sheet,
    )
    from netwerk.api import (
        build_report as build_report,
        compare as compare,
        newcomer_page as newcomer_page,
        open_store as open_store,
        read as read,
        what_if as what_if,
        write as write,
    )
    from netwerk.changes import (
        Changes as Changes,
        Update as Update,
        apply as apply,
        diff as diff,
    )
    from netwerk.drawing import (
        draw as draw,
    )
    from netwerk.errors import (
        AnalysisError as AnalysisError,
        InputError as InputError,
        InputErrors as InputErrors,
        MissingExtra as MissingExtra,
        NetwerkError as NetwerkError,
        NetworkError as NetworkError,
        ReportError as ReportError,
        StoreConflict as StoreConflict,
        StoreError as StoreError,
        StoreIncomplete as StoreIncomplete,
        StoreUnavailable as StoreUnavailable,
    )
    from netwerk.findings import (
        Finding as Finding,
        Severity as Severity,
    )
    from netwerk.merging import (
        merge as merge,
        merge_told as merge_told,
    )
    from netwerk.model import (
        fields_of as fields_of,
    )
    from netwerk.model.links import (
        About as About,
        ActiveIn as ActiveIn,
        ContributesTo as ContributesTo,
        Funds as Funds,
        Holds as Holds,
        Knows as Knows,
        Leads as Leads,
        MemberOf as MemberOf,
        PartOf as PartOf,
        PartyTo as PartyTo,
        Prioritises as Prioritises,
        ReportsTo as ReportsTo,
        TakesPartIn as TakesPartIn,
        Wants as Wants,
        WorksFor as WorksFor,
        WorksOn as WorksOn,
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
        Area as Area,
        Assessment as Assessment,
        Channel as Channel,
        Goal as Goal,
        Headcount as Headcount,
        Initiative as Initiative,
        Organisation as Organisation,
        Overleg as Overleg,
        Person as Person,
        Role as Role,
        Speerpunt as Speerpunt,
        Theme as Theme,
    )
    from netwerk.model.verdicts import (
        Complements as Complements,
        CoordinatesWith as CoordinatesWith,
        DistinctFrom as DistinctFrom,
        SameAs as SameAs,
    )
    from netwerk.native import (
        from_networkx as from_networkx,
    )
    from netwerk.results import (
        Result as Result,
    )
    from netwerk.sharing import (
        share as share,
    )
    from netwerk.text import (
        Text as Text,
    )
    from netwerk.ties import (
        NetworkArrays as NetworkArrays,
        arrays_of as arrays_of,
        project as project,
    )
    from netwerk.tuning import (
        tune_threshold as tune_threshold,
    )
    from netwerk.workbooks import (
        read_survey as read_survey,
        write_comments as write_comments,
        write_survey as write_survey,
        write_template as write_template,
    )

_NAMES_OF = {
    "netwerk.analysis.duplicates": ("departments", "duplicates"),
    "netwerk.analysis.fragmentation": (
        "communities_of",
        "domain_contacts",
        "fragmentation",
        "island_bridges",
        "islands",
        "loose_initiatives",
        "silos",
    ),
    "netwerk.analysis.freshness": ("freshness",),
    "netwerk.analysis.key_partners": ("key_partner_set", "key_partners"),
    "netwerk.analysis.loose_ends": ("loose_ends",),
    "netwerk.analysis.matching": ("matching",),
    "netwerk.analysis.missing_links": (
        "best_new_links",
        "link_scores",
        "missing_links",
        "pair_scores",
    ),
    "netwerk.analysis.meeting_load": ("initiatives_asking", "meeting_load"),
    "netwerk.analysis.meeting_pairs": ("meeting_pairs",),
    "netwerk.analysis.minimum": ("minimum", "minimum_questions", "read_rules"),
    "netwerk.analysis.newcomer": ("newcomer",),
    "netwerk.analysis.overlap": ("overlap", "overlap_scores"),
    "netwerk.answering": ("apply_answers", "write_answer_sheet"),
    "netwerk.api": (
        "build_report",
        "compare",
        "newcomer_page",
        "open_store",
        "read",
        "what_if",
        "write",
    ),
    "netwerk.changes": ("Changes", "Update", "apply", "diff"),
    "netwerk.drawing": ("draw",),
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
    "netwerk.merging": ("merge", "merge_told"),
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
    "netwerk.sharing": ("share",),
    "netwerk.text": ("Text",),
    "netwerk.ties": ("NetworkArrays", "arrays_of", "project"),
    "netwerk.tuning": ("tune_threshold",),
    "netwerk.workbooks": ("read_survey", "write_comments", "write_survey", "write_template"),
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
