"""How the figures differ: what is said of small reports, and what is not."""

from __future__ import annotations

from typing import Any

import pytest

import sitrep
from tests.compare.reports import index, toll


def page(*tolls: dict[str, Any], **more: Any) -> str:
    built = sitrep.build(index(*tolls, **more).report, options=sitrep.BuildOptions(to=["markdown"]))
    assert built.ok, built.findings
    return built.outputs["report.md"].decode("utf-8")


def via(source: str, *carriers: str) -> dict[str, Any]:
    return {"source": source, "via": list(carriers)}


CARRIED = "Carried by Wire, perhaps from the same report"


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ({}, {}, True),
        ({"count": 14}, {}, False),
        ({"sources": [via("doc", "wire"), "page"]}, {}, False),
        ({"sources": [via("doc", "radio")]}, {}, False),
    ],
)
def test_a_shared_carrier_is_said_where_all_of_one_number_came_through_it(
    first: dict[str, Any], second: dict[str, Any], said: bool
) -> None:
    one = {"sources": [via("doc", "wire")], **first}
    other = {"according_to": "watch", "sources": [via("page", "wire")], **second}
    assert (CARRIED in page(toll("one", **one), toll("two", **other))) is said


def test_a_circle_is_said_and_no_originator_is_made_of_it() -> None:
    written = page(
        toll("one", according_to="wire", sources=[via("doc", "radio")]),
        toll("two", according_to="radio", sources=[via("page", "wire")]),
    )
    assert "who cite each other in a circle (" in written
    assert "so that no originator is known" in written


@pytest.mark.parametrize(
    "other", [{"window": "2023-05-06"}, {"window": "not stated", "counted_in": "2023-05-06"}]
)
def test_proven_figures_of_one_time_say_nothing_of_those_of_another(other: dict[str, Any]) -> None:
    proven = toll("one", 12, **{"status": "verified", "basis": "new", **other})
    reported = toll("two", 70, according_to="watch", basis="new", counted_in="2024-05-06")
    assert "Only what was documented or verified so far" not in page(proven, reported)


@pytest.mark.parametrize(
    ("proven", "reported", "said"),
    [
        ({}, {}, True),
        ({"definition": "complaints of detention"}, {"definition": "all who fell ill"}, False),
        ({"cause": "cholera"}, {"cause": "measles"}, False),
        ({"definition": "those whose names are known"}, {}, True),
    ],
)
def test_proven_cases_of_something_else_say_nothing_of_all_cases(
    proven: dict[str, Any], reported: dict[str, Any], said: bool
) -> None:
    few = toll("one", 5, status="verified", window="since 2024-05-05", as_of="2024-05-06", **proven)
    many = toll("two", 62, according_to="watch", window="since 2024-05-04", **reported)
    assert ("Only what was documented or verified so far" in page(few, many)) is said


def test_a_proven_figure_that_is_higher_than_a_wider_one_is_said() -> None:
    written = page(
        toll("one", 188, status="verified"),
        toll("two", 30, places=["north"], according_to="watch"),
    )
    assert "| **People; North; 6 May 2024** | Higher than what covers more" in written
    assert "| 30 (Watch) | covers more |" in written
    assert "| 188 (Monitor; Town) | covers less |" in written


def test_the_day_of_counting_is_not_the_day_of_death() -> None:
    written = page(
        toll("new", 400, basis="new", window="not stated", counted_in="2024-05-07",
             includes_earlier=360),
        report={"title": "T", "as_of": "2024-05-10", "issuer": "Team", "highlights": ["new"]},
    )  # fmt: skip
    assert "400 people were killed in Town (newly added to the count on 7 May 2024" in written
    assert "of the 400, this number belongs to an earlier time: 360." in written


def test_new_and_net_are_both_printed() -> None:
    run = {"window": "since 2024-05-01", "basis": "cumulative"}
    written = page(
        toll("old", 500, as_of="2024-05-06", **run),
        toll("now", 538, as_of="2024-05-07", **run),
        toll("new", 40, basis="new", window="not stated", counted_in="2024-05-07",
             sources=["doc", via("page", "wire")]),
    )  # fmt: skip
    carried = "According to Monitor, cited directly and as carried by Wire, newly counted: "
    assert f"{carried}40 people in Town" in written
    assert "added to the count on 7 May 2024. Its cumulative figure went from 500 to 538" in written
    assert "a rise by 38 (computed in this briefing)" in written


