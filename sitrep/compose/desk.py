"""Desk: what every section writes with. One report, one language, one numbering of sources."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from sitrep.languages import Language, Value
from sitrep.model.claim import Claim, ClaimPart
from sitrep.model.figures.figure import Figure, Method
from sitrep.model.figures.projected import is_projected, runs_on
from sitrep.model.values.interval import Number
from sitrep.model.views.index import Index
from sitrep.page.document import Cite, Kind, Line, Note, Sentence, Span, Spans, Traced, Words
from sitrep.page.slugs import slug
from sitrep.reading.clauses import as_clause, as_clauses

Defined = tuple[str, str | None, str | None]
"""A measure, its words where it has words of its own, and its definition."""


@dataclass
class Desk:
    """Sources are numbered in the order in which the page first cites them.

    ``foreign`` are the report's texts that stand in another language than the page; ``last`` is
    the desk of the last issue, which keeps the same numbers; ``prefix`` is what the ids of its
    claims begin with there; ``most_cited`` is how many sources are cited for many figures
    together, if not all;
    ``defined`` is what was said above of how figures are defined; ``on_page_one`` are the figures
    that page one names.
    """

    index: Index
    language: Language
    numbers: dict[str, int] = field(default_factory=dict)
    section: str = ""
    foreign: frozenset[str] = frozenset()
    last: Desk | None = None
    prefix: str = ""
    most_cited: int | None = None
    defined: frozenset[Defined] = frozenset()
    on_page_one: frozenset[str] = frozenset()
    _cites: dict[int, Cite] = field(default_factory=dict, init=False, repr=False)

    def say(self, key: str, plural_of: Number | None = None, /, **values: Value) -> Spans:
        """A phrase as spans."""
        return self.language.say(key, plural_of, **values)

    def line(self, key: str, plural_of: Number | None = None, /, **values: Value) -> Line:
        """A phrase as a heading, a label or a cell."""
        return Line(self.say(key, plural_of, **values))

    def note(self, key: str, **values: Value) -> Note:
        """A phrase about this briefing itself."""
        return Note(self.say(key, **values))

    def sentence(self, spans: Spans, sources: Iterable[str]) -> Sentence:
        """A statement about the world with the sources that carry it."""
        return Sentence(_stopped_once(capitalised(spans)), self.cites(sources))

    def of(self, claim: Claim, spans: Spans, part: ClaimPart | None = None) -> Sentence:
        """A statement that rests on one claim's sources, or on those that carry a part of it."""
        cited = [one.source for one in claim.sources if part is None or part not in one.lacks]
        return self.sentence(spans, cited or [one.source for one in claim.sources])

    def has_defined(self, figure: Figure) -> bool:
        """Whether the definition of a figure stands above the list in which it is told."""
        return (figure.measure_key, figure.subject, figure.definition) in self.defined

    def cites(self, sources: Iterable[str]) -> tuple[Cite, ...]:
        """One citation for each source, in the order of their numbers."""
        found = {source: self.cite(source) for source in sources}
        return by_number(found.values())

    def carriers(self, claims: Iterable[Claim]) -> list[str]:
        """The sources of several claims together: all, or those that carry most of them."""
        carried = Counter(one.source for claim in claims for one in claim.sources)
        chosen = {source for source, _ in carried.most_common(self.most_cited)}
        return [source for source in carried if source in chosen]

    def cited(self, sources: Iterable[str]) -> Spans:
        """Citations as spans, to stand inside a text or in a cell."""
        spans: Spans = ()
        for cite in self.cites(sources):
            spans = (*spans, Words(" "), cite) if spans else (cite,)
        return spans

    def cite(self, source: str) -> Cite:
        """The citation of a source, numbered on first use."""
        number = self.numbers.setdefault(source, len(self.numbers) + 1)
        if number not in self._cites:
            label = self.language.digits(str(number))
            self._cites[number] = Cite(number, self.source_anchor(number), label)
        return self._cites[number]

    def source_anchor(self, number: int) -> str:
        """Where the source with this number is described."""
        return slug(plain_text(self.source_heading(number)))

    def source_heading(self, number: int) -> Spans:
        """The heading under which a source is described."""
        return self.say("sources.heading", number=self.language.number(number, "source"))

    def is_projected(self, figure: Figure) -> bool:
        """Whether a figure is of days to come, after its own day or else after the briefing's."""
        return is_projected(figure, self.index.report.report.as_of)

    def given_by(self, figure: Figure) -> str | None:
        """The phrase for what gives a figure of which nothing is told as seen; None of others.

        What stands behind the name of an indicator is told without a verb, and so of no time.
        """
        if figure.subject is not None:
            return None
        if self.is_projected(figure):
            return "figures.projected"
        return "figures.estimated" if runs_on(figure, self.index.report.report.as_of) else None

    def uncounted(self, figure: Figure) -> tuple[Spans, ...]:
        """``a projection``, ``the result of a model``, ``an estimate``: what nobody counted.

        Beside what was counted it would seem to be so. A model says more than that it estimates.
        """
        if self.is_projected(figure):
            return (self.say("figures.how.projection"),)
        if not figure.estimated:
            return ()
        model = figure.how_counted is Method.MODEL
        return (self.say("figures.how.model" if model else "figures.how.estimate"),)

    def prose(self, text: str, ref: str) -> Traced:
        """Words that whoever entered the record wrote, as they go on in a sentence."""
        told = as_clause(text, self.index.report.report.language, self.language.code)
        return Traced(told, Kind.PROSE, ref, self.language_of(text))

    def clause(self, text: str, ref: str) -> Traced:
        """Such words as one sentence of who says it: what would be a second one is joined to it."""
        parts = as_clauses(text, self.index.report.report.language, self.language.code)
        sign = str(self.language.phrases.phrases["semicolon"]).format(first="", second="")
        return Traced(sign.join(parts), Kind.PROSE, ref, self.language_of(text))

    def name(self, text: str, ref: str) -> Traced:
        """A proper name, a title or a code."""
        return Traced(text, Kind.NAME, ref, self.language_of(text))

    def quote(self, text: str, ref: str, language: str | None = None) -> Spans:
        """A source's or speaker's own words, in quotation marks.

        Words whose language is not said are taken to be in that of the report.
        """
        language = language or self.index.report.report.language
        foreign = "" if language == self.language.code else language
        return self.say("quoted", text=Traced(text, Kind.QUOTE, ref, foreign))

    def language_of(self, text: str) -> str:
        """The language of one of the report's own texts, where it is not that of the page."""
        left = text in self.foreign or f"{text}." in self.foreign
        return self.index.report.report.language if left else ""

    def label(self, key: str) -> Line:
        """What stands before a value, with the colon that the language puts after it."""
        return self.line("label", label=self.say(key))

    def semicolons(self, parts: Sequence[Spans]) -> Spans:
        """Parts of a list that hold lists themselves."""
        joined: Spans = ()
        for part in parts:
            joined = self.say("semicolon", first=joined, second=part) if joined else part
        return joined

    def listed(self, items: Sequence[Value]) -> Spans:
        """A list inside a sentence."""
        return self.language.listed(items)


