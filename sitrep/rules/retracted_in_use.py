"""A figure that was retracted or denied is used, or stands although its own originator denies it.

**Why it harms.** Whoever acts on it acts on what its own originator no longer says, or says that
it never said. Retracted figures live on in copies; a briefing must not be one of them.

**Instead.** Take it out of `key_figures:`, `parts:` and `derived:`. It stays in the tables,
marked as withdrawn, with a correction note. Where the overview must speak of the retraction
itself, accept the finding with a reason. What its own originator denies is marked by
`withdrawn: {how: denied}`: a statement about it would read as somebody else's (a warning).

**Norm.** The Standards for Casualty Recording: corrections are made public and the record is
kept.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.locations import Route
from sitrep.model.prose import slots
from sitrep.model.records.statements import StatementKind
from sitrep.model.views.index import Index

LEVEL = Level.ERROR


def check(index: Index) -> Iterator[Problem]:
    """One problem for each use of a claim that no longer stands."""
    fallen = {claim.id for claim in index.claims.values() if not claim.stands}
    for route, ref, level in _uses(index) if fallen else ():
        if ref in fallen:
            yield Problem(
                route,
                f"{ref} was withdrawn or denied, and is used here.",
                "A figure that its originator no longer gives is shown as withdrawn and not used.",
                "Take it out here, or use the figure that replaced it.",
                level,
            )
    yield from _own(index)


def _own(index: Index) -> Iterator[Problem]:
    """One problem for each denial of what whoever denies it gave itself."""
    for position, one in enumerate(index.report.statements):
        for at, ref in enumerate(one.about if one.kind is StatementKind.DENIAL else ()):
            told = index.claims.get(ref)
            if told is not None and told.stands and told.according_to == one.according_to:
                yield Problem(
                    ("statements", position, "about", at),
                    f"{one.according_to} denies {ref} here, and {ref} is according to it.",
                    "What its own originator denies is marked as withdrawn.",
                    f"If it took {ref} back, or never gave it, write withdrawn: with how: at "
                    f"{ref}; if somebody else gave it, name that originator there.",
                    Level.WARNING,
                )


def _uses(index: Index) -> Iterator[tuple[Route, str, Level | None]]:
    header = index.report.report
    for position, ref in enumerate(header.key_figures):
        yield ("report", "key_figures", position), ref, None
    for position, ref in enumerate(header.highlights):
        yield ("report", "highlights", position), ref, Level.WARNING
    for figure in index.figures.values():
        for position, ref in enumerate(figure.parts):
            yield (*index.routes[figure.id], "parts", position), ref, None
    for position, paragraph in enumerate(index.report.overview):
        for slot in slots(paragraph):
            yield ("overview", position), slot.record, None


_TOLL = (
    "tolls:\n- {id: old, according_to: monitor, measure: killed, count: 1130, sources: [doc], "
    "status: retracted}"
)
GOOD = [_TOLL]
BAD = [
    _TOLL + "\nreport: {key_figures: [old]}",
    _TOLL + "\noverview: ['{old} people died [@doc].']",
    _TOLL.replace("status: retracted", "withdrawn: {how: denied}")
    + "\nreport: {key_figures: [old]}",
    _TOLL.replace(", status: retracted", "") + "\nstatements: [{id: no, according_to: monitor, "
    "kind: denial, about: [old], paraphrase: that it gave this number, sources: [doc]}]",
]
