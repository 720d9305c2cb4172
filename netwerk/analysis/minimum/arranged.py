"""Criteria 4 and 5, and goals with priority: what was arranged, evaluated and set going."""

from collections import Counter
from collections.abc import Iterable

from netwerk.model.nodes import Agreement, Goal, Initiative, Overleg, Role
from netwerk.text import Text

from . import evidence as said
from .found import Found, joined, moment_text, status_of
from .rules import Rule
from .wijk import Scope

_DIVISION = "task_division"


def roles_clear(scope: Scope, rule: Rule) -> Found:
    """Three parts: all seats filled, each task one role, the division of tasks confirmed lately.

    A part of which nothing is filled in is not there; when nothing is of any, it is unknown.
    """
    roles = scope.on_theme(Role)
    divisions = [
        a for a in scope.on_theme(Agreement) if a.type == _DIVISION and a.status != "ended"
    ]
    if not roles and not divisions:
        return Found(status="unknown", evidence=said.NO_ROLES, next_step="state_roles")
    parts = (_seats(scope, roles), _tasks(scope, roles), _division(scope, divisions, rule))
    share = sum(holds is True for holds, _, _, _ in parts) / len(parts)
    lacking = next((step for holds, _, _, step in parts if not holds), None)
    return Found(
        status=status_of(share, rule),
        basis="measured",
        measured=share,
        evidence=joined(text for _, text, _, _ in parts),
        shown_by=tuple(sorted(node.id for node in (*roles, *divisions))),
        missing=tuple(sorted({i for _, _, missing, _ in parts for i in missing})),
        next_step=lacking,
    )


_Part = tuple[bool | None, Text, Iterable[str], str]


def _seats(scope: Scope, roles: list[Role]) -> _Part:
    if not roles:
        return None, said.SEATS.fill(part=0, whole=0), (), "state_roles"
    filled = {role.id: min(role.seats, len(_holders(scope, role))) for role in roles}
    whole = sum(role.seats for role in roles)
    text = said.SEATS.fill(part=sum(filled.values()), whole=whole)
    empty = [role.id for role in roles if filled[role.id] < role.seats]
    return not empty, text, empty, "fill_seats"


def _tasks(scope: Scope, roles: list[Role]) -> _Part:
    times = Counter(task.casefold() for role in roles for task in role.tasks)
    if not times:
        return None, said.NO_TASKS, (), "state_tasks"
    unclear = {
        (task, role.id)
        for role in roles
        for task in map(str.casefold, role.tasks)
        if times[task] > 1 or not _holders(scope, role)
    }
    right = len(times.keys() - {task for task, _ in unclear})
    text = said.TASKS.fill(part=right, whole=len(times))
    return not unclear, text, {role for _, role in unclear}, "divide_tasks"


def _division(scope: Scope, divisions: list[Agreement], rule: Rule) -> _Part:
    if not divisions:
        return None, said.NO_DIVISION, (), "state_division"
    fresh = [
        a
        for a in divisions
        if any(scope.facts.is_recent(m, rule.months) for m in (a.confirmed_on, a.evaluated_on))
    ]
    if fresh:
        return True, said.DIVISION, (), ""
    return False, said.OLD_DIVISION, [a.id for a in divisions], "confirm_division"


def _holders(scope: Scope, role: Role) -> tuple[str, ...]:
    return scope.facts.holders.get(role.id, ())


def evaluated(scope: Scope, rule: Rule) -> Found:
    """Whether any overleg or agreement on the theme was evaluated lately."""
    items: list[Overleg | Agreement] = [*scope.on_theme(Overleg), *scope.on_theme(Agreement)]
    today = scope.facts.today
    dated = [i for i in items if i.evaluated_on and i.evaluated_on.first_day <= today]
    if not dated:
        return Found(status="unknown", evidence=said.NEVER_EVALUATED)
    fresh = [i for i in dated if scope.facts.is_recent(i.evaluated_on, rule.months)]
    last = max((i.evaluated_on for i in dated if i.evaluated_on), key=lambda m: (m.last_day, m))
    share = float(bool(fresh))
    return Found(
        status=status_of(share, rule),
        basis="measured",
        measured=share,
        evidence=said.EVALUATED.fill(when=moment_text(last)),
        shown_by=tuple(sorted(i.id for i in fresh)),
        missing=() if fresh else tuple(sorted(i.id for i in items)),
    )


def priority_goals(scope: Scope, rule: Rule) -> Found:
    """The share of its goals, but those of the city, with a led initiative with a timeline."""
    goals = [
        goal
        for goal in scope.wijk.holding(Goal)
        if goal.level != "city" and scope.theme in scope.facts.themes.get(goal.id, ())
    ]
    if not goals:
        return Found(status="unknown", evidence=said.NO_GOALS)
    serving = scope.facts.serving
    served = {
        goal.id: [i for i in serving.get(goal.id, ()) if _is_under_way(scope, i)] for goal in goals
    }
    well = [goal for goal, initiatives in served.items() if initiatives]
    return Found(
        status=status_of(len(well) / len(goals), rule),
        basis="measured",
        measured=len(well) / len(goals),
        evidence=said.GOALS.fill(part=len(well), whole=len(goals)),
        shown_by=tuple(sorted({i for goal in well for i in served[goal]})),
        missing=tuple(goal for goal, initiatives in served.items() if not initiatives),
    )


def _is_under_way(scope: Scope, node_id: str) -> bool:
    node = scope.facts.network.nodes[node_id]
    return (
        isinstance(node, Initiative)
        and node.status != "stopped"
        and node.timeline is not None
        and node_id in scope.facts.leads
        and scope.wijk.holds_here(node_id)
    )
