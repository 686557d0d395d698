"""Findings of many places, by rule: what all of a rule share is said once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from sitrep.findings import Finding, Level
from sitrep.glyphs import in_one_line
from sitrep.listing.text import MORE, NOTHING, blocks, level_word
from sitrep.tally import tally_of_rules

MOST = 20
"""How many findings of one rule are listed, unless they stop a build."""

_LEVELS = tuple(Level)


def as_groups(findings: Iterable[Finding], colour: bool = False, strict: bool = False) -> str:
    """A line for each rule, with what is right and how to mend it; below, a line a finding.

    What differs from that of most is said beneath its finding. Errors come first, notices last;
    what stops a build (warnings too, if ``strict``) is never cut.
    """
    found = sorted(findings, key=_weight)
    if not found:
        return NOTHING
    parts = groupby(found, lambda one: (one.level, one.rule))
    groups = [_group_lines(list(part), colour, strict) for _, part in parts]
    total = f"{tally_of_rules(found)}. -v says each in full; {MORE}"
    return "\n".join(line for group in groups for line in (*group, "")) + f"\n{total}"


def as_summary(findings: Iterable[Finding], where: str, colour: bool = False) -> str:
    """Errors, then warnings, in full; one line counts all, and names ``where`` all are listed."""
    found = list(findings)
    loud = sorted((one for one in found if one.level is not Level.NOTICE), key=_heaviness)
    them = "it" if len(found) == 1 else "them"
    elsewhere = f"; {where} lists {them}" if len(loud) < len(found) else ""
    more = f" {MORE}" if loud else ""
    return "\n".join([*blocks(loud, colour), f"{tally_of_rules(found)}{elsewhere}.{more}"])


def _heaviness(finding: Finding) -> int:
    return _LEVELS.index(finding.level)


def _weight(finding: Finding) -> tuple[int, str]:
    return (_heaviness(finding), finding.rule)


def _group_lines(group: Sequence[Finding], colour: bool, strict: bool) -> Iterator[str]:
    first = group[0]
    yield f"{level_word(first.level, colour)}: {first.rule} ({len(group)})"
    shared = [*_of_most(one.expected for one in group), *_of_most(one.mend for one in group)]
    yield from (f"  {_one_line(said)}" for said in shared)
    stops = first.level is Level.ERROR or (strict and first.level is Level.WARNING)
    listed = group if stops else group[:MOST]
    for one in listed:
        yield f"{in_one_line(str(one.location))}: {_one_line(one.got)}"
        yield from (
            f"  {_one_line(said)}" for said in (one.expected, one.mend) if said not in shared
        )
    if len(listed) < len(group):
        yield f"... and {len(group) - len(listed)} more (-v lists all)"


def _of_most(texts: Iterable[str]) -> list[str]:
    """The text that more than half have, if there is one."""
    counts = Counter(texts)
    [(text, times)] = counts.most_common(1)
    return [text] if 2 * times > counts.total() else []


def _one_line(text: str) -> str:
    return in_one_line(" ".join(text.split()))
