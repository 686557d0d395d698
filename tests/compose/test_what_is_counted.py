"""What the page says of figures that count different things, kind by kind."""

from __future__ import annotations

import re
from typing import Any

import pytest

import sitrep
from sitrep.compose import compose
from sitrep.compose.desk import plain_text
from sitrep.languages import available, load_language
from sitrep.model.report import Report
from sitrep.model.values.count import UNNUMBERED, Form
from sitrep.model.views.edition_type import Edition
from sitrep.page.document import Sentence
from tests.compare.reports import ACTORS, PLACES, SOURCES, index, moved, toll


def page(*records: dict[str, Any], language: str = "en", **more: Any) -> str:
    """The page of a report, without its links, and of one line each."""
    header = {"title": "Exercise", "as_of": "2024-05-10", "issuer": "Example team"}
    data: dict[str, Any] = {
        "report": {**header, **more.pop("report", {})},
        "actors": [{**one, "party_to_conflict": "no"} for one in ACTORS],
        "sources": SOURCES,
        "places": PLACES,
        "tolls": [one for one in records if "from_places" not in one],
        "displacement": [one for one in records if "from_places" in one],
        **more,
    }
    options = sitrep.BuildOptions(to=["markdown"], language=language)
    built = sitrep.build(Report.model_validate(data), options=options)
    assert built.ok, [one.got for one in built.findings]
    text = re.sub(r" *\[\[\d+\]\]\(#[^)]*\)", "", built.outputs["report.md"].decode())
    text = re.sub(r"\[([^][]+)\]\(#[^)]*\)", r"\1", text)
    return " ".join(text.replace("\\\n", "\n").split())


def test_conflict_and_disasters_displace_apart() -> None:
    said = page(
        moved("one", 124000, cause="conflict", figure_type="flow", window="2023"),
        moved("two", 15000, cause="disasters", figure_type="flow", window="2023"),
    )
    assert "Contradict each other" not in said
    for cause, count in (("conflict", "124,000"), ("disasters", "15,000")):
        row = f"from Town (cause as stated: {cause}) | {count} | 2023; as of 7 May 2024"
        assert f"{row}; flow | Monitor |" in said


def test_incidents_of_one_day_have_headings_and_tolls_of_their_own() -> None:
    incidents = [
        {
            "id": f"i-{ref}", "according_to": "monitor", "description": text, "tolls": [ref],
            "window": "2024-05-06", "places": ["town"], "sources": ["doc"],
        }
        for ref, text in (("market", "a market burned"), ("school", "a school collapsed"))
    ]  # fmt: skip
    said = page(toll("market", 3), toll("school", 2), incidents=incidents)
    assert "Contradict each other" not in said
    assert "| People killed in Town (event: a market burned) | 3 | 6 May 2024 |" in said
    assert "| People killed in Town (event: a school collapsed) | 2 | 6 May 2024 |" in said
    assert "| A market burned (in Town); 3 people were killed | Monitor |" in said
    assert "- A market burned" not in said


@pytest.mark.parametrize("according_to", ["monitor", "watch"])
def test_a_toll_of_an_incident_says_for_which_date_it_stands(according_to: str) -> None:
    incident = {
        "id": "i", "according_to": "monitor", "description": "a boat sank", "tolls": ["first"],
        "window": "2024-05-06", "places": ["town"], "sources": ["doc"],
    }  # fmt: skip
    first = toll("first", 31, as_of="2024-05-08", according_to=according_to)
    later = toll("later", 79, as_of="2024-05-09", according_to=according_to)
    said = "31 people were killed (as of 8 May 2024; replaced since: 79 as of 9 May 2024)"
    assert said in page(first, later, incidents=[incident])
    assert "31 people were killed (as of 8 May 2024)" in page(first, incidents=[incident])
    same = page({**first, "as_of": "2024-05-06"}, incidents=[incident])
    assert "31 people were killed" in same
    assert "31 people were killed (as of" not in same


@pytest.mark.parametrize(
    "other", [{"sources": ["page"]}, {"status": "estimated"}, {"according_to": "watch"}]
)
def test_a_toll_that_its_incidents_row_does_not_speak_for_has_a_sentence(
    other: dict[str, Any],
) -> None:
    incident = {
        "id": "fire", "according_to": "monitor", "description": "a market burned",
        "tolls": ["t"], "sources": ["doc"],
    }  # fmt: skip
    said = page(toll("t", 3, **{"sources": ["doc"], **other}), incidents=[incident])
    assert "| A market burned | Monitor |" in said
    assert "- According to Monitor, a market burned." in said


