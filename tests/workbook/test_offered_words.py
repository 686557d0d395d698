"""What the lists of a workbook offer in its language is read as the words of the data."""

from __future__ import annotations

import io
import re
from collections import Counter
from pathlib import Path

import openpyxl
import pytest

import sitrep
from sitrep.loading.load import load
from sitrep.loading.vocabulary.sheet_words import heading_of, languages, sheet_name
from sitrep.loading.vocabulary.synonyms import lists, offered, word_offered
from sitrep.model.report import Report
from sitrep.model.views.projection import public
from sitrep.workbook import workbook
from sitrep.workbook.sheet_columns import SHEETS

LISTS = {one.__name__: tuple(word.value for word in one) for one in lists(Report, set())}
OTHERS = [language for language in languages() if language != "en"]
both = pytest.mark.parametrize("language", OTHERS)
each = pytest.mark.parametrize("name", sorted(LISTS))


@both
@each
def test_every_word_of_a_list_has_a_word_of_its_own(language: str, name: str) -> None:
    said = offered(LISTS[name], language)
    latin = re.compile(r"[a-z0-9]+(_[a-z0-9]+)+")
    assert not [word for word in said if latin.fullmatch(word)], f"choices: {name} of {language}"
    assert [word for word, times in Counter(said).items() if times > 1] == []
    assert not [word for word in said if "," in word or ";" in word]


@both
@each
def test_what_is_offered_is_read_as_the_word_that_it_stands_for(language: str, name: str) -> None:
    words = LISTS[name]
    for word, said in zip(words, offered(words, language), strict=True):
        if said != word:
            assert word_offered(said, words) == word
            assert word_offered(said.upper(), words) == word
            assert said not in words, "the word of the data is another"


@each
def test_english_offers_the_words_of_the_data(name: str) -> None:
    assert offered(LISTS[name], "en") == LISTS[name]


@pytest.mark.parametrize(
    ("name", "said", "word"),
    [
        ("Supply", "sachets of oral rehydration salts", "ors_sachets"),
        ("Supply", "tonnes of food", "tonnes_of_food"),
        ("Item", "Kilometres of road", "km_of_road"),
        ("Stage", "Facilities built or set up", "set_up"),
    ],
)
def test_what_a_page_prints_for_a_word_is_read(name: str, said: str, word: str) -> None:
    assert word_offered(said, LISTS[name]) == word


@each
def test_no_word_of_one_language_is_another_of_the_next(name: str) -> None:
    meant: dict[str, set[str]] = {}
    for language in OTHERS:
        for word, said in zip(LISTS[name], offered(LISTS[name], language), strict=True):
            meant.setdefault(said.casefold(), set()).add(word)
    assert {said: of for said, of in meant.items() if len(of) > 1} == {}


@both
def test_the_lists_of_a_workbook_are_in_its_language(language: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook("r.xlsx", language, SHEETS)))
    held = {str(cell.value) for row in book["_words"].iter_rows(min_row=2) for cell in row}
    latin = {word for words in LISTS.values() for word in words if "_" in word}
    assert held & latin == set()
    assert offered(LISTS["Measure"], language)[0] in held


@both
def test_yes_and_no_are_answered_in_a_language(language: str) -> None:
    yes, no = offered(("yes", "no"), language)
    assert (word_offered(yes, ("yes", "no")), yes != "yes") == ("yes", True)
    data = {"report": {"title": "Storm", "as_of": "2030-03-31", "issuer": "Example team"}}
    actor = {"id": "office", "name": "Office", "kind": "authority"}
    for said, meant in ((yes, True), (no, False)):
        loaded = load(data | {"actors": [actor | {"party_to_conflict": said}]})
        assert loaded.report is not None
        assert loaded.report.actors[0].party_to_conflict is meant


@both
def test_an_example_is_written_as_it_is_offered_and_passed_over(
    language: str, tmp_path: Path
) -> None:
    (tmp_path / "r.xlsx").write_bytes(workbook("r.xlsx", language, SHEETS))
    book = openpyxl.load_workbook(tmp_path / "r.xlsx")
    row = [str(cell.value) for cell in book[sheet_name("tolls", language)][2]]
    assert offered(LISTS["Measure"], language)[2] in row
    assert not any(one.rule == "row-not-read" for one in load(tmp_path / "r.xlsx").findings)


@both
def test_a_word_that_is_refused_is_told_in_the_words_of_the_sheet(
    language: str, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook("r.xlsx", language)))
    sheet = book[sheet_name("actors", language)]
    kind = [str(cell.value) for cell in sheet[1]].index(heading_of("actors", "kind", language))
    sheet.cell(3, kind + 1, "rebel group")
    sheet.cell(4, kind + 1, offered(LISTS["ActorKind"], language)[3] + "x")
    book.save(tmp_path / "r.xlsx")
    first, second = (o for o in load(tmp_path / "r.xlsx").findings if o.rule == "unknown-word")
    words = offered(LISTS["ActorKind"], language)
    assert first.expected == f"The words are {', '.join(words)}."
    assert first.mend == f"Write {words[4]}, if that is meant."
    assert second.mend == f"Write {words[3]}, if that is meant."


@both
def test_what_is_marked_in_a_language_is_withheld(language: str) -> None:
    """A mark in other words is a mark: as that of a record, and as what records are otherwise."""
    levels = dict(zip(LISTS["Sensitivity"], offered(LISTS["Sensitivity"], language), strict=True))
    report = {
        "title": "Storm", "as_of": "2030-03-31", "issuer": "Example team",
        "default_sensitivity": levels["restricted"],
    }  # fmt: skip
    toll = {"according_to": "office", "measure": "killed", "count": "41"}
    loaded = load(
        {
            "report": report,
            "actors": [{"id": "office", "name": "Office", "kind": "authority"}],
            "tolls": [
                {"id": "one", "sensitivity": levels["confidential"], **toll},
                {"id": "two", **toll},
                {"id": "three", "sensitivity": levels["public"], **toll},
            ],
        }
    )
    assert loaded.report is not None
    seen = [one.sensitivity.value for one in loaded.report.tolls]
    assert seen == ["confidential", "restricted", "public"]
    assert [one.id for one in public(loaded.report).tolls] == ["three"]


@both
def test_a_record_in_the_words_of_a_language_is_the_same(language: str) -> None:
    def told(measure: str, group: str) -> sitrep.Report:
        loaded = load(
            {
                "report": {"title": "Storm", "as_of": "2030-03-31", "issuer": "Example team"},
                "actors": [{"id": "office", "name": "Office", "kind": "authority"}],
                "tolls": [
                    {
                        "id": "one", "according_to": "office", "measure": measure,
                        "population": group, "count": "4",
                    }
                ],
            }
        )  # fmt: skip
        assert loaded.report is not None
        return loaded.report

    assert told(offered(LISTS["Measure"], language)[0], offered(LISTS["Group"], language)[6]) == (
        told("killed", "women")
    )
