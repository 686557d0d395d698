"""Figure trace: everything on which a figure rests, and everything that rests on it."""

from __future__ import annotations

from dataclasses import dataclass

from sitrep.compare.claims.chains import Chain, chains, originators
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.model.values.numerals import numbers
from sitrep.model.views.index import Index


@dataclass(frozen=True, slots=True)
class FigureTrace:
    """A figure's chains, and the ids of the records that stand in some relation to it.

    ``parts`` make it up, and ``some`` are of it, whatever the others are. ``originators`` are those
    of all current figures of its scope, each once.
    """

    ref: str
    chains: tuple[Chain, ...]
    parts: tuple[str, ...]
    part_of: tuple[str, ...]
    replaces: tuple[str, ...]
    replaced_by: tuple[str, ...]
    same_scope: tuple[str, ...]
    originators: tuple[str, ...]
    derived: tuple[str, ...]
    denied_in: tuple[str, ...]
    some: tuple[str, ...] = ()


def trace(index: Index, ref: str) -> FigureTrace:
    """The trace of a claim; KeyError for an id of no claim."""
    claim, report_figures = index.claims[ref], report_figures_of(index)
    figures = report_figures.figure_set.figures
    alone = (figures[ref],) if ref in figures else ()
    scopes = (group.figures for group in report_figures.groups)
    group = next((one for one in scopes if any(figure.id == ref for figure in one)), alone)
    held = index.parts.get(ref, ())
    declared = index.figures[ref].parts if ref in index.figures else ()
    return FigureTrace(
        ref,
        chains(claim),
        tuple(part for part in held if part in declared),
        tuple(whole for whole, parts in index.parts.items() if ref in parts),
        tuple(step.earlier.id for step in report_figures.replacing.get(ref, ())),
        tuple(one.later.id for one in report_figures.revisions if one.earlier.id == ref),
        tuple(one.id for one in group if one.id != ref),
        tuple(sorted(originators(group, report_figures.figure_set))),
        tuple(one.id for one in index.report.derived if ref in (one.of, one.against)),
        tuple(one.id for one in index.denials.get(ref, ())),
        tuple(part for part in held if part not in declared),
    )


def found(index: Index, wanted: str) -> tuple[str, ...]:
    """The ids of the claims that are meant: an id, or every figure that says a number.

    By the id of a derived number, the figures that it is worked out from.
    """
    if wanted in index.claims:
        return (wanted,)
    derived = [one for one in index.report.derived if one.id == wanted]
    if derived:
        refs = dict.fromkeys(ref for one in derived for ref in (one.of, one.against or one.of))
        return tuple(ref for ref in refs if ref in index.claims)
    said = set(numbers(wanted))
    return tuple(
        ref
        for ref, figure in index.figures.items()
        if said and said <= {end for end in figure.count.said_numbers if end}
    )
