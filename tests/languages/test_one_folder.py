"""A language is one folder: put beside the others, it is offered and writes whole briefings."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import sitrep
from scripts import new_language
from sitrep import resources
from sitrep.errors import InternalError
from sitrep.languages import available
from sitrep.languages.phrases import REFERENCE, load_phrases
from sitrep.loading.vocabulary.sheet_words import languages, sheet_name, words_of
from sitrep.loading.vocabulary.synonyms import lists
from sitrep.model.report import Report
from sitrep.word_lists import by_language, word_lists
from sitrep.workbook.notes import told_in
from tests.support.daily import some

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folders of two languages in another place."""
    copied = tmp_path / "languages"
    for code in (REFERENCE, "fr"):
        shutil.copytree(resources.languages() / code, copied / code)
    monkeypatch.setattr(resources, "languages", lambda: copied)
    empty_caches()
    yield copied
    empty_caches()


def empty_caches() -> None:
    """Forget all that the house keeps of what it read: much of it is by language."""
    modules = [module for name, module in sys.modules.items() if name.startswith("sitrep")]
    for one in (value for module in modules for value in vars(module).values()):
        if hasattr(one, "cache_clear"):
            one.cache_clear()


def built(language: str) -> dict[str, bytes]:
    options = sitrep.BuildOptions(to=["markdown", "html", "text"], language=language)
    return dict(sitrep.build(ROOT / "samples" / "minimal", options=options).outputs)


def test_spanish_is_added_by_its_folder_alone(folder: Path) -> None:
    assert "es" not in available()
    assert "es" not in by_language(resources.reading_words(), "months")
    shutil.copytree(ROOT / "templates" / "languages" / "es", folder / "es")
    empty_caches()
    assert "es" in available()
    assert by_language(resources.reading_words(), "months")["es"][0] == "enero"
    assert "es" in languages()
    assert sheet_name("places", "es") == "Lugares"
    outputs = built("es")
    assert "## Aspectos destacados" in outputs["minimal.md"].decode("utf-8")
    assert 'lang="es"' in outputs["minimal.html"].decode("utf-8")


# One plural form, as many as three, four or six; and one from right to left.
@pytest.mark.parametrize("locale", some(["ja", "pt", "pl", "cy", "he"], 5))
def test_any_language_is_begun_with_what_it_needs(locale: str, folder: Path) -> None:
    assert locale not in available()
    assert new_language.begin(locale, locale, "New") == folder / locale
    phrases = load_phrases(locale)
    assert phrases.phrases.keys() == load_phrases(REFERENCE).phrases.keys()
    assert phrases.direction == ("rtl" if locale == "he" else "ltr")
    assert words_of(locale) == {**words_of(REFERENCE), "choices": words_of(locale)["choices"]}
    begun = {one.__name__ for one in lists(Report, set())} | {"YesNo"}
    assert {*words_of(locale)["choices"]} == begun
    notes = word_lists(resources.workbook_notes(locale))
    assert list(notes) == list(notes.values()) == list(told_in("fr"))
    outputs, reference = built(locale), built(REFERENCE)
    html = outputs["minimal.html"].decode("utf-8")
    assert f'lang="{locale}" dir="{phrases.direction}"' in html
    assert headings(outputs) == headings(reference) != []


def headings(outputs: dict[str, bytes]) -> list[str]:
    return re.findall(r"(?m)^#+ .*", outputs["minimal.md"].decode("utf-8"))


def test_what_is_there_is_not_begun_anew(folder: Path) -> None:
    before = (folder / "fr" / "phrases.yaml").read_bytes()
    with pytest.raises(FileExistsError):
        new_language.begin("fr", "fr_FR", "Français")
    assert (folder / "fr" / "phrases.yaml").read_bytes() == before


def test_no_other_file_speaks_of_spanish() -> None:
    code = [*(ROOT / "sitrep").rglob("*.py"), *(ROOT / "templates").rglob("*.j2")]
    assert len(code) > 200
    said = [path for path in code if "Español" in path.read_text("utf-8")]
    assert said == []
    files = [path for path in (ROOT / "templates").rglob("*") if path.stem == "es"]
    assert files == [ROOT / "templates" / "languages" / "es"]


def shape(lists: object) -> object:
    """A list, or the names of the lists in a group."""
    return {*lists} if isinstance(lists, dict) else type(lists)


@pytest.mark.parametrize("code", available())
def test_every_language_has_every_list_by_which_texts_are_read(code: str) -> None:
    """A list may be empty where a language has no such words, but nobody forgot it."""
    own, known = (word_lists(resources.languages() / one / "reading.yaml") for one in (code, "en"))
    assert len(known) > 13
    assert {part: shape(own[part]) for part in own} == {part: shape(known[part]) for part in known}
    assert len(own["months"]) == 12
    assert own["numbers"]["units"]
    assert own["per_cent"]


@pytest.mark.parametrize("phrase", ["    title: Cifras clave\n", "  semicolon:"])
def test_a_file_that_lacks_a_phrase_is_not_loaded(folder: Path, phrase: str) -> None:
    shutil.copytree(ROOT / "templates" / "languages" / "es", folder / "es")
    file = folder / "es" / "phrases.yaml"
    text = file.read_text("utf-8")
    start = text.index(phrase)
    end = text.index("\n", start) + 1
    file.write_text(text[:start] + text[end:], encoding="utf-8")
    with pytest.raises(InternalError, match="is not complete"):
        load_phrases("es")
