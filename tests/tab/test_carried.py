"""What the page carries: listed, held to hashes, and of the versions that are tested."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest
import yaml

from sitrep import resources
from sitrep.errors import NotWritten
from sitrep.tab import fetching
from sitrep.tab.fetching import Carried, carried, fetched
from sitrep.tab.packing import packed
from sitrep.word_lists import LOADER, read_words
from tests.support.daily import some

ROOT = Path(__file__).parents[2]
WHEELS = [one for one in carried() if one.registry == "pypi"]


def test_wheels_are_those_of_the_lock() -> None:
    """Their hashes stand in it as well: one lock, not two."""
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    locked = dict(re.findall(r"^([a-z0-9-]+)==(\S+)", lock, re.MULTILINE))
    assert {one.name: one.version for one in WHEELS}.items() <= locked.items()
    assert [one.name for one in WHEELS if one.sha256 not in lock] == []


def test_all_that_is_handed_on_is_listed_with_its_licence() -> None:
    docs = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    part = docs[docs.index("## Handed on by `sitrep page`") : docs.index("## To develop")]
    listed = re.findall(r"^\| ([a-z0-9-]+) \| (.+) \|$", part, re.MULTILINE)
    assert dict(listed[1:]) == {one.name: one.licence for one in carried()}


YAMLS = sorted(resources.templates().rglob("*.yaml"))


@pytest.mark.parametrize("file", some(YAMLS, 3), ids=lambda file: f"{file.parent.name}/{file.name}")
def test_words_are_read_alike_without_the_parser_in_c(file: Path) -> None:
    """PyYAML's own parser, which is the one in the tab, refuses some of what the other takes."""
    text = file.read_text("utf-8")
    assert yaml.load(text, yaml.BaseLoader) == yaml.load(text, LOADER)


def wheel(file: Path, **held: str) -> Path:
    with ZipFile(file, "w") as archive:
        for name, text in held.items():
            archive.writestr(name.replace("__", "/"), text)
    return file


def test_the_archive_has_the_same_bytes_and_no_foreign_parts(tmp_path: Path) -> None:
    held = {"a__x.py": "1", "a__x.so": "ELF", "babel__locale-data__fr.dat": "f"}
    held |= {"babel__locale-data__fr_CH.dat": "f", "babel__locale-data__de.dat": "d"}
    one = wheel(tmp_path / "a-1-manylinux.whl", **held)
    other = wheel(tmp_path / "b-1-wasm32.whl", **{"b__y.so": "asm"})
    made = packed([one, other])
    assert made == packed([other, one])
    (tmp_path / "python.zip").write_bytes(made)
    with ZipFile(tmp_path / "python.zip") as archive:
        names = set(archive.namelist())
        words = archive.read("sitrep/templates/languages/fr/phrases.yaml")
    others = {name for name in names if not name.startswith("sitrep/")}
    locales = {"babel/locale-data/fr.dat", "babel/locale-data/fr_CH.dat"}
    assert others == {"a/x.py", "b/y.so", *locales}
    assert {"sitrep/tab/door.py", "sitrep/minimal/tolls.yaml", "sitrep/LICENSE"} <= names
    assert not [name for name in names if name.startswith("sitrep/cli/")]
    file = tmp_path / "phrases.yaml"
    file.write_bytes(words)
    assert words.startswith(b"{")
    assert read_words(file) == read_words(resources.phrases("fr"))


def test_what_lies_there_is_taken_by_its_hash_and_nothing_is_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "any name").write_bytes(b"x")
    one = Carried("npm", "x", "1", sha256(b"x").hexdigest(), "MIT")
    monkeypatch.setattr(fetching, "carried", lambda: (one,))
    assert fetched(tmp_path) == {one: tmp_path / "any name"}


def test_what_cannot_be_had_is_said_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = Carried("npm", "x", "1", "0" * 64, "MIT")
    monkeypatch.setattr(fetching, "carried", lambda: (one,))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NotWritten, match="npm is not installed"):
        fetched(tmp_path)


def test_what_fails_is_said_in_the_words_of_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    npm = tmp_path / "npm"
    npm.write_text("#!/bin/sh\necho 'npm warn old' >&2\necho 'ERROR no such host' >&2\nexit 1\n")
    npm.chmod(0o755)
    one = Carried("npm", "x", "1", "0" * 64, "MIT")
    monkeypatch.setattr(fetching, "carried", lambda: (one,))
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin")
    with pytest.raises(NotWritten, match="x 1 cannot be fetched: ERROR no such host"):
        fetched(tmp_path / "kept")


def test_what_is_not_the_file_that_is_meant_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here npm is a program that does nothing: the file that lies there has another hash."""
    (tmp_path / "x-1.tgz").write_bytes(b"another")
    npm = tmp_path / "npm"
    npm.write_text("#!/bin/sh\nexit 0\n")
    npm.chmod(0o755)
    one = Carried("npm", "x", "1", "0" * 64, "MIT")
    monkeypatch.setattr(fetching, "carried", lambda: (one,))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NotWritten, match="x 1 is not the file whose hash is listed"):
        fetched(tmp_path)
