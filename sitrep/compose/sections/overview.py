"""Overview: the author's prose, its figures taken from the records and its sources cited."""

from __future__ import annotations

from sitrep.compose.desk import Desk
from sitrep.compose.section import section
from sitrep.compose.words.derived_words import result_of
from sitrep.locations import Route
from sitrep.model.figures.figure import Figure
from sitrep.model.prose import ProseSentence, figures, sentences
from sitrep.page.document import Block, Section, Sentence, Span, Words


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
    spans = tuple(_span(desk, text, is_figure) for text, is_figure in figures(one.text))
    sources = [source for source in one.sources if source in desk.index.sources]
    return Sentence(spans, desk.cites(sources), origin, desk.language_of(one.text))


def _span(desk: Desk, text: str, is_figure: bool) -> Span:
    derived = desk.index.derived.get(text) if is_figure else None
    if derived is not None:
        return result_of(desk.language, desk.index, derived)
    claim = desk.index.claims.get(text) if is_figure else None
    if isinstance(claim, Figure):
        return desk.language.figure(claim.count, claim.id)
    return Words(f"{{{text}}}" if is_figure else text)
