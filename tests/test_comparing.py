"""Two networks side by side, and the network that would be there."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

import netwerk as nw
from netwerk import api
from netwerk.comparing import ComparisonRow, compared
from netwerk.model.links import LINK_KINDS
from netwerk.results import Result
from netwerk.text import LANGUAGES, same

TIES = [("An", "Bo"), ("Bo", "Hub"), ("Hub", "Cas"), ("Cas", "Dee"), ("Dee", "Eef")]


@pytest.fixture
def network() -> nw.Network:
    """An – Bo – Hub – Cas – Dee – Eef: one chain that hangs on Hub."""
    names = ("An", "Bo", "Cas", "Dee", "Eef")
    people = [nw.Person(name=name) for name in names]
    hub = nw.Organisation(name="Hub", aliases=("Het middelpunt",))
    ids = {node.name: node.id for node in (*people, hub)}
    links = [nw.WorksWith(source=ids[a], target=ids[b]) for a, b in TIES]
    return nw.Network([*people, hub], links)


def _measure(rows: Sequence[ComparisonRow], measure: str) -> ComparisonRow:
    (row,) = (row for row in rows if (row.analysis, row.measure) == ("fragmentation", measure))
    return row


def _kinds(findings: Sequence[nw.Finding]) -> set[tuple[str, tuple[str, ...]]]:
    return {(finding.kind.key, finding.subjects) for finding in findings}


# -- comparing ---------------------------------------------------------------------------------


def test_without_a_cut_partner_fragmentation_rises_and_an_island_appears(
    network: nw.Network,
) -> None:
    result = nw.compare(network, nw.what_if(network, without=["Hub"]))
    # An – Bo beside Cas – Dee – Eef: 1 + 3 of the 10 pairs can reach one another.
    row = _measure(result.rows, "fragmentation")
    assert row.before == 0.0
    assert row.after == row.difference == pytest.approx(0.6)
    assert _measure(result.rows, "partners").difference == -1
    assert ("island", ("person:an", "person:bo")) in _kinds(result.findings)
    assert result.parted == ("person:an", "person:bo")
    assert result.joined == ()
    assert result.sentences()[:3] == [
        "Zonder Hub vallen 2 partners los van de rest: An en Bo.",
        "Het aantal losse delen gaat van 1 naar 2.",
        "De versnippering stijgt van 0,00 naar 0,60: van elke 100 tweetallen kunnen er dan 60 "
        "elkaar niet bereiken.",
    ]


def test_who_comes_loose_is_to_get_a_second_contact(network: nw.Network) -> None:
    result = nw.compare(network, nw.what_if(network, without=["Hub"]))
    assert result.sentences()[-1] == (
        "Zoek vooraf een tweede contact voor elk van de 2 partners die dan losraken."
    )
    for_one = replace(result, parted=result.parted[:1])
    assert for_one.sentences("en")[-1] == (
        "Find a second contact beforehand for the partner that would come loose."
    )


def test_a_part_of_a_name_finds_the_one_person_with_it() -> None:
    names = ("Anna de Wit", "Henk de Vos", "Greet Vosman", "Anne Bos", "Zoë Ün")
    people = [*(nw.Person(name=name) for name in names), nw.Organisation(name="Praktijk Anna")]
    network = nw.Network(people)
    for written, gone in {
        "Anna": "person:anna-de-wit", "de wit": "person:anna-de-wit", "Vos": "person:henk-de-vos",
        "vosm": "person:greet-vosman", "zoe": "person:zoe-un", "ün": "person:zoe-un",
    }.items():  # fmt: skip
        assert gone not in nw.what_if(network, without=[written]).nodes, written


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("Ann", "er zijn er meer met 'Ann' in de naam: 'Anna de Wit', 'Anne Bos'. Noem de hele"),
        ("Hank de Vos", "Bedoelt u 'Henk de Vos'?"),
        ("nna", "er is niets met de naam 'nna'"),
        ("", "er is niets met de naam"),
    ],
)
def test_a_part_that_says_too_little_is_refused(written: str, message: str) -> None:
    names = ("Anna de Wit", "Anne Bos", "Henk de Vos")
    network = nw.Network([nw.Person(name=name) for name in names])
    with pytest.raises(nw.InputErrors) as refused:
        nw.what_if(network, without=[written])
    assert message in str(refused.value)


def test_adding_the_link_back_restores_everything(network: nw.Network) -> None:
    link = network.links[0]
    broken = network.without(links=[link])
    words = [network.nodes[link.source].name, network.nodes[link.target].name]
    mended = nw.what_if(broken, links=[words])
    assert mended == network
    assert nw.compare(network, mended).sentences() == [
        "Er verandert niets: voor en na zijn hetzelfde."
    ]


def test_an_overleg_between_two_islands_joins_them(network: nw.Network) -> None:
    apart = nw.what_if(network, without=["Hub"])
    result = nw.compare(apart, nw.what_if(apart, overleggen={"Wijktafel": ["Bo", "Eef"]}))
    assert _measure(result.rows, "fragmentation").after == 0.0
    assert ("island", ("person:an", "person:bo")) in _kinds(result.gone)
    assert result.joined == ("person:an", "person:bo")
    assert result.sentences("en")[0] == (
        "With Wijktafel 2 partners no longer stand apart from the rest: An and Bo."
    )


def test_the_given_network_stays_as_it_is(network: nw.Network) -> None:
    nodes, links = dict(network.nodes), network.links
    nw.compare(network, nw.what_if(network, without=["Hub"], links=[("An", "Eef")]))
    assert (dict(network.nodes), network.links) == (nodes, links)


def test_what_was_found_on_a_removed_node_is_no_gain(network: nw.Network) -> None:
    after = network.without("organisation:hub")
    gone = nw.compare(network, after).gone
    assert not any("organisation:hub" in finding.subjects for finding in gone)
    back = nw.compare(after, network).gone
    assert ("island", ("person:an", "person:bo")) in _kinds(back)


def test_every_numeric_measure_of_the_whole_is_compared(network: nw.Network) -> None:
    after = nw.what_if(network, without=["Hub"])
    rows = nw.compare(network, after).rows
    result = nw.fragmentation(network)
    for column in result.columns:
        value = getattr(result.rows[0], column.name)
        if column.is_numeric and value is not None:
            assert _measure(rows, column.name).before == value


def test_every_analysis_is_counted(network: nw.Network) -> None:
    result = nw.compare(network, nw.what_if(network, without=["Hub"]))
    counted = {row.analysis: row.after for row in result.rows if row.measure == "findings"}
    answers = api.run_all(nw.what_if(network, without=["Hub"]))
    assert counted == {a.analysis: len(a.findings) for a in answers if a.columns}


def test_an_area_can_be_compared_by_itself(network: nw.Network) -> None:
    wijk = network.with_(
        [nw.Area(name="Oost")],
        [nw.ActiveIn(source=f"person:{name}", target="area:oost") for name in ("an", "bo", "cas")],
    )
    after = nw.what_if(wijk, overleggen={"Tafel": ["Bo", "Cas"]}, area="Oost")
    row = _measure(nw.compare(wijk, after, area="Oost").rows, "fragmentation")
    assert row.before == pytest.approx(2 / 3)
    assert row.after == 0.0
    with pytest.raises(nw.NetworkError):
        nw.compare(wijk, after, area="West")


def test_the_order_of_rows_does_not_matter(network: nw.Network) -> None:
    turned = nw.Network(list(network.nodes.values())[::-1], network.links[::-1])
    after = nw.what_if(network, without=["Hub"])
    assert nw.compare(turned, after) == nw.compare(network, after)


def test_an_analysis_that_cannot_run_on_one_side_says_so(network: nw.Network) -> None:
    after = nw.what_if(network, without=["Hub"])
    ran = [nw.fragmentation(network)]
    failed: list[Result[object]] = [
        Result("fragmentation", same("Versnippering"), (), (), {}, notes=(same("Te groot."),))
    ]
    for sides, word in (((ran, failed), "na"), ((failed, ran), "voor")):
        result = compared(network, after, *sides)
        assert result.rows == ()
        assert result.findings == ()
        assert f"{word} de verandering niet te bepalen" in result.notes[-1].nl
        assert "Te groot." in result.notes[-1].nl
        assert not result.sentences()
    assert "voor en na" in compared(network, after, failed, failed).notes[-1].nl


def test_empty_networks_are_compared() -> None:
    person = nw.Network([nw.Person(name="An")])
    for before, after in ((nw.Network(), person), (person, nw.Network())):
        result = nw.compare(before, after)
        assert _measure(result.rows, "partners").difference == len(after) - len(before)
        assert result.sentences()


def test_numbers_are_shown_in_the_form_of_their_measure(network: nw.Network) -> None:
    result = nw.compare(network, nw.what_if(network, without=["Hub"]))
    cells = {row.measure: result.cells(row)[2:] for row in result.rows}
    assert cells["partners"] == ["6", "5", "-1"]
    assert cells["largest_share"] == ["100%", "60%", "-40,0 procentpunt"]
    assert cells["fragmentation"] == ["0,00", "0,60", "+0,60"]
    row = replace(_measure(result.rows, "density"), after=None, difference=None)
    assert result.cells(row, "en")[3:] == ["–", "–"]
    slight = replace(row, after=row.before, difference=0.001)
    assert result.cells(slight, "en")[4] == "about the same"
    assert result.cells(replace(slight, difference=0.0), "en")[4] == "same"


def test_a_notebook_shows_names_as_text(network: nw.Network) -> None:
    named = network.with_([network.nodes["person:an"].changed(name="<script>alert(1)</script>")])
    shown = nw.compare(named, nw.what_if(named, without=["Hub"]))._repr_html_()
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown
    assert "niet in de tabel" in shown


# -- the network that would be there -----------------------------------------------------------


@pytest.mark.parametrize("written", ["organisation:hub", "hub", "HET MIDDELPUNT"])
def test_a_node_is_named_by_its_id_name_or_alias(network: nw.Network, written: str) -> None:
    assert nw.what_if(network, without=[written]) == network.without("organisation:hub")


def _one_of_each(network: nw.Network) -> nw.Network:
    return network.with_(
        [
            nw.Role(name="Wijkduo"),
            nw.Overleg(name="MDO"),
            nw.Agreement(name="Verwijzen"),
            nw.Goal(name="Samen"),
            nw.Theme(name="Ouderen"),
            nw.Area(name="Oost"),
        ]
    )


@pytest.mark.parametrize(
    ("words", "kind", "ends"),
    [
        (("An", "Cas"), "works_with", ("person:an", "person:cas")),
        (("An", "Hub"), "works_with", ("person:an", "organisation:hub")),
        (("An", "kent", "Cas"), "knows", ("person:an", "person:cas")),
        (("An", "works for", "Hub"), "works_for", ("person:an", "organisation:hub")),
        (("An", "works_for", "Hub"), "works_for", ("person:an", "organisation:hub")),
        (("An", "MDO"), "takes_part_in", ("person:an", "overleg:mdo")),
        (("MDO", "An"), "takes_part_in", ("person:an", "overleg:mdo")),
        (("Hub", "Verwijzen"), "party_to", ("organisation:hub", "agreement:verwijzen")),
        (("Wijkduo", "An"), "holds", ("person:an", "role:wijkduo")),
        (("MDO", "Oost"), "active_in", ("overleg:mdo", "area:oost")),
    ],
)
def test_a_link_is_of_the_kind_that_is_meant(
    network: nw.Network, words: tuple[str, ...], kind: str, ends: tuple[str, str]
) -> None:
    whole = _one_of_each(network)
    expected = whole.with_(links=[LINK_KINDS[kind](source=ends[0], target=ends[1])])
    assert nw.what_if(whole, links=[words]) == expected


def test_a_link_that_may_mean_several_kinds_is_asked_after(network: nw.Network) -> None:
    whole = _one_of_each(network)
    with pytest.raises(nw.InputErrors, match="Kies uit: draagt bij aan en geeft voorrang aan"):
        nw.what_if(whole, links=[("MDO", "Samen")])
    with pytest.raises(nw.InputErrors, match="tussen 'Ouderen' en 'Oost' kan geen verbinding"):
        nw.what_if(
            whole.without("theme:ouderen").with_([nw.Speerpunt(name="Ouderen")]),
            links=[("Ouderen", "Oost")],
        )


def test_a_name_of_several_kinds_means_the_one_that_fits(network: nw.Network) -> None:
    whole = network.with_([nw.Overleg(name="Bo")])
    with pytest.raises(nw.InputErrors, match="Gebruik een kenmerk: overleg:bo, person:bo"):
        nw.what_if(whole, without=["Bo"])
    after = nw.what_if(whole, overleggen={"Tafel": ["Bo", "An"]})
    assert {link.source for link in after.links_of(nw.TakesPartIn)} == {"person:an", "person:bo"}


@pytest.mark.parametrize(
    ("wishes", "fault"),
    [
        ({"without": ["Hup"]}, "er is niets met de naam 'Hup'. Bedoelt u 'Hub'?"),
        ({"without": ["\x1b[31mHub\n"]}, "er is niets met de naam '\ufffd[31mHub'"),
        ({"links": [("An",)]}, "een verbinding heeft twee namen"),
        ({"links": ["An"]}, "een verbinding heeft twee namen"),
        ({"links": [("An", "kemt", "Bo")]}, "geen soort verbinding. Bedoelt u 'kent'?"),
        ({"links": [("An", "Bo")]}, "deze verbinding is er al: 'An' werkt samen met 'Bo'"),
        ({"links": [("An", "vervult", "Bo")]}, "'vervult' kan niet tussen"),
        ({"without": ["An"], "links": [("An", "Cas")]}, "'An' laat u zelf weg"),
        ({"overleggen": {"Tafel": ["Zus"]}}, "er is niets met de naam 'Zus'"),
        ({"overleggen": {"": ["An"]}}, "Naam ontbreekt"),
    ],
)
def test_what_cannot_be_is_one_clear_fault(
    network: nw.Network, wishes: Mapping[str, list[str]], fault: str
) -> None:
    with pytest.raises(nw.InputErrors) as caught:
        nw.what_if(network, **wishes)  # type: ignore[arg-type]
    assert fault in str(caught.value)
    assert len(caught.value.errors) == 1


def test_an_overleg_that_is_there_is_not_replaced(network: nw.Network) -> None:
    whole = network.with_([nw.Overleg(name="MDO", frequency=12)])
    with pytest.raises(nw.InputErrors, match="het overleg 'mdo' is er al"):
        nw.what_if(whole, overleggen={"mdo": ["An"]})


def test_an_unknown_area_is_refused_as_everywhere(network: nw.Network) -> None:
    with pytest.raises(nw.NetworkError, match="er is geen gebied met de naam 'Nergens'"):
        nw.what_if(network, overleggen={"Tafel": ["An"]}, area="Nergens")


def test_all_faults_come_together(network: nw.Network) -> None:
    with pytest.raises(nw.InputErrors) as caught:
        nw.what_if(
            network,
            without=["Xx"],
            links=[("Yy", "Zz")],
            overleggen={"Tafel": ["Qq", "An"]},
        )
    for language in LANGUAGES:
        message = caught.value.message(language)
        assert all(name in message for name in ("Xx", "Yy", "Zz", "Qq"))
    assert len(caught.value.errors) == 4