def test_the_toll_of_an_incident_is_of_whoever_gave_it() -> None:
    incident = {
        "id": "storm", "according_to": "office", "description": "a storm passed", "tolls": ["t"],
        "sources": ["doc"],
    }  # fmt: skip
    said = page(toll("t", 90), incidents=[incident])
    assert "- According to Office, a storm passed." in said
    dated = page(toll("t", 90), incidents=[{**incident, "window": "2024-05-06"}])
    assert "- According to Office, a storm passed on 6 May 2024." in dated
    assert "According to Monitor, 90 people were killed in Town on 6 May 2024." in said
    assert "According to Office, 90" not in said


def test_what_happened_is_told_once_however_many_counted_it() -> None:
    incident = {
        "id": "storm", "according_to": "office", "description": "a storm passed",
        "tolls": ["t", "u", "v"], "sources": ["doc"], "window": "2024-05-06", "places": ["town"],
    }  # fmt: skip
    tolls = (toll("t", 90), toll("u", 40, according_to="watch"), toll("v", 9, sources=["page"]))
    said = page(*tolls, incidents=[incident])
    assert said.lower().count("a storm passed") == 2


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ({"places": ["town", "south"]}, "3 people were killed in South and Town"),
        ({"window": "2024-05-06 to 2024-05-08"}, "killed between 6 and 8 May 2024"),
        ({}, "; 3 people were killed |"),
    ],
)
def test_a_toll_of_more_than_its_incident_says_of_what(other: dict[str, Any], told: str) -> None:
    incident = {
        "id": "fire", "according_to": "monitor", "description": "a market burned", "tolls": ["t"],
        "sources": ["doc"], "window": "2024-05-06", "places": ["town"],
    }  # fmt: skip
    assert told in page(toll("t", 3, **{"sources": ["doc"], **other}), incidents=[incident])


NONE = {
    "not stated": "no number is stated",
    "not available": "no number is available",
    "not applicable": "a number does not apply",
}


@pytest.mark.parametrize("count", NONE)
def test_no_number_is_said_without_saying_that_anybody_was_harmed(count: str) -> None:
    said = page(toll("t", count), moved("d", count), report={"highlights": ["t", "d"]})
    what = "People killed in Town on 6 May 2024"
    assert f"{what}: {NONE[count]}, according to Monitor." in said
    gone = "People internally displaced from Town (as of 7 May 2024)"
    assert f"{gone}: {NONE[count]}, according to Monitor." in said
    assert "were killed" not in said
    assert "unstated number" not in said


@pytest.mark.parametrize("code", available())
def test_the_four_kinds_of_none_have_four_sentences(code: str) -> None:
    counts = ("zero", *NONE)
    said = {page(toll("t", count), language=code, report={"highlights": ["t"]}) for count in counts}
    assert len(said) == len(counts)


def test_a_sentence_that_is_quoted_alone_says_what_is_counted_and_when() -> None:
    since = {"window": "since 2024-03-01", "as_of": "2024-05-08"}
    said = page(
        toll("t", 40, measure="deaths", definition="deaths from hunger", **since),
        report={"highlights": ["t"], "key_figures": ["t"]},
    )
    end = "(defined as: deaths from hunger; as of 8 May 2024)"
    assert f"40 people died in Town from 1 March 2024 onwards {end}." in said
    assert "since 1 March 2024; as of 8 May 2024 (defined as: deaths from hunger)" in said


def test_what_a_count_holds_of_an_earlier_time_stands_wherever_it_stands() -> None:
    new = {"basis": "new", "window": "not stated", "counted_in": "2024-05-08"}
    said = page(
        toll("t", 40, includes_earlier=33, **new),
        report={"highlights": ["t"], "key_figures": ["t"]},
    )
    assert said.count("33 of them of an earlier time") >= 3


def test_the_first_page_says_that_others_give_another_number() -> None:
    said = page(
        toll("one", 80),
        toll("two", "20-40", according_to="watch"),
        report={"highlights": ["one"], "key_figures": ["one"]},
    )
    figures = "80 according to Monitor and 20 to 40 according to Watch. They cannot both be right."
    first = said.split("## Tolls", maxsplit=1)[0]
    assert f"People killed in Town on 6 May 2024: {figures}" in first
    assert first.count("Another figure is given for the same") == 2


