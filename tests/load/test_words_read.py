"""A word that says the same as one word of a list is read as it, in every format; others are told.

The law is over all lists of the models: what stands behind a synonym decides, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, get_args, get_origin

import pytest
import yaml
from pydantic import ValidationError

from sitrep.loading.load import load
from sitrep.loading.vocabulary.sheet_words import languages
from sitrep.loading.vocabulary.synonyms import (
    advised,
    lists,
    offered,
    read_synonyms,
    word_offered,
    word_read,
)  # fmt: skip
from sitrep.model.base import Frozen
from sitrep.model.report import Report
from sitrep.model.sensitivity import Consent, Sensitivity
from sitrep.reading.beside_numbers import measures_said
from sitrep.spelling import folded
from tests.load.test_spelling import NEGATIONS
from tests.load.test_synonyms import RAW
from tests.support.daily import in_turn
from tests.support.tables import tables, write_csv, write_xlsx

LISTS = tuple(dict.fromkeys(lists(Report, set())))
EACH = pytest.mark.parametrize("words", LISTS, ids=lambda words: words.__name__)
FORMATS = ("yaml", "csv", "xlsx")
IN_TURN = pytest.mark.parametrize(("words", "form"), in_turn(LISTS, FORMATS))
EVERYTHING = Path("tests/compose/everything")
OF_COUNTED = {"Measure", "Movement", "NeedMeasure"}


def read_as(words: type[StrEnum]) -> dict[str, str]:
    return {
        said: told for said, told in read_synonyms()[words.__name__].items() if told in list(words)
    }


def raw(words: type[StrEnum]) -> dict[str, str]:
    """The words that are read, as they are written in the file."""
    rows = RAW[words.__name__].items()
    split = {word.strip(): told for row, told in rows for word in row.split(",")}
    return {word: told for word, told in split.items() if told in list(words)}


def told_of(words: type[StrEnum]) -> list[str]:
    return [said for said in read_synonyms()[words.__name__] if said not in read_as(words)]


Keys = tuple[str | int, ...]


BESIDE = {"cash": {"currency": "USD"}}
"""What a record needs beside some word of a list."""


class Place(NamedTuple):
    """Where a word of a list stands: in a record of a kind, under keys."""

    kind: str
    record: dict[str, Any]
    keys: Keys

    def holding(self, word: str, own: str, number: int) -> dict[str, Any]:
        made: dict[str, Any] = put(self.record, self.keys, word) | BESIDE.get(own, {})
        return made if self.kind == "report" else {**made, "id": f"r{number}"}


def put(into: Any, keys: Keys, word: str) -> Any:
    """A copy in which the word stands under the keys."""
    if not keys:
        return word
    key, rest = keys[0], keys[1:]
    if isinstance(key, int):
        return [put(into[0] if isinstance(into, list) and into else {}, rest, word)]
    held = into if isinstance(into, dict) else {}
    return {**held, key: put(held.get(key, {}), rest, word)}


@cache
def everything() -> dict[str, Any]:
    report = load(EVERYTHING).report
    assert report is not None
    return report.model_dump(mode="json", exclude_defaults=True)


def paths(of: Any, words: type[StrEnum]) -> Iterator[Keys]:
    """The keys under which words of a list stand in a model; of lists, in the first item."""
    if of is words:
        yield ()
    elif isinstance(of, type) and issubclass(of, Frozen):
        for name, field in of.model_fields.items():
            yield from ((name, *keys) for keys in paths(field.annotation, words))
    else:
        step: Keys = (0,) if get_origin(of) is tuple else ()
        for one in get_args(of):
            yield from ((*step, *keys) for keys in paths(one, words))


def records() -> Iterator[tuple[str, type[Frozen], dict[str, Any]]]:
    for kind, field in Report.model_fields.items():
        models = [field.annotation, *get_args(field.annotation)]
        model = next(
            (one for one in models if isinstance(one, type) and issubclass(one, Frozen)), None
        )
        held = everything().get(kind, [])
        for record in (held if isinstance(held, list) else [held]) if model else []:
            assert model is not None
            yield kind, model, record


def report_with(place: Place, words: list[str], own: list[str]) -> dict[str, Any]:
    """A report with these words, each in a record as that of ``own`` in its place needs it."""
    header = {"title": "Flood", "as_of": "2030-05-08", "issuer": "Team"}
    header |= {"default_sensitivity": "public"}
    made = [
        place.holding(*said, number) for number, said in enumerate(zip(words, own, strict=True))
    ]
    return (
        {"report": header | made[0]}
        if place.kind == "report"
        else {"report": header, place.kind: made}
    )


@cache
def place_of(words: type[StrEnum]) -> Place:
    """The first record in which each of these words can stand."""
    for kind, model, record in records():
        for keys in paths(model, words):
            place = Place(kind, record, keys)
            try:
                Report.model_validate(report_with(place, list(words), list(words)))
            except ValidationError:
                continue
            return place
    raise AssertionError(f"no record holds {words.__name__}")


def written(place: Place, words: list[str], own: list[str], form: str, folder: Path) -> Path:
    """A report with these words as files; ``own`` are words of the list, which a model takes."""
    folder.mkdir()
    if form == "yaml":
        data = report_with(place, words, own)
        (folder / "r.yaml").write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
        return folder / "r.yaml"
    made = tables(Report.model_validate(report_with(place, own, own)))
    swap(made[place.kind], column(place.keys), words, own)
    if form == "csv":
        write_csv(made, folder)
        return folder
    write_xlsx(made, folder / "r.xlsx")
    return folder / "r.xlsx"


def column(keys: Keys) -> str:
    """What the column of a value is called: the words of a list stand in one cell."""
    steps = keys[:-1] if isinstance(keys[-1], int) else keys
    return ".".join(str(one + 1) if isinstance(one, int) else one for one in steps)


def swap(rows: list[list[str]], name: str, words: list[str], own: list[str]) -> None:
    """Puts words into the cells in which those of the list stand, or are left out as usual."""
    at = rows[0].index(name) if name in rows[0] else len(rows[0])
    if at == len(rows[0]):
        rows[0].append(name)
    for row, said, known in zip(rows[1:], words, own, strict=True):
        assert [*row, ""][at] in (known, "")
        row[at : at + 1] = [said]


def held(place: Place, words: list[str]) -> Iterator[list[str]]:
    """The words by what one report can hold: a header holds one, and faults are counted."""
    most = 1 if place.kind == "report" else _MANY
    yield from (words[at : at + most] for at in range(0, len(words), most))


_MANY = 150


@IN_TURN
def test_what_says_the_same_is_read_as_the_word_of_the_list(
    words: type[StrEnum], form: str, tmp_path: Path
) -> None:
    place, read = place_of(words), read_as(words)
    for number, said in enumerate(held(place, list(read))):
        own = [read[one] for one in said]
        loaded = load(written(place, said, own, form, tmp_path / f"said{number}"))
        plain = load(written(place, own, own, form, tmp_path / f"own{number}"))
        assert plain.report is not None
        assert [one for one in loaded.findings if one.rule == "unknown-word"] == []
        assert loaded.report == plain.report


@IN_TURN
def test_every_other_word_is_refused_and_told_what_to_write(
    words: type[StrEnum], form: str, tmp_path: Path
) -> None:
    place, known = place_of(words), [next(iter(words)).value]
    for number, said in enumerate(held(place, told_of(words))):
        file = written(place, said, known * len(said), form, tmp_path / str(number))
        told = [one.mend for one in load(file).findings if one.rule == "unknown-word"]
        assert len(told) == len(said)
        assert {letters(one) for one in told} <= {
            letters(advised(one, tuple(words))) for one in said
        }


def letters(text: str) -> str:
    """A text without the signs by which a key is told from a column."""
    return re.sub(r"\W", "", text)


def test_there_is_something_to_read_and_to_tell() -> None:
    assert sum(len(read_as(words)) for words in LISTS) > 300
    assert sum(len(told_of(words)) for words in LISTS) > 200


@EACH
def test_no_word_that_is_read_is_offered_for_another(words: type[StrEnum]) -> None:
    """Nor for the same: what a workbook offers is read without standing here again."""
    for language in languages():
        said = {
            folded(one): own
            for own, one in zip(words, offered(tuple(words), language), strict=True)
        }
        assert set(read_as(words)) & set(said) == set()
    assert [one for one in read_synonyms()[words.__name__] if word_offered(one, tuple(words))] == []


@EACH
def test_no_word_is_read_across_a_negation(words: type[StrEnum]) -> None:
    """Unverified is not verified: what turns a word of the list, or one read as it, is told."""
    known = {*map(folded, words), *read_synonyms()[words.__name__]}
    turned = {
        (said, negation)
        for said in raw(words)
        for negation in map(folded, NEGATIONS)
        for part in re.finditer(rf"\b{negation}", said)
        if folded(said[: part.start()] + said[part.end() :]) in known
    }
    assert turned == set()


@EACH
def test_a_level_that_a_word_names_is_that_of_the_word_it_is_read_as(words: type[StrEnum]) -> None:
    for said, told in read_as(words).items():
        own = set(re.findall(r"\d", told))
        assert not own or own == set(re.findall(r"\d", said))


@pytest.mark.parametrize("words", [Sensitivity, Consent])
def test_what_decides_who_may_see_or_be_named_is_never_read(words: type[StrEnum]) -> None:
    assert read_as(words) == {}
    assert told_of(words)


def test_a_measure_is_read_only_where_prose_is_understood_so() -> None:
    """In prose the word names the measure as which it is read, alone or with what holds it."""
    seen = 0
    for words in (one for one in LISTS if one.__name__ in OF_COUNTED):
        for said, told in raw(words).items():
            for language in languages():
                for found in measures_said(f"12 {said}.", language):
                    if tuple(found.span) == (3, 3 + len(said)):
                        seen += 1
                        assert told in found.means, said
    assert seen > 10


@pytest.mark.parametrize("said", ["terrorist group", "militia", "rebels", "massacred", "hostages"])
def test_what_a_side_would_say_of_another_is_told(said: str) -> None:
    told = [words for words in LISTS if folded(said) in read_synonyms()[words.__name__]]
    assert told
    assert [word_read(said, tuple(words)) for words in told] == [None] * len(told)


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("Wounded", "injured"),
        ("blessés", "injured"),
        ("مصابون", "injured"),
        ("PEOPLE  WOUNDED", "injured"),
    ],
)
def test_case_and_spaces_make_no_difference(said: str, word: str) -> None:
    measure = next(words for words in LISTS if words.__name__ == "Measure")
    assert word_read(said, tuple(measure)) == word
