"""A language file that is half translated, or not a language file, is never used."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from scripts import new_language
from sitrep import resources
from sitrep.errors import InternalError, WrongUse
from sitrep.languages.phrases import REFERENCE, load_phrases
from sitrep.word_lists import read_words
from tests.support.daily import some

Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with the reference language, in which others may be put."""
    shutil.copytree(resources.languages() / REFERENCE, tmp_path / REFERENCE)
    monkeypatch.setattr(resources, "languages", lambda: tmp_path)
    load_phrases.cache_clear()
    yield tmp_path
    load_phrases.cache_clear()


def translated(languages: Path, change: Change) -> None:
    """The reference under another code, with one change."""
    file = new_language.begin("xx", "en_GB", "Anything") / "phrases.yaml"
    assert file.is_relative_to(languages)
    data = read_words(file)
    change(data)
    file.write_text(json.dumps(data), "utf-8")


def test_a_whole_translation_is_taken(languages: Path) -> None:
    translated(languages, lambda data: data["phrases"]["counts"].update(zero="none at all"))
    phrases = load_phrases("xx")
    assert phrases.phrases["counts.zero"] == "none at all"
    assert phrases.phrases.keys() == load_phrases(REFERENCE).phrases.keys()


CHANGES: list[tuple[str, Change, list[str]]] = [
    (
        "missing key",
        lambda data: data["phrases"]["counts"].pop("zero"),
        ["xx/phrases.yaml", "counts.zero is missing"],
    ),
    (
        "missing group",
        lambda data: data["phrases"].pop("magnitudes"),
        ["magnitudes.dozens is missing", "magnitudes.tens is missing"],
    ),
    (
        "unknown key",
        lambda data: data["phrases"]["counts"].update(several="several"),
        ["counts.several is not known"],
    ),
    (
        "missing slot",
        lambda data: data["phrases"]["counts"].update(range="from {low}"),
        ["counts.range", "{high}, {low}"],
    ),
    (
        "unknown slot",
        lambda data: data["phrases"]["counts"].update(zero="zero {n}"),
        ["counts.zero"],
    ),
    (
        "missing slot in one plural form",
        lambda data: data["phrases"]["tolls"]["clause"]["killed"].update(one="a person"),
        ["tolls.clause.killed", "{counted}, {when}, {where}"],
    ),
    (
        "missing plural category",
        lambda data: data["phrases"]["groups"]["women"].pop("one"),
        ["groups.women", "one, other"],
    ),
    (
        "unknown plural category",
        lambda data: data["phrases"]["groups"]["women"].update(few="a few women"),
        ["groups.women", "one, other"],
    ),
    (
        "empty phrase",
        lambda data: data["phrases"]["counts"].update(zero=""),
        ["counts.zero is empty"],
    ),
    (
        "list in place of a phrase",
        lambda data: data["phrases"]["counts"].update(zero=["zero"]),
        ["xx/phrases.yaml", "counts.zero"],
    ),
    ("missing setting", lambda data: data.pop("number_words"), ["xx/phrases.yaml", "number_words"]),
    ("unknown locale", lambda data: data.update(locale="xx_XX"), ["xx/phrases.yaml", "xx_XX"]),
    ("locale of no shape", lambda data: data.update(locale="?"), ["xx/phrases.yaml", "?"]),
]


@pytest.mark.parametrize(
    ("change", "named"),
    some([one[1:] for one in CHANGES], 3),
    ids=some([one[0] for one in CHANGES], 3),
)
def test_half_a_translation_is_refused(languages: Path, change: Change, named: list[str]) -> None:
    translated(languages, change)
    with pytest.raises(InternalError) as caught:
        load_phrases("xx")
    assert [part for part in named if part not in str(caught.value)] == []


@pytest.mark.parametrize("text", ["", "- a list\n", "a: [b\n", "just words\n"])
def test_what_is_no_language_file_is_refused(languages: Path, text: str) -> None:
    (languages / "xx").mkdir()
    (languages / "xx" / "phrases.yaml").write_text(text, "utf-8")
    with pytest.raises(InternalError, match=r"xx/phrases\.yaml"):
        load_phrases("xx")


def test_a_language_that_there_is_none_of() -> None:
    with pytest.raises(WrongUse, match=f"There is no language zz. There are: .*{REFERENCE}"):
        load_phrases("zz")
