"""The report in a real browser, and on paper."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize, expect

import netwerk as nw
from netwerk.analysis.fragmentation import fragmentation
from netwerk.findings import Finding
from netwerk.model.links import Leads
from netwerk.model.network import Network
from netwerk.report.build import build_report
from netwerk.report.page import Page as HtmlPage
from netwerk.report.told import Said, Urgency
from netwerk.results import MOST_ROWS, Result
from netwerk.text import Language, Text
from tests.report.samples import ALONE, TWO_PARTS, hostile, results, small, small_records

OPEN_ALL = "() => document.querySelectorAll('details').forEach((d) => { d.open = true; })"
NARROW: ViewportSize = {"width": 400, "height": 800}


def opened(
    page: Page,
    folder: Path,
    network: Network,
    *,
    language: Language = "nl",
    rows: int = 3,
) -> Page:
    """The report on a network, opened from disk."""
    made = build_report(network, results(network, rows), language=language, title="Wijk")
    page.goto(made.save(folder / "rapport.html").as_uri())
    return page


def test_the_report_opens_with_a_summary_in_sentences(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, small().within(at="2026-03-14"))
    expect(page.locator("header")).to_have_text(re.compile("Wijk.*op 14 maart 2026", re.DOTALL))
    summary = page.locator("#summary")
    expect(summary).to_contain_text("3 organisaties, 2 professionals, 1 overleg en 1 initiatief.")
    expect(summary).to_contain_text("4 van de 5 partners (organisaties en professionals)")
    expect(summary).to_contain_text("Er is 1 punt om nu op te pakken en 1 om aan te vullen.")
    expect(summary.locator("dt")).to_have_text(
        ["Het netwerk", "Dit staat goed", "Dit vraagt aandacht", "Wat eerst"]
    )


def test_without_a_moment_the_report_is_about_all_there_ever_was(
    offline_page: Page, tmp_path: Path
) -> None:
    page = opened(offline_page, tmp_path, small())
    expect(page.locator("header")).to_contain_text("Alles wat ooit gold")


def test_the_moment_of_the_network_counts(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, small().within(at="2026-Q2"))
    expect(page.locator("header")).to_contain_text("Stand in 2e kwartaal 2026")


def test_findings_stand_by_urgency_folded_and_with_what_to_do(
    offline_page: Page, tmp_path: Path
) -> None:
    page = opened(offline_page, tmp_path, small())
    expect(page.locator("section:has(> .findings) h2")).to_have_text(
        ["Nu doen 1", "Nog aanvullen 1"]
    )
    first = page.locator("#urgent li").first
    expect(first).to_contain_text("8 staan alleen: Pact, Noord, Zuid, Goed doel, Samen en nog 3.")
    expect(first).to_contain_text("Wat te doen: Nodig uit.")
    first.get_by_text("Laat alle 8 zien").click()
    expect(first.locator(".subjects li")).to_have_count(8)


def test_a_name_in_a_finding_leads_to_the_map(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, small())
    page.locator("#urgent").get_by_role("link", name="Samen").first.click()
    expect(page.locator("#panel h2")).to_have_text("Samen")
    expect(page.locator("#canvas")).to_be_in_viewport()


def test_the_wheel_scrolls_the_page_until_the_map_is_clicked(
    offline_page: Page, tmp_path: Path
) -> None:
    page = opened(offline_page, tmp_path, small())
    page.locator("#canvas").hover()
    before = page.evaluate("() => scrollY")
    page.mouse.wheel(0, 150)
    page.wait_for_function(f"() => scrollY > {before}")
    page.locator("#canvas").click()
    scrolled = page.evaluate("() => scrollY")
    page.mouse.wheel(0, 150)
    page.wait_for_timeout(300)
    assert page.evaluate("() => scrollY") == scrolled


def test_an_analysis_that_could_not_run_says_why(offline_page: Page, tmp_path: Path) -> None:
    why = Text(nl="Hier is een datum voor nodig.", en="This needs a date.")
    failed: Result[object] = Result("x", Text(nl="Ouderdom", en="Age"), (), (), {}, notes=(why,))
    page = build_report(small(), [failed])
    offline_page.goto(page.save(tmp_path / "rapport.html").as_uri())
    result = offline_page.locator(".result")
    expect(result).to_contain_text("Hier is een datum voor nodig.")
    expect(result).not_to_contain_text("niets te melden")


def test_each_result_is_a_table_with_the_meaning_of_its_columns(
    offline_page: Page, tmp_path: Path
) -> None:
    page = opened(offline_page, tmp_path, small())
    table = page.locator(".result").first
    table.get_by_text("Eerste vraag").click()
    expect(table).to_contain_text("Let op.")
    expect(table.get_by_role("columnheader")).to_have_text(["Onderwerp", "Wie", "Maat", "Soort"])
    cells = table.locator("tbody tr").nth(1).locator("td")
    expect(cells).to_have_text(["Noord", "Pact en Noord", "0,50", "nieuw"])
    table.get_by_text("Wat de kolommen betekenen").click()
    expect(table).to_contain_text("Hoe sterk.")
    expect(page.locator(".result").nth(1)).to_contain_text("Hier is niets te melden.")


def test_a_long_table_shows_its_first_rows_and_folds_the_rest(
    offline_page: Page, tmp_path: Path
) -> None:
    page = opened(offline_page, tmp_path, small(), rows=MOST_ROWS + 7)
    result = page.locator(".result").first
    expect(result.locator("tbody tr:visible")).to_have_count(0)
    result.get_by_text("Eerste vraag").click()
    expect(result.locator("tbody tr:visible")).to_have_count(MOST_ROWS)
    result.get_by_text("Nog 7 regels").click()
    expect(result.locator("tbody tr:visible")).to_have_count(MOST_ROWS + 7)


def test_hostile_names_do_not_run_and_do_not_widen_the_page(
    offline_page: Page, tmp_path: Path
) -> None:
    offline_page.set_viewport_size(NARROW)
    page = opened(offline_page, tmp_path, hostile(), rows=60)
    page.evaluate(OPEN_ALL)
    assert page.evaluate("() => window.pwned") is None
    assert not page.locator("img, iframe, object").count()
    assert page.evaluate("() => document.documentElement.scrollWidth") == NARROW["width"]


def test_an_english_report_has_no_dutch(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, small().within(at="2026-03"), language="en")
    page.evaluate(OPEN_ALL)
    text = page.locator("body").inner_text()
    expect(page.locator("header")).to_contain_text("As at March 2026")
    for dutch in (" het ", " van ", " de ", " met ", "Overleg", "verbinding", "partners die"):
        assert dutch not in text


def test_the_report_prints_on_a4_with_the_drawing(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, small())
    page.emulate_media(media="print")
    expect(page.locator("#map")).to_be_hidden()
    expect(page.locator("#the-map .picture")).to_be_visible()
    pdf = page.pdf(prefer_css_page_size=True)
    assert re.search(rb"/MediaBox \[0 0 59[45][.\d]* 84[12]", pdf)


def test_an_empty_network_has_a_report_too(offline_page: Page, tmp_path: Path) -> None:
    made = build_report(Network(), [])
    offline_page.goto(made.save(tmp_path / "rapport.html").as_uri())
    expect(offline_page.locator("#summary")).to_contain_text("Begin met de bladen Gebieden")
    expect(offline_page.locator("section")).to_have_count(1)


def test_a_network_without_findings_says_so(offline_page: Page, tmp_path: Path) -> None:
    made = build_report(small(), [])
    offline_page.goto(made.save(tmp_path / "rapport.html").as_uri())
    expect(offline_page.locator("#summary")).to_contain_text("niets gevonden dat aandacht vraagt")


def test_the_map_follows_the_summary_and_the_most_urgent_comes_next(
    offline_page: Page, tmp_path: Path
) -> None:
    page = opened(offline_page, tmp_path, small())
    ids = page.locator("main > section[id]").evaluate_all("(all) => all.map(({ id }) => id)")
    assert ids == ["summary", "the-map", "urgent", "note", "themes", "network", "tables"]
    for link in page.locator("nav a").all():
        assert (link.get_attribute("href") or "#")[1:] in ids


def opened_with(page: Page, folder: Path, *groups: tuple[str, ...]) -> Page:
    """The report with a finding on each of these groups, and a table of two rows."""
    network = small()
    first = results(network)[0]
    found = tuple(Finding(ALONE, group) for group in groups)
    made = build_report(network, [replace(first, findings=found)])
    page.goto(made.save(folder / "rapport.html").as_uri())
    return page


def test_groups_stand_on_a_line_each(offline_page: Page, tmp_path: Path) -> None:
    ids = [node_id for node_id, node in small().nodes.items() if node.drawn]
    groups = (tuple(ids[:3]), tuple(ids[3:5]))
    page = opened_with(offline_page, tmp_path, *groups)
    expect(page.locator("#urgent .findings p").first).to_have_text("2 staan alleen:")
    expect(page.locator(".groups li")).to_have_text(["Pact, Noord, Zuid", "Goed doel, Samen"])


def test_too_many_to_list_are_looked_up_in_the_table(offline_page: Page, tmp_path: Path) -> None:
    ids = [node_id for node_id, node in small().nodes.items() if node.drawn]
    pairs = [(one, other) for one in ids for other in ids if one < other]
    page = opened_with(offline_page, tmp_path, *pairs)
    expect(page.locator("#table-first tbody tr").first).to_be_hidden()
    page.get_by_text(f"Alle {len(pairs)} staan in de tabel Eerste vraag").click()
    expect(page.locator("#table-first tbody tr").first).to_be_visible()


def test_scopes_with_one_partner_stay_out_of_the_page(offline_page: Page, tmp_path: Path) -> None:
    result = fragmentation(small())
    small_ones = sum(row.partners < 2 for row in result.rows)
    assert 0 < small_ones < len(result.rows)
    made = build_report(small(), [result])
    offline_page.goto(made.save(tmp_path / "rapport.html").as_uri())
    table = offline_page.locator("#table-fragmentation")
    expect(table.locator("tbody tr")).to_have_count(len(result.rows) - small_ones)
    expect(table).to_contain_text(f"minder dan 2 partners zijn hier weggelaten: {small_ones}.")


@pytest.mark.parametrize("width", [1400, 400])
def test_a_screen_reader_can_read_the_report(
    offline_page: Page, tmp_path: Path, width: int
) -> None:
    offline_page.set_viewport_size({"width": width, "height": 800})
    found = Axe().run(opened(offline_page, tmp_path, small()))
    assert found.violations_count == 0, found.generate_report()


@pytest.fixture(scope="module")
def whole_report() -> HtmlPage:
    """A report with everything that can be on it."""
    judged = {"area": "area:noord", "criterion": "roles_clear", "status": "partly"}
    dated = Network.of([*small_records(), {"kind": "assessment", **judged, "on": "2026-02-01"}])
    return nw.build_report(dated.within(at="2026-03-14"))


@pytest.mark.parametrize("width", [1400, 400])
def test_matrices_plates_and_charts_are_read_to_a_blind_reader(
    offline_page: Page, tmp_path: Path, whole_report: HtmlPage, width: int
) -> None:
    offline_page.set_viewport_size({"width": width, "height": 800})
    offline_page.goto(whole_report.save(tmp_path / "rapport.html").as_uri())
    offline_page.evaluate(OPEN_ALL)
    for there in (".matrix", ".plate", ".chart", ".explained", ".steps"):
        assert offline_page.locator(there).count(), there
    found = Axe().run(offline_page)
    assert found.violations_count == 0, found.generate_report()


def test_the_contents_lead_to_parts_that_are_there(
    offline_page: Page, tmp_path: Path, whole_report: HtmlPage
) -> None:
    offline_page.goto(whole_report.save(tmp_path / "rapport.html").as_uri())
    for link in offline_page.locator("nav a, a.proof, .more a").all():
        assert offline_page.locator(link.get_attribute("href") or "none").count() == 1


def test_the_term_and_source_of_a_measure_are_one_click_away(
    offline_page: Page, tmp_path: Path, whole_report: HtmlPage
) -> None:
    offline_page.goto(whole_report.save(tmp_path / "rapport.html").as_uri())
    measure = offline_page.locator(".explained div", has_text="Partners die met niemand contact")
    expect(measure.get_by_text("isolates")).to_be_hidden()
    measure.get_by_text("Vakterm en bron").click()
    expect(measure.get_by_text("isolates")).to_be_visible()


def test_a_finding_says_who_can_begin(offline_page: Page, tmp_path: Path) -> None:
    network = small().with_(links=[Leads("person:ann", "initiative:samen")])
    page = opened(offline_page, tmp_path, network)
    expect(page.locator("#urgent li").first).to_contain_text("Wie: Ann.")


def test_who_can_begin_has_a_name_also_from_outside_the_part() -> None:
    keeper = [
        {"kind": "role", "name": "Wijkcoördinator", "id": "role:keeper"},
        {"kind": "person", "name": "Kees Buiten", "id": "person:kees"},
        {"kind": "holds", "source": "person:kees", "target": "role:keeper"},
    ]
    network = Network.of([*small_records(), *keeper])
    html = nw.build_report(network, theme="Beta").html
    assert "Kees Buiten" in html
    assert "person:kees" not in html


def test_many_findings_stand_under_the_question_they_answer() -> None:
    first, second = ("first", "Eerste vraag"), ("second", "Tweede vraag")
    told = [Said((("Zo.", None),), "", proof=proof) for proof in (*[first] * 6, *[second] * 3)]
    questions = Urgency("improve", "Kan beter", told).questions()
    assert [(question, len(found)) for question, found in questions] == [(first, 6), (second, 3)]
    assert Urgency("improve", "Kan beter", told[4:]).questions() == [(None, told[4:])]


def test_the_question_above_findings_leads_to_its_table(offline_page: Page, tmp_path: Path) -> None:
    network = small()
    first, second = results(network)
    kinds = [replace(TWO_PARTS, key=str(number)) for number in range(9)]
    found = tuple(Finding(kind, (), {"parts": 2}) for kind in kinds)
    made = build_report(network, [replace(first, findings=found), second])
    offline_page.goto(made.save(tmp_path / "rapport.html").as_uri())
    offline_page.locator("#note h3", has_text="Eerste vraag").get_by_text("Naar de tabel").click()
    expect(offline_page.locator("#table-first tbody tr").first).to_be_visible()


@pytest.mark.parametrize("name", ["whole", "hostile"])
def test_nothing_is_cut_off_on_paper(
    offline_page: Page, tmp_path: Path, whole_report: HtmlPage, name: str
) -> None:
    # 180 mm between the margins of an A4 page, at 96 pixels an inch.
    paper = 680
    hostile_report = nw.build_report(hostile().within(at="2026-03-14"))
    made = whole_report if name == "whole" else hostile_report
    offline_page.set_viewport_size({"width": paper, "height": 1000})
    offline_page.goto(made.save(tmp_path / "rapport.html").as_uri())
    offline_page.emulate_media(media="print")
    reach = "(all) => Math.max(...all.map((e) => e.getBoundingClientRect().right))"
    assert offline_page.locator("main :visible").evaluate_all(reach) <= paper + 1
