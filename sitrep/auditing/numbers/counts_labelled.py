"""Labelled counts: the words of a briefing that say right before a number what it counts."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from sitrep.auditing.terms import fold
from sitrep.languages.phrases import available, load_phrases


class Labelled(StrEnum):
    """The records, or whoever gave them, that a number with a label of its own counts."""

    ORIGINATORS = "originators"
    NOT_NAMED = "not_named"
    SAME_FIGURES = "same_figures"
    SAME_OTHERS = "same_others"
    CHANGED_FIGURES = "changed_figures"
    NEW_FIGURES = "new_figures"
    UNDATED_TOLLS = "undated_tolls"


_SLOTS = (
    ("differ.originators", "count", Labelled.ORIGINATORS),
    ("differ.unnamed", "count", Labelled.NOT_NAMED),
    ("since.unchanged", "figures", Labelled.SAME_FIGURES),
    ("since.unchanged", "records", Labelled.SAME_OTHERS),
    ("glance.changes.figures", "number", Labelled.CHANGED_FIGURES),
    ("glance.changes.new", "number", Labelled.NEW_FIGURES),
    ("unknown.windows", "number", Labelled.UNDATED_TOLLS),
)
"""Where a number stands in a phrase, and what it counts there."""
_BEHIND_SLOT = re.compile(r"^.*\}\s*[;؛]?")
_SPACES, _SIGNS = " \u00a0\u202f", ":;؛.)"
_AROUND = f"{_SPACES};؛"


def label_before(text: str, start: int, language: str) -> Labelled | None:
    """What the words right before a number say that it counts; None where they are no label."""
    labels = _labels(language) if language in available() else ()
    before = fold(text[max(start - _LONGEST, 0) : start]).rstrip(_AROUND)
    for label, counted in labels:
        head = before.removesuffix(label).rstrip(_SPACES)
        if head != before and (not head or head[-1] in _SIGNS):  # no part of a longer label
            return counted
    return None


_LONGEST = 120
"""No label is longer."""


@cache
def _labels(language: str) -> tuple[tuple[str, Labelled], ...]:
    phrases = load_phrases(language).phrases
    found = list[tuple[str, Labelled]]()
    for key, slot, counted in _SLOTS:
        before = str(phrases[key]).partition(f"{{{slot}}}")[0]
        label = fold(_BEHIND_SLOT.sub("", before).strip(_AROUND))
        found.append((label, counted))
    return tuple(found)
