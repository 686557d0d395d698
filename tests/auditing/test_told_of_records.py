"""What a text tells of records: in which unit, whether they stand, what they come to together."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from sitrep.auditing.auditor import Auditor
from sitrep.auditing.documents.read import document_of
from tests.auditing.texts import auditor_with

_ALL = {"according_to": "agency", "sources": ["bulletin"], "places": ["northland"],
        "as_of": "2032-03-08"}  # fmt: skip
_PLAN = {"according_to": "agency", "sources": ["bulletin"], "as_of": "2032-03-08",
         "appeal": "Storm plan", "currency": "USD"}  # fmt: skip
_KINDS: dict[str, list[dict[str, Any]]] = {
    "tolls": [
        _ALL | {"id": "dead", "measure": "killed", "count": 537},
        _ALL | {"id": "women", "measure": "killed", "count": 120, "population": "women",
                "part_of": "dead"},
        _ALL | {"id": "young", "measure": "killed", "count": 95, "population": "children",
                "part_of": "dead"},
        _ALL | {"id": "then", "measure": "injured", "count": 310, "as_of": "2032-03-05"},
        _ALL | {"id": "now", "measure": "injured", "count": 412, "revises": "then",
                "sources": [{"source": "bulletin", "via": ["herald"]}]},
    ],
    "indicators": [
        _ALL | {"id": "flour", "indicator": "price of flour", "count": 850,
                "unit": "USD per tonne"},
        _ALL | {"id": "water", "indicator": "water for each person", "count": 15,
                "unit": "litres a day"},
        _ALL | {"id": "rain", "indicator": "rainfall", "count": 38,
                "unit": "% below the average"},
        _ALL | {"id": "excess", "indicator": "excess mortality", "count": "22 (17-26) %"},
    ],
    "funding": [
        _PLAN | {"id": "asked", "measure": "funding_required", "count": "12.5 million"},
        _PLAN | {"id": "given", "measure": "funding_received", "count": "5 million"},
    ],
    "deliveries": [
        _ALL | {"id": "tents", "measure": "distributed", "item": "tents", "count": 1800},
        _ALL | {"id": "food", "measure": "distributed", "item": "tonnes_of_food", "count": 640},
    ],
    "statements": [
        {"id": "denial", "according_to": "union", "kind": "denial", "date": "2032-03-08",
         "speakers": [{"role": "spokesperson", "organisation": "union"}],
         "quotation": {"text": "We have turned away nobody", "language": "en"},
         "sources": [{"source": "bulletin", "via": ["herald"]}]},
    ],
}  # fmt: skip


@cache
def _auditor(language: str) -> Auditor:
    return auditor_with(_KINDS, language)


def alarms(text: str, language: str = "en") -> list[tuple[str, str]]:
    found = _auditor(language).audit(document_of("text.md", text.encode())).alarms
    return [(one.verdict.value.removeprefix("audit-"), one.text) for one in found]


SAID = "The Rescue Agency said that "
PLAN = (
    "| Plan | Funding required | Funding received | Share |\n|---|---|---|---|\n| Rescue Agency | "
)

RIGHT = [
    ("en", f"{SAID}flour cost USD 850 per tonne in Northland."),
    ("en", f"{SAID}rainfall in Northland was 38 per cent below the average."),
    ("en", f"{SAID}excess mortality in Northland was 22 per cent."),
    ("en", f"{SAID}excess mortality in Northland was 22 % (95 % CI 17–26 %)."),
    ("en", f"{SAID}a tonne of flour cost USD 850 in Northland."),
    ("en", f"{SAID}flour cost USD 850 in Northland, in markets some kilometres apart."),
    ("en", f"{SAID}15 litres of water a day were there for each person in Northland."),
    ("en", f"{SAID}640 tons of food were distributed in Northland."),
    ("fr", "Selon Rescue Agency, la farine coûtait 850 dollars la tonne à Northland."),
    ("es", "Según Rescue Agency, la tonelada de harina costaba 850 dólares en Northland."),
    ("en", f"{SAID}1,800 family tents were distributed in Northland."),
    ("en", f"{SAID}of the 537 killed in Northland, 120 and 95 were women and children."),
    ("en", f"{SAID}537, 412 and 1,800 was the number of killed, of injured, and of tents."),
    ("en", f"{SAID}injuries in Northland rose by 102, from 310 to 412."),
    ("en", f"{SAID}949 people were killed or injured in Northland, 537 and 412."),
    ("en", f"{PLAN}12.5 million USD | 5 million USD | 40 per cent, and 537 people killed |"),
    ("en", f"{SAID}two in five of the 537 killed in Northland were women and children."),
    ("en", f"{SAID}women and children were 40 per cent of the 537 killed in Northland."),
    ("en", f"{SAID}310 people had been injured in Northland by 5 March."),
    ("en", f"{SAID}injuries in Northland rose from 310 to 412."),
    ("en", f"{SAID}it first counted 310 people injured in Northland."),
    ("en", f"{SAID}310 people were injured in Northland. It counts 412 people injured now."),
    ("en", "# Northland on 5 March\n\nThe Rescue Agency said that 310 people were injured there."),
    ("en", f"{SAID}by Tuesday 310 people were injured in Northland."),
    ("en", f"Storm, 6 March 2032. Roofs flew.\n\n{SAID}310 people were injured in Northland."),
    ("en", f"The Rescue Agency said on 5 March 2032 that roofs flew.\n\n{SAID}310 people "
     "were injured in Northland."),
    ("fr", "Pine Harbour, 6 mars 2032 – La nuit.\n\nSelon Rescue Agency, 310 personnes sont "
     "blessées à Northland."),
    ("fr", "Rescue Agency avait compté 310 blessés à Northland."),
    ("es", "Rescue Agency había contado 310 heridos en Northland."),
    ("ar", "كانت Rescue Agency قد أحصت 310 مصابين في Northland."),
    ("en", "According to the Rescue Agency, 412 people were injured in Northland."),
    ("en", "412 people were injured in Northland according to the Rescue Agency, as carried by the "
     "Northland Herald."),
    ("en", "In Northland, 537 people were killed, the Rescue Agency said."),
    ("en", "“We have turned away nobody”, said a spokesperson (the Nurses Union) on 8 March."),
    ("en", f"{PLAN}12.5 million USD | 5 million USD | 40 per cent |"),
    ("en", f"{SAID}of USD 12.5 million required, 60 per cent was lacking."),
    ("en", "The Rescue Agency counted 412 people injured in Northland as of 8 March 2032. This is "
     "1 day older than this briefing."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), RIGHT, ids=lambda one: one[:70])
def test_what_the_records_say_is_no_finding(language: str, text: str) -> None:
    assert alarms(text, language) == []


WRONG = [
    ("en", f"{SAID}flour cost USD 850 per kilogram in Northland.", "another-measure", "kilogram"),
    ("en", f"{SAID}a kilo of flour cost USD 850 in Northland.", "another-measure", "kilo"),
    ("fr", "Selon Rescue Agency, la farine coûtait 850 dollars le kilo à Northland.",
     "another-measure", "kilo"),
    ("es", "Según Rescue Agency, el kilo de harina costaba 850 dólares en Northland.",
     "another-measure", "kilo"),
    ("ar", "بحسب Rescue Agency، بلغ سعر الكيلوغرام 850 دولارا في Northland.", "another-measure",
     "كيلوغرام"),
    ("en", f"{SAID}the figure of 537 is made up of 120 and 1,800.", "another-measure", "1,800"),
    ("en", f"{PLAN}5 million USD | 12.5 million USD | 40 per cent |", "another-measure",
     "5 million USD"),
    ("en", f"{SAID}injuries in Northland rose by 722, from 310 to 412.", "sum-of-records", "722"),
    ("en", f"{SAID}537 people were killed and 1,800 tents distributed in Northland, 2,337 in all.",
     "nowhere", "2,337"),
    ("en", f"{PLAN}12.5 million USD | 5 million USD | 537 |", "nowhere", "537"),
    ("en", "| Where | Killed |\n|---|---|\n| People killed in Reed Valley | 537 |", "another-place",
     "Reed Valley"),
    ("en", f"{SAID}640 kilograms of food were distributed in Northland.", "another-measure",
     "kilograms"),
    ("en", f"{SAID}1,800 tarps were distributed in Northland.", "another-measure", "tarps"),
    ("en", f"{SAID}two thirds of the 537 killed in Northland were women and children.", "nowhere",
     "two thirds"),
    ("en", f"{SAID}310 people were injured in Northland.", "nowhere", "310"),
    ("en", f"Storm, 9 March 2032. Roofs flew.\n\n{SAID}310 people were injured in Northland.",
     "nowhere", "310"),
    ("en", f"On 2 March 2032 a storm came.\n\n{SAID}310 people were injured in Northland.",
     "nowhere", "310"),
    ("fr", "Selon Rescue Agency, 310 personnes sont blessées à Northland.", "nowhere", "310"),
    ("es", "Según Rescue Agency, hay 310 heridos en Northland.", "nowhere", "310"),
    ("ar", "بحسب Rescue Agency، أصيب 310 أشخاص في Northland.", "nowhere", "310"),
    ("en", "Northland said that 537 people were killed.", "another-originator", "Northland"),
    ("en", "According to Northland, 537 people were killed.", "another-originator", "Northland"),
    ("en", "412 people were injured in Northland according to the Rescue Agency, as carried by the "
     "Nurses Union.", "another-originator", "the Nurses Union"),
    ("en", f"{PLAN}12.5 million USD | 5 million USD | 60 per cent |", "nowhere", "60 per cent"),
    ("en", f"{PLAN}12.5 million USD | 5 million USD | 71.4 per cent |", "nowhere", "71.4 per cent"),
    ("en", f"{SAID}of USD 12.5 million required USD 5 million was received, in all USD 17.5 "
     "million.", "nowhere", "USD 17.5 million"),
    ("en", "The Rescue Agency counted 310 people injured in Northland as of 5 March 2032. This is "
     "3 days older than this briefing.", "nowhere", "3 days"),
    ("en", "In Northland 537 people were killed from 8 to 8 March, the Rescue Agency said.",
     "another-date", "8 to 8 March"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "verdict", "words"), WRONG, ids=lambda one: one[:70])
def test_what_they_do_not_say_is_found_with_its_words(
    language: str, text: str, verdict: str, words: str
) -> None:
    assert (verdict, words) in alarms(text, language)


def test_whoever_gave_a_number_of_no_record_is_not_accused_of_another() -> None:
    text = "537 people were killed in Northland. 999 people were injured. Figures according to {}."
    assert alarms(text.format("the Nurses Union")) == [("nowhere", "999")]


def test_of_two_findings_on_one_figure_each_names_both() -> None:
    text = "The Nurses Union said that 537 people were killed in Reed Valley."
    found = _auditor("en").audit(document_of("text.md", text.encode())).alarms
    places = [{(one.start, one.end), *one.also} for one in found]
    assert len(places) == 2
    assert places[0] == places[1]