def test_the_first_page_says_that_a_part_is_above_what_another_gives_for_the_whole() -> None:
    part = toll("part", 90, places=["town"])
    whole = toll("whole", 40, places=["land"], according_to="watch")
    first = page(part, whole, report={"highlights": ["part"]}).split("## Tolls", maxsplit=1)[0]
    assert "in Town on 6 May 2024: 90 according to Monitor. The same in Land: 40 according" in first
    assert "40 according to Watch. The latter contains" in first
    assert "as far as is stated, they cannot both be right." in first
    own = {**whole, "according_to": "monitor"}
    alone = page(part, own, report={"highlights": ["part"]}).split("## Tolls", maxsplit=1)[0]
    assert "The same in Land: 40 according to Monitor. The latter contains" in alone


def test_every_pair_that_cannot_be_right_is_named_on_page_one_or_counted() -> None:
    """Also that of an originator with itself, and each of the wholes that one part exceeds."""
    tolls = [
        toll("part", 90, places=["town"]),
        toll("both", 50, places=["town", "village"], according_to="watch"),
        toll("all", 40, places=["land"], according_to="wire"),
    ]
    first = page(*tolls).split("## Tolls", maxsplit=1)[0]
    assert first.count("The latter contains the former") == 3
    more = toll("women", 60, population="women", places=["land"], according_to="office")
    first = page(*tolls, more).split("## Tolls", maxsplit=1)[0]
    assert first.count("The latter contains the former") == 3
    assert "More disputes: 1." in first


def test_more_households_than_people_stand_on_page_one() -> None:
    moved = {"according_to": "monitor", "sources": ["doc"], "measure": "displaced"}
    units = [
        {**moved, "id": "homes", "unit": "households", "count": 300},
        {**moved, "id": "all", "unit": "individuals", "count": 150},
    ]
    assert "Households cannot be more than the people in them" in page(displacement=units)
    fewer = [{**units[0], "count": 30}, units[1]]
    assert "Households cannot" not in page(displacement=fewer)


def test_people_who_went_somewhere_from_anywhere_are_not_the_same_as_those_from_a_place() -> None:
    moved = {"sources": ["doc"], "measure": "displaced", "figure_type": "flow"}
    moved |= {"window": "2024-05-06", "to_places": ["village"]}
    part = {**moved, "id": "a", "according_to": "monitor", "count": 90, "from_places": ["town"]}
    whole = {**moved, "id": "b", "according_to": "watch", "count": 40}
    said = page(displacement=[part, whole]).split("## Displacement", maxsplit=1)[0]
    assert "People displaced to Village on 6 May 2024: 40 according to Watch" in said


def test_what_some_of_one_scope_say_they_all_count_is_said_of_all() -> None:
    aid = {"measure": "reached", "places": ["town"], "window": "2024-05-06", "sources": ["doc"]}
    own = {**aid, "id": "a", "according_to": "watch", "count": 900, "by": ["watch"]}
    other = {**aid, "id": "b", "according_to": "monitor", "count": 400, "by": ["watch"]}
    first = page(needs=[own, other]).split("## Needs", maxsplit=1)[0]
    assert "People reached in Town on 6 May 2024 (by Watch)" in first
    assert "cannot both be right" in first


@pytest.mark.parametrize(
    "other",
    [{"window": "since 2024-03-01"}, {"measure": "killed_or_injured"}],
    ids=["time", "measure"],
)
def test_only_what_differs_in_its_place_alone_is_called_the_same(other: dict[str, Any]) -> None:
    part = toll("part", 90, places=["town"])
    whole = {**toll("whole", 40, places=["land"], according_to="watch"), **other}
    first = page(part, whole, report={"highlights": ["part"]}).split("## Tolls", maxsplit=1)[0]
    assert "The latter contains the former" in first
    assert "The same in" not in first


def test_of_many_disputes_the_first_have_lines_and_the_rest_name_their_figures() -> None:
    days = [f"2024-05-0{day}" for day in range(2, 7)]
    tolls = [
        toll(f"{who}{day}", count, window=day, according_to=who)
        for day in days
        for who, count in (("monitor", 80), ("watch", 20))
    ]
    said = page(*tolls, report={"highlights": [f"monitor{day}" for day in days[:4]]})
    first = said.split("## Tolls", maxsplit=1)[0]
    assert first.count("Another figure is given for the same") == 4
    assert first.count("Another figure is given for the same: 20 according to Watch.") == 1
    assert first.count("They cannot both be right") == 3
    assert "More disputes: 2." in first


