"""In points: a change in per cent, or a share, that is told in hundredths of a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sitrep.auditing.facts import Fact
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on
from sitrep.reading.shares.points import points_end


def in_points(traced: TracedPassage, known: Mapping[str, Fact]) -> Iterator[Judged]:
    """Percentage points that are no difference of two shares: cases rose by 23 points."""
    passage = traced.passage
    held = {at: [fact.id for fact in facts] for at, facts in traced.of_mention.items()}
    for at, refs in {**held, **traced.reckoned}.items():
        number = passage.mentions[at].number
        end = points_end(passage.text, number.end)
        facts = [known[ref] for ref in refs if ref in known]
        figures = [fact.figure for fact in facts if fact.figure is not None]
        if end is None or (figures and all(one.count.per_cent for one in figures)):
            continue
        span = (number.start, end)
        words = passage.text[slice(*span)]
        got = f"“{words}” are hundredths of a whole, and no two shares are so far apart."
        yield verdict_on(AuditVerdict.SAID_OTHERWISE, passage, span, facts, got)
