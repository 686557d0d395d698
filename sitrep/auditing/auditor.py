"""Audit: a document held to a report, figure by figure and sentence by sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sitrep.auditing.answers.overview_said import OverviewSaid
from sitrep.auditing.beside.head_rows import of_head_rows
from sitrep.auditing.blocks_judged import BlockJudge, JudgedBlock
from sitrep.auditing.candidates import Candidates
from sitrep.auditing.documents.block import ReadDocument
from sitrep.auditing.documents.settings import Setting, settings
from sitrep.auditing.facts import PREVIOUS, Fact, facts_of
from sitrep.auditing.foreign_texts import ForeignTexts
from sitrep.auditing.judging import unnamed
from sitrep.auditing.lexicon import lexicon
from sitrep.auditing.results import declared_in
from sitrep.auditing.terms import TermSort
from sitrep.auditing.tracing import Tracer
from sitrep.auditing.verdicts import AuditVerdict, Judged, level_of, verdict_on
from sitrep.findings import Level
from sitrep.languages import load_language
from sitrep.model.report import Report
from sitrep.model.views.editions import in_language


@dataclass(frozen=True)
class Audited:
    """A document with what was judged in it, in the order of the text."""

    document: ReadDocument
    language: str
    judged: tuple[Judged, ...]

    @property
    def alarms(self) -> tuple[Judged, ...]:
        """What is not as the records say; questions are none."""
        weighty = (one for one in self.judged if not one.sound)
        return tuple(one for one in weighty if level_of(one.verdict) is not Level.NOTICE)


class Auditor:
    """Holds documents in one language to a report; made once for many documents."""

    def __init__(
        self,
        report: Report,
        language: str,
        previous: Report | None = None,
        named: Report | None = None,
    ) -> None:
        """``report`` is what the document may be held to, such as the public part of one.

        ``named`` is a report whose names are known besides: those of which no record speaks.
        """
        self._language = language
        told, facts = list[Report](), list[Fact]()
        for one, before in ((report, ""), (previous, PREVIOUS)):
            if one is not None:
                edition = in_language(one, language)[0]
                told += [one, edition]
                facts += _merged(facts_of(one, before), facts_of(edition, before))
        foreign = ForeignTexts(report, told[1], language)
        candidates = Candidates(facts, language)
        tracer = Tracer(candidates, declared_in(report, previous))
        terms = lexicon([*told, *([] if named is None else [named])], load_language(language))
        overview = OverviewSaid(told[:2])
        self._judge = BlockJudge(tracer, candidates, terms, foreign, overview)

    def audit(self, document: ReadDocument) -> Audited:
        """What the document says, held to the report."""
        read = [(one, self._judge.judged(one)) for one in settings(document.blocks)]
        heard = defaultdict[int, set[str]](set)
        for setting, block in read:
            for one in block.traced:
                heard[setting.section] |= one.passage.refs(TermSort.ACTOR)
        rows = [(at, one) for at, (_, block) in enumerate(read) for one in block.traced]
        odd = defaultdict[int, list[Judged]](list)
        for row, each in of_head_rows([one for _, one in rows]):
            odd[rows[row][0]].append(each)
        judged = list[Judged]()
        for at, (setting, block) in enumerate(read):
            judged += _placed((*block.judged, *odd[at]), setting)
            judged += _placed(_unnamed(block, heard[setting.section]), setting)
        return Audited(document, self._language, tuple(_once(judged)))


def _unnamed(block: JudgedBlock, heard: set[str]) -> Iterator[Judged]:
    """The figures of which nobody is named who gave them, in their block or section.

    Where another is named in their place, that is what is told.
    """
    if any(one.verdict is AuditVerdict.ANOTHER_ORIGINATOR for one in block.judged):
        return
    for one in block.traced:
        for at, facts in one.of_mention.items():
            mention = one.passage.mentions[at]
            if any(fact.figure for fact in facts) and unnamed(at, one, heard):
                span = (mention.span.start, mention.span.end)
                got = f"“{mention.text}” stands without who gave it."
                yield verdict_on(AuditVerdict.NOT_NAMED, one.passage, span, facts, got)


def _placed(judged: Iterable[Judged], setting: Setting) -> Iterator[Judged]:
    """What was judged of a block like this, in this one or in what stands over it."""
    for one in judged:
        block = setting.block if one.over is None else setting.above[one.over]
        yield replace(one, block=block)


def _merged(facts: Iterator[Fact], told: Iterator[Fact]) -> Iterator[Fact]:
    """Each fact with the words that it has in both languages."""
    for one, other in zip(facts, told, strict=True):
        yield replace(
            one,
            actors=one.actors | other.actors,
            denied_by=one.denied_by | other.denied_by,
            deniers=one.deniers | other.deniers,
            givers=one.givers | other.givers,
            subjects=one.subjects | other.subjects,
            texts=tuple(dict.fromkeys((*other.texts, *one.texts))),
            told=tuple(dict.fromkeys((*other.told, *one.told))),
        )


def _once(judged: list[Judged]) -> Iterator[Judged]:
    """Each stretch with each verdict once."""
    seen = set[tuple[int, int, int, AuditVerdict]]()
    for one in judged:
        key = (id(one.block), one.start, one.end, one.verdict)
        if key not in seen:
            seen.add(key)
            yield one
