"""A figure states what the last issue did not, or the reverse, so that it seems to be a new one.

**Why it harms.** Nothing says whether both count the same. The page sets them side by side, says
what only one of them states, and prints no rise or fall.

**Instead.** If both count the same, state the same fields in both issues, or keep the old record
and name it under `revises:`. If the originator counts something else now, leave it.

**Norm.** The Standards for Casualty Recording: changes of what is counted are made public, and
nothing else is to look like one.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.axes.axis import DEFINED, Axis
from sitrep.compare.issues.change_sheet import change_sheet_of
from sitrep.compare.issues.stated_once import StatedOnce
from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.rules.said import listed

LEVEL = Level.NOTICE
OF_SCOPE = True

_NO_OTHER_RULE = {*DEFINED, Axis.BASIS}
"""Of the rest, an alteration under one id is a change that is not recorded."""


def check(index: Index) -> Iterator[Problem]:
    """One problem for each figure that only such fields tell from one of the last issue."""
    sheet = change_sheet_of(index)
    for found in filter(_is_told, sheet.stated_once if sheet is not None else ()):
        ref, before = found.figure.id, found.before.id
        yield Problem(
            (*index.routes[ref], found.added[0] if found.added else "id"),
            f"{ref} {_differs(found)}: {_so(found)}.",
            "A figure that goes on states the same fields in every issue.",
            f"If both count the same, {_mend(found)}, or keep {before} as it was and write "
            f"revises: {before} in a record of its own; else leave it.",
        )


def _is_told(found: StatedOnce) -> bool:
    """Whether it is no change under one id that is not recorded, and no revision that is."""
    return found.figure.revises is None and not (
        found.of_one_id and {*found.stated_by_one} - _NO_OTHER_RULE
    )


def _differs(found: StatedOnce) -> str:
    """Which fields one issue alone states."""
    before = "" if found.of_one_id else f" in {found.before.id}"
    said = [f"states {_keys(found, found.added)}, which the last issue does not{before}"]
    lost = [f"does not state {_keys(found, found.dropped)}, which the last issue does{before}"]
    return " and ".join([*(said if found.added else ()), *(lost if found.dropped else ())])


def _so(found: StatedOnce) -> str:
    """What the page makes of it."""
    if Axis.STATUS in found.stated_by_one and not found.of_one_id:
        return f"the page calls it new, and {found.before.id} no longer reported"
    return "the page says so, and prints no rise and no fall"


def _mend(found: StatedOnce) -> str:
    worded = tuple(field for field in found.added if field in found.worded)
    added = tuple(field for field in found.added if field not in found.worded)
    out = [f"take out {_fields(added)}"] if added else []
    both = [f"state {_fields(worded)} in both issues"] if worded else []
    back = [f"state {_fields(found.dropped)}"] if found.dropped else []
    return " and ".join([*out, *both, *back])


def _keys(found: StatedOnce, fields: tuple[str, ...]) -> str:
    return listed(
        f"{field}: (in the words of its documents)" if field in found.worded else f"{field}:"
        for field in fields
    )


def _fields(fields: tuple[str, ...]) -> str:
    return listed(f"{field}:" for field in fields)


_TOLL = (
    "tolls:\n- {id: %s, according_to: monitor, measure: killed, count: %s, "
    "window: since 2024-05-01, as_of: %s, sources: [doc]%s}"
)
_LAST = "# In the last issue\n" + _TOLL % ("old", 40, "2024-05-06", "") + "\n# In this issue\n"
GOOD = [_LAST + _TOLL % ("new", 52, "2024-05-07", "")]
BAD = [
    _LAST + _TOLL % ("new", 52, "2024-05-07", ", cause: the flood"),
    _LAST + _TOLL % ("old", 40, "2024-05-06", ", cause: the flood"),
]
