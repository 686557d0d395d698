"""What is said of a text about a report: what it says otherwise, and nothing of what is right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sitrep.auditing.auditor import Auditor
from sitrep.auditing.documents.read import document_of
from sitrep.auditing.facts import facts_of
from sitrep.auditing.verdicts import AuditVerdict, level_of
from sitrep.model.report import Report
from tests.auditing.texts import REPORT, audited, judged, loaded

RIGHT = [
    "The Rescue Agency said that at least 47 people were killed in Pine Harbour since 2 March.",
    "In Pine Harbour, 312 people were injured, according to the Rescue Agency.",
    "The Rescue Agency reported 312 people injured in Pine Harbour. The Nurses Union reported 128 "
    "people injured in Reed Valley.",
    "| What | Where | How many | Who says so |\n| --- | --- | --- | --- |\n"
    "| People injured | Reed Valley | 128 | Nurses Union |",
]

WRONG = [
    ("In Pine Harbour, 321 people were injured, according to the Rescue Agency.",
     [("audit-nowhere", "321")]),
    ("The Rescue Agency said that 47 people were killed in Pine Harbour.",
     [("audit-said-otherwise", "47")]),
    ("The Rescue Agency said that more than 312 people were injured in Pine Harbour.",
     [("audit-said-otherwise", "more than 312")]),
    ("The Rescue Agency said that 312 people were killed in Pine Harbour.",
     [("audit-another-measure", "were killed")]),
    ("The Rescue Agency said that 312 people were injured in Reed Valley.",
     [("audit-another-place", "Reed Valley")]),
    ("The Rescue Agency said that 312 people were injured in Northland.",
     [("audit-another-place", "Northland")]),
    ("The Nurses Union said that 312 people were injured in Pine Harbour.",
     [("audit-another-originator", "The Nurses Union")]),
    ("According to the Rescue Agency, 312 people were injured in Pine Harbour since 5 March 2032.",
     [("audit-another-date", "5 March 2032")]),
    ("In Northland, 440 people were injured.", [("audit-sum-of-records", "440")]),
    ("In Pine Harbour, 312 people were injured.", [("audit-originator-not-named", "312")]),
    ("The massacre went on. In Pine Harbour, 312 people were injured, the Rescue Agency said.",
     [("audit-loaded-word", "massacre")]),
]  # fmt: skip


@pytest.mark.parametrize("text", RIGHT)
def test_what_the_records_say_is_no_finding(text: str) -> None:
    found = audited(text)
    assert [one.got for one in found.judged if not one.sound] == []
    assert any(one.verdict is AuditVerdict.TRACED for one in found.judged)


@pytest.mark.parametrize(("text", "expected"), WRONG, ids=lambda one: str(one)[:60])
def test_what_is_otherwise_is_found_with_its_words(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert judged(text) == expected


HURT = "The Rescue Agency counted 312 people injured in Pine Harbour as of 8 March 2032, "
BOTH = "In Pine Harbour at least 47 people were killed and 312 injured, the Rescue Agency said: "


@pytest.mark.parametrize(
    ("text", "nowhere"),
    [
        (f"{HURT}1 day before this briefing.", None),
        (f"{HURT}47 days before this briefing.", "47 days"),  # the number of a record of people
        (f"{HURT}3 days before this briefing.", "3 days"),  # the number of the records
        (f"{BOTH}15 per cent of people injured.", None),
        (f"{BOTH}85 per cent of people injured.", "85 per cent"),  # what is left of it
        (f"{BOTH}the number fell by 85 per cent.", "85 per cent"),  # of another measure
        (f"{BOTH}about 15 per cent of people injured.", None),
        (f"{BOTH}about 16 per cent of people injured.", "about 16 per cent"),
        ("| What | How many |\n|---|---|\n| Share | 3 per cent |", "3 per cent"),
    ],
)
def test_days_and_shares_follow_from_what_stands_beside_them(
    text: str, nowhere: str | None
) -> None:
    assert [words for verdict, words in judged(text) if verdict == "audit-nowhere"] == (
        [nowhere] if nowhere else []
    )


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "the Rescue Agency and the Nurses Union said that at least 312 and 128 people were "
         "injured in Pine Harbour and Reed Valley.", "at least 312"),
        ("es", "al menos 312 y 128 personas resultaron heridas en Pine Harbour y Reed Valley, "
         "según Rescue Agency y Nurses Union.", "al menos 312"),
    ],
)  # fmt: skip
def test_words_before_two_numbers_are_told_once(language: str, text: str, words: str) -> None:
    assert judged(text, language) == [("audit-said-otherwise", words)]


def test_a_number_stands_in_a_text_as_a_whole() -> None:
    report = loaded().report
    assert report is not None
    fact = next(one for one in facts_of(report) if one.id == "bulletin")
    assert fact.says("storm bull")
    noted = replace(fact, texts=("flight 1207 of 312 seats",))
    assert noted.says("312 seats")
    assert not noted.says("12 seats")
    assert not noted.says("120")


def test_a_figure_leads_to_its_record() -> None:
    found = audited(RIGHT[2]).judged
    traced = [(one.text, one.facts) for one in found if one.verdict is AuditVerdict.TRACED]
    assert traced == [("312", ("hurt",)), ("128", ("hurt-reed",))]


def test_an_originator_elsewhere_in_the_paragraph_is_enough() -> None:
    text = "The Rescue Agency spoke on 8 March 2032. In Pine Harbour, 312 people were injured."
    assert judged(text) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Selon Rescue Agency, 312 personnes ont été tuées à Pine Harbour.",
         [("audit-another-measure", "ont été tuées")]),
        ("es", "Según Rescue Agency, 313 personas resultaron heridas en Pine Harbour.",
         [("audit-nowhere", "313")]),
        ("ar", "بحسب Nurses Union: إصابة 312 شخصا في Pine Harbour.",
         [("audit-another-originator", "Nurses Union")]),
    ],
)  # fmt: skip
def test_other_languages(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert judged(text, language) == expected


def test_a_question_is_no_alarm() -> None:
    assert level_of(AuditVerdict.NOT_NAMED).value == "notice"
    found = audited("In Pine Harbour, 312 people were injured.")
    assert found.judged
    assert found.alarms == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What stands in the part of a figure that leads to nothing is said of that one alone.
        ("The Rescue Agency spoke of 312 people injured in Pine Harbour; the Nurses Union spoke of "
         "129 people injured in Reed Valley.", [("audit-nowhere", "129")]),
        ("| What | Where | How many | Who says so |\n| --- | --- | --- | --- |\n"
         "| People injured | Pine Harbour | 128 | Nurses Union |",
         [("audit-another-place", "Pine Harbour")]),
    ],
)  # fmt: skip
def test_only_what_is_false_is_named(text: str, expected: list[tuple[str, str]]) -> None:
    assert judged(text) == expected


def test_what_an_alarm_does_not_fit_is_named_with_it() -> None:
    text = "The Rescue Agency said that 312 people were injured in Pine Harbour, up 77 from 240."
    [found] = [one for one in audited(text).alarms if one.text.endswith("77")]
    named = [text[start:end] for start, end in found.also]
    assert "312" in named
    assert found.verdict is AuditVerdict.NOWHERE


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "Le massacre a duré. Un « massacre », a dit un témoin.", ["massacre"]),
        ("es", "Los terroristas huyeron de la matanza.", ["terroristas", "matanza"]),
        ("ar", "وقعت المجزرة أمس. ووصفها أحدهم بأنها «مجزرة».", ["المجزرة"]),
        ("fr", "Les personnes libérées suivent un régime sans sel, et la pluie a cessé.", []),
        ("es", "La liberación de los detenidos se aplazó; el mercado reabrió.", []),
        ("ar", "أفرج عن المحتجزين، وأعيد فتح السوق.", []),
    ],
)
def test_loaded_words_of_each_language(language: str, text: str, words: list[str]) -> None:
    loaded = [one for one in judged(text, language) if one[0] == "audit-loaded-word"]
    assert [word for _, word in loaded] == words


DENIAL = {
    "id": "no", "according_to": "union", "kind": "denial", "sources": ["bulletin"],
    "paraphrase": "that many had been hurt", "about": ["hurt"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("312 people were injured in Pine Harbour, the Rescue Agency said. This was denied by the "
         "Nurses Union.", []),
        ("The Nurses Union denied that 312 people were injured in Pine Harbour, as the Rescue "
         "Agency had said.", []),
        ("According to the Nurses Union, 312 people were injured in Pine Harbour.",
         ["The Nurses Union"]),
    ],
)  # fmt: skip
def test_whoever_denies_a_figure_is_named_as_who_denies_it_alone(
    text: str, found: list[str]
) -> None:
    report = Report.model_validate({**REPORT, "statements": [DENIAL]})
    done = Auditor(report, "en").audit(document_of("text.md", text.encode()))
    others = [one for one in done.alarms if one.verdict is AuditVerdict.ANOTHER_ORIGINATOR]
    assert [one.text.casefold() for one in others] == [one.casefold() for one in found]
