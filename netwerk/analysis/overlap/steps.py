"""What to do about two that overlap: a proposal that people may follow or not."""

from .sides import Areas, Scores, Side

# From here on two are so alike that one will do; below it they are more often neighbours.
JOIN_FROM = 0.8
_LEVEL_WORDS = {
    "praktijk": "practice",
    "wijk": "wijk",
    "buurt": "wijk",
    "stad": "city",
    "stedelijk": "city",
    "regio": "region",
    "regionaal": "region",
    "regionale": "region",
}


def step_of(a: Side, b: Side, scores: Scores, score: float, areas: Areas) -> str:
    """The proposal: `contribute`, `apart`, `complement`, `coordinate` or `join`."""
    if a.node.kind != b.node.kind:
        return "contribute"
    if scores.target_groups == 0:
        return "apart"
    if _is_on_another_level(a, b) or areas.are_nested(a.areas, b.areas):
        return "complement"
    return "join" if score >= JOIN_FROM and scores.areas != 0 else "coordinate"


def _is_on_another_level(a: Side, b: Side) -> bool:
    levels = [side.level or _level_in(side.title) for side in (a, b)]
    return None not in levels and levels[0] != levels[1]


def _level_in(title: str) -> str | None:
    """The one level that a title names."""
    words = title.casefold().replace(";", " ").replace(",", " ").split()
    levels = {_LEVEL_WORDS[word] for word in words if word in _LEVEL_WORDS}
    return levels.pop() if len(levels) == 1 else None
