"""Disputes at a glance: which lines stand there, who denies what, and who blames whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from sitrep.compare.report.blame import BlameDispute
from sitrep.compose.desk import Desk
from sitrep.compose.section import GLANCE
from sitrep.compose.verdicts.dispute_lines import (
    FIGURES,
    Line,
    blamed_alone,
    blames_told,
    counted_line,
    denied_alone,
    not_following,
    number_lines,
)
from sitrep.compose.words.derived.derived_sentences import figures_of, leading_sentence
from sitrep.compose.words.figure_words import cited
from sitrep.compose.words.joints import run_on, sentence
from sitrep.compose.words.row_phrases import timed_phrase
from sitrep.compose.words.sentences import SENTENCES
from sitrep.compose.words.speakers import denied_by
from sitrep.model.claim import Claim
from sitrep.model.figures.figure import Figure
from sitrep.page.document import Sentence


@dataclass(frozen=True, slots=True)
class Dispute:
    """What a line on a dispute says, the section with more of it, and the records it is about.

    ``kept``: it stands at a glance however many there are.
    """

    line: Line
    section: str
    refs: tuple[str, ...]
    kept: bool = False


def disputes(desk: Desk) -> tuple[list[Dispute], list[Dispute]]:
    """Those that stand at a glance, and the rest; page one's own first.

    What page one names and somebody denies always stands there, and one denial in any case.
    """
    found = [*_of_numbers(desk), *_of_denials(desk), *_of_blame(desk)]
    room = GLANCE - any(one.kept for one in found)
    shown = {*[at for at, one in enumerate(found) if not one.kept][:room]}
    ways: tuple[list[Dispute], list[Dispute]] = ([], [])
    for at, one in enumerate(found):
        ways[not (one.kept or at in shown)].append(one)
    return ways


def told_on_page_one(desk: Desk) -> frozenset[str]:
    """The figures that page one names: the header's own, and those of a line at a glance."""
    header = desk.index.report.report
    lines = (one.refs for one in disputes(desk)[0] if len(one.refs) <= FIGURES)
    return frozenset(ref for refs in lines for ref in refs).union(
        header.key_figures, header.highlights
    )


def _named_first(desk: Desk) -> frozenset[str]:
    """The records that the header names for page one, and those from which it names a result."""
    header, derived = desk.index.report.report, desk.index.derived
    refs = (*header.key_figures, *header.highlights)
    of = (one.id for ref in refs if ref in derived for one in figures_of(desk, derived[ref]))
    return frozenset((*refs, *of))


def _of_numbers(desk: Desk) -> Iterator[Dispute]:
    """That figures are given which cannot all be right."""
    first = _named_first(desk)
    denied = first & desk.index.denials.keys()
    for refs, line in number_lines(desk, first):
        yield Dispute(line, "differ", refs, not denied.isdisjoint(refs))
    for derived in not_following(desk):
        yield Dispute(partial(leading_sentence, desk, derived), "derived", (derived.of,))


def _of_denials(desk: Desk) -> Iterator[Dispute]:
    """What somebody denies and no line about numbers tells of."""
    first = _named_first(desk)
    found = [
        Dispute(partial(_denial, desk, one), "statements", (one.id,), one.id in first)
        for one in sorted(denied_alone(desk), key=lambda one: one.id not in first)
    ]
    if found:
        found[0] = replace(found[0], kept=True)
    yield from found


def _denial(desk: Desk, claim: Claim) -> Sentence:
    """A record and who denies it: a figure in short, any other as its own sentence."""
    denials = desk.index.denials[claim.id]
    if isinstance(claim, Figure):
        said = counted_line(desk, timed_phrase(desk, claim), [claim])
    else:
        said = SENTENCES[desk.index.kinds[claim.id]](desk, claim).spans
    spans = run_on(desk, [said, *denied_by(desk, denials)])
    return desk.sentence(spans, cited([claim, *denials]))


def _of_blame(desk: Desk) -> Iterator[Dispute]:
    """Whom each originator holds responsible for the same."""
    for dispute in blamed_alone(desk):
        refs = tuple(one.id for one in dispute.figures)
        yield Dispute(partial(_blaming, desk, dispute), "differ", refs)


def _blaming(desk: Desk, dispute: BlameDispute) -> Sentence:
    claims = [one.claim for one in dispute.figures]
    of_all = next((one.claim for one in dispute.figures if not one.scope.blamed), None)
    named = timed_phrase(desk, of_all or claims[0], whole=of_all is not None)
    what = sentence(desk, named)
    spans = run_on(desk, [what, *blames_told(desk, dispute)])
    return desk.sentence(spans, cited(claims))
