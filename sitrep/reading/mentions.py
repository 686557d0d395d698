"""The reader of figures: what a text says in numbers, where each stands, and what is said of it.

``mentions`` reads a text in a language that has a ``reading.yaml``. What the words leave open is a
question of the mention, never an answer. Dates, ages, times, ordinals and names with numbers count
nothing and are no mentions. The time that it takes is linear in the length of the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from sitrep.model.figures.displacement import Movement
from sitrep.model.figures.tolls import Measure
from sitrep.reading.beside_numbers import Beside
from sitrep.reading.context import Context, contexts, without_figures
from sitrep.reading.counted_numbers import Counted, counted_numbers
from sitrep.reading.exactness import exact_said
from sitrep.reading.mention import Mention, NamedActor, Question, Span, UnitSaid, WordSaid
from sitrep.reading.named_actors import Heard, heard
from sitrep.reading.numbers_said import NumberSaid
from sitrep.reading.places.places_beside import places_in
from sitrep.reading.plain_numbers import plain_numbers
from sitrep.reading.sentence_spans import sentence_spans
from sitrep.reading.unmarked import unmarked
from sitrep.reading.words_of_figures import FigureWords, figure_words

__all__ = ["Mention", "NamedActor", "Names", "Question", "Span", "UnitSaid", "WordSaid", "mentions"]


@dataclass(frozen=True, slots=True)
class Names:
    """Names that are known, each with the id of what it names; numbers inside one count nothing."""

    actors: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    others: frozenset[str] = frozenset()

    @property
    def numbered(self) -> frozenset[str]:
        """Those that hold a number."""
        everyone = (*self.actors, *self.places, *self.others)
        return frozenset(name for name in everyone if any(map(str.isdigit, name)))


NO_NAMES = Names()


def mentions(text: str, language: str, names: Names = NO_NAMES) -> tuple[Mention, ...]:
    """The figures of a text, in their order; none in a language whose words nobody has listed."""
    words = figure_words(language)
    if words is None:
        return ()
    bare = unmarked(text)
    found = list[Mention]()
    for sentence in sentence_spans(bare.text, words.code):
        told = _of_sentence(sentence.of(bare.text), words, names)
        found += (one.mention_at(partial(Span.moved, by=sentence.start)) for one in told)
    if bare.places is None:
        return tuple(found)
    written = (one.mention_at(bare.as_written) for one in found)
    return tuple(replace(one, text=one.span.of(text)) for one in written)


def _of_sentence(sentence: str, words: FigureWords, names: Names) -> Iterator[Mention]:
    plain = plain_numbers(sentence, words, names.numbered)
    numbers = counted_numbers(sentence, plain.spans, words)
    if not numbers:
        return
    # "Was not hurt" says of nobody what was counted; other words of a number say nothing of it.
    spans = [one.said.span if one.said.count.low else one.said.number for one in numbers]
    shown = without_figures(sentence, spans)
    places = places_in(sentence, names.places, words.code)
    around = contexts(shown, spans, words, places, plain.dates)
    voices = heard(shown, words.code, names.actors)
    for one, context in zip(numbers, around, strict=True):
        yield _mention(sentence, one, context, voices, words.code)


_OF_PEOPLE = frozenset(one.value for one in (*Measure, *Movement))
"""The measures that count people or households."""


def _mention(
    sentence: str, one: Counted, context: Context, voices: Heard, language: str
) -> Mention:
    unit = one.unit or _unit(context)
    said = one.said
    return Mention(
        text=said.span.of(sentence),
        span=said.span,
        number=said.number,
        count=said.count,
        unit=unit,
        sentence=Span(0, len(sentence)),
        currency=one.currency,
        counted=context.counted,
        measures=context.measures,
        groups=context.groups,
        places=context.places,
        dates=context.dates,
        speakers=voices.speakers,
        owns_measure=context.own,
        questions=said.questions
        | frozenset(_questions(said, unit, context, voices))
        - (_NO_ARTICLE if _is_counted(said, sentence, language) else frozenset()),
    )


def _unit(context: Context) -> UnitSaid:
    groups = frozenset[str]().union(*(one.means for one in context.groups[:1]))
    if groups:
        return UnitSaid.HOUSEHOLDS if "households" in groups else UnitSaid.PEOPLE
    means = frozenset[str]().union(*(one.means for one in context.measures[:1]))
    if means and means <= _OF_PEOPLE and (context.own or context.counted is None):
        return UnitSaid.PEOPLE
    return UnitSaid.THINGS if context.counted is not None else UnitSaid.UNSAID


_NO_ARTICLE = frozenset({Question.ARTICLE})


def _is_counted(said: NumberSaid, sentence: str, language: str) -> bool:
    """Whether a word for one can be no article: a single, one alone, only one."""
    alone = len(said.number.of(sentence).split()) > 1
    return alone or exact_said(Beside(sentence[: said.number.start], ""), language) is not None


_UNMEASURED = frozenset(
    {
        UnitSaid.TIME,
        UnitSaid.MONEY,
        UnitSaid.LENGTH,
        UnitSaid.AREA,
        UnitSaid.WEIGHT,
        UnitSaid.VOLUME,
    }
)
"""What says of itself what it is."""


def _questions(
    said: NumberSaid, unit: UnitSaid, context: Context, voices: Heard
) -> Iterator[Question]:
    saying = {one.ref or one.name for one in voices.saying}
    if len(saying) > 1:
        yield Question.ORIGINATORS
    elif not saying:
        yield Question.ORIGINATOR
    of_others = unit is UnitSaid.THINGS or (unit is UnitSaid.PER_CENT and said.in_words)
    lent = of_others and not context.own
    if (not context.measures or lent) and unit not in _UNMEASURED:
        yield Question.MEASURE
    if unit is UnitSaid.UNSAID:
        yield Question.UNIT
    if said.in_words and said.count.low == 1:
        yield Question.ARTICLE
