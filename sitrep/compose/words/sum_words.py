"""What a figure is made up of, and the sum of its parts where they may be added."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sitrep.compare.claims.sums import Sum, SumRefusal
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compose.desk import Desk, plain_text
from sitrep.compose.words.attribution import attributed
from sitrep.compose.words.figure_words import by, cited, figure_phrase, phrases
from sitrep.compose.words.joints import first_to_fit, run_on
from sitrep.compose.words.part_words import counted_part
from sitrep.languages import Value
from sitrep.model.claim import ClaimPart
from sitrep.model.figures.figure import Figure
from sitrep.model.values.count import Count, Form
from sitrep.model.values.interval import Interval
from sitrep.page.document import Kind, Sentence, Spans


def parts(desk: Desk, figure: Figure) -> Iterator[Sentence]:
    """The parts as the originator gives them, what they add up to, and what they leave out."""
    total = report_figures_of(desk.index).sums.get(figure.id)
    if total is not None and [reason for reason, _ in total.refused] == [SumRefusal.OTHER_DAY]:
        yield from _of_other_days(desk, figure, total)
    if total is None or (total.refused and not total.counts_twice):
        return
    if total.exact:
        yield _adds_up(desk, figure, total)
        return
    listed = [_part(desk, part.claim, figure) for part in total.parts]
    said = _made_up(desk, figure, total, listed, added=total.added_by_another)
    yield desk.of(figure, said, ClaimPart.PARTS)
    if total.counts_twice:
        yield _twice(desk, figure, total)
        return
    in_words = any(part.claim.count.magnitude for part in total.parts)
    if total.total is not None and not in_words:
        added = _sum(desk, total, figure.id)
        said = _attributed(desk, figure, "sums.computed", sum=added)
        yield desk.of(figure, said, ClaimPart.PARTS)
    yield from _left_out(desk, figure, total)


def _adds_up(desk: Desk, figure: Figure, total: Sum) -> Sentence:
    """That the parts add up to it; those of its measure stand beneath it with what they cover."""
    claims = [one.claim for one in total.parts]
    beneath = all(one.measure == figure.measure for one in claims)
    listed: list[Spans] = [
        (desk.language.figure(one.count, one.id),) if beneath else counted_part(desk, one, figure)
        for one in claims
    ]
    same = desk.say("sums.same")
    said = run_on(desk, [_made_up(desk, figure, total, listed), same])
    return desk.of(figure, said, ClaimPart.PARTS)


def _made_up(
    desk: Desk, figure: Figure, total: Sum, parts: Sequence[Spans], *, added: bool = False
) -> Spans:
    """Of which parts a figure is made up: in one sentence, or one a part.

    Where naming the parts takes too many words, their numbers lead to the rows beneath it.
    """
    whole = desk.language.figure(figure.count, figure.id)
    if added:
        short = _attributed(desk, figure, "sums.added_up", whole=whole, parts=_listed(desk, parts))
        head = _attributed(desk, figure, "sums.these", whole=whole)
        each = [desk.say("sums.piece", part=one) for one in parts]
        return first_to_fit(desk, [short], [head, *each, desk.say("sums.of_others")])
    numbers = [(desk.language.figure(one.claim.count, one.id),) for one in total.parts]
    ways = [
        _attributed(desk, figure, "sums.made_up", whole=whole, parts=_listed(desk, said))
        for said in (parts, numbers)
    ]
    return first_to_fit(desk, *([way] for way in ways))


def _attributed(desk: Desk, figure: Figure, key: str, **values: Value) -> Spans:
    return attributed(desk, figure, lambda who, _: desk.say(key, chain=who, **values))


def _listed(desk: Desk, parts: Sequence[Spans]) -> Spans:
    """Parts with commas of their own stand between semicolons."""
    commas = any(", " in plain_text(one) or "، " in plain_text(one) for one in parts)
    return desk.semicolons(parts) if commas else desk.listed(parts)


def _twice(desk: Desk, figure: Figure, total: Sum) -> Sentence:
    """That parts which somebody added up have people in common."""
    shared = {ref for _, refs in total.refused for ref in refs}
    parts = [part.claim for part in total.parts if part.id in shared]
    whole = desk.language.figure(figure.count, figure.id)
    spans = desk.say("sums.twice", parts=phrases(desk, parts), whole=whole)
    return desk.sentence(spans, cited([figure, *parts]))


def _part(desk: Desk, part: Figure, whole: Figure) -> Spans:
    """A part, with who gave it where that is somebody else than who added it up."""
    said = counted_part(desk, part, whole)
    if part.according_to == whole.according_to:
        return said
    return desk.say("figures.attributed", figure=said, originator=by(desk, part))


def _of_other_days(desk: Desk, figure: Figure, total: Sum) -> Iterator[Sentence]:
    """That parts of a stock are given for other days than the stock, and add nothing to it."""
    apart = {ref for _, refs in total.refused for ref in refs}
    parts = [part.claim for part in total.parts if part.id in apart]
    said = {"parts": phrases(desk, parts), "whole": figure_phrase(desk, figure)}
    spans = desk.say("standings.other_day", len(parts), **said)
    yield desk.sentence(spans, cited([figure, *parts]))


def _sum(desk: Desk, total: Sum, ref: str) -> Spans:
    """The sum; of rounded parts it is as rounded as they are."""
    assert total.total is not None
    return _number(desk, total.total, ref) if total.near is None else _about(desk, total.near, ref)


def _about(desk: Desk, count: Count, ref: str) -> Spans:
    """``about 58.6 million``."""
    said = desk.language.figure(replace(count, form=Form.EXACT), ref)
    return desk.say("sums.about", sum=replace(said, kind=Kind.COMPUTED))


def _left_out(desk: Desk, figure: Figure, total: Sum) -> Iterator[Sentence]:
    counts = [one.claim.count for one in (*total.parts, total.whole)]
    exact = not any(one.form.approximate or one.magnitude for one in counts)
    if total.short_by is None or not exact:
        return
    rest = _number(desk, total.short_by, figure.id)
    if total.short_by_about is not None:
        rest = _about(desk, total.short_by_about, figure.id)
    whole = desk.language.figure(figure.count, figure.id)
    yield desk.of(figure, desk.say("sums.left_out", rest=rest, whole=whole))


def _number(desk: Desk, interval: Interval, ref: str) -> Spans:
    low = desk.language.computed(interval.low, ref)
    if interval.high is None:
        return desk.say("sums.at_least", low=low)
    if interval.low == interval.high:
        return (low,)
    return desk.say("sums.range", low=low, high=desk.language.computed(interval.high, ref))