def test_a_fall_is_a_fall_with_its_reason() -> None:
    run = {"window": "since 2024-05-01", "basis": "cumulative"}
    old = toll("old", 400, as_of="2024-05-06", **run)
    new = toll("new", 380, as_of="2024-05-07", **run)
    assert "380 (down 20 from 400 as of 6 May 2024; no reason is recorded)" in page(old, new)
    told = {**new, "revises": {"claim": "old", "because": "duplicates were taken out"}}
    assert "reason as stated: duplicates were taken out" in page(old, told)


def test_an_originator_is_named_in_short_where_its_name_gives_the_short_form() -> None:
    def written(*names: str) -> str:
        plain = {"kind": "organisation", "party_to_conflict": "no"}
        given = enumerate((*names, "Other"))
        actors = [{**plain, "id": f"actor-{at}", "name": name} for at, name in given]
        carried = {"source": "doc", "via": [f"actor-{at}" for at in range(1, len(names))]}
        return page(
            toll("one", 40, according_to="actor-0", sources=["doc"]),
            toll("two", 20, according_to=f"actor-{len(names)}", sources=[carried]),
            actors=actors,
        )

    assert "| 40 (ESA) |" in written("Example Storm Agency (ESA)")
    assert "40 (Storm Agency (of the coast)) |" in written("Storm Agency (of the coast)")
    alike = written("Example Storm Agency (ESA)", "Exile Support Association (ESA)")
    assert "| 40 (Example Storm Agency (ESA)) |" in alike


def test_who_gave_all_figures_of_a_cell_is_said_once() -> None:
    written = page(
        toll("one", 12, population="civilians"),
        toll("two", 30, population="fighters"),
        toll("all", 50, according_to="watch"),
    )
    assert "| Monitor: 12 (civilians); 30 (fighters) | 50 (Watch; people) | Lies inside" in written


def test_who_came_into_a_state_in_some_days_is_set_beside_who_is_in_it_on_a_later_one() -> None:
    """Never as a contradiction: they may have left it, or the day may not be stated."""
    came = {"measure": "missing", "window": "2024-05-01 to 2024-05-05"}
    day = {"measure": "missing", "window": "not stated", "as_of": "2024-05-08"}
    on_day = toll("b", 20, according_to="watch", **day)
    dated = {**came, "as_of": "2024-05-08"}
    for known, how in (
        (toll("a", 9, **dated), "Lies inside, as far as is stated; not added"),
        (
            toll("a", 30, **dated),
            "What is counted is not stated alike (when it began); not compared",
        ),
        (toll("a", 30, **came), "What is counted is not stated alike (time); not compared"),
    ):
        written = page(known, on_day)
        assert how in written
        assert "cannot" not in written


def test_a_figure_that_names_no_event_may_be_of_one_that_another_names() -> None:
    tolls = toll("a", 40, event="Ford Bridge"), toll("b", "zero", according_to="watch")
    row = (
        "40 (Monitor; event: Ford Bridge) | Zero (Watch) | Stated for the former alone: event; "
        "if it holds for both, they cannot both be right"
    )
    written = page(*tolls)
    assert row in written
    assert "if what is stated for the latter alone (event) holds for both" in at_a_glance(*tolls)
    header = {"title": "Exercise", "as_of": "2024-05-10", "issuer": "Example team"}
    marked = page(*tolls, report={**header, "highlights": ["b"]})
    assert "Another figure is given, perhaps of the same" in marked


def undated(ref: str, count: int, day: int, **more: Any) -> dict[str, Any]:
    return toll(ref, count, window="not stated", as_of=f"2024-05-{day:02}", **more)


OPEN, NO_TIMES = "Without a stated time, it stays open", "No time is stated; it stays open"


def test_figures_without_a_time_are_left_open_against_dated_ones_where_there_are_any() -> None:
    one, other = undated("one", 41, 6), undated("two", 60, 7, according_to="watch")
    written = page(one, other)
    assert "41 (Monitor; as of 6 May 2024) | 60 (Watch; as of 7 May 2024) | " + NO_TIMES in written
    assert "Dated figures" not in written
    written = page(one, other, toll("three", 70, according_to="office"))
    assert f"41 (Monitor); 60 (Watch) | Dated figures | {OPEN}" in written


def test_figures_of_three_dates_without_a_time_are_left_open_to_each_other() -> None:
    by = ("monitor", "watch", "office")
    written = page(
        *(undated(f"of-{who}", 40 + at, 5 + at, according_to=who) for at, who in enumerate(by))
    )
    assert f"| Each other | {NO_TIMES}" in written
    assert written.count(NO_TIMES) == 1


