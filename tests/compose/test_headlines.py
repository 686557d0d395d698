"""A heading says what is counted and of what as an editor writes it: Houses destroyed."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Any

import pytest

from sitrep.compose.desk import Desk, plain_text
from sitrep.compose.words.joints import aside
from sitrep.compose.words.scope_words import counted_headline, divided, measured_people
from sitrep.compose.words.what_counted import ENDING, headline, measure_of_whom
from sitrep.languages import load_language
from sitrep.languages.phrases import available, load_phrases
from sitrep.model.figures.figure import Figure
from sitrep.model.figures.population import Group
from sitrep.model.report import FIGURE_MODELS
from tests.compare.reports import index, toll
from tests.compose.written import written

AT = {"according_to": "monitor", "as_of": "2024-05-06", "sources": ["doc"]}
LANGUAGES = pytest.mark.parametrize("code", available())


def told(code: str, kind: str, **record: Any) -> tuple[Desk, Figure]:
    """A desk with one figure."""
    place = {"from_places": ["land"]} if kind == "displacement" else {"places": ["land"]}
    found = index(**{kind: [{"id": "one", "count": 12, **AT, **place, **record}]})
    return Desk(found, load_language(code)), found.figures["one"]


def plain(text: str) -> str:
    return re.sub(r"\s", " ", text)


FARMERS = {"population": {"group": "civilians", "described": "farmers"}}
HOUSES = ("damage", {"measure": "destroyed", "item": "houses"})
TENTS = ("deliveries", {"measure": "distributed", "item": "tents"})
WOMEN = ("tolls", {"measure": "injured", "population": "women"})
HOMES = ("needs", {"measure": "reached", "unit": "households"})
NEEDY = ("needs", {"measure": "in_need", "unit": "households"})
HIT = ("tolls", {"measure": "affected", "unit": "households"})
MOVED = ("displacement", {"measure": "idps", "unit": "households"})
HOSTED = (
    "displacement",
    {"measure": "idps", "population": {"group": "people", "described": "hosted"}},
)
BOATS = ("damage", {"measure": "lost", "item": "boats"})
BUILT = ("deliveries", {"measure": "set_up", "item": "latrines"})


@pytest.mark.parametrize(
    ("of", "code", "said"),
    [
        (HOUSES, "en", "Houses destroyed"),
        (HOUSES, "fr", "Maisons détruites"),
        (HOUSES, "es", "Viviendas destruidas"),
        (HOUSES, "ar", "المنازل المدمرة"),
        (TENTS, "en", "Tents distributed"),
        (TENTS, "fr", "Tentes distribuées"),
        (TENTS, "es", "Tiendas de campaña distribuidas"),
        (TENTS, "ar", "الخيام الموزعة"),
        (WOMEN, "en", "Women injured"),
        (WOMEN, "fr", "Femmes blessées"),
        (WOMEN, "es", "Mujeres heridas"),
        (WOMEN, "ar", "المصابون في صفوف النساء"),
        (HOMES, "en", "Households reached"),
        (HOMES, "fr", "Ménages assistés"),
        (HOMES, "es", "Hogares asistidos"),
        (HOMES, "ar", "الأسر المعيشية التي تم الوصول إليها"),
        (NEEDY, "ar", "الأسر المعيشية المحتاجة"),
        (HIT, "ar", "الأسر المعيشية المتضررة"),
        (MOVED, "ar", "الأسر المعيشية النازحة داخليا"),
        (HOSTED, "ar", "النازحون داخليا (الوصف الوارد: hosted)"),
        (BOATS, "ar", "الخسائر من القوارب"),
        (BUILT, "es", "Letrinas construidas o instaladas"),
        (BUILT, "fr", "Latrines construites ou installées"),
    ],
)
def test_a_measure_and_what_it_counts_are_one_heading(
    of: tuple[str, dict[str, Any]], code: str, said: str
) -> None:
    desk, figure = told(code, of[0], **of[1])
    assert plain(plain_text(measure_of_whom(desk, figure))) == said


@LANGUAGES
def test_every_heading_agrees_with_whatever_it_counts(code: str) -> None:
    kinds = {key.partition(".")[0] for key in load_phrases(code).phrases if ".headline." in key}
    seen = 0
    for kind in sorted(kinds - {"funding"}):
        for record in every(kind):
            desk, figure = told(code, kind, **record)
            said = plain_text(headline(desk, figure))
            if said:
                seen += 1
                assert ENDING not in said, (record, said)
                assert "  " not in said, (record, said)
            assert ENDING not in plain_text(measured_people(desk, figure)), record
    assert seen > 100


def every(kind: str, some: list[str] | None = None) -> list[dict[str, Any]]:
    """A record of each measure of a kind, of each thing or group that it can count."""
    measures = some or [str(one) for one in FIGURE_MODELS[kind].measures()]
    words = load_phrases("en").phrases
    if kind in ("tolls", "needs", "displacement"):
        known = [one for one in measures if f"{kind}.headline.{one}" in words]
        of = [{"population": one.value} for one in (Group.WOMEN, Group.CIVILIANS)]
        units = [] if kind == "tolls" and some is None else [{"unit": "households"}]
        return [{"measure": one, **each} for one in known for each in (*of, *units)]
    items = FIGURE_MODELS[kind].model_fields["item"].annotation
    assert isinstance(items, type)
    assert issubclass(items, StrEnum)
    things = [item.value for item in items if f"units.{item.value}" in words][:6]
    return [{"measure": one, "item": item} for one in measures for item in things]


@LANGUAGES
def test_whom_nobody_has_named_and_movements_stand_behind_a_colon(code: str) -> None:
    desk, figure = told(code, "tolls", measure="killed", population="unknown")
    assert headline(desk, figure) == ()
    assert ":" in plain_text(measure_of_whom(desk, figure))
    desk, figure = told(code, "displacement", measure="returnees", unit="movements")
    assert headline(desk, figure) == ()


@LANGUAGES
def test_everybody_and_a_measure_without_a_heading_have_none(code: str) -> None:
    desk, figure = told(code, "tolls", measure="killed")
    assert headline(desk, figure) == ()
    desk, figure = told(code, "tolls", measure="cases", population="women")
    assert headline(desk, figure) == ()


@pytest.mark.parametrize(
    ("code", "count", "record", "said"),
    [
        ("en", 12, {}, "12 people killed"),
        ("en", 1, {"population": "women"}, "1 woman killed"),
        ("fr", 12, {"population": "women"}, "12 femmes tuées"),
        ("fr", 1, {"population": "women"}, ""),  # the ending would be that of several
        ("es", "hundreds", {}, "cientos de personas muertas"),
        ("en", "zero", {}, ""),
        ("en", "not stated", {}, ""),
        ("en", 12, FARMERS, "12 civilians killed (described as farmers)"),
        ("ar", 12, {}, ""),
    ],
)
def test_a_number_stands_in_the_heading_where_a_language_says_it_so(
    code: str, count: str | int, record: dict[str, Any], said: str
) -> None:
    desk, figure = told(code, "tolls", measure="killed", count=count, **record)
    assert plain(plain_text(counted_headline(desk, figure))) == said


@LANGUAGES
def test_no_heading_of_households_calls_them_people(code: str) -> None:
    """Where a heading begins with a word for people, households have another."""
    language = load_language(code)
    homes = language.word("units.households")
    for kind in ("tolls", "needs", "displacement"):
        for record in every(kind, ["affected"] if kind == "tolls" else None):
            if record.get("unit") == "households":
                desk, figure = told(code, kind, **record)
                said = plain_text(measure_of_whom(desk, figure))
                assert said.casefold().startswith(homes.casefold()), said


def test_a_number_stands_behind_no_word_of_its_heading() -> None:
    desk, figure = told("en", "displacement", measure="refugees", population="women")
    assert plain_text(measure_of_whom(desk, figure)) == "refugee women"
    assert counted_headline(desk, figure) == ()
    assert plain_text(measured_people(desk, figure)) == "refugees, 12 women"


def test_what_is_not_counted_in_people_is_named_by_its_heading_and_number() -> None:
    desk, figure = told("fr", "damage", measure="out_of_use", item="schools", count=1)
    assert plain_text(measured_people(desk, figure)) == "écoles hors d’usage, 1"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "(40 per cent of 500 children targeted)"),
        ("fr", "(40 % de 500 enfants ciblés)"),
        ("es", "(proporción: 40 % de 500 niños y niñas a los que se prevé asistir)"),
        ("ar", "(40% من 500 طفل، المستهدفون من الأطفال)"),
    ],
)
def test_a_card_says_of_how_many_its_share_is(code: str, said: str) -> None:
    of = {**AT, "places": ["land"], "population": "children"}
    needs = [
        {"id": "t", "measure": "targeted", "count": 500, **of},
        {"id": "r", "measure": "reached", "count": 200, **of},
    ]
    assert said in plain(written(code, ["r"], needs=needs))


def test_a_share_of_money_names_the_sum_and_its_currency() -> None:
    of = {**AT, "currency": "USD", "appeal": "Plan"}
    funding = [
        {"id": "q", "measure": "funding_required", "count": "120 million", **of},
        {"id": "r", "measure": "funding_received", "count": "42 million", **of},
    ]
    said = plain(written("en", ["r"], funding=funding))
    assert "35 per cent of 120 million USD required; appeal: Plan)" in said


def test_toll_of_everybody_is_what_it_was() -> None:
    found = index(tolls=[toll("t")])
    desk = Desk(found, load_language("en"))
    assert plain_text(measure_of_whom(desk, found.figures["t"])) == "People killed"


@pytest.mark.parametrize(
    ("code", "appeal", "said"),
    [
        ("fr", "Appel d’urgence", "(Appel d’urgence)"),
        ("fr", "Appelons", "(appel : Appelons)"),
        ("es", "Llamamiento urgente", "(Llamamiento urgente)"),
        ("en", "Flood Appeal", "(appeal: Flood Appeal)"),
    ],
)
def test_a_name_that_begins_with_its_label_has_none(code: str, appeal: str, said: str) -> None:
    desk, figure = told(code, "funding", measure="funding_spent", appeal=appeal, currency="USD")
    parts = list(divided(desk, figure))
    assert plain(plain_text(aside(desk, parts))).strip() == said


def test_a_scale_stands_in_brackets_behind_its_number() -> None:
    more = {"indicator": "price index", "unit": "2025 = 100", "places": ["land"], "count": 171}
    said = plain(written("en", ["one"], indicators=[{"id": "one", **AT, **more}]))
    assert ": 171 (2025 = 100; as of 6 May 2024)" in said


def test_what_is_computed_names_the_things_that_it_counts() -> None:
    of = {**AT, "places": ["land"], "item": "schools"}
    damage = [
        {"id": "all", "measure": "existing", "count": 44, **of},
        {"id": "shut", "measure": "closed", "count": 11, "part_of": "all", **of},
    ]
    derived = [{"id": "share", "operation": "share", "of": "shut", "against": "all"}]
    said = plain(written("en", ["share"], damage=damage, derived=derived))
    assert "Schools closed as a share of schools in all: 25 per cent." in said
    assert "Schools closed: 11 schools. Schools in all: 44 schools" in said
