"""How the figures of one measure stand to each other, as sentences written from the relations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.compare.chains import carriers
from sitrep.compare.groups import Group, Verdict
from sitrep.compare.matter import Figure
from sitrep.compare.survey import Survey
from sitrep.compose.desk import Desk
from sitrep.compose.figure_words import briefs, cited, scope_phrase
from sitrep.compose.pairs import Pairs, no_contradiction
from sitrep.compose.people import actors
from sitrep.document import Sentence
from sitrep.model.count import Form
from sitrep.model.displacement import Displacement
from sitrep.model.tolls import Toll

MANY = 120
"""More figures of a measure than this are not set against each other two by two."""

Record = Toll | Displacement


def standings(desk: Desk, survey: Survey, figures: Sequence[Figure]) -> Iterator[Sentence]:
    """What holds among figures of one measure, in the order of the records."""
    known = {figure.id for figure in figures}
    groups = [group for group in survey.groups if group.figures[0].id in known]
    for group in groups:
        yield from _one_scope(desk, group)
        yield from _shared_carrier(desk, group)
    parts = {ref for figure in figures for ref in figure.claim.parts}
    wholes = [figure for figure in figures if figure.id not in parts]
    if len(wholes) <= MANY:
        yield from Pairs(desk, survey, wholes).sentences()
    yield from _words_and_limits(desk, figures)
    yield from _lacking(desk, figures)


def _claims(figures: Sequence[Figure]) -> list[Record]:
    return [figure.claim for figure in figures]


def _one_scope(desk: Desk, group: Group) -> Iterator[Sentence]:
    claims = _claims(group.figures)
    if group.verdict is Verdict.ALONE:
        return
    if group.verdict is Verdict.PROOF:
        proven = [one.claim for one in group.figures if one.proven]
        others = [one.claim for one in group.figures if not one.proven]
        yield no_contradiction(desk, proven, others)
        return
    same = len({claim.count for claim in claims}) == 1
    key = "same" if same else "agree" if group.verdict is Verdict.AGREE else "differ"
    scope = scope_phrase(desk, claims[0])
    spans = desk.say(f"standings.{key}", scope=scope, figures=briefs(desk, claims))
    yield desk.sentence(spans, cited(claims))


def _shared_carrier(desk: Desk, group: Group) -> Iterator[Sentence]:
    """Figures of several originators that a single carrier brought."""
    found: dict[str, list[Record]] = {}
    for claim in _claims(group.figures):
        for carrier in sorted(carriers(claim)):
            found.setdefault(carrier, []).append(claim)
    for carrier, claims in found.items():
        if len({claim.according_to for claim in claims}) > 1:
            spans = desk.say(
                "standings.carrier",
                figures=briefs(desk, claims),
                carrier=actors(desk, [carrier]),
            )
            yield desk.sentence(spans, cited(claims))


def _words_and_limits(desk: Desk, figures: Sequence[Figure]) -> Iterator[Sentence]:
    """What a size in a word, and an upper limit, do and do not say."""
    found: dict[str, list[Record]] = {}
    for claim in _claims(figures) if len(figures) > 1 else ():
        if claim.count.form in _OPEN:
            found.setdefault(_OPEN[claim.count.form], []).append(claim)
    yield from _gathered(desk, found)


_OPEN = {Form.MAGNITUDE: "word", Form.UP_TO: "limit", Form.FEWER_THAN: "limit"}


def _lacking(desk: Desk, figures: Sequence[Figure]) -> Iterator[Sentence]:
    """Figures that can be compared with few others, because they do not say what they cover."""
    found: dict[str, list[Record]] = {}
    dated = any(figure.scope.days for figure in figures)
    placed = any(figure.scope.origins for figure in figures)
    for figure in figures:
        no_time = dated and figure.scope.days is None and not _added_then(figure.claim)
        no_place = placed and not figure.scope.origins
        key = "no_time_and_place" if no_time and no_place else "no_time" if no_time else "no_place"
        if no_time or no_place:
            found.setdefault(key, []).append(figure.claim)
    yield from _gathered(desk, found)


def _added_then(claim: Record) -> bool:
    """Whether it is at least stated when these people were added to the count."""
    return isinstance(claim, Toll) and claim.counted_in.stated


def _gathered(desk: Desk, found: dict[str, list[Record]]) -> Iterator[Sentence]:
    for key, claims in found.items():
        spans = desk.say(f"standings.{key}", figures=briefs(desk, claims))
        yield desk.sentence(spans, cited(claims))
