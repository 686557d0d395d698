"""Verdicts: what an audit says of a stretch of a document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sitrep.auditing.documents.block import TextBlock
from sitrep.findings import Level
from sitrep.loading.catalogue import level_of_fault

if TYPE_CHECKING:
    from sitrep.auditing.facts import Fact
    from sitrep.auditing.passages import Passage


class AuditVerdict(StrEnum):
    """How a figure, a name or a word stands to the records."""

    TRACED = "traced"
    RECKONED = "reckoned"
    SAID_OTHERWISE = "audit-said-otherwise"
    ANOTHER_MEASURE = "audit-another-measure"
    ANOTHER_PLACE = "audit-another-place"
    ANOTHER_DATE = "audit-another-date"
    ANOTHER_ORIGINATOR = "audit-another-originator"
    OF_RECORDS = "audit-sum-of-records"
    NOWHERE = "audit-nowhere"
    NOT_NAMED = "audit-originator-not-named"
    LOADED = "audit-loaded-word"
    NOT_READ = "audit-not-read"


SOUND = (AuditVerdict.TRACED, AuditVerdict.RECKONED)
"""The verdicts that are no findings."""


def level_of(verdict: AuditVerdict) -> Level:
    """How much a verdict weighs."""
    return level_of_fault(verdict.value)


@dataclass(frozen=True)
class Judged:
    """A stretch of a block, the verdict on it, and the ids of the records that it leads to.

    ``over`` is the number of the block in the setting of the one that was judged, where the fault
    is in a heading; ``also`` are the figures of its block of which it is said, ``below`` those of
    the block under that heading. ``got`` says what the stretch says and the record does not,
    ``facts`` are the nearest records.
    """

    verdict: AuditVerdict
    block: TextBlock
    start: int
    end: int
    facts: tuple[str, ...] = ()
    got: str = ""
    over: int | None = None
    also: tuple[tuple[int, int], ...] = ()
    below: tuple[TextBlock, tuple[tuple[int, int], ...]] | None = None

    @property
    def spans_named(self) -> tuple[tuple[int, int], ...]:
        """Where what the verdict names stands in the document: itself, and what it is said of."""
        own = [self.block.span(*one) for one in ((self.start, self.end), *self.also)]
        block, spans = self.below or (self.block, ())
        return (*own, *(block.span(*one) for one in spans))

    @property
    def text(self) -> str:
        """The words of the stretch."""
        return self.block.text[self.start : self.end]

    @property
    def sound(self) -> bool:
        """Whether there is nothing to find in it."""
        return self.verdict in SOUND


def verdict_on(
    verdict: AuditVerdict,
    passage: Passage,
    span: tuple[int, int],
    facts: Iterable[Fact],
    got: str,
    also: tuple[tuple[int, int], ...] = (),
) -> Judged:
    """A verdict on a stretch of a passage."""
    return Judged(
        verdict,
        passage.block,
        passage.start + span[0],
        passage.start + span[1],
        tuple(fact.id for fact in facts),
        got,
        also=also,
    )