def test_what_is_known_to_be_of_others_is_not_left_open_for_want_of_a_time() -> None:
    apart = page(undated("one", 41, 6), undated("two", 60, 7, places=["south"]))
    assert NO_TIMES not in apart
    assert OPEN not in apart
    defined = page(
        undated("one", 41, 6, definition="dead in hospital"),
        undated("two", 60, 7, definition="dead at home", according_to="watch"),
    )
    assert NO_TIMES not in defined
    assert "What is counted is not stated alike (definition); not compared" in defined


FIRST_PAGE = {"title": "T", "as_of": "2024-05-10", "issuer": "Team"}
RUN = {"window": "since 2024-05-01"}


def at_a_glance(*tolls: dict[str, Any]) -> str:
    return page(*tolls, report=FIRST_PAGE).partition("## At a glance")[2].partition("\n## ")[0]


def test_a_later_figure_that_is_lower_than_an_earlier_one_of_another_is_a_dispute_at_a_glance() -> (
    None
):
    early = toll("early", 60, as_of="2024-05-06", **RUN)
    late = toll("late", 40, according_to="watch", as_of="2024-05-07", **RUN)
    said = at_a_glance(early, late)
    assert "60 according to Monitor (as of 6 May 2024) and 40 according to Watch (as of" in said
    assert "The later figure is lower. As far as is stated, they cannot both be right" in said
    third = toll("third", 70, according_to="office", as_of="2024-05-05", **RUN)
    assert "The latest figure is the lowest. As far as is stated, they cannot all" in at_a_glance(
        early, late, third
    )
    assert "the later figure" not in at_a_glance(early, {**late, "count": 80})


def test_who_is_blamed_is_said_with_the_numbers_that_are_disputed() -> None:
    one = toll("one", 60, responsible=["office"])
    other = toll("two", 40, according_to="watch", responsible=["wire"])
    said = at_a_glance(one, other)
    blames = (
        "As alleged by Monitor, responsibility lies with Office. "
        "As alleged by Watch, responsibility lies with Wire."
    )
    assert f"They cannot both be right. {blames}" in said
    assert said.count("As alleged by") == 2
    named = {"event": "market"}
    early = toll("early", 60, responsible=["office"], as_of="2024-05-06", **RUN, **named)
    late = {**other, **RUN, **named, "as_of": "2024-05-07"}
    said = at_a_glance(early, late)
    assert f"they cannot both be right. {blames}" in said
    assert said.count("As alleged by") == 2
    alike = at_a_glance(one, {**other, "count": 60})
    assert f"in Town on 6 May 2024. {blames}" in alike
    assert "cannot both" not in alike
    assert "As alleged" not in at_a_glance(one, {**other, "responsible": ["office"]})


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"count": 300}, True),
        ({"count": 900}, False),
        ({"count": 300, "places": ["south"]}, False),
    ],
)
def test_a_limit_is_explained_where_a_figure_of_the_same_is_lower(
    other: dict[str, Any], said: bool
) -> None:
    limit = toll("limit", "fewer than 500", places=["north"])
    figure = toll("figure", **{"places": ["north"], "according_to": "watch", **other})
    assert ("| Lower figures | An upper limit is not a count" in page(limit, figure)) is said


def test_a_limit_that_is_of_some_people_alone_says_of_whom() -> None:
    limit = toll("limit", "up to 30", measure="missing", population="children")
    text = page(limit, toll("all", "20", measure="missing"))
    assert "| Up to 30 (Monitor; children) | Lower figures | An upper limit" in text


def test_a_day_without_a_number_is_not_what_page_one_does_not_know_once_a_later_has_one() -> None:
    since = {"window": "since 2024-05-01"}

    def at_a_glance(day: int) -> bool:
        written = page(
            toll("told", 40, as_of="2024-05-06", **since),
            toll("gap", "not available", as_of=f"2024-05-{day:02}", **since),
        )
        first, _, rest = written.partition("\n## Tolls")
        assert "no number is available" in first + rest
        return "no number is available" in first

    assert [at_a_glance(day) for day in (5, 7)] == [False, True]


