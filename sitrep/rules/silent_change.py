"""A figure is not what it was in the last issue, and no revision is recorded.

**Why it harms.** Whoever kept the last issue reads another number today under the same name, and
nobody can tell whether the originator corrected it, counted on, or was misread.

A figure that stands for a later day and rests on a new document is an update, and no silent change:
the page says by how much it moved.

**Instead.** Keep the record as it was. Add a new one for the new figure, with the old one's id
under `revises:`, and `because:` where the originator gives a reason; or mark the old one as
`withdrawn:`. Another claim altogether gets an id of its own. Where the last issue had misread its
source, accept the finding and say so.

**Norm.** The Standards for Casualty Recording: corrections are made public, and the record of what
was given before is kept.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.axes.divisions import DIVISIONS
from sitrep.compare.axes.populations import plain_words
from sitrep.compare.issues.bonds import Issues
from sitrep.findings import Level, Problem
from sitrep.model.figures.figure import Figure
from sitrep.model.header import SHIPPED
from sitrep.model.views.index import Index
from sitrep.model.views.neutral_ids import with_neutral_ids
from sitrep.model.views.projection import edition
from sitrep.model.views.walk import leaves
from sitrep.rules.said import listed

LEVEL = Level.WARNING
OF_SCOPE = True

_KEYS = (
    "according_to",
    "measure",
    "figure_type",
    "unit",
    "count",
    "population",
    "places",
    "from_places",
    "to_places",
)

_STATED = ("by", "item", "currency", "event", *(one.field for one in DIVISIONS))
"""Keys of which another statement is a change; what one issue alone states may be none."""


def check(index: Index) -> Iterator[Problem]:
    """One problem for each figure that was altered under its id, and for each id used again."""
    if index.previous is None:
        return
    # As it was read: what stands instead of somebody in what was published is no change.
    published = Index(index.previous)
    issues = Issues(published if index.last is None else Index(index.last), index)
    both = (ref for ref in index.claims if ref in published.claims)
    others = ((ref, _other(issues, ref)) for ref in both if ref in issues.last.claims)
    changed = [(ref, found) for ref, found in others if any(found)]
    as_shown = tuple(_as_shown(issues, index)) if changed else ()
    for ref, entered in changed:
        shown = [one for one in as_shown if ref in one.this.claims]
        told = [_other(one, ref) for one in shown] if _leads_elsewhere(issues, ref) else []
        reused, altered = min(told, key=lambda it: (it[0], len(it[1])), default=entered)
        if reused:
            yield _reused(index, ref)
        elif altered:
            yield _silent(index, issues.last, ref, altered)


def _other(issues: Issues, ref: str) -> tuple[bool, list[str]]:
    """Whether an id stands for another claim now, or else what of its figure is altered."""
    if issues.reused(ref):
        return True, []
    return False, _altered(issues, ref) if ref in issues.this.figures else []


def _leads_elsewhere(issues: Issues, ref: str) -> bool:
    """Whether what was published leads to somebody who has no such id here, as a face has none."""
    claim = issues.last.claims[ref]
    named = {str(one.value) for one in leaves(claim, type(claim)) if one.refers}
    return not named <= issues.this.kinds.keys()


def _as_shown(issues: Issues, index: Index) -> Iterator[Issues]:
    """What was published beside this issue as it is shown, where others stand instead of some."""
    last = Index(with_neutral_ids(issues.last.report).report)
    for audience in SHIPPED:
        shown = edition(index.report, audience)
        if shown != index.report:
            yield Issues(last, Index(with_neutral_ids(shown).report))


def _altered(issues: Issues, ref: str) -> list[str]:
    """The keys that hold something else than in the last issue, if no revision is recorded."""
    one, other = issues.last.figures[ref], issues.this.figures[ref]
    if not other.stands or other.revises is not None:
        return []
    keys = [key for key in _KEYS if _value(one, key) != _value(other, key)]
    both = ((key, _value(one, key), _value(other, key)) for key in _STATED)
    keys += [key for key, then, now in both if then and now and then != now]
    keys = [*keys, "window"] if _days(one) != _days(other) else keys
    return [] if {*keys} <= {"count", "window"} and _counted_on(one, other) else keys


def _counted_on(one: Figure, other: Figure) -> bool:
    """Whether a figure says that it stands for a later day, and a new document carries it."""
    dated = one.as_of is not None and other.as_of is not None and one.as_of.last < other.as_of.last
    cited = {citation.source for citation in one.sources}
    new = any(citation.source not in cited for citation in other.sources)
    return dated and new and one.window.start == other.window.start


def _value(figure: Figure, key: str) -> object:
    found = getattr(figure, key, None)
    if isinstance(found, str):
        return plain_words(found)
    return frozenset(found) if isinstance(found, tuple) else found


def _days(figure: Figure) -> tuple[object, object]:
    return (figure.window.start, figure.window.end)


def _silent(index: Index, last: Index, ref: str, altered: list[str]) -> Problem:
    one, other = last.figures[ref].count, index.figures[ref].count
    moved = f" ({one} there, {other} here)" if one != other else ""
    return Problem(
        (*index.routes[ref], altered[0] if altered[0] != "window" else "id"),
        f"{ref} differs from the last issue in {listed(altered)}{moved}, and no revision of it is "
        "recorded.",
        "A figure that was published stays as it was, or its change is recorded.",
        f"Keep {ref} as it was, and add a new record with revises: {ref}, or mark it as "
        "withdrawn:.",
    )


def _reused(index: Index, ref: str) -> Problem:
    return Problem(
        (*index.routes[ref], "id"),
        f"{ref} stood for another claim altogether in the last issue.",
        "An id stands for one claim through all issues of a series.",
        "Give this record an id of its own, and keep the old record, or leave it out.",
    )


_TOLL = "tolls:\n- {id: t, according_to: %s, measure: %s, count: %s, sources: [doc]%s}"
_ISSUES = "# In the last issue\n" + _TOLL % ("monitor", "killed", 40, "") + "\n# In this issue\n"
_NEW = (
    "\n- {id: new, according_to: monitor, measure: killed, count: 52, sources: [doc], revises: t}"
)
GOOD = [
    _ISSUES + _TOLL % ("monitor", "killed", 40, "") + _NEW,
    _ISSUES + _TOLL % ("monitor", "killed", 52, ", withdrawn: {how: retracted}"),
]
BAD = [
    _ISSUES + _TOLL % ("monitor", "killed", 52, ""),
    _ISSUES + _TOLL % ("monitor", "killed", 40, ", window: 2024-05-06"),
    _ISSUES + _TOLL % ("outlet", "injured", 7, ""),
]
