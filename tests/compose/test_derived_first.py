"""What is derived may lead a briefing: as a highlight, and on the card of a key figure."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.checking.check import check
from sitrep.compose import compose
from sitrep.compose.desk import plain_text
from sitrep.languages import available, load_language
from sitrep.loading.loaded import Loaded
from sitrep.loading.origins import Origins
from sitrep.model.derived import Operation
from sitrep.model.views.edition_type import Edition
from sitrep.model.views.projection import public
from sitrep.page.document import Document, Kind, Spans, Traced
from tests.compare.reports import index, toll

RESULTS = {
    Operation.SHARE: ("some", "40 per cent", "People killed: women as a share of people killed"),
    Operation.RATIO: ("some", "0.40 times", "People killed: women set against people killed"),
    Operation.DIFFERENCE: ("other", "50", "People killed less people killed"),
    Operation.CHANGE: ("other", "+50 per cent", "Change in people killed"),
    Operation.PER_DAY: ("some", "5.7 a day", "People killed: women: daily average"),
}
"""For each operation the figure, the result, and what it is of."""


def data(operation: Operation, **more: Any) -> dict[str, Any]:
    one = {"id": "one", "operation": operation.value, "of": RESULTS[operation][0]}
    against = {} if operation is Operation.PER_DAY else {"against": "all"}
    week = {"window": "2024-05-01 to 2024-05-07"}
    return {
        "report": {
            "title": "Exercise", "as_of": "2024-05-10", "issuer": "Example team",
            "highlights": ["one"], "key_figures": ["one"],
        },
        "tolls": [
            toll("some", count=40, population="women", **week),
            toll("all", count=100, **week),
            toll("other", count=150, according_to="watch", **week),
        ],
        "derived": [{**one, **against, **more}],
    }  # fmt: skip


def computed(spans: Spans) -> list[str]:
    return [one.text for one in spans if isinstance(one, Traced) and one.kind is Kind.COMPUTED]


def page(operation: Operation, language: str) -> Document:
    return compose(Edition(index(**data(operation)).report), load_language(language))


@pytest.mark.parametrize("operation", Operation)
def test_the_card_names_the_result_and_what_it_is_of(operation: Operation) -> None:
    [card] = page(operation, "en").sections["key_figures"].cards
    _, figure, title = RESULTS[operation]
    assert plain_text(card.figure.spans) == figure
    assert plain_text(card.what.spans) == title
    assert plain_text(card.by.spans).startswith("Computed in this briefing from ")


def test_not_every_figure_is_said_to_be_that_of_an_originator() -> None:
    lead = page(Operation.SHARE, "en").sections["key_figures"].lead
    assert "what was computed in this briefing says so" in plain_text(lead[0].spans)


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("operation", Operation)
def test_it_leads_in_every_language(operation: Operation, language: str) -> None:
    sections = page(operation, language).sections
    [said] = sections["highlights"].groups[0].texts
    [card] = sections["key_figures"].cards
    assert len(computed(said.spans)) == 1
    assert computed(said.spans) == computed(card.figure.spans)


@pytest.mark.parametrize(("stated", "told"), [("3 per cent", True), ("40 per cent", False)])
def test_what_somebody_states_that_does_not_follow_is_disputed(stated: str, told: bool) -> None:
    given = data(Operation.SHARE, stated=stated, according_to="monitor", sources=["doc"])
    glance = compose(Edition(index(**given).report), load_language("en")).sections["glance"]
    texts = [plain_text(one.spans) for group in glance.groups for one in group.texts]
    said = (
        "40 per cent. Computed in this briefing. In the words of Monitor: “3 per cent”. "
        "The latter does not follow from the figures."
    )
    assert any(said in one for one in texts) is told


def test_others_who_count_otherwise_are_named_beside_it() -> None:
    sections = page(Operation.SHARE, "en").sections
    [said] = sections["highlights"].groups[0].texts
    [card] = sections["key_figures"].cards
    [told] = sections["glance"].groups[0].texts
    assert "150 according to" in plain_text(told.spans)
    assert "Another figure is given" in plain_text(said.spans)
    assert "Another figure is given" in plain_text(card.by.spans)


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("operation", [Operation.RATIO, Operation.DIFFERENCE, Operation.CHANGE])
def test_what_is_unlike_is_said_on_the_first_page(operation: Operation, language: str) -> None:
    given = data(operation, of="one-day", against="other-day")
    day = {"window": "2024-05-05"}
    given["places"] = [{"id": ref, "name": ref, "level": "locality"} for ref in ("town", "village")]
    given["tolls"] = [
        toll("one-day", count=60, places=["town"], window="2024-05-06"),
        toll("other-day", count=20, places=["town"], **day),
    ]
    words = load_language(language)
    said, _, _ = words.pattern("derived.unlike", axes="|").partition("|")
    one, other = given["tolls"][0], toll("other-day", count=20, places=["village"], **day)
    alike, unlike = (
        compose(Edition(index(**{**given, "tolls": tolls}).report), words).sections
        for tolls in ([one, given["tolls"][1]], [one, other])
    )
    for sections, times in ((alike, 0), (unlike, 1)):
        [first] = sections["highlights"].groups[0].texts
        [card] = sections["key_figures"].cards
        for line in (first.spans, card.by.spans):
            assert plain_text(line).count(said) == times
    place = words.pattern("standings.axes.place")
    assert place in plain_text(unlike["key_figures"].cards[0].by.spans).partition(said)[2]


def test_what_replaced_the_figure_that_it_is_set_against_is_said_in_it() -> None:
    given = data(Operation.CHANGE, of="late", against="early")
    dates = {"early": "2024-05-05", "late": "2024-05-07"}
    given["tolls"] = [
        toll(ref, count=40, window="since 2024-05-01", as_of=day) for ref, day in dates.items()
    ]
    sections = compose(Edition(index(**given).report), load_language("en")).sections
    [said] = sections["highlights"].groups[0].texts
    assert "Replaced" not in plain_text(said.spans)


def test_it_leads_nowhere_where_it_may_not_be_told() -> None:
    report = index(**data(Operation.SHARE, sensitivity="restricted")).report
    found = {one.rule for one in check(Loaded("report", report, Origins("report"))).findings}
    assert "restricted-in-public" in found
    assert public(report).derived == ()
