"""Overview: the author's prose, its figures taken from the records and its sources cited."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compose.desk import Desk
from sitrep.compose.section import section
from sitrep.compose.words.derived_words import result_of
from sitrep.languages.ordinary import ordinary
from sitrep.locations import Route
from sitrep.model.figures.figure import Figure
from sitrep.model.prose import ProseSentence, figures, sentences
from sitrep.page.document import Block, Kind, Section, Sentence, Span, Traced, Words


def compose(desk: Desk) -> Section | None:
    """The section, one group a paragraph, or nothing where there is no prose."""
    groups = tuple(
        Block(texts=tuple(_sentences(desk, paragraph, ("overview", position))))
        for position, paragraph in enumerate(desk.index.report.overview)
    )
    return section(desk, "overview", groups=groups)


def _sentences(desk: Desk, paragraph: str, origin: Route) -> list[Sentence]:
    found = sentences(paragraph, desk.language.phrases.abbreviations)
    return [_sentence(desk, one, origin) for one in found]


def _sentence(desk: Desk, one: ProseSentence, origin: Route) -> Sentence:
    pieces, names = figures(one.text), _names_with_numbers(desk)
    spans = tuple(span for text, is_id in pieces for span in _spans(desk, text, is_id, names))
    sources = [source for source in one.sources if source in desk.index.sources]
    return Sentence(spans, desk.cites(sources), origin, desk.language_of(one.text))


def _spans(desk: Desk, text: str, is_figure: bool, names: frozenset[str]) -> Iterator[Span]:
    """A figure of a record; or words, of which dates and numbered names are no counts."""
    if is_figure:
        yield _figure(desk, text)
        return
    for piece, counts_nothing in ordinary(text, desk.language.phrases, names):
        yield Traced(piece, Kind.NAME, "overview") if counts_nothing else Words(piece)


def _figure(desk: Desk, text: str) -> Span:
    derived = desk.index.derived.get(text)
    if derived is not None:
        return result_of(desk.language, desk.index, derived)
    claim = desk.index.claims.get(text)
    if isinstance(claim, Figure):
        return desk.language.figure(claim.count, claim.id)
    return Words(f"{{{text}}}")


def _names_with_numbers(desk: Desk) -> frozenset[str]:
    """The names of the records that hold a number: Camp 4 is no count of camps."""
    report = desk.index.report
    named = [name for place in report.places for name in (place.name, place.in_text)]
    named += [name for actor in report.actors for name in (actor.name, actor.in_text)]
    named += [figure.event for figure in desk.index.figures.values()]
    named += [source.title for source in report.sources]
    return frozenset(name for name in named if name and any(map(str.isdigit, name)))
