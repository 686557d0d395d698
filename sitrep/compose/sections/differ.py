"""How the figures differ: originators counted, and one claim's wordings set side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.section import section
from sitrep.compose.tables.agreement import agreement_details, of_one_scope
from sitrep.compose.tables.pairs import MANY, Pairs
from sitrep.compose.words.people import chain, short_actor, sort_name
from sitrep.compose.words.speakers import names
from sitrep.compose.words.toll_words import what
from sitrep.model.actors import ActorKind
from sitrep.model.claim import WORDED_AXES, Claim
from sitrep.model.displacement import Displacement, FigureType, Movement
from sitrep.model.statements import Speaker
from sitrep.model.tolls import Measure, Toll
from sitrep.page.document import Block, Line, Note, Section, Sentence, Spans, Text

_NOT_NAMED = (ActorKind.UNNAMED_PERSON, ActorKind.UNNAMED_GROUP)


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where nothing differs: a paragraph a measure, then the wordings."""
    wordings = tuple(worded(desk, desk.index.claims.values()))
    return put_together(desk, tuple(_measures(desk)), wordings)


def put_together(
    desk: Desk, groups: tuple[Block, ...], wordings: tuple[Text, ...]
) -> Section | None:
    """The section of paragraphs on measures, and the list of wordings, spellings and names."""
    rest = (*wordings, *_spellings(desk), *_names(desk))
    if not groups and not rest:
        return None
    if rest:
        groups = (*groups, Block(desk.line("differ.wordings"), texts=rest))
    lead = [desk.note("differ.rule"), *_several_measures(desk)]
    return section(desk, "differ", tuple(lead), groups)


def _measures(desk: Desk) -> Iterator[Block]:
    report_figures = report_figures_of(desk.index)
    for measure in (*Measure, *Movement):
        figures = [one for one in report_figures.current if one.scope.measure is measure]
        if len(figures) < 2:
            continue
        pairs = Pairs(desk, report_figures, figures if len(figures) <= MANY else ())
        known = {figure.id for figure in figures}
        alike = (group for group in report_figures.groups if group.figures[0].id in known)
        conflicts = (text for group in alike for text in of_one_scope(desk, group))
        first = (
            *originator_sentences(desk, measure, figures),
            *conflicts,
            *pairs.conflict_sentences(),
        )
        rest: tuple[Sentence | Note, ...] = (
            *pairs.scopes(),
            *agreement_details(desk, report_figures, figures),
        )
        if len(figures) > MANY:
            rest = (desk.note("differ.many"), *rest)
        if first or rest:
            yield Block(title(desk, measure), texts=first, running=True)
        if rest:
            yield Block(texts=rest)


def title(desk: Desk, measure: Measure | Movement) -> Line:
    """What is counted, as a heading."""
    kind = "tolls" if isinstance(measure, Measure) else "displacement"
    return Line(capitalised(desk.say(f"{kind}.measure.{measure.value}")))


def _several_measures(desk: Desk) -> Iterator[Note]:
    """That figures of different measures are not set against each other at all."""
    current = report_figures_of(desk.index).current
    held = [one for one in Measure if any(figure.scope.measure is one for figure in current)]
    if len(held) > 1:
        named = desk.listed([desk.say(f"tolls.measure.{measure.value}") for measure in held])
        yield desk.note("differ.measures", measures=named)
    sorts = {figure.scope.sort for figure in current}
    units = {figure.scope.unit for figure in current} - {""}
    if {FigureType.STOCK, FigureType.FLOW} <= sorts:
        yield desk.note("differ.stock_and_flow")
    if len(units) > 1:
        yield desk.note("differ.units")


