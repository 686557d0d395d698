"""Two figures of one sentence: whose place and sayer is whose, and which way a number went."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from sitrep.auditing.auditor import Auditor
from sitrep.auditing.documents.read import document_of
from tests.auditing.texts import auditor_with

_OF_ALL = {"according_to": "agency", "sources": ["bulletin"]}
_IDPS = {"measure": "idps", "figure_type": "stock", "as_of": "2032-03-08"}
_DEAD = {"measure": "killed", "places": ["northland"], "basis": "cumulative"}
_SINCE = "2032-03-01 to 2032-03-0{}"
_RECORDS: dict[str, list[dict[str, Any]]] = {
    "displacement": [
        _IDPS | {"id": "pine-idps", "count": 64200, "to_places": ["pine"]},
        _IDPS | {"id": "reed-idps", "count": 122200, "to_places": ["reed"]},
    ],
    "tolls": [
        _DEAD | {"id": "then", "count": 310, "window": _SINCE.format(4), "as_of": "2032-03-04"},
        _DEAD | {"id": "now", "count": 537, "window": _SINCE.format(8), "as_of": "2032-03-08"},
        _DEAD | {"id": "other", "count": 412, "window": _SINCE.format(8), "according_to": "union"},
    ],
}


@cache
def _auditor(language: str) -> Auditor:
    kinds = {kind: [_OF_ALL | one for one in some] for kind, some in _RECORDS.items()}
    return auditor_with(kinds, language)


def alarms(text: str, language: str = "en") -> list[tuple[str, str]]:
    found = _auditor(language).audit(document_of("text.md", text.encode())).alarms
    return [(one.verdict.value, one.text) for one in found]


PLACED = [
    "The Rescue Agency counted {} displaced people in Pine Harbour and {} in Reed Valley.",
    "In Pine Harbour and Reed Valley there were {} and {} displaced people respectively, the "
    "Rescue Agency said.",
    "In Pine Harbour {} and in Reed Valley {} people were displaced, the Rescue Agency said.",
]


@pytest.mark.parametrize("text", PLACED)
def test_figures_with_each_other_s_places_are_found_once(text: str) -> None:
    assert alarms(text.format("64,200", "122,200")) == []
    found = alarms(text.format("122,200", "64,200"))
    assert found == [("audit-another-place", "Pine Harbour")]


def test_figures_with_each_other_s_sayers_are_found_once() -> None:
    text = "The Rescue Agency counts {} people killed in Northland and the Nurses Union {}."
    assert alarms(text.format("537", "412")) == []
    assert alarms(text.format("412", "537")) == [("audit-another-originator", "The Rescue Agency")]


SAID = {
    "en": "The toll in Northland {}, the Rescue Agency said.",
    "fr": "Le bilan des morts à Northland {}, selon Rescue Agency.",
    "es": "Según Rescue Agency, la cifra de muertos en Northland {}.",
    "ar": "قالت Rescue Agency إن عدد القتلى في Northland {}.",
}


@pytest.mark.parametrize(
    ("language", "went"),
    [
        ("en", "rose to 537 from 310"),
        ("en", "rose from 310 to 537"),
        ("en", "nearly doubled from 310 to 537"),
        ("fr", "a augmenté de 310 à 537"),
        ("es", "aumentó de 310 a 537"),
        ("ar", "ارتفع من 310 إلى 537"),
    ],
)
def test_a_number_that_went_as_is_said_is_no_alarm(language: str, went: str) -> None:
    assert alarms(SAID[language].format(went), language) == []


@pytest.mark.parametrize(
    ("language", "went"),
    [
        ("en", "fell to 537 from 310"),
        ("en", "rose to 310 from 537"),
        ("en", "tripled from 310 to 537"),
        ("en", "halved to 537 from 310"),
        ("fr", "a triplé de 310 à 537"),
        ("es", "se triplicó de 310 a 537"),
        ("es", "se redujo de 310 a 537"),
        ("ar", "انخفض من 310 إلى 537"),
    ],
)
def test_a_number_that_did_not_go_so_is_found(language: str, went: str) -> None:
    found = alarms(SAID[language].format(went), language)
    assert [verdict for verdict, _ in found] == ["audit-said-otherwise"]


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "Only one person was killed in Northland, the Rescue Agency said.", "one"),
        ("fr", "Une seule personne a été tuée à Northland, selon Rescue Agency.", "Une seule"),
        ("es", "Según Rescue Agency, solo una persona murió en Northland.", "una"),
        ("en", "The dead in Northland number 85, the Rescue Agency said.", "85"),
    ],
)
def test_only_one_is_a_number_and_so_is_what_people_number(
    language: str, text: str, word: str
) -> None:
    assert alarms(text, language) == [("audit-nowhere", word)]


@pytest.mark.parametrize(
    "text",
    [
        "One resident spoke of the storm in Northland, the Rescue Agency said.",
        "Case number 85 is closed, the Rescue Agency said.",
        "House number 85 in Pine Harbour stands, the Rescue Agency said.",
    ],
)
def test_an_article_and_the_number_of_a_thing_are_none(text: str) -> None:
    assert alarms(text) == []
