"""Overview: the author's prose, its figures taken from the records and its sources cited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.section import section
from sitrep.compose.words.slot_words import in_slot
from sitrep.languages import available, load_language
from sitrep.languages.counting import counted_words
from sitrep.languages.seams import melted
from sitrep.locations import Route
from sitrep.model.base import Voice
from sitrep.model.prose import ProseSentence, Slot, pieces, sentences
from sitrep.page.document import Block, Kind, Section, Sentence, Span, Traced, Words
from sitrep.reading.ordinary import ordinary


def compose(desk: Desk) -> Section | None:
    """The section, one group a paragraph, or nothing where there is no prose."""
    names = _names_with_numbers(desk)
    groups = tuple(
        Block(texts=tuple(_sentences(desk, paragraph, ("overview", position), names)))
        for position, paragraph in enumerate(desk.index.report.overview)
    )
    return section(desk, "overview", groups=groups)


def _sentences(desk: Desk, paragraph: str, origin: Route, names: frozenset[str]) -> list[Sentence]:
    told = (desk.index.report.report.language, desk.language.code)
    return [_sentence(desk, one, origin, names) for one in sentences(paragraph, *told)]


def _sentence(desk: Desk, one: ProseSentence, origin: Route, names: frozenset[str]) -> Sentence:
    said = [*pieces(one.text), ""]
    untranslated = desk.language_of(one.text)
    telling = _in_its_language(desk, untranslated)
    spans = tuple(
        span for piece, after in pairwise(said) for span in _spans(telling, piece, after, names)
    )
    # Where a number is said with "au moins", no author can have written the elided word before it.
    spans = melted(spans, telling.language.phrases.melts)
    if said and isinstance(said[0], Slot):
        spans = capitalised(spans)
    sources = [source for source in one.sources if source in desk.index.sources]
    return Sentence(spans, desk.cites(sources), origin, untranslated)


def _in_its_language(desk: Desk, untranslated: str) -> Desk:
    """The desk of the language in which a sentence stands: its numbers and dates are written so."""
    if untranslated not in available():
        return desk
    return replace(desk, language=load_language(untranslated), foreign=frozenset())


def _spans(
    desk: Desk, text: str | Slot, after: str | Slot, names: frozenset[str]
) -> Iterator[Span]:
    """What a record gives; or words of the author, whose dates are no counts."""
    if isinstance(text, Slot):
        yield from in_slot(desk, text, after if isinstance(after, str) else "")
        return
    code = desk.language.code
    for piece, counts_nothing in ordinary(text, code, names, counted_words(code)):
        yield Traced(piece, Kind.NAME, "overview") if counts_nothing else Words(piece)


def _names_with_numbers(desk: Desk) -> frozenset[str]:
    """The names, and the units, that hold a number: Camp 4, cases per 10,000 people."""
    names = (leaf for leaf in desk.index.leaves if leaf.voice is Voice.NAME)
    told = (one.value for one in names if one.route[0] != "translations")
    units = (one.own_unit for one in desk.index.figures.values() if one.own_unit is not None)
    return frozenset(
        name for name in (*told, *units) if isinstance(name, str) and _is_numbered(name)
    )


def _is_numbered(name: str) -> bool:
    return any(map(str.isdigit, name)) and any(map(str.isalpha, name))
