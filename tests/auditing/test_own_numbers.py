"""Numbers of briefings of any report: zero, four digits, what is missing, days behind a number."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

import sitrep
from sitrep.auditing.auditor import Auditor
from sitrep.auditing.documents.read import document_of
from sitrep.reading.mentions import mentions
from sitrep.reading.places.bare_names import without_level
from tests.auditing.texts import REPORT, auditor_with

_OF = {"according_to": "agency", "sources": ["bulletin"], "as_of": "2032-03-08"}
_FREED = _OF | {"measure": "released", "places": ["reed"]}
_KINDS: dict[str, Any] = {
    "tolls": [
        _OF | {"id": "none", "measure": "killed", "population": "civilians", "count": "zero",
               "places": ["pine"], "according_to": "union"},
        _OF | {"id": "some", "measure": "killed", "population": "civilians", "count": 24,
               "places": ["pine"]},
        _OF | {"id": "then", "measure": "injured", "places": ["pine"], "count": 17,
               "as_of": "2032-03-06"},
        _OF | {"id": "now", "measure": "injured", "places": ["pine"], "count": 23,
               "revises": "then"},
        _FREED | {"id": "freed", "count": 1966},
        _FREED | {"id": "freed-union", "count": 1968, "according_to": "union"},
    ],
    "indicators": [
        _OF | {"id": "dark", "indicator": "customers without electricity", "measure": "amount",
               "count": 140000, "places": ["reed"]},
        _OF | {"id": "lake", "indicator": "water in the reservoir", "count": 41,
               "unit": "million m3", "places": ["pine"]},
    ],
    "overview": [
        "The storm reached Pine Harbour on 3 March [@bulletin]. The Rescue Agency counted {now} "
        "injured in Pine Harbour, more than on 2 March [@bulletin]."
    ],
}  # fmt: skip


@cache
def _auditor(language: str) -> Auditor:
    return auditor_with(_KINDS, language)


def alarms(text: str, language: str = "en") -> list[tuple[str, str]]:
    found = _auditor(language).audit(document_of("text.md", text.encode())).alarms
    return [(one.verdict.value.removeprefix("audit-"), one.text) for one in found]


ZERO = "Civilians killed in Pine Harbour: zero according to {} and {} according to {}."
LAST = (
    "Civilians killed in Pine Harbour: 24 according to the Rescue Agency and zero according to {}."
)
ROW = "| Cifra | Según |\n|---|---|\n| Personas liberadas en {} | {} | {} |"
DARK = "{} (lieu : Reed Valley) : 140 000 (données au 8 mars 2032), selon Rescue Agency."
ROSE = "Blessés (lieu : Pine Harbour) : 23 (en hausse de 6 par rapport à {}), selon Rescue Agency."
LAKE = (
    "Water in the reservoir in Pine Harbour: {} m3 (as of 8 March 2032), according to the "
    "Rescue Agency."
)
BLEW = (
    "The storm reached {} on {} March. [1] The Rescue Agency counted {} injured in Pine Harbour, "
    "more than on {} March. [1]"
)
SINCE = "23 المصابون، بارتفاع قدره 6 منذ {} 1\nPine Harbour؛ حتى 8 مارس 2032"

RIGHT = [
    ("en", ZERO.format("the Nurses Union", 24, "the Rescue Agency")),
    ("en", LAST.format("the Nurses Union")),
    ("es", ROW.format("Reed Valley", 1966, "Rescue Agency")),
    ("es", ROW.format("Reed Valley", 1968, "Nurses Union")),
    ("fr", DARK.format("Customers without electricity")),
    ("fr", ROSE.format("17, au 6 mars 2032")),
    ("en", LAKE.format("41 million")),
    ("en", BLEW.format("Pine Harbour", 3, 23, 2)),
]
WRONG = [
    ("en", ZERO.format("the Northland Herald", 24, "the Rescue Agency"), "the Northland Herald"),
    ("en", LAST.format("the Northland Herald"), "the Northland Herald"),
    ("en", ZERO.format("the Nurses Union", 25, "the Rescue Agency"), "25"),
    ("es", ROW.format("Reed Valley", 1967, "Rescue Agency"), "1967"),
    (
        "es",
        ROW.format("Pine Harbour", 1966, "Rescue Agency"),
        "Pine Harbour",
    ),
    ("fr", DARK.format("Abonnés"), "140 000"),
    ("fr", ROSE.format("17, au 5 mars 2032"), "5 mars 2032"),
    ("fr", ROSE.format("18, au 6 mars 2032"), "18"),
    ("en", LAKE.format("42 million"), "42 million"),
    ("en", BLEW.format("Reed Valley", 3, 23, 2), "Reed Valley"),
    ("en", BLEW.format("Pine Harbour", 3, 24, 2), "injured"),
    ("en", BLEW.format("Pine Harbour", 3, 23, 1), "1 March"),
]


@pytest.mark.parametrize(("language", "text"), RIGHT, ids=lambda one: one[:70])
def test_what_a_briefing_says_is_no_finding(language: str, text: str) -> None:
    assert alarms(text, language) == []


@pytest.mark.parametrize(("language", "text", "words"), WRONG, ids=lambda one: one[:70])
def test_the_same_altered_is_found(language: str, text: str, words: str) -> None:
    assert words in {text for _, text in alarms(text, language)}


def test_the_number_of_an_issue_is_no_figure() -> None:
    assert [one.text for one in mentions(SINCE.format("العدد"), "ar")] == ["23", "6"]
    assert [one.text for one in mentions(SINCE.format("العام"), "ar")] == ["23", "6", "1"]


def test_no_place_is_called_by_an_article_and_a_word_for_where_it_lies() -> None:
    assert without_level("the Lower Province") is None
    assert without_level("the Ardel Province") == "the Ardel"


@pytest.mark.parametrize("code", ["en", "fr", "es", "ar"])
def test_a_change_in_per_cent_from_an_open_limit_follows(code: str) -> None:
    """A page says by how much at least a number fell that was more than so many."""
    missing = _OF | {"measure": "missing", "places": ["pine"], "window": "since 2032-03-02"}
    kinds = {
        "tolls": [
            missing | {"id": "then", "count": "more than 4000", "as_of": "2032-03-06"},
            missing | {"id": "now", "count": 2310},
        ],
        "derived": [{"id": "fell", "operation": "change", "of": "now", "against": "then"}],
    }
    report = sitrep.load(dict(REPORT) | kinds).report
    assert report is not None
    options = sitrep.BuildOptions(to=["markdown"], language=code)
    [page] = sitrep.build(report, options=options).outputs.values()
    assert "42" in page.decode()
    audited = Auditor(report, code).audit(document_of("page.md", page))
    assert [(one.text, one.got) for one in audited.alarms] == []