def test_the_first_page_says_that_a_figure_was_replaced() -> None:
    since = {"window": "since 2024-03-01"}
    said = page(
        toll("old", 80, as_of="2024-05-07", **since),
        toll("now", 90, as_of="2024-05-08", **since),
        report={"highlights": ["old"]},
    )
    assert "Replaced since: 90 (as of 8 May 2024)." in said


def test_the_first_page_says_that_its_originator_gave_a_higher_figure_before() -> None:
    """Of what can fall only by a correction; its reason too, and in a card in a few words."""
    mark = "Its originator gave a higher figure before"

    def said(count: int, where: str = "highlights", **other: Any) -> str:
        both = {"window": "since 2024-03-01", **other}
        tolls = (
            toll("a", 2053, as_of="2024-05-07", **both),
            toll("b", count, as_of="2024-05-08", **both),
        )
        return page(*tolls, report={where: ["b"]}).split("## Tolls", maxsplit=1)[0]

    assert f"{mark}: 2,053 as of 7 May 2024; no reason is recorded." in said(1023)
    assert f"{mark}: 2,053 as of 7 May 2024; no reason is recorded." in said(1023, "key_figures")
    assert mark not in said(2100)
    assert mark not in said(1023, measure="missing")
    left = {"figure_type": "flow", "window": "since 2024-03-01"}
    fled = (moved("c", 900, **left), moved("d", 700, **{**left, "as_of": "2024-05-08"}))
    first = page(displacement=[*fled], report={"highlights": ["d"]})
    assert f"{mark}: 900 as of 7 May 2024; no reason is recorded." in first
    recounted = {"claim": "a", "because": "a recount"}
    both = {"window": "since 2024-03-01"}
    tolls = (
        toll("a", 2053, as_of="2024-05-07", **both),
        toll("b", 1023, as_of="2024-05-08", revises=recounted, **both),
    )
    first = page(*tolls, report={"key_figures": ["b"], "highlights": ["b"]})
    assert f"{mark}: 2,053 as of 7 May 2024; reason as stated: a recount." in first
    assert f"{mark}. " in first


def test_a_later_figure_of_another_window_or_originator_is_said_whole() -> None:
    """What was said of the earlier one would be heard of it."""
    for changed in ({"window": "since 2024-04-01"}, {"according_to": "watch"}):
        said = page(
            toll("old", 80, window="since 2024-03-01", as_of="2024-05-07"),
            toll("now", 90, **{"window": "since 2024-03-01", "as_of": "2024-05-08"} | changed,
                 revises={"claim": "old"}),
            report={"highlights": ["old"]},
        )  # fmt: skip
        assert "Replaced since: 90 people in Town from 1 " in said, changed


def test_who_was_responsible_is_disputed_and_the_numbers_are_compared() -> None:
    said = page(
        toll("one", 80, responsible=["office"]),
        toll("two", "20-40", according_to="watch", responsible=["wire"]),
        report={"highlights": ["one"]},
    )
    sides = "80 (Monitor) | 20 to 40 (Watch) |"
    assert "Contradict each other: same people, same place and same time |" in said
    assert "| 80 (Monitor) | |" in said
    assert "| 20 to 40 (Watch) | |" in said
    assert f"{sides} Who was responsible is disputed: Monitor: Office; Watch: Wire |" in said
    assert "Who was responsible is disputed." in said.split("Tolls", maxsplit=1)[0]


def test_parts_are_named_by_what_tells_them_from_their_whole() -> None:
    said = page(
        toll("all", 16, places=["land"], parts=["n", "s"]),
        toll("n", 11, places=["north"], parts=["t", "v"]),
        toll("s", 5, places=["south"]),
        toll("t", 7, places=["town"]),
        toll("v", 4, places=["village"]),
    )
    assert "| Of these, people in North | 11 | 6 May 2024 | Monitor |" in said
    assert "| Of those (people in North), people in Town | 7 |" in said
    assert "16 is made up of 11 and 5. The sum is the same (computed in this briefing)" in said


def test_a_part_does_not_say_again_of_which_cause_its_whole_is() -> None:
    deaths = {"measure": "deaths", "cause": "cholera"}
    part = toll("home", 4, definition="deaths at home", part_of="all", **deaths)
    said = page(toll("all", 16, **deaths), part)
    assert "| Of these, people (defined as: deaths at home) | 4 |" in said


