"""What the workbook says of itself, in the language of its sheets."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import openpyxl
import pytest

from sitrep import resources
from sitrep.loading.vocabulary.sheet_words import languages
from sitrep.word_lists import word_lists
from sitrep.workbook import notes, workbook
from sitrep.workbook.sheet_columns import SHEETS, columns

OTHERS = [language for language in languages() if language != "en"]
both = pytest.mark.parametrize("language", OTHERS)
KEPT = re.compile(
    r"\{[a-z-]+\}|\[@[a-z-]+\]|\bnot stated\b|\bnone planned\b|\bISO 4217\b|\bWGS 84\b|"
    r"\d{4}-\d\d(?:-\d\d)?\b|https?://|\.[a-z]{4,7}\b|sources\.\d\.[a-z]+"
)
"""What stands in every language as it is: slots, notations, names of files and keys."""


def told(language: str) -> dict[str, str]:
    return dict(notes.told_in(language))


def asked_for(language: str, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The English texts under which a workbook of all sheets looks for those of a language."""
    asked: set[str] = set()

    class Recorder(dict[str, str]):
        def get(self, key: str, default: Any = None) -> Any:
            asked.add(key)
            return super().get(key, default)

    own = Recorder(told(language))
    monkeypatch.setattr(notes, "told_in", lambda _language: own)
    for kinds in ((), SHEETS):
        workbook("r.xlsx", language, kinds)
    return asked


@both
def test_every_text_is_told_and_none_that_nobody_asks_for(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = asked_for(language, monkeypatch)
    assert len(asked) > 250
    assert asked - set(told(language)) == set(), "not told in this language"
    assert set(told(language)) - asked == set(), "no longer said"


@both
def test_a_text_that_several_say_is_told_in_one_way(language: str) -> None:
    ways: dict[str, set[str]] = {}
    own = word_lists(resources.workbook_notes(language))
    things = [word_lists(file) for file in (*resources.kinds(), *resources.axes())]
    for thing in things:
        texts = [text for by_key in thing.get("notes", {}).values() for text in by_key.values()]
        for text in [*texts, *([thing["sheet"]] if "sheet" in thing else [])]:
            assert text.keys() == {"en", *OTHERS}
            told_so = {text[language]} | ({own[text["en"]]} if text["en"] in own else set())
            ways.setdefault(text["en"], set()).update(told_so)
    assert len(ways) > 50
    assert [english for english, said in ways.items() if len(said) > 1] == []


def test_every_notation_is_that_of_some_column() -> None:
    used = {column.cell.notation for kind in SHEETS for column in columns(kind)}
    told = set(notes.words()["notations"])
    assert told
    assert told - used == set()


@both
def test_slots_and_notations_stay_as_they_are(language: str) -> None:
    seen = 0
    for english, own in told(language).items():
        assert sorted({*KEPT.findall(english)}) == sorted({*KEPT.findall(own)}), english
        seen += bool(KEPT.search(english))
    assert seen > 30


def said_in(language: str) -> Iterator[str]:
    """All that a workbook of all sheets says of itself."""
    book = openpyxl.load_workbook(io.BytesIO(workbook("r.xlsx", language, SHEETS)))
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if sheet.title == "_read me" and isinstance(cell.value, str):
                    yield cell.value
                if cell.comment is not None:
                    yield from cell.comment.text.splitlines()
        for check in sheet.data_validations.dataValidation:
            yield from (text for text in (check.errorTitle, check.error) if text)


@both
def test_nothing_of_it_is_english(language: str) -> None:
    english = {text for text in told(language) if " " in text}
    found = set(said_in(language))
    assert len(found) > 200
    assert found & english == set()


@pytest.mark.parametrize("language", languages())
def test_what_a_spreadsheet_asks_fits_its_box(language: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook("r.xlsx", language, SHEETS)))
    checks = [one for sheet in book for one in sheet.data_validations.dataValidation]
    assert len(checks) > 50
    for check in checks:
        assert len(check.errorTitle or "") <= 32
        assert len(check.error or "") <= 225


def test_a_language_without_notes_says_them_in_english() -> None:
    assert notes.said("Required.", "xx") == "Required."
