"""A section holds records, and none of them says anything that stands.

**Why it harms.** A heading in the table of contents promises information. Below it the reader
finds only what was withdrawn, or rows without a number, and may take the withdrawn figure with
them.

**Instead.** Look for what replaced the withdrawn reports. Rows that say "not stated" may stay:
they say who was asked. Where they have words, add them as `description:`.

**Norm.** A situation report is concise (OCHA's procedure for situation reports); what is not known
is said once, in its place.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.claim import Claim
from sitrep.model.figures.figure import Figure
from sitrep.model.report import CLAIM_KINDS
from sitrep.model.views.index import Index
from sitrep.profiles.shipped import profile_of

LEVEL = Level.NOTICE


def check(index: Index) -> Iterator[Problem]:
    """One problem for each kind of which every record was withdrawn or has no number."""
    for kind in CLAIM_KINDS:
        claims: tuple[Claim, ...] = getattr(index.report, kind)
        if not claims or kind in index.elsewhere.values():
            continue
        standing = [claim for claim in claims if claim.stands]
        if not standing:
            yield _problem(kind, "was withdrawn", Level.WARNING if _asked(index, kind) else None)
        elif not any(map(_says_something, standing)):
            yield _problem(kind, "that stands has no number", None)


def _problem(kind: str, what: str, level: Level | None) -> Problem:
    return Problem(
        (kind,),
        f"Every record of {kind} {what}.",
        "A section holds at least one record that stands and says something.",
        "Look for later reports; where there are none, leave it.",
        level,
    )


def _asked(index: Index, kind: str) -> bool:
    """Whether the profile needs a record of this kind, and no other kind meets the need."""
    profile = profile_of(index)
    return profile is not None and any(
        kind in need
        and not any(claim.stands for other in need for claim in getattr(index.report, other))
        for need in profile.records
    )


def _says_something(claim: Claim) -> bool:
    return not isinstance(claim, Figure) or claim.count.numbered or claim.told


_TOLL = "tolls:\n- {id: t, according_to: monitor, measure: killed, count: %s, sources: [doc]%s}"
GOOD = [_TOLL % ("12", "")]
BAD = [_TOLL % ("12", ", withdrawn: {how: retracted}"), _TOLL % ("not stated", "")]
