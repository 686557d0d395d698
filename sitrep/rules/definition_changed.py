"""A later figure counts something else than the one that it replaces.

**Why it harms.** A rise or a fall across a change of definition is no rise or fall. Whoever draws
a line through both points sees a trend that is only a new form to fill in.

**Instead.** Keep both figures, each with its `definition:`, and say under `because:` of
`revises:` what changed. The briefing prints both definitions, and no difference.

**Norm.** The Standards for Casualty Recording: changes of method are indicated where the figures
stand. WHO marks a change of case definition in the series itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.axes.axis import Axis
from sitrep.compare.claims.revision_step import RevisionStep
from sitrep.compare.claims.revisions import redefined
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.rules.said import at, listed, said

LEVEL = Level.WARNING
OF_SCOPE = True


def check(index: Index) -> Iterator[Problem]:
    """One problem for each revision that counts something else, and each change of definition."""
    report_figures = report_figures_of(index)
    for step in report_figures.revisions:
        counted = redefined(step, report_figures.figure_set)
        axes = [axis.value for axis in counted if step.because or axis not in _OTHER_RULES]
        if axes:
            both = _definitions(step)
            told = step.because is not None or (bool(both) and all(both))
            yield Problem(
                at(index, step.later, "revises" if step.declared else "definition"),
                f"{said(step.later)} counts something else than {said(step.earlier)}, which it "
                f"replaces: {listed(axes)}.",
                "A figure and the one that it replaces count the same.",
                "Nothing has to be changed: what each counts is printed."
                if told
                else "Say what changed under because: of revises:, and give both a definition:.",
                Level.NOTICE if told else None,
            )
    declared = {(step.earlier.id, step.later.id) for step in report_figures.revisions}
    for earlier, later in report_figures.redefinitions:
        if (earlier.id, later.id) not in declared:
            yield Problem(
                at(index, later, "definition"),
                f"{said(later)} follows {said(earlier)} by another definition; no difference is "
                "computed.",
                "A figure and the one that it replaces count the same.",
                "If the definition changed, say so under because: of revises:; if both are counted "
                "beside each other, leave them.",
                Level.NOTICE,
            )


_OTHER_RULES = (Axis.MEASURE, Axis.UNIT, Axis.FIGURE_TYPE)


def _definitions(step: RevisionStep) -> tuple[str | None, ...]:
    """Both definitions where they differ."""
    both = (step.earlier.claim.definition, step.later.claim.definition)
    return both if both[0] != both[1] else ()


_TOLL = (
    "- {id: %s, according_to: monitor, measure: cases_confirmed, count: %s, "
    "window: since 2024-05-01, as_of: %s, sources: [doc]%s}"
)
_OLD = "tolls:\n" + _TOLL % ("old", "60", "2024-05-05", ", definition: cases by rapid test") + "\n"
GOOD = [_OLD + _TOLL % ("new", "70", "2024-05-07", ", definition: cases by rapid test")]
BAD = [
    _OLD + _TOLL % ("new", "70", "2024-05-07", ", definition: cases by culture"),
    _OLD + _TOLL % ("new", "70", "2024-05-07", ", population: children, revises: old"),
]
