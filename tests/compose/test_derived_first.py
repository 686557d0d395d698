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
from tests.compare.reports import index, moved, toll
from tests.compose.written import written

RESULTS = {
    Operation.SHARE: ("some", "40 per cent", "Women killed as a share of people killed"),
    Operation.RATIO: ("some", "0.40 times", "Women killed set against people killed"),
    Operation.DIFFERENCE: ("other", "+50", "Difference in people killed"),
    Operation.CHANGE: ("other", "+50 per cent", "Difference in people killed"),
    Operation.PER_DAY: ("some", "5.7 a day", "Women killed, daily average"),
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
    sections = compose(Edition(index(**given).report), load_language("en")).sections
    texts = [plain_text(one.spans) for group in sections["glance"].groups for one in group.texts]
    stated = "In the words of Monitor: “3 per cent”. The latter does not follow from the figures."
    disputed = [one for one in texts if f"Computed in this briefing. {stated}" in one]
    assert bool(disputed) is told
    for one in disputed:
        assert "40 per cent. " in one
        assert "in Town between 1 and 7 May 2024" in one
    [leading] = sections["highlights"].groups[0].texts
    [card] = sections["key_figures"].cards
    [block] = sections["derived"].groups
    for said in (leading, card.by, block.texts[1]):
        assert (stated in plain_text(said.spans)) is told


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


LEVEL = {"according_to": "monitor", "places": ["town"], "sources": ["doc"]}
STEPS: list[tuple[str, dict[str, Any], dict[str, Any], str, str]] = [
    ("indicators", {"indicator": "level", "count": "6.20", "unit": "m"},
     {"indicator": "level", "count": "7.85", "unit": "m"}, "+1.65 m", "a rise of 1.65 m"),
    ("indicators", {"indicator": "positive", "count": "46 %"},
     {"indicator": "positive", "count": "51 %"}, "+5 percentage points",
     "a rise of 5 percentage points"),
    ("needs", {"measure": "in_need", "count": 400_000}, {"measure": "in_need", "count": 300_000},
     "–100,000", "a fall of 100,000"),
    ("deliveries",
     {"measure": "distributed", "item": "tonnes_of_food", "count": "24.4", "window": "2024-05-05"},
     {"measure": "distributed", "item": "tonnes_of_food", "count": "24.8", "window": "2024-05-06"},
     "+0.4 tonnes of food", "a rise of 0.4 tonnes of food"),
    ("needs", {"measure": "in_need", "count": 40}, {"measure": "in_need", "count": 40},
     "0", "no change"),
]  # fmt: skip
"""What was, what is, and what card and sentence say of the step."""


def stepped(kind: str, old: dict[str, Any], new: dict[str, Any], code: str = "en") -> Document:
    """A page led by the difference of two figures of one originator, a day apart by default."""
    given = {
        "report": {
            "title": "Exercise", "as_of": "2024-05-10", "issuer": "Example team",
            "highlights": ["one"], "key_figures": ["one"],
        },
        "tolls": [],
        kind: [
            {key: one for key, one in fields.items() if one is not None}
            for fields in (
                {**LEVEL, "id": "old", "as_of": "2024-05-05", **old},
                {**LEVEL, "id": "new", "as_of": "2024-05-06", **new},
            )
        ],
        "derived": [{"id": "one", "operation": "difference", "of": "new", "against": "old"}],
    }  # fmt: skip
    return compose(Edition(index(**given).report), load_language(code))


def first_lines(document: Document) -> tuple[str, str]:
    """What the card and the highlight say."""
    [card] = document.sections["key_figures"].cards
    [said] = document.sections["highlights"].groups[0].texts
    return plain_text(card.figure.spans), plain_text(said.spans)


@pytest.mark.parametrize(("kind", "old", "new", "card", "sentence"), STEPS)
def test_a_step_says_which_way_it_went_in_its_unit(
    kind: str, old: dict[str, Any], new: dict[str, Any], card: str, sentence: str
) -> None:
    figure, said = first_lines(stepped(kind, old, new))
    assert figure == card
    assert f": {sentence}. Before: " in said


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize(("kind", "old", "new"), [one[:3] for one in STEPS[:4]])
def test_a_rise_and_a_fall_are_told_apart_in_every_language(
    kind: str, old: dict[str, Any], new: dict[str, Any], code: str
) -> None:
    old, new = (
        {key: one for key, one in fields.items() if key != "window"} for fields in (old, new)
    )
    days = [{"window": "2024-05-05"}, {"window": "2024-05-06"}]
    pairs = ((old, new), (new, old))
    up, down = (
        first_lines(stepped(kind, {**one, **days[0]}, {**other, **days[1]}, code))
        for one, other in pairs
    )
    assert up[0] != down[0]
    ways = {way: load_language(code).pattern(f"derived.moved.{way}", result="|").split("|")[0]
            for way in ("rise", "fall")}  # fmt: skip
    told = ("fall", "rise") if kind == "needs" else ("rise", "fall")
    for (_, said), way in zip((up, down), told, strict=True):
        assert ways[way].strip() in said


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize(
    "other", [{"according_to": "watch"}, {"definition": "an average"}, {"as_of": "2024-05-07"}]
)
def test_what_was_not_before_is_not_said_to_have_been(other: dict[str, Any], code: str) -> None:
    kind, old, new = STEPS[2][:3]
    _, said = first_lines(stepped(kind, {**old, **other}, new, code))
    pattern = load_language(code).pattern
    before, beside = (
        pattern(f"derived.{key}", figure="|").split("|")[0] for key in ("earlier", "compared_with")
    )
    assert before not in said
    assert beside in said


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize(("sort", "newly"), [("flow", True), ("stock", False)])
def test_more_newly_counted_is_no_rise_of_all_there_are(sort: str, newly: bool, code: str) -> None:
    weeks = ("2024-05-01 to 2024-05-03", "2024-05-04 to 2024-05-06")
    plain = {"measure": "refugees", "figure_type": sort, "to_places": ["land"], "places": None}
    old, new = ({**plain, "count": count} for count in (40, 60))
    if sort == "flow":
        old, new = ({**one, "window": week, "as_of": None}
                    for one, week in zip((old, new), weeks, strict=True))  # fmt: skip
    _, said = first_lines(stepped("displacement", old, new, code))
    told = load_language(code).pattern("derived.newly", measure="|").split("|")[1]
    assert (told in said) is newly


@pytest.mark.parametrize("code", available())
def test_a_step_to_what_is_foretold_says_so(code: str) -> None:
    kind, old, new = STEPS[2][:3]
    ahead = {"window": "2024-06-01 to 2024-09-30", "as_of": None, "method": "model"}
    document = stepped(kind, {**old, "as_of": None, "window": "2024-05-01 to 2024-05-09"},
                       {**new, **ahead}, code)  # fmt: skip
    language = load_language(code)
    word = language.pattern("figures.how.projection")
    _, said = first_lines(document)
    assert f"({word})" in said
    assert language.pattern("derived.computed_on.projection") in said
    [card] = document.sections["key_figures"].cards
    assert language.pattern("derived.among.projection") in plain_text(card.by.spans)
    [known] = document.sections["knowledge"].groups[0].texts
    assert language.pattern("knowledge.columns.projected") in plain_text(known.spans)
    assert language.pattern("knowledge.columns.estimated") not in plain_text(known.spans)


def test_people_of_one_group_are_named_once_beside_a_share() -> None:
    group = {"group": "children", "described": "aged 6 to 59 months"}
    plain = {**LEVEL, "population": group, "window": "2024-05-01 to 2024-05-09"}
    given = data(Operation.SHARE, of="done", against="meant")
    given["needs"] = [
        {**plain, "id": "meant", "measure": "targeted", "count": 290},
        {**plain, "id": "done", "measure": "reached", "count": 145},
    ]
    sections = compose(Edition(index(**given).report), load_language("en")).sections
    [said] = sections["highlights"].groups[0].texts
    [card] = sections["key_figures"].cards
    assert plain_text(said.spans).count("aged 6 to 59 months") == 1
    assert plain_text(card.what.spans).count("aged 6 to 59 months") == 1
    assert "People reached as a share of people targeted: 50 per cent. " in plain_text(said.spans)


@pytest.mark.parametrize("code", available())
def test_people_set_against_their_households_are_so_many_a_household(code: str) -> None:
    """Nothing is set against itself; on the card as well, with whom it counts."""
    told = {"measure": "refugees", "to_places": ["town"], "from_places": []}
    some = {**told, "population": {"group": "people", "described": "registered"}}
    moves = [
        moved("p", 1200, **told), moved("h", 300, unit="households", **told),
        moved("q", 900, **some), moved("i", 200, unit="households", **some),
    ]  # fmt: skip
    derived = [
        {"id": "all", "operation": "ratio", "of": "p", "against": "h"},
        {"id": "part", "operation": "ratio", "of": "q", "against": "i"},
    ]
    text = written(code, ["all", "part"], displacement=moves, derived=derived)
    language = load_language(code)
    size = language.pattern("derived.title_of.household", of="|").split("|")[0].casefold()
    lines = [line for line in text.casefold().splitlines() if size in line]
    assert len(lines) == 6  # a card, a highlight and a sentence of each
    assert sum("registered" in line for line in lines) == 3
    other = language.pattern("derived.title_of.ratio", of="|", against="|").split("|")[1]
    assert not any(other.strip() in line for line in lines if other.strip())
