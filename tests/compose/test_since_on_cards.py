"""What a card says of the last issue: how far a figure of the same scope rose or fell, no more."""

from __future__ import annotations

from typing import Any

import pytest

from tests.compare.reports import toll
from tests.compose.test_since import LATER, built, series
from tests.compose.written import written

HEADER = {**LATER["report"], "key_figures": ["dead"]}
RUN = {"window": "since 2024-05-01", "basis": "cumulative"}
OLD = toll("dead", 40, as_of="2024-05-09", **RUN)
NEW = {**OLD, "count": 47, "as_of": "2024-05-13", "sources": ["page"]}


def parts(before: dict[str, Any] | None, after: dict[str, Any], code: str = "en") -> list[str]:
    """What stands on the card, and what at a glance."""
    tolls = {"tolls": [before] if before is not None else [toll("other", 3, measure="injured")]}
    loaded = series(tolls, {"report": HEADER, "tolls": [after]})
    return built(loaded, language=code).split("\n## ")[1:3]


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (NEW, ", up 7 since the issue of 10 May 2024"),
        ({**NEW, "count": 31}, ", down 9 since the issue of 10 May 2024"),
        ({**NEW, "count": "at least 50"}, ", a rise since the issue of 10 May 2024"),
        ({**NEW, "count": "hundreds"}, ", a rise since the issue of 10 May 2024"),
        ({**NEW, "count": "about 90"}, ", a rise since the issue of 10 May 2024"),
    ],
)
def test_a_card_says_how_far_its_figure_moved_and_the_glance_does_not_say_it_again(
    after: dict[str, Any], said: str
) -> None:
    card, glance = parts(OLD, after)
    assert f" People killed{said}\\" in card
    assert "[[1]]" in card.rpartition("According to Monitor.")[2]
    assert "[[2]]" in card.rpartition("According to Monitor.")[2]
    assert "People killed" not in glance


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, NEW),
        (OLD, {**NEW, "count": 40}),
        (OLD, {**NEW, "places": ["south"]}),
        (OLD, {**NEW, "population": "civilians"}),
        (OLD, {**NEW, "window": "since 2024-05-03"}),
        (OLD, {**NEW, "according_to": "watch"}),
        (OLD, {**NEW, "count": "at least 30"}),
        (OLD, {**NEW, "count": "more than 20", "status": "estimated"}),
        ({**OLD, "count": "not stated"}, NEW),
    ],
)
def test_a_card_says_nothing_where_there_is_no_rise_and_no_fall(
    before: dict[str, Any] | None, after: dict[str, Any]
) -> None:
    card, _ = parts(before, after)
    assert "since the issue" not in card


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("fr", ", en hausse de 7 depuis le numéro du 10 mai 2024"),
        ("es", ", aumento de 7 desde la edición del 10 de mayo de 2024"),
        ("ar", "، بارتفاع قدره 7 منذ عدد 10 مايو 2024"),
    ],
)
def test_it_is_said_in_every_language(code: str, said: str) -> None:
    card, _ = parts(OLD, NEW, code)
    assert said in card


MANY = [toll(f"t{at}", at + 3, measure="injured", places=[place], **RUN)
        for at, place in enumerate(("north", "south"))]  # fmt: skip
ALL = {
    "en": "counted in this briefing: figures that changed or are given for a later date, 3; "
    "new figures, 1",
    "fr": "décompte du présent rapport : chiffres modifiés ou donnés pour une date ultérieure, 3 ; "
    "nouveaux chiffres, 1",
    "es": "contados en este informe: cifras modificadas o dadas para una fecha posterior, 3; "
    "cifras nuevas, 1",
    "ar": "محسوبة في هذه الإحاطة: أرقام تغيرت أو وردت لتاريخ لاحق، 3؛ أرقام جديدة، 1",
}


@pytest.mark.parametrize("code", ALL)
def test_page_one_says_how_much_changed_besides(code: str) -> None:
    """Two changes named there are not all of them."""
    later = [{**one, "count": one["count"] + 9, "sources": ["page"]} for one in MANY]
    now = [NEW, *later, toll("fresh", 5, measure="missing", **RUN)]
    loaded = series({"tolls": [OLD, *MANY]}, {"report": HEADER, "tolls": now})
    glance = built(loaded, language=code).split("\n## ")[2]
    assert f"{ALL[code]}." in glance.replace("\xa0", " ").replace("\u202f", " ")


def test_the_changes_of_each_originator_stand_under_its_name() -> None:
    others = [{**one, "according_to": "watch", "id": f"w-{one['id']}"} for one in MANY]
    later = [{**one, "count": one["count"] + 9, "sources": ["page"]} for one in (*MANY, *others)]
    loaded = series({"tolls": [OLD, *MANY, *others]}, {"report": HEADER, "tolls": [NEW, *later]})
    table = built(loaded).split("| What is reported |")[1].split("\n\n")[0]
    leads = [one for one in table.splitlines() if one.startswith("| **")]
    assert [one.split("**")[1] for one in leads] == ["According to Monitor", "According to Watch"]
    assert table.count("Monitor") == 1


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (47, ", up 7 from 40 as of 9 May 2024"),
        ("at least 50", ", a rise from 40 as of 9 May 2024"),
        (40, ""),
    ],
)
def test_a_card_says_how_far_its_figure_moved_within_the_report(
    count: int | str, said: str
) -> None:
    now = {**NEW, "id": "now", "count": count, "as_of": "2024-05-10"}
    card = written("en", ["now"], tolls=[OLD, now]).split("\n## ")[1]
    assert f" People killed{said}\\" in card
    assert ("[[2]]" in card) is bool(said)
