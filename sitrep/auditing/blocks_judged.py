"""Blocks judged: each paragraph or row held to the records, once however often it stands there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sitrep.auditing.candidates import Candidates
from sitrep.auditing.facts import words_of
from sitrep.auditing.judging import around, beside, carried_only, found, how_said, over_row
from sitrep.auditing.loaded import loaded
from sitrep.auditing.passages import Passage, Setting, passages
from sitrep.auditing.tallies import is_only_tally
from sitrep.auditing.terms import Sort, Terms
from sitrep.auditing.tracing import Traced, Tracer
from sitrep.auditing.verdicts import Judged, Verdict

_MOST = 20_000
"""Of so many blocks what was judged is kept."""


def _only_names(passage: Passage) -> bool:
    """Whether a sentence says little besides names: Figures according to the agency."""
    text = passage.text
    for term in reversed(passage.terms):
        text = f"{text[: term.start]} {text[term.end :]}"
    return not passage.row and len(words_of(text)) <= _FEW


_FEW = 3


@dataclass(frozen=True)
class JudgedBlock:
    """The passages of a block with their facts, and what was judged in them."""

    traced: tuple[Traced, ...]
    judged: tuple[Judged, ...]


class BlockJudge:
    """Judges blocks, each by itself."""

    def __init__(self, tracer: Tracer, candidates: Candidates, terms: Terms, language: str) -> None:
        """``terms`` are the names of the report and the words of the language."""
        self._tracer = tracer
        self._candidates = candidates
        self._terms = terms
        self._language = language
        self._known: dict[tuple[object, ...], JudgedBlock] = {}

    def judged(self, setting: Setting) -> JudgedBlock:
        """What is said in a block, held to the records."""
        key = setting.key
        if key not in self._known:
            if len(self._known) >= _MOST:
                self._known.clear()
            read = passages(setting, self._terms, self._language)
            traced = tuple(self._tracer.traced(passage) for passage in read)
            judged = [
                verdict
                for one in traced
                for verdict in self._passage(one, [other for other in traced if other is not one])
            ]
            self._known[key] = JudgedBlock(traced, tuple(judged))
        return self._known[key]

    def _passage(self, one: Traced, others: list[Traced]) -> Iterator[Judged]:
        passage = one.passage
        tallied = passage.row and bool(one.reckoned) and not one.of_mention
        for at, mention in enumerate(passage.mentions):
            span = (mention.span.start, mention.span.end)
            if at in one.reckoned:
                yield found(Verdict.RECKONED, passage, span, (), "")
            elif at not in one.of_mention:
                yield self._unfound(at, one, others, span)
            elif otherwise := list(how_said(at, one, self._candidates)):
                yield from otherwise
            else:
                yield found(Verdict.TRACED, passage, span, one.of_mention[at], "")
            if at in one.of_mention:
                yield from beside(at, one)
        facts = () if tallied else one.facts
        if not facts and _only_names(passage):
            facts = tuple(fact for other in others for fact in other.facts)
        facts = facts or self._tracer.about(passage, tallied)
        agreed = not one.untraced
        if facts and not (one.untraced and passage.row):
            used = [self._candidates.facts[ref] for refs in one.reckoned.values() for ref in refs]
            said = list(around(one, self._tracer.related((*facts, *used)), self._tracer.related))
            yield from said
            agreed = agreed and not said
        yield from loaded(passage)
        yield from carried_only(one, self._tracer.unnamed)
        for number, term, of in over_row(one) if agreed else ():
            got = f"It stands over {', '.join(fact.id for fact in of[:3])}, which count another."
            span = (term.start, term.end)
            yield Judged(
                Verdict.ANOTHER_MEASURE, passage.block, *span, tuple(fact.id for fact in of), got,
                over=number,
            )  # fmt: skip

    def _unfound(self, at: int, one: Traced, others: list[Traced], span: tuple[int, int]) -> Judged:
        passage, mention = one.passage, one.passage.mentions[at]
        follows = self._tracer.reckon(at, one, others)
        if follows is not None:
            one.reckoned[at] = follows
            facts = [self._candidates.facts[ref] for ref in follows]
            return found(Verdict.RECKONED, passage, span, facts, "")
        if any(fact.says(mention.text) for fact in one.facts):
            return found(Verdict.TRACED, passage, span, one.facts, "")
        if made := self._tracer.made_of(mention):
            facts = [self._candidates.facts[ref] for ref in made]
            got = f"“{mention.text}” is no record, but what {made[0]} and {made[1]} come to."
            return found(Verdict.OF_RECORDS, passage, span, facts, got)
        got = f"“{mention.text}” is in no record, and follows from none."
        beside_it = tuple(
            (passage.start + term.start, passage.start + term.end)
            for term in passage.terms
            if is_only_tally(mention, passage)
            and (term.is_of(Sort.ACTOR) or term.is_of(Sort.MEASURE))
        )
        return found(Verdict.NOWHERE, passage, span, (), got, beside_it)