def test_parts_that_come_to_more_than_their_whole_are_disputed_at_a_glance_and_marked() -> None:
    whole = toll("whole", 90, places=["land"])
    parts = [toll("n", 80, places=["north"]), toll("s", 60, places=["south"])]
    said = at_a_glance(whole, *parts)
    assert "90 according to Monitor. People killed in North on 6 May 2024: 80" in said
    assert "60 according to Monitor. Together the parts come to more than the whole" in said
    marked = {**FIRST_PAGE, "highlights": ["whole"], "key_figures": ["whole"]}
    first = page(whole, *parts, report=marked).split("## Tolls", maxsplit=1)[0]
    assert first.count("[Figures for parts of this come to more](#how-the-figures-differ)") == 2
    enough = page({**whole, "count": 140}, *parts, report=marked)
    assert "come to more" not in enough


def test_what_was_newly_counted_above_its_total_is_disputed_at_a_glance() -> None:
    total = toll("total", 40, basis="cumulative", as_of="2024-05-07", **RUN)
    new = toll("new", 55, basis="new", window="2024-05-07")
    said = at_a_glance(total, new)
    assert "What was newly counted is more than the figure that covers that time" in said
    first = page(total, new, report={**FIRST_PAGE, "highlights": ["total"]})
    assert "[A higher figure is given for a part of this](#how-the-figures-differ)" in first
    assert "newly counted is more" not in at_a_glance(total, {**new, "count": 35})


def test_sizes_said_in_words_share_a_row() -> None:
    words = [
        toll(f"of-{who}", size, according_to=who)
        for who, size in (("watch", "dozens"), ("office", "hundreds"))
    ]
    written = page(toll("one", 300), *words)
    assert written.count("A size said in a word") == 1
    assert "Hundreds (Office); dozens (Watch) | Numbers that may be of the same |" in written
    written = page(toll("one", 300), words[1])
    assert "| Hundreds (Office) | 300 (Monitor) | A size said in a word" in written


@pytest.mark.parametrize("more", [{"cause": "an air strike"}, {"event": "a fire"}])
def test_a_size_in_a_word_stands_beside_no_number_of_another_cause_or_event(
    more: dict[str, str],
) -> None:
    size = toll("w", "dozens", according_to="watch")
    assert "A size said in a word" in page(toll("one", 300), size)
    assert "A size said in a word" not in page(toll("one", 300), {**size, **more})
    assert "A size said in a word" in page(toll("one", 300, **more), {**size, **more})


def test_what_is_said_of_the_same_figures_stands_in_a_row() -> None:
    written = page(
        toll("one", sources=[via("doc", "wire")]),
        toll("two", according_to="watch", sources=[via("page", "wire")]),
        toll("three", 4, population="children"),
    )
    assert f"The same figure: same people, same place and same time. {CARRIED}" in written


def test_measures_without_a_dispute_share_a_table_that_names_them() -> None:
    same = [
        toll(f"{measure}-{who}", 8, measure=measure, according_to=who)
        for measure in ("killed", "injured")
        for who in ("monitor", "watch")
    ]
    written = page(*same)
    assert "### Other measures" in written
    for measure in ("killed", "injured"):
        assert f"| People {measure}; people; Town; 6 May 2024: 8 (Monitor) | 8 (Watch) |" in written
    alone = page(*same[:2])
    assert "### Other measures" not in alone
    assert "### People killed" in alone.partition("## How the figures differ")[2]
    disputed = page(*same, toll("more", 30, measure="injured", according_to="office"))
    assert "### Other measures" not in disputed


def test_a_sentence_that_ends_with_its_citations_is_cited_once() -> None:
    spelled = [{"name": name, "source": source} for name, source in (("A", "doc"), ("B", "page"))]
    places = [{"id": "town", "name": "Town", "level": "locality", "spellings": spelled}]
    written = page(toll("one", sources=["doc", "page"]), places=places)
    assert "- Town is called “A” [[1]](#source-1) and “B” [[2]](#source-2).\n" in written


def test_what_happened_on_a_day_is_not_set_beside_what_runs_on_and_crosses_it() -> None:
    day = {"population": "women", "window": "2024-05-06"}
    total = {"population": "aid_workers", "window": "since 2024-05-01", "as_of": "2024-05-08"}
    runs = toll("b", 40, according_to="watch", **total)
    assert "May overlap in part" not in page(toll("a", 7, **day), runs)
    week = {**day, "window": "2024-04-28 to 2024-05-06"}
    assert "May overlap in part" in page(toll("a", 7, **week), runs)


