"""How many findings there are, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from sitrep.findings import Finding, Level


def tally(findings: Iterable[Finding]) -> str:
    """How many findings there are of each level: ``1 error, 2 notices``; empty for none."""
    found = Counter(one.level for one in findings)
    return ", ".join(times(found[level], level.value) for level in Level if found[level])


def tally_in_full(findings: Iterable[Finding]) -> str:
    """How many findings there are of each level: ``1 error``, or ``no findings``."""
    return tally(findings) or "no findings"


def tally_of_rules(findings: Iterable[Finding]) -> str:
    """How many there are of each level, and in how many rules: ``2 notices in 1 rule``."""
    found = list(findings)
    return f"{tally(found)} in {times(len({one.rule for one in found}), 'rule')}"


def times(number: int, word: str) -> str:
    """``1 name``, ``2 names``."""
    return f"{number} {word}{'' if number == 1 else 's'}"
