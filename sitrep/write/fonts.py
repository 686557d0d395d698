"""A closed font folder: what the page is set with does not depend on the machine."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from html import escape
from pathlib import Path

from sitrep.errors import InternalError
from sitrep.filesystem.passing_folder import passing_folder

_CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""
_TRUETYPE = b"\x00\x01\x00\x00"
# Variables of fontconfig and Pango that would change the choice of a font; None is "not set".
_NEUTRAL = {"FC_LANG": "en", "FONTCONFIG_SYSROOT": None, "PANGO_LANGUAGE": None}


@contextmanager
def environment(changes: Mapping[str, str | None]) -> Iterator[None]:
    """Set variables of the environment (None: unset) and put the old ones back afterwards."""
    before = {name: os.environ.get(name) for name in changes}
    _put(changes)
    try:
        yield
    finally:
        _put(before)


def _put(values: Mapping[str, str | None]) -> None:
    for name, value in values.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


def _check(folder: Path) -> None:
    """Without a single font that it can read, Pango takes the whole process down."""
    found = sorted(folder.glob("*.ttf"))
    if not found:
        raise InternalError(f"{folder}: no fonts (*.ttf) to set the page with")
    if broken := [path.name for path in found if not _is_truetype(path)]:
        raise InternalError(f"{folder}: not TrueType fonts: {', '.join(broken)}")


def _is_truetype(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_TRUETYPE)) == _TRUETYPE
    except OSError:
        return False


@contextmanager
def only_fonts_in(folder: Path) -> Iterator[None]:
    """Let fontconfig see the fonts of this folder alone, and write nowhere that outlives us."""
    _check(folder)
    with passing_folder() as place:
        configuration = place / "fonts.conf"
        paths = {
            "fonts": escape(os.path.realpath(folder)),
            "cache": escape(str(place / "cache")),
        }
        configuration.write_text(_CONFIGURATION.format(**paths), encoding="utf-8")
        with environment(_NEUTRAL | {"FONTCONFIG_FILE": str(configuration)}):
            yield
