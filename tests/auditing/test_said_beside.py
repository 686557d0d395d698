"""What stands beside figures: money, diseases, shares in words, which way a number went."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

import sitrep
from sitrep.auditing.auditor import Auditor
from sitrep.auditing.documents.read import document_of
from tests.auditing.texts import REPORT, judged

MORE: dict[str, list[dict[str, Any]]] = {
    "tolls": [
        {"id": "ill", "measure": "cases", "count": 147, "cause": "cholera", "as_of": "2032-03-08"},
        {"id": "ill-then", "measure": "cases", "count": 112, "cause": "cholera",
         "as_of": "2032-03-05"},
        {"id": "dead", "measure": "killed", "count": 1260, "as_of": "2032-03-08"},
        {"id": "young", "measure": "killed", "count": 252, "population": "children",
         "part_of": "dead", "as_of": "2032-03-08"},
    ],
    "funding": [
        {"id": "asked", "measure": "funding_required", "count": "30 million", "currency": "USD"},
    ],
    "indicators": [
        {"id": "dry", "indicator": "households without water", "count": "34 %"},
        {"id": "power", "indicator": "hours of power a day", "count": "4-6", "unit": "hours"},
    ],
}  # fmt: skip
BOTH = {"according_to": "agency", "places": ["pine"], "sources": ["bulletin"]}
FUNDING = {"according_to": "agency", "as_of": "2032-03-08", "sources": ["bulletin"]}


@cache
def auditor(language: str) -> Auditor:
    kinds = {
        kind: [(FUNDING if kind == "funding" else BOTH) | one for one in records]
        for kind, records in MORE.items()
    }
    report = sitrep.load(dict(REPORT) | kinds).report
    assert report is not None
    return Auditor(report, language)


def alarms(text: str, language: str = "en") -> list[tuple[str, str]]:
    found = auditor(language).audit(document_of("text.md", text.encode())).alarms
    return [(one.verdict.value, one.text) for one in found]


SAID = "The Rescue Agency said that "
RIGHT = [
    ("en", "USD 30 million was required."),
    ("en", "cases of cholera in Pine Harbour rose from 112 to 147."),
    ("en", "147 people had fallen ill with cholera, up from 112."),
    ("en", "over 1,200 people were killed."),
    ("en", "nearly 1,300 people were killed."),
    ("en", "about 1,300 people were killed."),
    ("en", "a fifth of the 1,260 killed were children."),
    ("en", "one in five of the 1,260 killed was a child."),
    ("en", "20 per cent of the 1,260 killed were children."),
    ("en", "a third of households in Pine Harbour were without water."),
    ("en", "more than a quarter of households in Pine Harbour were without water."),
    ("fr", "un ménage sur trois à Pine Harbour était sans eau."),
    ("es", "uno de cada tres hogares de Pine Harbour no tenía agua."),
    ("en", "power was on for 4-6 hours a day in Pine Harbour."),
    ("en", "147 people had cholera; the plan runs for six months."),
    ("en", "147 people had cholera on 8 March 2032, after three days, and 112 on 5 March."),
    ("en", "four fifths of the 1,260 killed were not children."),
    ("en", "1,260 people were killed, of whom a fifth were children."),
    ("en", "147 people had cholera near 14 Harbour Street."),
    ("en", "147 people of 6 to 59 months fell ill, by law 18 of 2031, in Q1 2032."),
]
WRONG = [
    ("EUR 30 million was required.", ("audit-another-measure", "EUR 30 million")),
    ("30 million euros were required.", ("audit-another-measure", "30 million euros")),
    ("cases of cholera fell from 112 to 147.", ("audit-said-otherwise", "112 to 147")),
    ("147 people had cholera, down from 112.",
     ("audit-said-otherwise", "147 people had cholera, down from 112")),
    ("cases of cholera fell from 147 to 112.", ("audit-said-otherwise", "147 to 112")),
    ("147 cases of measles were counted.", ("audit-another-measure", "measles")),
    ("over 1,300 people were killed.", ("audit-nowhere", "over 1,300")),
    ("nearly 1,200 people were killed.", ("audit-nowhere", "nearly 1,200")),
    ("half of households in Pine Harbour were without water.", ("audit-nowhere", "half")),
    ("more than half of households in Pine Harbour were without water.",
     ("audit-nowhere", "more than half")),
    ("USD 30 million had been received.", ("audit-another-measure", "received")),
    ("34 per cent of households in Pine Harbour had water.",
     ("audit-another-measure", "34 per cent")),
    ("1,260 people were killed, of whom one was hurt, and a tenth.", ("audit-nowhere", "a tenth")),
    ("20 per cent of the 1,260 killed were not children.",
     ("audit-another-measure", "not children")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), RIGHT)
def test_what_the_records_say_is_no_alarm(language: str, text: str) -> None:
    said = {"en": SAID, "fr": "Rescue Agency a déclaré que ", "es": "Rescue Agency dijo que "}
    assert alarms(said[language] + text, language) == []


@pytest.mark.parametrize(("text", "expected"), WRONG)
def test_what_they_do_not_say_is_found(text: str, expected: tuple[str, str]) -> None:
    assert alarms(SAID + text) == [expected]


def test_a_span_of_days_that_ends_before_it_begins_is_found() -> None:
    text = "The Rescue Agency said that 312 people were injured in Pine Harbour from {} March 2032."
    assert judged(text.format("2 to 8")) == []
    assert judged(text.format("8 to 2")) == [("audit-another-date", "8 to 2 March 2032")]


def test_what_no_reader_takes_for_a_sentence_is_held_in_pieces_and_to_its_end() -> None:
    """Else the time that it takes grows with the square of its length."""
    text = "The Rescue Agency said that " + " and ".join(
        f"{number} people were injured in Pine Harbour" for number in range(1_000, 1_150)
    )
    found = auditor("en").audit(document_of("text.md", f"{text}.".encode())).judged
    assert len(text) > 6_000
    assert {one.text for one in found} >= {str(number) for number in (1_001, 1_075, 1_149)}


MORE_RIGHT = [
    ("en", "cases of cholera in Pine Harbour went up to 147."),
    ("en", "about 35 per cent of households in Pine Harbour were without water."),
    ("en", "more than 30 per cent of households in Pine Harbour were without water."),
    ("en", "252 of the 1,260 people who were killed were children."),
    ("fr", "environ 35 pour cent des ménages à Pine Harbour étaient sans eau."),
]


@pytest.mark.parametrize(("language", "text"), MORE_RIGHT)
def test_what_is_rounded_or_told_of_a_part_is_no_alarm(language: str, text: str) -> None:
    said = {"en": SAID, "fr": "Rescue Agency a déclaré que "}
    assert alarms(said[language] + text, language) == []


def test_a_lead_in_under_a_title_is_held_to_no_record() -> None:
    text = "# Toll\n\nAccording to the Rescue Agency:\n\n- 1,260 people killed in Pine Harbour\n"
    assert alarms(text) == []


def test_the_days_of_columns_are_those_of_no_one_figure() -> None:
    text = (
        "According to the Rescue Agency:\n\n| Disease | Place | 5 March | 8 March |\n"
        "| --- | --- | --- | --- |\n| Cholera | Pine Harbour | 112 | 147 |\n"
    )
    assert alarms(text) == []


def test_a_day_that_is_in_no_calendar_is_no_day_to_count_from() -> None:
    text = "The Rescue Agency said that 312 people were injured in Pine Harbour {}, after 3 days."
    assert judged(text.format("on 31 April 2032")) == [
        ("audit-nowhere", "3 days"),
        ("audit-another-date", "31 April 2032"),
    ]


def test_a_row_of_many_pages_is_read_piece_by_piece() -> None:
    """What is said in its last cell stands thousands of signs behind where its piece begins."""
    told = "it was said that the water rose and fell again; " * 110
    row = f"| Ardel | {told}9,999 people were killed (31 of them) |"
    found = alarms(f"| Place | Said |\n| --- | --- |\n{row}")
    assert [one for _, one in found] == ["9,999", "31"]
