"""The page on Neo4j: its ten queries answer what they say, and its tables name what is there."""

import datetime as dt
import re
import shlex
import shutil
from collections.abc import Iterator
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from neo4j import Driver

import netwerk as nw
from examples.wijk.build import build
from netwerk.cli import main
from netwerk.cli.words import COMMANDS
from netwerk.model import LINK_KINDS, NODE_KINDS, Link, Node
from netwerk.model.facts import declared_fields
from netwerk.model.vocabulary import DOMAIN
from netwerk.store import cypher
from tests.neo4j_answers import ANSWERS, ELSEWHERE, NETWORK, NETWORKS, Asked, Rows, at
from tests.neo4j_server import Server

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "neo4j.md").read_text(encoding="utf-8")
QUERIES = dict(
    re.findall(r"^### (\d+)\. .*?\n\n.*?```cypher\n(.*?)```", PAGE, flags=re.DOTALL | re.MULTILINE)
)
ADDRESS = "neo4j://localhost:7687/neo4j#wijk"
PARAMETERS = dict(re.findall(r"^:param (\w+) => (.+)$", PAGE, flags=re.MULTILINE))
TABLE = [
    [cell.strip() for cell in line.split("|")[1:-1]]
    for line in PAGE.splitlines()
    if re.match(r"\| [^|`]+ \| `[A-Z]", line)
]
KINDS: dict[str, type[Node | Link]] = {
    **{cypher.label(kind): cls for kind, cls in NODE_KINDS.items()},
    **{cypher.relationship_type(kind): cls for kind, cls in LINK_KINDS.items()},
}
VARIED: dict[str, list[Any]] = {
    "op": [dt.date(2026, 1, 1), dt.date(2025, 3, 1)],
    "thema": ["GGZ", "Leefstijl"],
    "gebied": ["Waterdrecht", "Roerdompbuurt"],
    "domein": ["allied_health", "mental_health"],
    "ander_domein": ["community_nursing"],
}
CHAIN = (nw.WorksWith, nw.Knows, nw.WorksFor, nw.Holds, nw.TakesPartIn, nw.Leads, nw.PartyTo)


@pytest.fixture(scope="module")
def driver(neo4j_server: Server) -> Iterator[Driver]:
    with neo4j_server.driver() as driver:
        yield driver


@pytest.fixture(scope="module")
def stored(neo4j_server: Server) -> dict[str, str]:
    """Under which names the networks lie in one database, with another beside them."""
    networks = {**NETWORKS, "elsewhere": ELSEWHERE}
    names = {title: neo4j_server.new_network() for title in networks}
    for title, network in networks.items():
        with nw.open_store(neo4j_server.store_url(names[title])) as store:
            store.save(network)
    return names


@pytest.fixture(scope="module")
def example(driver: Driver) -> Asked:
    """The parameters as the page sets them."""
    values = ", ".join(f"{name}: {written}" for name, written in PARAMETERS.items())
    ((found,),) = rows_of(driver, f"RETURN {{{values}}}", {})
    return {**found, "op": found["op"].to_native()}


def rows_of(driver: Driver, query: str, asked: Asked) -> Rows:
    return [list(record.values()) for record in driver.execute_query(query, asked).records]


def variations(query: str, example: Asked) -> Iterator[Asked]:
    """The parameters of the page, and every combination with others that the query uses."""
    used = [parameter for parameter in VARIED if f"${parameter}" in query]
    for values in product(*([example[parameter], *VARIED[parameter]] for parameter in used)):
        yield example | dict(zip(used, values, strict=True))


def test_the_page_asks_ten_questions() -> None:
    assert list(QUERIES) == [str(number) for number in range(1, 11)]
    assert PAGE.count("```cypher") == 10


@pytest.mark.parametrize("title", NETWORKS)
@pytest.mark.parametrize("number", ANSWERS)
def test_a_query_answers_what_the_network_says(
    driver: Driver, stored: dict[str, str], example: Asked, number: str, title: str
) -> None:
    answer, query, network = ANSWERS[number], QUERIES[number], NETWORKS[title]
    assert title != "the made-up wijk" or answer(network, example)
    for asked in variations(query, example):
        found = rows_of(driver, query, asked | {"network": stored[title]})
        assert found == answer(network, asked), asked


