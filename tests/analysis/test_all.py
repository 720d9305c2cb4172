"""What holds for every analysis."""

import inspect
import re
from dataclasses import fields
from typing import get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from rich.console import Console

from netwerk.analysis import ALL, Entry
from netwerk.errors import AnalysisError
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.model.nodes import Person
from netwerk.text import LANGUAGES
from tests.networks import moments, networks

each = pytest.mark.parametrize("entry", ALL, ids=lambda entry: entry.name)
AGES = ("freshness", "minimum")
AT = "2026-09-01"
SMALL = [Network(), Network([Person(name="An")]), Network([Person(name="An"), Person(name="Bo")])]


def row_type(entry: Entry) -> type:
    """The row class in `-> Result[Row]`."""
    annotation = get_type_hints(entry.load().run)["return"]
    (row,) = annotation.__args__
    assert isinstance(row, type)
    return row


@each
def test_options_are_those_of_the_function(entry: Entry) -> None:
    analysis = entry.load()
    parameters = inspect.signature(analysis.run).parameters
    taken = {"network", "area", "theme"} if analysis.narrows_itself else {"network"}
    taken |= {"vectors"}  # a function, which no command can be given
    assert {o.name: o.default for o in analysis.options} == {
        name: p.default for name, p in parameters.items() if name not in taken
    }


@each
def test_columns_are_the_fields_of_the_row(entry: Entry) -> None:
    columns = entry.load().run(Network().within(at=AT)).columns
    assert tuple(column.name for column in columns) == tuple(
        field.name for field in fields(row_type(entry))
    )


@each
def test_both_languages_say_the_same_fields(entry: Entry) -> None:
    for kind in entry.load().finding_kinds:
        for text in (kind.one, kind.many):
            filled = [set(re.findall(r"{(\w+)}", text[language])) for language in LANGUAGES]
            assert filled[0] == filled[1], kind.key
            assert text is kind.one or filled[0] <= {"names", "count"}, kind.key
        assert not re.search(r"[{}]", kind.advice.nl + kind.advice.en + kind.title.nl)


@each
@pytest.mark.parametrize("network", SMALL, ids=len)
def test_small_networks_have_an_answer(entry: Entry, network: Network) -> None:
    result = entry.load().run(network.within(at=AT))
    assert result.analysis == entry.name
    assert result.to_frame().shape == (len(result.rows), len(result.record_names()))


@each
@given(network=networks(), at=moments())
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
def test_any_network_has_an_answer_that_can_be_shown(
    entry: Entry, network: Network, at: Moment
) -> None:
    run = entry.load().run
    for one in ([] if entry.name in AGES else [network]) + [network.within(at=at)]:
        result = run(one)
        shown = Console(width=100, file=None)
        with shown.capture() as captured:
            for language in LANGUAGES:
                shown.print(result.show(language))
        titles = [result.title[language] for language in LANGUAGES]
        expected = titles if result.rows else ["Niets gevonden.", "Nothing found."]
        assert all(text in captured.get() for text in expected)
        assert "<table>" in result._repr_html_()
        for finding in result.findings:
            assert finding.kind in entry.load().finding_kinds
            assert all(subject in result.names for subject in finding.subjects)
            for language in LANGUAGES:
                assert finding.sentence(result.names, language)


@each
@given(network=networks())
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
def test_the_order_of_rows_does_not_matter(entry: Entry, network: Network) -> None:
    run = entry.load().run
    backwards = Network([*network.nodes.values()][::-1], network.links[::-1])
    assert run(network.within(at=AT)) == run(backwards.within(at=AT))


@pytest.mark.parametrize("name", AGES)
def test_ages_cannot_be_told_without_a_moment(name: str) -> None:
    (entry,) = [entry for entry in ALL if entry.name == name]
    with pytest.raises(AnalysisError, match="Geef een datum"):
        entry.load().run(Network())


def test_the_made_up_wijk_has_findings_of_every_analysis() -> None:
    from examples.wijk.build import build

    wijk = build().within(at="2026-09-01")
    for entry in ALL:
        try:
            result = entry.load().run(wijk)
        except AnalysisError as error:
            pytest.fail(str(error))
        assert result.findings
