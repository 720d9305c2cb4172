"""What a kind of loose end is."""

from dataclasses import dataclass

from netwerk.findings import FindingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class LooseEndKind(FindingKind):
    """A kind of loose end; rows hold its advice under the key `next_step`.

    It is only looked for where the network holds a node of one of the kinds in `needs`, and, when
    it `needs_moment`, has been narrowed to a moment.
    """

    next_step: str
    needs: tuple[str, ...] = ()
    needs_moment: bool = False
