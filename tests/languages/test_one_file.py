"""A language is one file: put beside the others, it is offered and writes whole briefings."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import sitrep
from sitrep import resources
from sitrep.errors import InternalError
from sitrep.languages import available
from sitrep.languages.phrases import load_phrases

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The language files in a folder of their own, without Spanish."""
    copied = tmp_path / "languages"
    shutil.copytree(resources.languages(), copied)
    (copied / "es.yaml").unlink()
    monkeypatch.setattr(resources, "languages", lambda: copied)
    load_phrases.cache_clear()
    yield copied
    load_phrases.cache_clear()


def test_spanish_is_added_by_its_file_alone(folder: Path) -> None:
    assert "es" not in available()
    shutil.copy(ROOT / "templates" / "languages" / "es.yaml", folder)
    assert "es" in available()
    options = sitrep.BuildOptions(to=["markdown", "html", "text"], language="es")
    built = sitrep.build(ROOT / "samples" / "minimal", options=options)
    page = built.outputs["minimal.md"].decode("utf-8")
    assert "## Aspectos destacados" in page
    assert 'lang="es"' in built.outputs["minimal.html"].decode("utf-8")


def test_no_other_file_speaks_of_spanish() -> None:
    code = [*(ROOT / "sitrep").rglob("*.py"), *(ROOT / "templates").rglob("*.j2")]
    assert len(code) > 200
    said = [path for path in code if "Español" in path.read_text("utf-8")]
    assert said == []
    files = [path.relative_to(ROOT / "templates") for path in (ROOT / "templates").rglob("es.*")]
    # Words for the sheets of a workbook are of use without a briefing in that language.
    assert sorted(map(str, files)) == ["languages/es.yaml", "sheet_words/es.yaml"]


@pytest.mark.parametrize("phrase", ["    title: Mapa\n", "  semicolon:"])
def test_a_file_that_lacks_a_phrase_is_not_loaded(folder: Path, phrase: str) -> None:
    text = (ROOT / "templates" / "languages" / "es.yaml").read_text("utf-8")
    start = text.index(phrase)
    end = text.index("\n", start) + 1
    (folder / "es.yaml").write_text(text[:start] + text[end:], encoding="utf-8")
    with pytest.raises(InternalError, match="is not complete"):
        load_phrases("es")
