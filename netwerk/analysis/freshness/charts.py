"""How long ago facts were confirmed, as bars."""

from collections.abc import Iterable
from datetime import date

from netwerk.charts import Bar, Chart
from netwerk.model.moment import Moment, is_recent
from netwerk.text import Text, count_words

_TITLE = Text(nl="Hoe oud de gegevens zijn", en="How old the facts are")
_MEANING = Text(
    nl="Hoeveel gegevens hoe lang geleden voor het laatst zijn bevestigd.",
    en="How many facts were last confirmed how long ago.",
)
_CONFIRMED = Text(nl="Bevestigd", en="Confirmed")
_FACTS = Text(nl="Gegevens", en="Facts")
_AGES = {
    6: Text(nl="korter dan een half jaar geleden", en="less than half a year ago"),
    12: Text(nl="een half jaar tot een jaar geleden", en="half a year to a year ago"),
    24: Text(nl="een tot twee jaar geleden", en="one to two years ago"),
}
_OLDER = Text(nl="langer geleden", en="longer ago")
_NEVER = Text(nl="nooit, of zonder datum", en="never, or without a date")


def charts(confirmed: Iterable[Moment | None], today: date) -> tuple[Chart, ...]:
    """How many facts are of each age."""
    counts = dict.fromkeys((*_AGES.values(), _OLDER, _NEVER), 0)
    for moment in confirmed:
        counts[_age(moment, today)] += 1
    if not any(counts.values()):
        return ()
    bars = tuple(Bar(text, (count,), count_words(count)) for text, count in counts.items())
    return (Chart(title=_TITLE, meaning=_MEANING, subject=_CONFIRMED, measure=_FACTS, bars=bars),)


def _age(moment: Moment | None, today: date) -> Text:
    if moment is None:
        return _NEVER
    return next((text for m, text in _AGES.items() if is_recent(moment, today, m)), _OLDER)
