"""The faults that reading, the model and the check can find, each with its manual page."""

from __future__ import annotations

from collections.abc import Mapping

from sitrep import resources
from sitrep.findings import Level


def _manuals() -> dict[str, str]:
    pages = sorted(resources.manual().glob("*.md"))
    return {page.stem: page.read_text(encoding="utf-8").strip() for page in pages}


FAULTS: Mapping[str, str] = _manuals()
"""The name of every fault that is not a rule's finding, and its manual, summary first."""

_LEVELS = {
    "audit-loaded-word": Level.WARNING,
    "audit-originator-not-named": Level.NOTICE,
    "audit-sum-of-records": Level.WARNING,
    "waiver-unused": Level.WARNING,
    "encoding-guessed": Level.WARNING,
    "entered-twice": Level.WARNING,
    "languages-mixed": Level.WARNING,
    "column-not-read": Level.NOTICE,
    "row-not-read": Level.NOTICE,
    "encoding-found": Level.NOTICE,
    "hxl-tag-misspelt": Level.NOTICE,
    "separator-found": Level.NOTICE,
    "formula-neutralised": Level.NOTICE,
    "reliefweb-incomplete": Level.NOTICE,
    "range-not-read": Level.WARNING,
    "row-without-place": Level.WARNING,
    "sensitivity-without-default": Level.WARNING,
    "value-not-found": Level.WARNING,
}


def level_of_fault(name: str) -> Level:
    """How much a fault weighs: nearly all are errors."""
    return _LEVELS.get(name, Level.ERROR)