def test_rows_between_figures_of_page_one_are_not_put_together() -> None:
    groups = ("women", "men", "children", "girls", "boys", "fighters", "journalists")
    tolls = [
        toll(f"{group}-{by}", 5 + at, population=group, according_to=by, places=[place])
        for at, group in enumerate(groups)
        for by, place in (("monitor", "town"), ("watch", "north"))
    ]
    assert "Each with some of these" in page(*tolls)
    header = {"title": "Exercise", "as_of": "2024-05-10", "issuer": "Example team"}
    first = {**header, "highlights": ["women-monitor", "women-watch"]}
    row = "| 5 (Monitor; Town) | 5 (Watch; North) | Lies inside"
    assert row in page(*tolls, report=first)
    assert row not in page(*tolls)


def test_both_rows_name_their_measures_where_these_are_not_one() -> None:
    """The heading of a table names that of one row alone."""
    since = {"window": "since 2024-05-01", "as_of": "2024-05-08", "cause": "cholera"}
    written = page(
        toll("a", 30, measure="cases", **since), toll("b", 40, measure="deaths", **since)
    )
    assert "| 30 (Monitor; cases) | covers more |" in written
    assert "| 40 (Monitor; deaths) | covers less |" in written
    alike = page(toll("a", 30, places=["north"]), toll("b", 40))
    assert "| 30 (Monitor) | covers more |" in alike


def test_a_place_is_not_named_as_what_differs_where_both_state_the_same() -> None:
    stock = {"figure_type": "stock", "to_places": ["north"], "as_of": "2024-05-08"}
    stock |= {"sources": ["doc"]}
    own = {**stock, "id": "a", "according_to": "monitor", "measure": "idps", "count": 90}
    other = {**stock, "id": "b", "according_to": "watch", "measure": "displaced", "count": 40}
    written = page(displacement=[own, other])
    assert "Higher than what covers more (what is counted), as far as" in written


def test_who_carried_it_straight_stands_before_a_chain() -> None:
    sources = [via("doc", "wire", "radio"), via("page", "paper")]
    assert "as carried by Paper; Radio, in turn carried by Wire" in page(toll("a", sources=sources))
    two = [via("doc", "wire"), via("page", "paper")]
    assert "as carried by Wire and Paper" in page(toll("a", sources=two))


@pytest.mark.parametrize(
    ("count", "words", "told"),
    [
        (17, "nearly 20", True),
        (17, "17", False),
        (17, "seventeen people", False),
        ("at least 54", "dozens", True),
        (17, "many", False),
    ],
)
def test_a_carrier_that_gives_another_number_is_told_in_its_words(
    count: int | str, words: str, told: bool
) -> None:
    said = [{**via("page", "paper"), "figure": words}, "doc"]
    assert (f"“{words}”" in page(toll("a", count, sources=said))) is told
    own = [{"source": "page", "figure": words}, "doc"]
    assert f"“{words}”" not in page(toll("a", count, sources=own))


EXCUSES = {
    "proof": "Only what was documented or verified so far; being lower, no contradiction",
    "earlier": "Of different dates, and the later ones are higher; no contradiction",
}


def excused(*tolls: dict[str, Any]) -> list[tuple[str, ...]]:
    """Which figures are said to be no contradiction to each other, each with the reason."""
    lines = page(*tolls).split("## How the figures differ")[1].splitlines()
    found, why = list[tuple[str, ...]](), ""
    for line in lines:
        cells = line.strip("| ").split(" | ")
        why = why if line.startswith("|") else ""
        if line.startswith("| **"):
            why = next((key for key, said in EXCUSES.items() if said in cells[1]), "")
            found += [(why,)] if why else []
        elif line.startswith("| ") and why:
            found[-1] += (cells[0].split(" (")[0],)
    return found


@pytest.mark.parametrize(
    ("others", "said"),
    [
        # Beside a contradiction of the first two.
        (
            [
                toll("none", "zero", according_to="office", as_of="2024-05-07"),
                toll("many", 70, according_to="watch", as_of="2024-05-07"),
            ],
            [("proof", "54", "70"), ("earlier", "54", "zero")],
        ),
        # What was proven is higher than what was told before: it is not called lower.
        (
            [toll("none", "zero", according_to="office", as_of="2024-05-07")],
            [("earlier", "54", "zero")],
        ),
        ([toll("many", 70, according_to="watch", as_of="2024-05-07")], [("proof", "54", "70")]),
    ],
)
def test_each_verdict_is_true_of_each_pair_of_one_scope(
    others: list[dict[str, Any]], said: list[tuple[str, ...]]
) -> None:
    found = excused(*others, toll("some", 54, status="documented", as_of="2024-05-09"))
    assert sorted((why, *sorted(refs)) for why, *refs in found) == sorted(said)