def by_number(cites: Iterable[Cite]) -> tuple[Cite, ...]:
    """Citations in the order of their sources, each once."""
    return tuple(sorted(dict.fromkeys(cites), key=lambda cite: cite.number))


_CLOSED = re.compile(r"\s*[”»]\.")
_WHOLE = (".", "!", "?", "…", "؟")


def _stopped_once(spans: Spans) -> Spans:
    """A sentence that ends with a whole quoted one has the full stop of that."""
    after = list(takewhile(lambda span: isinstance(span, Words), reversed(spans)))
    if not after or not _CLOSED.fullmatch(plain_text(after[::-1])):
        return spans
    quoted = plain_text(spans[: -len(after)][-1:]).rstrip()
    if not quoted.endswith(_WHOLE):
        return spans
    last = plain_text(after[:1]).removesuffix(".")
    return (*spans[:-1], *((Words(last),) if last else ()))


_RAISED = (Kind.PROSE, Kind.NAME, Kind.FIGURE, Kind.COMPUTED)
"""What a sentence may begin with that begins with a letter: at least 100 people."""


def capitalised(spans: Spans) -> Spans:
    """A sentence begins with a capital letter, unless it begins with a name or a quotation."""
    if not spans:
        return spans
    first = spans[0]
    if isinstance(first, Words) and first.text:
        return (Words(raised(first.text)), *spans[1:])
    if isinstance(first, Traced) and first.kind in _RAISED:
        return (replace(first, text=raised(first.text)), *spans[1:])
    return spans


def begun_with_name(spans: Spans) -> Spans:
    """A line that begins with a name, raised where its first word is no name: The four districts.

    One that has a capital letter further on, such as al-Sahel, stays as it is written.
    """
    first = spans[0] if spans else None
    if isinstance(first, Traced) and first.text.split(" ")[0].islower():
        return (replace(first, text=raised(first.text)), *spans[1:])
    return spans


def raised(text: str) -> str:
    """A text with a capital letter."""
    return text[:1].upper() + text[1:]


def plain_text(spans: Iterable[Span]) -> str:
    """The words of spans, without citations."""
    return "".join(span.text for span in spans if not isinstance(span, Cite))


def in_all(lists: Sequence[Sequence[Spans]]) -> list[Spans]:
    """What stands, in the same words, in each of several lists."""
    said = [{plain_text(spans): spans for spans in one} for one in lists]
    first = said[0] if said else {}
    return [spans for text, spans in first.items() if all(text in one for one in said)]
