"""Findings as people read them in a terminal, each in full."""

from __future__ import annotations

from collections.abc import Iterable

from sitrep.findings import Finding, Level
from sitrep.glyphs import in_one_line
from sitrep.tally import tally

_COLOURS = {Level.ERROR: "31", Level.WARNING: "33", Level.NOTICE: "36"}
NOTHING = "No findings."
MORE = "`sitrep explain RULE` says more about a rule."


def as_text(findings: Iterable[Finding], colour: bool = False) -> str:
    """Place, level and rule on one line; what was found, expected, and how to mend it below."""
    findings = list(findings)
    total = f"{tally(findings)}. {MORE}" if findings else NOTHING
    return "\n".join([*blocks(findings, colour), total])


def blocks(findings: Iterable[Finding], colour: bool) -> list[str]:
    """Each finding in lines of its own, the last one empty."""
    return [
        f"{in_one_line(str(one.location))}: {level_word(one.level, colour)}: {one.rule}\n"
        + "".join(f"  {in_one_line(said)}\n" for said in (one.got, one.expected, one.mend))
        for one in findings
    ]


def level_word(level: Level, colour: bool) -> str:
    """The name of a level, in its colour."""
    return f"\033[{_COLOURS[level]}m{level.value}\033[0m" if colour else level.value
