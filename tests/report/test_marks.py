"""Every kind has its own look and its own words."""

import pytest

from netwerk.model import LINK_KINDS, NODE_KINDS
from netwerk.report.map_words import INCOMING
from netwerk.report.marks import LINE_STYLES, MARKS, outline


def test_every_drawn_kind_has_a_mark() -> None:
    assert MARKS.keys() == {kind for kind, cls in NODE_KINDS.items() if cls.drawn}


def test_every_link_kind_has_a_line_and_a_heading_from_its_target() -> None:
    assert LINE_STYLES.keys() == INCOMING.keys() == LINK_KINDS.keys()


def test_marks_differ_without_colour() -> None:
    looks = {(mark.shape, mark.hollow) for mark in MARKS.values()}
    assert len(looks) == len(MARKS)


def test_lines_differ() -> None:
    assert len(set(LINE_STYLES.values())) == len(LINE_STYLES)


def test_a_link_without_direction_looks_the_same_from_both_ends() -> None:
    for kind, cls in LINK_KINDS.items():
        if cls.symmetric:
            assert INCOMING[kind] == cls.plural
            assert not LINE_STYLES[kind].arrow


@pytest.mark.parametrize("kind", MARKS)
def test_outlines_lie_around_the_middle(kind: str) -> None:
    corners = outline(MARKS[kind].shape)
    for axis in (0, 1):
        assert sum(corner[axis] for corner in corners) == pytest.approx(0, abs=0.01)
    assert all(abs(value) <= 1.2 for corner in corners for value in corner)
