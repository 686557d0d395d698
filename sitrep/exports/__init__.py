"""Exports: the public report as files for other programs; each says the same facts in its own way.

A figure is never added, converted or picked here: what a format has no place for is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sitrep.exports.subject import Export

EXPORTS: Mapping[str, str] = {
    "hxl": "hxl.csv",
    "hxl-xlsx": "hxl.xlsx",
    "json": "json",
    "csl": "csl.json",
    "ris": "ris",
    "reliefweb": "reliefweb.json",
}
"""The exports by name, and the ending of each one's files; each has a module of its name."""


def exporter(name: str) -> Export:
    """The function that makes an export, imported only now."""
    write: Export = import_module(f"sitrep.exports.{name.replace('-', '_')}").write
    return write