def test_parts_of_two_measures_are_named_by_what_they_count() -> None:
    said = page(
        toll("all", 42, measure="killed_or_injured", parts=["k", "i"]),
        toll("k", 12),
        toll("i", 30, measure="injured"),
    )
    parts = "30 people injured and 12 people killed"
    assert f"According to Monitor, the figure of 42 is made up of {parts}. The sum is" in said


def test_parts_whose_names_are_too_long_for_a_sentence_are_named_by_their_rows() -> None:
    at = {"according_to": "monitor", "places": ["land"], "window": "2024-05-06", "sources": ["doc"]}
    needs = [
        {"id": "all", "measure": "ipc_crisis_or_worse", "count": 14, "parts": ["c", "e"], **at},
        {"id": "c", "measure": "ipc_crisis", "count": 9, **at},
        {"id": "e", "measure": "ipc_emergency", "count": 5, **at},
    ]
    long = "Monitor of Harvests, Markets, Prices, Herds and Stores of the Northern Hills"
    actors = [{**one, "party_to_conflict": "no"} for one in ACTORS]
    said = page(needs=needs, actors=[{**actors[0], "name": long}, *actors[1:]])
    assert "the figure of 14 is made up of 9 and 5. The sum is the same" in said
    assert "| Of these, people in acute food insecurity: crisis (IPC/CH) | 9 |" in said


def test_a_total_that_another_added_up_names_both() -> None:
    said = page(
        toll("all", 90, places=["land"], according_to="wire", parts=["n", "s"]),
        toll("n", 70, places=["north"]),
        toll("s", 20, places=["south"], according_to="watch"),
    )
    assert "According to Wire, 90 is made up of what follows. Part: 70 people in North" in said
    assert "70 people in North according to Monitor. Part: 20 people" in said
    assert "The originator added up what others gave." in said


def test_a_part_of_a_stock_on_another_day_is_not_added() -> None:
    stock = {"from_places": [], "to_places": ["land"]}
    said = page(
        moved("all", 50000, as_of="2024-05-01", **stock),
        moved("some", 12000, as_of="2024-05-08", **{**stock, "to_places": ["town"]}),
    )
    assert "| 50,000 (Monitor" in said
    assert "| Lies inside, as far as is stated, on another day; not added |" in said
    assert "time not stated" not in said


@pytest.mark.parametrize("field", ["cause", "definition", "event"])
def test_a_stock_of_one_cause_is_no_part_of_one_of_another_day(field: str) -> None:
    """Who was displaced by a quake in May was not among those displaced by war in April."""
    stock = {"from_places": [], "to_places": ["land"]}
    said = page(
        moved("all", 50000, as_of="2024-05-01", **stock),
        moved("some", 12000, as_of="2024-05-08", **stock, **{field: "an earthquake"}),
    )
    assert "Lies inside" not in said
    assert "not additional" not in said


def test_figures_of_one_day_that_exclude_each_other_are_replaced_by_none() -> None:
    said = page(
        toll("one", 41, window="not stated", as_of="2024-05-01"),
        toll("two", 37, window="not stated", as_of="2024-05-01"),
        toll("now", 300, window="not stated", as_of="2024-05-08"),
    )
    assert "Contradict each other: same people and same place; time not stated" in said
    assert "a rise" not in said


def test_an_activity_is_named_where_two_would_read_alike() -> None:
    def activity(ref: str, text: str, reached: int) -> dict[str, Any]:
        return {
            "id": ref, "according_to": "office", "sector": "health", "places": ["town"],
            "as_of": "2024-05-08", "response": text, "reached": reached, "sources": ["doc"],
        }  # fmt: skip

    said = page(
        response=[
            activity("one", "contacts were followed", 240),
            activity("two", "people were vaccinated", 1200),
        ]
    )
    assert "Reached: 240 people. Activity: contacts were followed." in said
    assert "Activity: contacts were followed." in said
    assert "Activity: people were vaccinated." in said


@pytest.mark.parametrize(
    "because",
    ["not stated", "unknown", "Without any explanation.", "The reason is not given",
     "non précisé", "motivo desconocido", "غير معروف"],
)  # fmt: skip
def test_a_withheld_reason_is_no_reason_as_stated(because: str) -> None:
    since = {"window": "since 2024-03-01"}
    revises = {"claim": "old", "because": because}
    said = page(
        toll("old", 90, as_of="2024-05-07", **since),
        toll("now", 80, as_of="2024-05-08", revises=revises, **since),
    )
    assert "80 (down 10 from 90 as of 7 May 2024; the source gives no reason)" in said
    assert "Rises and falls are computed in this briefing." in said
    assert "reason as stated" not in said


