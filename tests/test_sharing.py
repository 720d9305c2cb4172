"""What others get: nothing private, and no names where none are wanted."""

import json
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

import netwerk as nw
from examples.wijk.build import build
from netwerk.cli.sharing import AUDIENCES as OFFERED
from netwerk.model import LINK_KINDS, NODE_KINDS, Link, Node, fields_of
from netwerk.model.network import record_of
from netwerk.report.map import draw
from netwerk.sharing import AUDIENCES, left_out, share
from netwerk.sharing.names import Names, lettered
from tests.networks import networks
from tests.report.samples import filled

DOCS = Path(__file__).parents[1] / "docs"
PRIVATE = ("privaat@een.invalid", "0612345678")


def written(network: nw.Network) -> str:
    """All that a network holds as one text."""
    items: list[Node | Link] = [*network.nodes.values(), *network.links]
    return json.dumps([record_of(item) for item in items], ensure_ascii=False)


def jan() -> nw.Network:
    """One person whose name stands in every place where people write names."""
    told = "Jan de Vos (j.de.vos@praktijk.invalid, 030-1234567) regelt dit; Vos belt."
    person = nw.Person(
        name="Jan de Vos", aliases=("Johannes",), profession="gp", summary=told, agb="01012345",
        email="privaat@een.invalid", telephone="0612345678",
    )  # fmt: skip
    org = nw.Organisation(name="Huisartsenpraktijk De Vos", summary=told, offers=("spreekuur Jan",))
    pact = nw.Agreement(name="Pact Jan-de-Vos", location="https://een.invalid/team/jandevos/vos")
    works = nw.WorksFor(source=person.id, target=org.id, function="vervangt Johannes")
    return nw.Network([person, org, pact], [works])


def test_a_person_becomes_a_profession_with_a_letter() -> None:
    (person,) = share(jan(), anonymise=True).nodes_of(nw.Person)
    assert (person.name, person.id, person.profession) == ("huisarts A", "person:huisarts-a", "gp")
    assert (person.agb, person.summary, person.aliases) == (None, None, ())
    (english,) = share(jan(), anonymise=True, language="en").nodes_of(nw.Person)
    assert english.name == "general practitioner A"


def test_a_name_is_gone_from_names_ids_texts_addresses_and_links() -> None:
    text = written(share(jan(), anonymise=True)).casefold()
    for trace in ("jan", "vos", "johannes", "praktijk.invalid", "030-1234567", *PRIVATE):
        assert trace not in text
    assert "huisartsenpraktijk de huisarts a" in text


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Vraag het Jan de Vos.", "Vraag het huisarts A."),
        ("JAN DE VOS en jan de vos", "huisarts A en huisarts A"),
        ("J. de Vos, Vos, Jan", "huisarts A, huisarts A"),
        ("Jan weet het; een vos niet", "huisarts A weet het; een vos niet"),
        ("Jánuari 2026", "Jánuari 2026"),
        ("Ján de Vós", "huisarts A"),
        ("mail a@b.nl of bel 06 1234 5678", "mail (e-mailadres) of bel (telefoonnummer)"),
        ("Op 14-03-2026, agb 01012345", "Op 14-03-2026, agb 01012345"),
        ("van de buren", "van de buren"),
    ],
)
def test_a_name_is_found_however_it_is_written(text: str, hidden: str) -> None:
    assert Names.of([("huisarts A", ("Jan de Vos",))], "nl").hidden(text) == hidden


def test_a_part_of_two_names_says_of_neither_whose_it_is() -> None:
    names = Names.of([("huisarts A", ("Jan Vos",)), ("huisarts B", ("Jan Kat",))], "nl")
    assert names.hidden("Jan kent Vos en Kat") == "(naam) kent huisarts A en huisarts B"


def test_the_name_of_a_place_is_no_name_of_a_person() -> None:
    network = nw.Network([nw.Person(name="Piet Zuid"), nw.Area(name="Zuid", summary="In Zuid.")])
    (area,) = share(network, anonymise=True).nodes_of(nw.Area)
    assert (area.id, area.name, area.summary) == ("area:zuid", "Zuid", "In Zuid.")


def test_without_a_profession_a_role_stands_in_and_else_the_kind() -> None:
    people = [nw.Person(name=name) for name in ("An Aa", "Bo Bee")]
    role = nw.Role(name="Wijkcoördinator")
    holds = nw.Holds(source=people[0].id, target=role.id)
    shared = share(nw.Network([*people, role], [holds]), anonymise=True)
    names = {node.name for node in shared.nodes_of(nw.Person)}
    assert names == {"Wijkcoördinator A", "professional A"}