def chains(asked: Asked) -> "nx.Graph[str]":
    """Who is linked to whom, or takes part in what, without means of communication."""
    network = at(NETWORK, asked)
    links = (link for kind in CHAIN for link in network.links_of(kind))
    return nx.Graph((r.source, r.target) for r in links if not r.target.startswith("channel:"))


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("Sanne de Wit", "Truus Wagenaar"),
        ("Paula Smit", "Yasemin Demir"),
        ("Ruben Levi", "Naomi Pinas"),
        ("Loes Verhoeven", "Sanne de Wit"),
    ],
)
@pytest.mark.parametrize("day", [dt.date(2026, 9, 1), dt.date(2025, 6, 1)])
def test_the_tenth_query_finds_a_shortest_chain(
    driver: Driver, stored: dict[str, str], start: str, end: str, day: dt.date
) -> None:
    asked = {"network": stored["the made-up wijk"], "van": start, "naar": end, "op": day}
    ids = {node.label: node.id for node in NETWORK.nodes_of(nw.Person)}
    graph = chains(asked)
    rows = rows_of(driver, QUERIES["10"], asked)
    if not (ids[start] in graph and nx.has_path(graph, ids[start], ids[end])):
        assert rows == []
        return
    ((chain,),) = rows
    steps = {frozenset(NETWORK.nodes[node_id].label for node_id in edge) for edge in graph.edges}
    assert (chain[0], chain[-1]) == (start, end)
    assert len(chain) - 1 == nx.shortest_path_length(graph, ids[start], ids[end])
    assert all(frozenset(step) in steps for step in pairwise(chain))


def quoted(text: str) -> list[str]:
    return re.findall(r"`(\w+)`", text)


def own_properties() -> dict[str, set[str]]:
    """What the tables name, per label and type."""
    return {quoted(row[1])[0]: set(quoted(row[-1])) for row in TABLE}


def common_properties() -> tuple[set[str], set[str]]:
    """What the page says that every node can have, and every link."""
    (paragraph,) = re.findall(r"^Elke knoop heeft .*?\n\n", PAGE, flags=re.DOTALL | re.MULTILINE)
    of_node, of_link = paragraph.split("Elke verbinding kan hebben:")
    return set(quoted(of_node)), set(quoted(of_link))


def fields(cls: type) -> set[str]:
    ends = {"source", "target"} if issubclass(cls, Link) else set()
    return {field.name for field in declared_fields(cls)} - ends


def test_the_tables_name_every_label_and_type_in_dutch() -> None:
    named = {quoted(row[1])[0]: row[0] for row in TABLE}
    assert named == {name: cls.text.nl for name, cls in KINDS.items()}


def test_the_tables_name_only_properties_that_exist() -> None:
    of_node, of_link = common_properties()
    assert (of_node, of_link) == (fields(Node) | {"network"}, fields(Link))
    for name, properties in own_properties().items():
        assert properties <= fields(KINDS[name]) - (of_node | of_link), name


def test_the_tables_name_what_lies_in_the_database(driver: Driver, stored: dict[str, str]) -> None:
    own, (of_node, of_link) = own_properties(), common_properties()
    asked = {"network": stored["the made-up wijk"]}
    nodes = "MATCH (n {network: $network}) RETURN DISTINCT labels(n)[0], keys(n)"
    links = "MATCH ({network: $network})-[r]->() RETURN DISTINCT type(r), keys(r)"
    for common, query in ((of_node, nodes), (of_link, links)):
        found = rows_of(driver, query, asked)
        assert found
        for name, properties in found:
            plain = {re.sub("_(first|last)$", "", written) for written in properties}
            assert plain <= common | own[name], name


def test_the_table_of_links_names_the_ends_that_are_possible() -> None:
    both = {"Partner": ("organisation", "person")}
    kinds = {cypher.label(kind): (kind,) for kind in NODE_KINDS} | both
    rows = {quoted(row[1])[0]: row[2].split(", en ") for row in TABLE if "→" in row[2]}
    for name, parts in rows.items():
        sides = [[quoted(side) for side in part.split("→")] for part in parts]
        if all(from_ and to for from_, to in sides):
            ends = {
                (source, target)
                for from_, to in sides
                for a, b in product(from_, to)
                for source, target in product(kinds[a], kinds[b])
            }
            assert ends == LINK_KINDS[name.lower()].ends, name