@pytest.mark.parametrize(
    "because", ["unknown people were taken out", "none of the lists was whole"]
)
def test_a_reason_that_begins_so_is_one(because: str) -> None:
    revises = {"claim": "old", "because": because}
    said = page(
        toll("old", 90, as_of="2024-05-07", window="since 2024-03-01"),
        toll("now", 80, as_of="2024-05-08", window="since 2024-03-01", revises=revises),
    )
    assert f"reason as stated: {because}" in said


def test_a_response_that_leads_says_of_which_sector_it_is() -> None:
    said = page(
        report={"highlights": ["one"]},
        response=[
            {"id": "one", "according_to": "office", "sector": "health", "places": ["town"],
             "as_of": "2024-05-08", "reached": 240, "sources": ["doc"]},
        ],
    )  # fmt: skip
    assert "- Sector: Health. According to Office, 240 people have been reached" in said


def test_a_rounded_figure_does_not_exclude_an_exact_one() -> None:
    rounded = {"sources": [{"source": "doc", "figure": "4.8 million"}]}
    exact = moved("two", 4803417, according_to="watch")
    excluding = "Contradict each other"
    assert excluding not in page(moved("one", 4800000, **rounded), exact)
    assert excluding in page(moved("one", 4800000), exact)


@pytest.mark.parametrize("code", available())
def test_two_rows_that_count_something_else_never_read_alike(code: str) -> None:
    tolls = [
        toll("a", 40, window="since 2024-05-02", as_of="2024-05-07"),
        toll("b", 90, window="since 2024-05-02", as_of="2024-05-08", according_to="watch"),
        toll("c", 12, definition="by hand", event="market"),
        toll("d", 12, definition="by machine", event="market"),
        toll("e", 12, cause="cholera"),
        toll("f", 12, event="school"),
        toll("g", 9, basis="new", window="not stated", counted_in="2024-05-07"),
        toll("h", 9, basis="new", window="not stated", counted_in="2024-05-08"),
        toll("i", 9, window="not stated", as_of="2024-05-07"),
        toll("j", 9, window="not stated", as_of="2024-05-08 06:00", according_to="watch"),
        toll("k", 9, window="not stated", as_of="2024-05-08 18:00", according_to="office"),
    ]
    options = sitrep.BuildOptions(to=["markdown"], language=code)
    data = {
        "report": {"title": "Exercise", "as_of": "2024-05-10", "issuer": "Example team"},
        "actors": ACTORS,
        "sources": SOURCES,
        "places": PLACES,
        "tolls": tolls,
    }
    built = sitrep.build(Report.model_validate(data), options=options)
    lines = built.outputs["report.md"].decode().splitlines()
    rows = [line.split(" | ") for line in lines if line.startswith("| ") and "---" not in line]
    covered = [(row[0], row[2]) for row in rows if len(row) == 5][1:]
    newly_counted = [row[0] for row in rows if len(row) == 3][-2:]
    assert len(covered) + len(newly_counted) == len(tolls)
    assert len({*covered}) == len(covered)
    assert len({*newly_counted}) == 2


def test_the_event_of_the_incident_that_gives_a_figure_stands_in_its_row() -> None:
    incident = {
        "id": "blast", "according_to": "monitor", "description": "a blast was heard",
        "event": "Harbour blast", "tolls": ["t"], "window": "2024-05-06", "sources": ["doc"],
    }  # fmt: skip
    said = page(toll("t", "at least 207"), toll("u", 138), incidents=[incident])
    assert "| People killed in Town (event: Harbour blast) | at least 207 | 6 May 2024 |" in said
    assert "| People killed in Town | 138 | 6 May 2024 |" in said


def test_words_that_somebody_else_reported_are_not_said_to_come_from_the_speaker() -> None:
    statement = {
        "id": "s", "according_to": "wire", "kind": "announcement", "date": "2024-05-06",
        "paraphrase": "the search had ended", "sources": ["doc"],
        "speakers": [{"name": "A. Person", "organisation": "office"}],
    }  # fmt: skip
    assert "A. Person (Office), as carried by Wire, said on 6 May 2024 that" in page(
        toll("t", 1), statements=[statement]
    )
    own = {**statement, "according_to": "office"}
    assert "A. Person (Office) said on 6 May 2024 that" in page(toll("t", 1), statements=[own])


