"""What records are called in words of their own, and what these words do not count."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from sitrep.auditing.auditor import Auditor
from sitrep.auditing.documents.read import document_of
from tests.auditing.texts import auditor_with

_OF = {"according_to": "agency", "sources": ["bulletin"], "places": ["pine"],
       "as_of": "2032-03-08"}  # fmt: skip
_RAIDS = "attacks on clinics"
_KINDS: dict[str, Any] = {
    "tolls": [
        _OF | {"id": "sick", "measure": "suspected_cases", "count": 8400, "cause": "cholera"},
        _OF | {"id": "lost", "measure": "deaths", "count": 143, "cause": "cholera"},
        _OF | {"id": "raided", "measure": "killed", "count": 31, "event": _RAIDS},
        _OF | {"id": "press", "measure": "injured", "count": 12,
               "population": {"group": "women", "described": "journalists"}},
        _OF | {"id": "mines", "measure": "killed_or_injured", "count": 195, "places": ["reed"],
               "cause": "mines or remnants of unknown type"},
        _OF | {"id": "court", "measure": "killed", "count": 94, "places": ["reed"],
               "cause": "execution"},
        _OF | {"id": "sea", "measure": "dead_or_missing", "count": 901, "places": ["reed"],
               "population": {"group": "people", "described": "on 38 boats never found"}},
        _OF | {"id": "old", "measure": "injured", "count": 77, "places": ["reed"],
               "as_of": "2032-03-04"},
        _OF | {"id": "first", "measure": "rescued", "count": 41, "as_of": "2032-03-06"},
        _OF | {"id": "then", "measure": "rescued", "count": 39, "revises": "first",
               "because": "two had been listed in both towns by mistake"},
    ],
    "indicators": [
        _OF | {"id": "cfr", "indicator": "case fatality rate of cholera", "count": "1.7 %"},
        _OF | {"id": "dry", "indicator": "households without a latrine", "count": "31 %",
               "places": ["reed"]},
        _OF | {"id": "raids", "indicator": _RAIDS, "measure": "amount", "count": 108},
        _OF | {"id": "heavy", "indicator": f"{_RAIDS} with heavy weapons", "measure": "amount",
               "count": 38},
    ],
    "damage": [
        _OF | {"id": "boats", "measure": "destroyed", "item": "boats", "count": 38,
               "places": ["reed"]},
    ],
    "derived": [{"id": "share", "operation": "share", "of": "lost", "against": "sick"}],
}  # fmt: skip


@cache
def _auditor(language: str) -> Auditor:
    return auditor_with(_KINDS, language)


def alarms(text: str, language: str = "en") -> set[str]:
    found = _auditor(language).audit(document_of("text.md", text.encode())).alarms
    return {one.text for one in found}


SHARE = "{} as a share of {}: 1.7 per cent. Deaths from cholera: 143. Suspected cases: 8,400."
LISTED = (
    "# Storm\n\n## Who says what\n\n| Who | What |\n|---|---|\n| Rescue Agency | "
    "Attacks on clinics ({}); attacks on clinics with heavy weapons ({}); people killed (2) |"
)
PRESS = "Femmes blessées (lieu : Pine Harbour ; parmi : {}) : 12, selon Rescue Agency."
CELL = (
    "| Cause | Number |\n|---|---|\n| People (cause as stated: mines or {} of unknown type) | 195 |"
)
SEA = (
    "# Storm\n\n## Dead or missing\n\n| Who | Number |\n|---|---|\n"
    "| Of these, people (described as on {} boats never found) | 901 |"
)
COURT = "The Rescue Agency counted 94 people killed in Reed Valley (cause as stated: {})."
WATER = "{}: a rise. Before: 31 per cent in Reed Valley, according to the Rescue Agency."
FIRST = (
    "Rescue Agency a donné auparavant un chiffre plus élevé : {}, au 6 mars 2032 ; motif indiqué : "
    "two had been listed in both towns by mistake."
)
AGE = (
    "أصيب 77 شخصا في Reed Valley (المعطيات حتى 4 مارس 2032) بحسب Rescue Agency. "
    "وهو أسبق من هذه الإحاطة بما يلي من الأيام: {}."
)

RIGHT = [
    ("en", SHARE.format("Deaths", "suspected cases")),
    ("en", LISTED.format(1, 1)),
    ("fr", PRESS.format("journalistes")),
    ("en", CELL.format("remnants")),
    ("en", SEA.format(38)),
    ("en", COURT.format("execution")),
    ("en", WATER.format("Households without a latrine")),
    ("fr", FIRST.format(41)),
    ("ar", AGE.format(5)),
]
WRONG = [
    ("en", SHARE.format("People rescued", "suspected cases"), "People rescued"),
    ("en", LISTED.format(2, 1), "2"),
    ("en", LISTED.format(1, 4), "4"),
    ("fr", PRESS.format("enfants"), "enfants"),
    ("en", CELL.format("massacres"), "massacres"),
    ("en", SEA.format(39), "39"),
    ("en", COURT.format("slaughter"), "slaughter"),
    ("en", COURT.replace("cause as stated:", "by").format("execution"), "execution"),
    ("en", WATER.format("Households"), "31 per cent"),
    ("fr", FIRST.format(42), "42"),
    ("ar", AGE.format(7), "7"),
]


@pytest.mark.parametrize(("language", "text"), RIGHT, ids=lambda one: one[:70])
def test_what_a_briefing_says_is_no_finding(language: str, text: str) -> None:
    assert alarms(text, language) == set()


@pytest.mark.parametrize(("language", "text", "words"), WRONG, ids=lambda one: one[:70])
def test_the_same_altered_is_found(language: str, text: str, words: str) -> None:
    assert words in alarms(text, language)