def test_the_page_names_every_domain() -> None:
    (paragraph,) = re.findall(
        r"^Domeinen \(`domain`\): (.*?)\.\n\n", PAGE, re.DOTALL | re.MULTILINE
    )
    named = [entry.replace("\n", " ").partition("` ") for entry in paragraph.split(" ·")]
    assert {key.strip(" `"): words for key, _, words in named} == {
        key: word.text.nl for key, word in DOMAIN.words.items()
    }


def test_a_date_lies_there_three_times(driver: Driver, stored: dict[str, str]) -> None:
    query = (
        "MATCH (:Organisation {network: $network})-[r:FUNDS {until: '2026-Q4'}]->() "
        "RETURN r.until_first, r.until_last"
    )
    ((first, last),) = rows_of(driver, query, {"network": stored["the made-up wijk"]})
    assert (first.to_native(), last.to_native()) == (dt.date(2026, 10, 1), dt.date(2026, 12, 31))


def test_what_a_user_hangs_on_a_node_is_left_alone(neo4j_server: Server, driver: Driver) -> None:
    network = neo4j_server.new_network()
    person = nw.Person(name="An")
    with nw.open_store(neo4j_server.store_url(network)) as store:
        store.save(nw.Network([person, nw.Person(name="Bo")]))
        before = store.load()
        own = "MATCH (a {network: $network}) SET a.eigen = 1 MERGE (a)-[:EIGEN]->(a)"
        rows_of(driver, own, {"network": network})
        assert store.load() == before
        store.save(before.with_([person.changed(summary="nieuw")]).without("person:bo"), before)
        kept = "MATCH (a {network: $network})-[r:EIGEN]->(a) RETURN a.id, a.eigen, a.summary"
        assert rows_of(driver, kept, {"network": network}) == [["person:an", 1, "nieuw"]]


def test_the_python_of_the_page_runs(
    neo4j_server_with_password: Server,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    server = neo4j_server_with_password
    assert server.password is not None
    monkeypatch.setenv("NETWERK_PASSWORD", server.password)
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, flags=re.DOTALL)
    url = server.store_url(server.new_network())
    with nw.open_store(url, password=server.password) as store:
        store.save(build())
        exec(compile(code.replace(ADDRESS, url), "neo4j.md", "exec"), {})
        assert store.load() == build().with_([nw.Person(name="An de Wit")])
    part = build().within(area="Rietvoorde", theme="Ouderen", at="2026-09-01")
    assert capsys.readouterr().out.strip() == nw.fragmentation(part).sentences()[0]


def test_the_settings_on_the_page_are_those_of_compose() -> None:
    compose = (ROOT / "compose.yaml").read_text(encoding="utf-8")
    for name in set(re.findall(r"\bNEO4J_\w+", PAGE)):
        assert f"${{{name}:" in compose, name


def test_the_commands_of_the_page_run(
    neo4j_server_with_password: Server,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    server = neo4j_server_with_password
    assert server.password is not None
    url = server.store_url(server.new_network())
    monkeypatch.setenv("NETWERK_PASSWORD", server.password)
    monkeypatch.chdir(tmp_path)
    shutil.copy(ROOT / "examples" / "wijk" / "wijk.xlsx", tmp_path)
    commands = re.findall(r"^netwerk (.*)$", PAGE, flags=re.MULTILINE)
    assert len(commands) == 4
    for command in commands:
        here = command.replace(ADDRESS, url).replace(ADDRESS.partition("#")[0], server.uri)
        with pytest.raises(SystemExit) as ended:
            main(shlex.split(here))
        assert not ended.value.code, capsys.readouterr().err
    assert nw.read("opgehaald.xlsx") == build()
    assert "Ouderen" in Path("ouderen.html").read_text(encoding="utf-8")
    assert url.partition("#")[2] in capsys.readouterr().out


def test_the_page_names_the_commands_in_both_languages() -> None:
    for name in ("push", "pull", "stores"):
        assert f"`{name}` (of `{COMMANDS[name][0]}`)" in PAGE