@pytest.mark.parametrize(
    ("as_of", "told"),
    [("2024-05-02", ", as of 2 May 2024"), ("2024-05-08", ""), (None, "")],
)
def test_a_target_of_another_day_says_which(as_of: str | None, told: str) -> None:
    base = {"according_to": "monitor", "sources": ["doc"], "places": ["town"]}
    plan = {**base, "id": "plan", "measure": "targeted", "count": 50, "as_of": as_of}
    done = {**base, "id": "done", "measure": "reached", "count": 75, "as_of": "2024-05-08"}
    needs = [{key: value for key, value in one.items() if value} for one in (plan, done)]
    said = page(needs=needs, report={"key_figures": ["done"]})
    assert f"(150 per cent of 50 people targeted{told})" in said
    assert f"| 50 people{told} | 75 people | 150 per cent |" in said


def test_a_figure_whose_whole_stands_in_another_table_names_it() -> None:
    deaths = toll("all", 90, measure="deaths")
    killed = toll("some", 60, part_of="all")
    children = toll("few", 7, population="children", part_of="some")
    apart = page(deaths, killed, children)
    assert "| People in Town (part of: deaths, 90) | 60 | 6 May 2024 | Monitor |" in apart
    assert "| Of these, children | 7 |" in apart
    described = {"group": "people", "described": "rescue volunteers"}
    together = page(deaths, toll("some", 60, part_of="all", population=described))
    assert "| Of these, people killed (described as rescue volunteers) | 60 |" in together
    assert "part of:" not in together


def test_what_a_floor_replaced_stands_beside_it_without_a_difference() -> None:
    said = page(
        toll("a", 115, as_of="2024-05-07"),
        toll(
            "b", "at least 97", as_of="2024-05-08", revises={"claim": "a", "because": "a recount"}
        ),
    )
    told = "| at least 97 (before that: 115 as of 7 May 2024; reason as stated: a recount) |"
    assert told in said
    assert "| 115 |" not in said
    assert "stays open" not in said


def test_what_replaced_a_withdrawn_figure_replaced_what_stood_before_it() -> None:
    said = page(
        toll("a", 290, as_of="2024-05-07"),
        toll("b", 359, as_of="2024-05-08", withdrawn={"how": "retracted"}),
        toll("c", 253, as_of="2024-05-09", revises={"claim": "b", "because": "a recount"}),
        report={"key_figures": ["a"]},
    )
    assert "Contradict each other" not in said
    assert "According to Monitor. Replaced since" in said
    assert "| 253 (down 37 from 290 as of 7 May 2024; reason as stated: a recount) |" in said
    assert "| 359 | 6 May 2024; as of 8 May 2024 | Monitor (withdrawn) |" in said


TOGETHER = {
    "en": "| Together more than what covers more",
    "fr": "| Ensemble, au-dessus d’un chiffre de champ plus large",
    "es": "| Juntas, por encima de otra que abarca más",
    "ar": "| مجموعها أعلى مما هو أوسع نطاقا",
}


@pytest.mark.parametrize("code", TOGETHER)
def test_parts_that_together_are_more_than_what_holds_them_are_said_to_be(code: str) -> None:
    week = {"measure": "cases", "basis": "new"}
    figures = (
        toll("all", 300, window="2024-05-01 to 2024-05-08", **week),
        toll("one", 120, window="2024-05-01 to 2024-05-04", **week),
        toll("two", 200, window="2024-05-05 to 2024-05-08", **week),
    )
    fewer = (figures[0], figures[1], {**figures[2], "count": 180})
    words = TOGETHER[code]
    told = page(*figures, language=code)
    assert words in told
    assert load_language(code).word("verdicts.inside") not in told
    assert words not in page(*fewer, language=code)


AMONG = {"en": "among civilians", "fr": "parmi : ", "es": "entre: ", "ar": "من بين: "}


@pytest.mark.parametrize("code", AMONG)
def test_some_of_a_group_are_said_to_be_among_it_elsewhere(code: str) -> None:
    said = page(
        toll("all", 1473, population="civilians", as_of="2024-05-07"),
        toll("one", 257, population="women", part_of="all", as_of="2024-05-07"),
        toll("later", 299, population="women", part_of="all", as_of="2024-05-08"),
        language=code,
        report={"highlights": ["later"]},
    )
    assert AMONG[code] in said


