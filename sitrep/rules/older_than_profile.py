"""The first page uses a figure that is older than the profile of the document allows.

**Why it harms.** Whoever opens a flash update takes its first page for today's news. A toll of
last week among its key figures is passed on as today's.

**Instead.** Ask the originator for its latest figure. Where there is none, take the old one off
the first page: it stays in its table, with its date.

**Norm.** OCHA issues flash updates day by day while an event unfolds and situation reports about
every week. How many days each profile allows is this project's choice; `docs/profiles.md` says
which.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.model.figures.figure import Figure
from sitrep.model.profile import Profile
from sitrep.model.records.response import Response
from sitrep.model.views.index import Index
from sitrep.profiles.shipped import profile_of
from sitrep.rules.in_use import age, in_use, runs_on

LEVEL = Level.WARNING
NEEDS = ("report",)


def check(index: Index) -> Iterator[Problem]:
    """One problem for each record in use that is older than the profile's days for it."""
    profile = profile_of(index)
    if profile is None:
        return
    replaced = report_figures_of(index).superseded
    for ref in in_use(index):
        claim = index.claims.get(ref)
        if not isinstance(claim, Figure | Response) or ref in replaced or not runs_on(claim):
            continue
        days = _days(profile, claim)
        if days is not None and claim.stands and age(index, claim) > days:
            yield Problem(
                index.routes[ref],
                f"{ref} is on the first page and is {age(index, claim)} days older than the "
                "report's as_of.",
                f"In this document such a figure is at most {days} days old.",
                "Use the latest figure, or take this one out of highlights, key_figures and the "
                "overview.",
            )


def _days(profile: Profile, claim: Figure | Response) -> int | None:
    if isinstance(claim, Response):
        return profile.days("response")
    return profile.days(claim.kind, claim.measure)


_REPORT = (
    "report: {profile: flash_update, key_figures: [one]}\n"
    "tolls:\n- {id: one, according_to: monitor, measure: killed, count: 40, "
    "window: since 2024-04-01, as_of: %s, sources: [doc]}"
)
GOOD = [_REPORT % "2024-05-06"]
BAD = [_REPORT % "2024-05-05"]
