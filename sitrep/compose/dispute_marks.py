"""What is said behind a sentence or a card of page one: what must be known of its figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.blame import apart_in_blame
from sitrep.compare.report.overtaking import overtaking, overtaking_parts, told_on_the_day_of
from sitrep.compare.report.replaced_by import later_of
from sitrep.compare.report.report_figures import ReportFigures, report_figures_of
from sitrep.compose.desk import Desk
from sitrep.compose.section import section_anchor
from sitrep.compose.verdicts.dispute_lines import NAMED, of_other_days, told_at_a_glance
from sitrep.compose.words.changes import later_alone, lowered
from sitrep.compose.words.figure_words import briefs, cited, figure_phrase
from sitrep.compose.words.speakers import who_deny
from sitrep.model.figures.figure import Figure
from sitrep.page.document import Cite, Pointer, Sentence, Spans


def marked(
    desk: Desk,
    said: Sentence,
    ref: str,
    *,
    named: bool = True,
    told: frozenset[str] = frozenset(),
) -> Sentence:
    """A sentence on a record, and after it what must be known of its figure.

    ``named``: also by which figures, unless that stands elsewhere on the first page; ``told``
    are figures that the sentence itself sets against it.
    """
    figure = desk.index.figures.get(ref)
    return _with(
        desk, said, _Marks(desk, figure, named, told).all() if figure else _denied(desk, ref)
    )


def _with(desk: Desk, said: Sentence, marks: Iterable[Sentence]) -> Sentence:
    spans, cites = said.spans, said.cites
    for mark in marks:
        spans = desk.say("since.joined", first=spans, second=mark.spans)
        cites = tuple(sorted({*cites, *mark.cites}, key=_number))
    return Sentence(spans, cites, said.origin, said.language)


def marked_together(
    desk: Desk, said: Sentence, figures: Sequence[Figure], *, named: bool = True
) -> Sentence:
    """A sentence on several figures, and after it what must be known of them.

    That one of them replaced another is told in it.
    """
    told = frozenset(figure.id for figure in figures)
    for figure in figures:
        said = marked(desk, said, figure.id, named=named, told=told)
    return said


def with_later(desk: Desk, said: Sentence, figures: Sequence[Figure]) -> Sentence:
    """A sentence on figures, and after it what replaced them, or is given for a later day."""
    told = frozenset(figure.id for figure in figures)
    for figure in figures:
        said = _with(desk, said, _Marks(desk, figure, named=True, told=told).later())
    return said


def _number(cite: Cite) -> int:
    return cite.number


@dataclass(frozen=True)
class _Marks:
    """What must be known of a figure where a sentence speaks of it.

    ``named``: also by which figures; ``told`` are those that the sentence itself sets against it.
    """

    desk: Desk
    figure: Figure
    named: bool
    told: frozenset[str]

    def all(self) -> Iterator[Sentence]:
        """One after another, as they stand behind the sentence."""
        yield from self.later()
        if not self._known.followed(self.figure.id):
            yield from self._lowered()
            yield from self._part_of_replaced()
        yield from self._excluded()
        yield from self._higher_in_part()
        yield from self._exceeded_together()
        yield from self._blamed_otherwise()

    @cached_property
    def _known(self) -> ReportFigures:
        return report_figures_of(self.desk.index)

    @cached_property
    def _this(self) -> ScopedFigure:
        return self._known.figure_set.figures[self.figure.id]

    @property
    def _stands(self) -> bool:
        """Whether it is current: nothing replaced it."""
        return self.figure.id in self._known.current_ids

    def later(self) -> Iterator[Sentence]:
        """What replaced it, or is given for a later day, where nothing of that is told."""
        found = later_of(self._known, self.figure.id)
        newer = {one.id for one in self._known.followed(self.figure.id)}
        if found is None or not self.told.isdisjoint(newer):
            return
        later = found.figure.claim
        key = "replaced" if found.replaces else "other_day"
        alone = later_alone(self.desk, self.figure, later) if self.named else ()
        yield self._said(key, later, alone or self._phrase(later))

    def _lowered(self) -> Iterator[Sentence]:
        """That its originator gave a higher figure before."""
        for before, replaced in lowered(self.desk, self.figure):
            if replaced.id not in self.told:
                yield self._said("lowered", replaced, before if self.named else ())

    def _part_of_replaced(self) -> Iterator[Sentence]:
        """What replaced a figure that it is declared to be some of, if known later than it."""
        whole = self.figure.part_of
        found = later_of(self._known, whole) if whole else None
        if found is None or not found.replaces or found.figure.id in self.told:
            return
        day, later_day = self._this.date, found.figure.date
        if day is None or later_day is None or day.last >= later_day.first:
            return
        later = found.figure.claim
        yield self._said("part_replaced", later, self._phrase(later))

    def _said(self, key: str, other: Figure, figures: Spans) -> Sentence:
        """That another figure of its kind stands beside it."""
        link = _link(self.desk, key, self.figure.kind)
        return self.desk.sentence(_told(self.desk, link, figures), cited([other]))

    def _phrase(self, other: Figure) -> Spans:
        return figure_phrase(self.desk, other) if self.named else ()

    def _excluded(self) -> Iterator[Sentence]:
        """The figures beside which it cannot be right, those of one sort after those of another."""
        excluding = self._known.excluding.get(self.figure.id, ())
        if self._stands:
            excluding = tuple(one for one in excluding if one.id in self._known.current_ids)
            excluding = (*excluding, *self._whoever_did_it)
        higher = self._overtaking() if self._stands else []
        # Of two that count on to other dates the section on how figures differ says nothing.
        counted_on = all(one.scope.time != self._this.scope.time for one in higher)
        scopes = dict(self._of_other_scope())
        for key, found in (
            ("others", excluding),
            *(self._before(scopes["earlier"]) if self._stands else ()),
            ("perhaps", self._known.excluding_if_dated.get(self.figure.id, ())),
            ("if_said", self._known.excluding_if_said.get(self.figure.id, ())),
            *scopes.items(),
            ("overtaken", higher),
        ):
            others = [one.claim for one in found]
            if others:
                section = self.figure.kind if key == "overtaken" and counted_on else "differ"
                spans = _others(self.desk, key, others, section, self.named)
                yield self.desk.sentence(spans, cited(others))

    def _before(
        self, earlier: Sequence[ScopedFigure]
    ) -> Iterator[tuple[str, Sequence[ScopedFigure]]]:
        """What excludes figures that it replaced, and what was given for its own date till then.

        What is ``earlier`` and higher than itself is told by that.
        """
        known = self._known.excluding_before.get(self.figure.id, ())
        found = [one for one in known if one not in earlier]
        day = self._this.known_on
        then = [one for one in found if one.known_on == day and self._known.followed(one.id)]
        yield "given_then", then
        yield "before", [one for one in found if one not in then]

    def _of_other_scope(self) -> Iterator[tuple[str, Sequence[ScopedFigure]]]:
        """The figures of more and of less that it contradicts; apart those of another day alone.

        Of what has no time it is not known that it covers more or less.
        """
        for key, of_day, found in (
            ("above", "later", self._known.exceeding),
            ("below", "earlier", self._known.exceeded),
        ):
            held = found.get(self.figure.id, ()) if self._this.scope.days is not None else ()
            dated = [
                one
                for one in held
                if one.scope.days is not None and one not in self._whoever_did_it
            ]
            days = [one for one in dated if of_other_days(self.desk, one, self._this)]
            yield of_day, days
            yield key, [one for one in dated if one not in days]

    @cached_property
    def _whoever_did_it(self) -> tuple[ScopedFigure, ...]:
        """Those that it contradicts and differs from only by who is said to have done it."""
        figure_set, this = self._known.figure_set, self._this
        above = self._known.exceeding.get(self.figure.id, ())
        below = self._known.exceeded.get(self.figure.id, ())
        return (
            *(one for one in above if apart_in_blame(figure_set, this, one)),
            *(one for one in below if apart_in_blame(figure_set, one, this)),
        )

    def _overtaking(self) -> list[ScopedFigure]:
        """The higher figures that others gave later, unless the first page shows them itself."""
        header = self.desk.index.report.report
        shown = {*header.key_figures, *header.highlights}
        return [one for one in overtaking(self._known.cells, self._this) if one.id not in shown]

    def _higher_in_part(self) -> Iterator[Sentence]:
        """The higher figures that others gave later for parts of what it counts.

        Each is named with what it covers. Of the hour of some of them nothing is known but the day.
        Whoever gave a higher one for all of it says no more by one for a part.
        """
        if not self._stands:
            return
        parts = overtaking_parts(self._known.figure_set, self._known.cells, self._this)
        wholes = {one.originator for one in overtaking(self._known.cells, self._this)}
        found = [one for one in parts if one.originator not in wholes]
        if not found:
            return
        others = [one.claim for one in found]
        on_the_day = any(told_on_the_day_of(one, self._this) for one in found)
        key = "below" if on_the_day else "overtaken_in_part"
        link = _link(self.desk, key, self.figure.kind, len(others))
        few = self.named and len(others) <= NAMED
        figures = self.desk.listed([*map(self._part, others)]) if few else ()
        yield self.desk.sentence(_told(self.desk, link, figures), cited(others))

    def _part(self, other: Figure) -> Spans:
        measured = other.measure != self.figure.measure
        return figure_phrase(self.desk, other, measured=measured)

    def _exceeded_together(self) -> Iterator[Sentence]:
        """That parts which nobody declared come to more than it, one or together."""
        for excess in self._known.undeclared_excess:
            if excess.whole.id == self.figure.id:
                key, number = ("below", 1) if len(excess.parts) == 1 else ("together", None)
                link = _link(self.desk, key, "differ", number)
                spans = self.desk.say("disputed.plain", link=link)
                yield self.desk.sentence(spans, cited([one.claim for one in excess.parts]))

    def _blamed_otherwise(self) -> Iterator[Sentence]:
        """Who denies it, and that others blame others for it."""
        yield from _denied(self.desk, self.figure.id)
        figures = self._known.blaming.get(self.figure.id, ())
        if figures:
            link = _link(self.desk, "blame", "differ")
            claims = [one.claim for one in figures]
            yield self.desk.sentence(self.desk.say("disputed.plain", link=link), cited(claims))


def _told(desk: Desk, link: Pointer, figures: Spans) -> Spans:
    """The words of a mark, and behind them the figures that are named, if any."""
    if not figures:
        return desk.say("disputed.plain", link=link)
    return desk.say("disputed.by", link=link, figures=figures)


def _denied(desk: Desk, ref: str) -> Iterator[Sentence]:
    """Who denies a record of any kind."""
    for by, denials in who_deny(desk, desk.index.denials.get(ref, ())):
        link = _link(desk, "denied", "statements")
        yield desk.sentence(
            desk.say("disputed.denied_at", link=link, speakers=by), cited([*denials])
        )


def _others(desk: Desk, key: str, others: Sequence[Figure], section: str, named: bool) -> Spans:
    link = _link(desk, key, section, len(others))
    told = told_at_a_glance(desk)
    on_page_one = told or desk.on_page_one.issuperset(one.id for one in others)
    elsewhere = key != "others" or on_page_one
    if not named or (elsewhere and key != "overtaken"):
        return desk.say("disputed.plain", link=link)
    if len(others) <= NAMED:
        return desk.say("disputed.by", link=link, figures=briefs(desk, others))
    number = desk.language.computed(len(others), others[0].id)
    return desk.say("disputed.by", link=link, figures=number)


def _link(desk: Desk, key: str, section: str, number: int | None = None) -> Pointer:
    """Words that lead to where more is said."""
    return Pointer(desk.language.word(f"disputed.{key}", number), section_anchor(desk, section))