def test_figures_of_one_day_exclude_each_other_also_where_one_was_replaced() -> None:
    since = {"window": "since 2024-05-01"}
    said = page(
        toll("a", 185, as_of="2024-05-06", **since),
        toll("b", 259, as_of="2024-05-06", according_to="watch", **since),
        toll("c", 344, as_of="2024-05-08", **since),
    )
    alike = "same people, same place and same time"
    assert f"Contradict each other: {alike} |" in said
    assert "| 185 (Monitor) | |" in said
    assert "| 259 (Watch) | |" in said


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("form", UNNUMBERED)
def test_what_gives_no_number_is_said_of_each_originator_apart(form: Form, code: str) -> None:
    """With its own sources; what one originator leaves open stands in one sentence."""
    word = form.value.replace("_", " ")
    known = toll("known", 12)
    one = toll("a", word, measure="injured", places=["north"])
    other = toll("b", word, measure="missing", according_to="watch", sources=["leaf"])
    first = [toll(f"first-{at}", word, event=f"event {at}") for at in range(3)]

    def gaps(*tolls: dict[str, Any]) -> list[Sentence]:
        page = compose(Edition(index(*first, known, *tolls).report), load_language(code))
        unknown = page.sections.get("unknown")
        texts = [text for group in unknown.groups for text in group.texts] if unknown else []
        return [text for text in texts if isinstance(text, Sentence)]

    told = [text for text in gaps(one, other) if text not in gaps()]
    by = {name: [t for t in told if name in plain_text(t.spans)] for name in ("Monitor", "Watch")}
    assert [len(found) for found in by.values()] == [1, 1]
    assert "North" in plain_text(by["Monitor"][0].spans)
    assert plain_text(by["Monitor"][0].spans).count("Monitor") == 1
    assert [[cite.number for cite in found[0].cites] for found in by.values()] == [[1], [2]]


def test_an_indicator_is_one_whatever_the_case_of_its_letters() -> None:
    level = {"measure": "level", "unit": "metres", "places": ["town"], "as_of": "2024-05-08",
             "sources": ["doc"]}  # fmt: skip
    said = page(
        indicators=[
            {"id": "one", "indicator": "depth of the river", "according_to": "office",
             "count": "3.15", **level},
            {"id": "two", "indicator": "Depth of the river", "according_to": "watch",
             "count": "more than 4", **level},
        ],
    )  # fmt: skip
    assert "other figures" not in said
    assert said.count("| Depth of the river in Town |") == 2


def test_a_part_of_money_says_who_gave_it() -> None:
    money: dict[str, Any] = {"measure": "funding_received", "currency": "USD"}
    money |= {"according_to": "monitor", "as_of": "2024-05-07", "sources": ["doc"]}
    given = {**money, "id": "some", "count": "4 million", "by": ["office"], "part_of": "all"}
    said = page(funding=[{**money, "id": "all", "count": "12 million"}, given])
    assert "| Of these, funding received (by Office) | 4 million |" in said


@pytest.mark.parametrize("language", available())
def test_a_description_of_households_stands_in_one_bracket(language: str) -> None:
    """Not behind people in another: of what group they are, nobody said."""
    who = {"group": "people", "described": "staying in schools"}
    stayed = moved("one", 5200, unit="households", population=who)
    text = page(stayed, language=language, report={"highlights": ["one"]})
    assert text.count("staying in schools") > 1
    assert re.search(r"\([^)]*\([^)]*staying in schools", text) is None
    if language == "en":
        assert "5,200 households (described as staying in schools)" in text


@pytest.mark.parametrize(
    ("measure", "said"),
    [
        ("killed", "People killed (described as foreigners) in Town"),
        ("deaths", "Deaths: people (described as foreigners) in Town"),
    ],
)
def test_a_measure_that_names_people_takes_their_description(measure: str, said: str) -> None:
    who = {"group": "people", "described": "foreigners"}
    assert f"| {said} |" in page(toll("a", measure=measure, population=who))


def test_what_does_not_fit_into_a_sentence_stands_behind_a_word_of_its_own() -> None:
    since = {"window": "since 2024-05-01", "as_of": "2024-05-08", "method": "model"}
    names: dict[str, Any] = {"places": ["town", "village", "south"], "cause": "cholera"}
    said = page(toll("a", event="Ford Bridge", **since, **names), report={"highlights": ["a"]})
    first = said.split("## Tolls", maxsplit=1)[0]
    assert "Details: the result of a model; " in first or "(the result of a model; " in first
    assert ". The result of a model" not in said