def originator_sentences(
    desk: Desk, measure: Measure | Movement, figures: Sequence[ScopedFigure]
) -> Iterator[Sentence | Note]:
    """How many originators there are, whoever is not stated aside, and which are not named."""
    figure_set = report_figures_of(desk.index).figure_set
    claims = [figure.claim for figure in figures]
    found = sorted({one.according_to for one in claims}, key=lambda ref: sort_name(desk, ref))
    if len(found) < 2:
        return
    known = [ref for ref in found if not figure_set.unstated(ref)]
    spans = desk.say(
        "differ.originators",
        len(known),
        count=desk.language.computed(len(known), f"count of {measure.value}"),
        originators=desk.listed([short_actor(desk, ref) for ref in known]),
        unstated=desk.say("differ.unstated") if len(known) < len(found) else (),
    )
    yield desk.sentence(spans, desk.carriers(claims))
    unnamed = [ref for ref in known if desk.index.actors[ref].kind in _NOT_NAMED]
    if unnamed:
        spans = desk.say(
            "differ.unnamed",
            len(unnamed),
            count=desk.language.computed(len(unnamed), f"count of {measure.value}"),
            originators=desk.listed([short_actor(desk, ref) for ref in unnamed]),
        )
        yield desk.sentence(spans, desk.carriers(claims))
    if len(unnamed) > 1:
        yield desk.note("differ.overlap")


def worded(desk: Desk, claims: Iterable[Claim]) -> Iterator[Sentence]:
    """The words of the documents, where those of one claim word it differently."""
    for claim in claims:
        axes = [axis for axis in WORDED_AXES if len(_words(claim, axis)) > 1]
        if axes:
            listed = [_axis(desk, claim, axis) for axis in axes]
            spans = desk.say(
                "differ.worded",
                what=_what(desk, claim),
                chain=chain(desk, claim),
                axes=desk.semicolons(listed),
            )
            yield desk.of(claim, spans)


def _words(claim: Claim, axis: str) -> dict[str, list[str]]:
    """Which sources use which words; fewer than two wordings are no difference."""
    found: dict[str, list[str]] = {}
    for citation in claim.sources:
        words = getattr(citation, axis)
        if words is not None and citation.source not in found.get(words, []):
            found.setdefault(words, []).append(citation.source)
    return found


def _axis(desk: Desk, claim: Claim, axis: str) -> Spans:
    wordings = [
        desk.say("differ.words", words=desk.quote(words, claim.id), cite=desk.cited(sources))
        for words, sources in _words(claim, axis).items()
    ]
    name = desk.language.word(f"differ.axis.{axis}")
    return desk.say("differ.wording", axis=name, wordings=desk.listed(wordings))


def _what(desk: Desk, claim: Claim) -> Spans:
    if isinstance(claim, Toll):
        return what(desk, claim)
    kind = desk.index.kinds[claim.id]
    name = desk.language.word(f"{kind}.title")
    if isinstance(claim, Displacement) and claim.count.numbered:
        return desk.say(
            "measure_of", measure=name, people=desk.language.figure(claim.count, claim.id)
        )
    return desk.say("actors.named", name=name[:1].lower() + name[1:])


def _spellings(desk: Desk) -> Iterator[Sentence]:
    for place in desk.index.report.places:
        written: dict[str, list[str]] = {}
        for spelling in place.spellings:
            written.setdefault(spelling.name, []).append(spelling.source)
        if len(written) > 1:
            listed = [
                desk.say("differ.words", words=desk.quote(name, place.id), cite=desk.cited(sources))
                for name, sources in written.items()
            ]
            name = desk.name(place.name, place.id)
            spans = desk.say("differ.spelled", place=name, spellings=desk.listed(listed))
            yield desk.sentence(spans, [spelling.source for spelling in place.spellings])


def _names(desk: Desk) -> Iterator[Sentence]:
    for statement in desk.index.report.statements:
        for speaker in statement.speakers:
            if len({each.name for each in speaker.named_as}) > 1:
                spans = _named(desk, speaker, statement.id)
                yield desk.sentence(spans, [each.source for each in speaker.named_as])


def _named(desk: Desk, speaker: Speaker, ref: str) -> Spans:
    named = names(desk, speaker, ref)
    if speaker.role is None:
        return desk.say("differ.person_named", names=named)
    return desk.say("differ.named", role=desk.name(speaker.role, ref), names=named)