def test_letters_do_not_follow_the_rows_or_the_alphabet() -> None:
    people = [nw.Person(name=f"{first} Janssen", profession="gp") for first in "ABCDEFGHIJKL"]
    one, other = (
        [
            (node.id, node.since)
            for node in share(nw.Network(found), anonymise=True).nodes_of(nw.Person)
        ]
        for found in (people, people[::-1])
    )
    assert one == other
    dated = [p.changed(since=f"20{n + 10}") for n, p in enumerate(people)]
    shared = share(nw.Network(dated), anonymise=True)
    since = [str(node.since) for node in shared.nodes_of(nw.Person)]
    assert since != sorted(since)
    assert [lettered(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_letters_are_the_same_on_every_map_of_a_network() -> None:
    whole = share(build(), anonymise=True)
    part = whole.within(area="Rietvoorde", at="2026-09-01")
    assert set(part.nodes) <= set(whole.nodes)
    assert part.selection["anonymised"]


def test_no_name_of_the_wijk_is_left_on_a_map_without_names() -> None:
    network = build()
    html = _plain(draw(share(network, anonymise=True)).html.split("<body")[1])
    page = html.split("<script>")[0]
    for person in network.nodes_of(nw.Person):
        for name in (person.name, person.name.split()[0], person.name.split()[-1], *person.aliases):
            # With a capital: 'hart' is a word, 'Hart' a name.
            assert not re.search(rf"(?<!\w){re.escape(_plain(name))}(?!\w)", page), name


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in letters if unicodedata.category(letter) != "Mn")


@pytest.mark.parametrize("audience", AUDIENCES)
def test_no_audience_gets_what_is_private(audience: str) -> None:
    network = nw.Network.of(filled("Tekst", 1))
    shared = share(network, audience=audience)
    items: list[Node | Link] = [*shared.nodes.values(), *shared.links]
    for item in items:
        private = [field.name for field in fields_of(item.kind) if field.fact.private]
        assert [getattr(item, name) for name in private] == [None] * len(private)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_an_audience_gets_nothing_of_what_its_table_leaves_out(audience: str) -> None:
    asked = AUDIENCES[audience]
    shared = share(nw.Network.of(filled("Tekst", 1)), audience=audience)
    items: list[Node | Link] = [*shared.nodes.values(), *shared.links]
    assert {item.kind for item in items}.isdisjoint(asked.nodes | asked.links)
    for item in items:
        for field in fields_of(item.kind):
            if field.name in asked.fields and not field.obligatory:
                assert getattr(item, field.name) is None


def test_the_public_gets_no_persons_and_none_of_their_names() -> None:
    shared = share(jan(), audience="public")
    assert not list(shared.nodes_of(nw.Person))
    assert "vos" not in written(shared).casefold()


def test_findings_are_told_to_whom_they_are_for() -> None:
    network = build().within(at="2026-09-01")
    told = {}
    for audience in AUDIENCES:
        html = nw.draw(share(network, audience=audience)).html
        values = json.loads(html.split('id="values">')[1].split("</script>")[0])
        told[audience] = set(values["lit"])
    assert told == {
        "internal": {"cut", "island", "open", "suggested"},
        "partners": {"open"},
        "public": set(),
    }


def test_an_unknown_audience_is_refused() -> None:
    with pytest.raises(nw.NetworkError, match="Kies uit: internal, partners, public"):
        share(nw.Network(), audience="iedereen")


def test_every_kind_and_field_of_the_table_exists() -> None:
    names = {f.name for kind in (*NODE_KINDS, *LINK_KINDS) for f in fields_of(kind)}
    for audience in AUDIENCES.values():
        assert audience.nodes <= NODE_KINDS.keys()
        assert audience.links <= LINK_KINDS.keys()
        assert audience.fields <= names


def test_the_guide_says_what_each_audience_does_not_get() -> None:
    guide = " ".join((DOCS / "delen.md").read_text("utf-8").split())
    for key, audience in AUDIENCES.items():
        assert f"`{key}`" in guide
        assert left_out(audience, "nl") in guide


def test_the_command_offers_every_audience() -> None:
    assert tuple(AUDIENCES) == OFFERED


@settings(max_examples=25)
@given(networks(), st.sampled_from(list(AUDIENCES)), st.booleans())
def test_any_network_can_be_shared(network: nw.Network, audience: str, anonymise: bool) -> None:
    shared = share(network, audience=audience, anonymise=anonymise)
    assert len(shared) <= len(network)
    if audience == "internal":
        assert len(shared) == len(network)
