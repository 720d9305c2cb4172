"""Charts: bars with the figures behind them."""

import re
from dataclasses import replace

from netwerk.charts import Bar, Chart, marked
from netwerk.matrices import Tone
from netwerk.text import Text, same

SERIES: tuple[tuple[Text, Tone], ...] = (
    (Text(nl="goed", en="good"), "good"),
    (Text(nl="slecht", en="bad"), "bad"),
)
CHART = Chart(
    title=Text(nl="Per thema", en="Per theme"),
    meaning=Text(nl="Hoeveel er goed zijn.", en="How many are good."),
    subject=Text(nl="Thema", en="Theme"),
    measure=Text(nl="Aantal", en="Number"),
    bars=(
        Bar(same("Jeugd"), (3, 1), marked((3, 1), SERIES)),
        Bar(same("GGZ"), (0, 2), marked((0, 2), SERIES)),
    ),
    series=SERIES,
)


def widths(html: str, colour: str) -> list[float]:
    """The widths of the boxes of one colour."""
    found = re.findall(rf'width="([\d.]+)" height="12" rx="2" fill="{colour}"', html)
    return [float(width) for width in found]


def test_the_longest_bar_is_as_wide_as_the_drawing_and_others_in_proportion() -> None:
    html = CHART.html("nl", "een")
    assert widths(html, "#009e73") == [270.0]
    assert widths(html, "#d55e00") == [90.0, 180.0]


def test_a_chart_has_a_title_a_description_and_its_figures_as_a_table() -> None:
    html = CHART.html("nl", "een")
    assert '<title id="een-t">Per thema</title><desc id="een-d">Hoeveel er goed zijn.' in html
    assert 'aria-labelledby="een-t een-d"' in html
    assert "<th" in html
    assert '<bdi>Jeugd</bdi></th><td class="number">3</td><td class="number">1</td>' in html
    assert CHART.headings("en") == ["Theme", "good", "bad"]
    assert CHART.lines("nl") == [["Jeugd", 3, 1], ["GGZ", 0, 2]]


def test_parts_also_read_without_colour() -> None:
    assert marked((3, 1), SERIES).nl == "✓ 3  ✗ 1"
    assert marked((0, 2), SERIES).nl == "✗ 2"


def test_without_series_a_bar_has_one_part_and_says_how_much() -> None:
    chart = replace(CHART, series=(), bars=(Bar(same("MDO"), (12.5,), same("12,5 uur")),))
    html = chart.html("nl", "een")
    assert chart.headings("nl") == ["Thema", "Aantal"]
    assert '<td class="number">12,5 uur</td>' in html


def test_hostile_names_stay_text_and_long_ones_are_cut_in_the_drawing() -> None:
    name = "<script>pwned</script>" + "x" * 60
    html = replace(CHART, bars=(Bar(same(name), (1, 0), same("1")),)).html("nl", "een")
    assert "<script" not in html
    drawn = re.findall(r"<text[^>]*>\u2068(.*?)\u2069", html)
    assert [text[-1] for text in drawn] == ["…"]


def test_bars_without_length_are_no_division_by_nothing() -> None:
    html = replace(CHART, bars=(Bar(same("Leeg"), (0, 0), same("0")),)).html("nl", "een")
    assert widths(html, "#009e73") == []
