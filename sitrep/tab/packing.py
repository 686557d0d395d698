"""One archive of all Python that runs in the tab: our own, and the wheels that it needs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from importlib.metadata import distribution
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import yaml

from sitrep import resources
from sitrep.word_lists import LOADER

_NOT_CARRIED = (".so", ".pyd", ".c", ".pyx", ".pyi")
"""What another machine's wheel holds beside its Python, and what only checkers read."""

_TYPED = "looks/"
"""Files whose values are more than text: they stay as they are."""

_LOCALES = "babel/locale-data/"
_OUR_OWN_WASM = "wasm32"


def packed(wheels: Iterable[Path]) -> bytes:
    """The archive; the same bytes of the same files, whenever it is packed."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, data in sorted({**dict(_of_wheels(wheels)), **dict(_our_own())}.items()):
            archive.writestr(ZipInfo(name), data, ZIP_DEFLATED)
    return made.getvalue()


def _of_wheels(wheels: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    for wheel in wheels:
        compiled = _OUR_OWN_WASM in wheel.name
        with ZipFile(wheel) as archive:
            for name in archive.namelist():
                if _carried(name, compiled):
                    yield name, archive.read(name)


def _carried(name: str, compiled: bool) -> bool:
    """Whether a file of a wheel is needed in the tab."""
    if name.endswith("/") or (name.endswith(_NOT_CARRIED) and not (compiled and ".so" in name)):
        return False
    if not name.startswith(_LOCALES):
        return True
    locale = name.removeprefix(_LOCALES).partition(".")[0].partition("_")[0]
    return locale in ("root", "LICENSE", *resources.language_codes())


def _our_own() -> Iterator[tuple[str, bytes]]:
    """The package as its wheel has it; words are put into JSON, which is read far faster."""
    room, words = Path(__file__).parents[1], resources.templates()
    for name, file in _files(room):
        if name.endswith(".py") and not name.startswith(("cli/", "many/", "templates/")):
            yield f"sitrep/{name}", file.read_bytes()
    for name, file in _files(words):
        quick = name.endswith(".yaml") and not name.startswith(_TYPED)
        yield f"sitrep/templates/{name}", _as_json(file) if quick else file.read_bytes()
    yield "sitrep/LICENSE", _licence().encode("utf-8")
    for name, file in _files(resources.minimal_report()):
        yield f"sitrep/minimal/{name}", file.read_bytes()


def _licence() -> str:
    """Ours, which whoever hands the program on hands on with it."""
    beside = Path(__file__).parents[2] / "LICENSE"
    if beside.is_file():
        return beside.read_text("utf-8")
    return distribution("humanitarian-sitrep").read_text("licenses/LICENSE") or ""


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for file in folder.rglob("*"):
        if file.is_file() and "__pycache__" not in file.parts:
            yield file.relative_to(folder).as_posix(), file


def _as_json(file: Path) -> bytes:
    held = yaml.load(file.read_text("utf-8"), LOADER)
    return json.dumps(held, ensure_ascii=False).encode("utf-8")
