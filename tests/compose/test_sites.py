"""Something happens at a site and in what is around it, in each language as that says it."""

from __future__ import annotations

import pytest

from sitrep.compose.desk import Desk, plain_text
from sitrep.compose.words.figure_words import clause
from sitrep.compose.words.sentences import displacement_sentence
from sitrep.languages import load_language
from sitrep.model.places import PlaceLevel
from tests.compare.reports import index, moved, toll

PLACES = [
    *({"id": level.value, "name": f"{level.value.title()} one", "level": level.value}
      for level in PlaceLevel),
    {"id": "post", "name": "Post two", "in_text": "the Post two", "level": "site"},
    {"id": "north", "name": "North", "level": "admin1"},
]  # fmt: skip


def said(code: str, *places: str) -> str:
    found = index(toll("t", places=list(places)), places=PLACES)
    return plain_text(clause(Desk(found, load_language(code)), found.tolls["t"], timed=False))


@pytest.mark.parametrize("level", PlaceLevel)
def test_in_english_a_site_alone_takes_at(level: PlaceLevel) -> None:
    way = "at" if level is PlaceLevel.SITE else "in"
    assert said("en", level.value).endswith(f" {way} {level.value.title()} one")


ESCAPED = {
    "en": ("escaped from Site one", "escaped in Region one"),
    "fr": ("depuis Site one", "se sont échappées dans"),
    "es": ("desde Site one", "escaparon en Region one"),
    "ar": ("من Site one", "في Region one"),
}


@pytest.mark.parametrize("code", ESCAPED)
def test_who_escaped_left_a_site_and_may_still_be_in_a_wider_place(code: str) -> None:
    places = [*PLACES[:2], *({**one, "in_text": one["name"]} for one in PLACES[2:])]
    tolls = [toll(ref, measure="escaped", places=[ref]) for ref in ("site", "region")]
    found = index(*tolls, places=places)
    desk = Desk(found, load_language(code))
    told = [plain_text(clause(desk, found.tolls[ref], timed=False)) for ref in ("site", "region")]
    for one, words in zip(told, ESCAPED[code], strict=True):
        assert words in one, told


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("Camp 2 of Example", "in"),
        ("Example camp", "in"),
        ("the area of Example Bridge", "in"),
        ("the gate of Example camp", "at"),
        ("Example Field Hospital", "at"),
        ("the crossing of Example Valley", "at"),
    ],
)
def test_a_site_that_is_called_an_area_takes_in(name: str, way: str) -> None:
    place = {"id": "a", "name": name.removeprefix("the "), "in_text": name, "level": "site"}
    found = index(toll("t", places=["a"]), places=[place])
    desk = Desk(found, load_language("en"))
    told = plain_text(clause(desk, found.tolls["t"], timed=False))
    assert told.endswith(f" {way} {name}")


@pytest.mark.parametrize(
    ("places", "told"),
    [
        (("site", "post"), " at Site one and the Post two"),
        (("site", "north"), " at Site one and in North"),
        (("north", "site"), " in North and at Site one"),
        (
            ("north", "admin2", "site", "post"),
            " in North, Admin2 one, at Site one and the Post two",
        ),
        (("site", "north", "admin2"), " at Site one, in North and Admin2 one"),
    ],
)
def test_the_preposition_stands_again_where_it_changes(places: tuple[str, ...], told: str) -> None:
    assert said("en", *places).endswith(told)


@pytest.mark.parametrize(
    ("code", "told"),
    [("es", " en Site one y North"), ("ar", " في Site one وNorth")],
)
def test_where_all_places_have_one_preposition_it_stands_once(code: str, told: str) -> None:
    assert told in said(code, "site", "north")


def test_people_stay_at_a_site_and_go_to_it() -> None:
    stays = moved("s", measure="idps", from_places=[], to_places=["site"])
    goes = moved("g", measure="displaced", figure_type="flow", from_places=[], to_places=["site"])
    found = index(displacement=[stays, goes], places=PLACES)
    desk = Desk(found, load_language("en"))
    one, other = (
        plain_text(displacement_sentence(desk, one).spans) for one in found.report.displacement
    )
    assert " at Site one" in one
    assert " to Site one" in other
