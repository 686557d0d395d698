"""Kinds listed: places beside the kinds of records that a row says there are of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sitrep.auditing.documents.block import BlockSort
from sitrep.auditing.facts import PREVIOUS, Fact
from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import Term, TermSort
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on


def of_no_kind(traced: TracedPassage, known: Mapping[str, Fact]) -> Iterator[Judged]:
    """The place of a row without words of its own, where no record of a kind it names is of it.

    The kind stands in the row, or in a heading over it: access, beside a town.
    """
    passage = traced.passage
    if passage.block.sort is not BlockSort.ROW or traced.told or passage.dates or passage.mentions:
        return
    places = [one for one in passage.terms if one.is_of(TermSort.PLACE)]
    if len(places) != 1 or passage.refs(TermSort.ACTOR):
        return
    for term in _kinds(passage):
        kinds = term.meaning(TermSort.KIND)
        records = [one for one in known.values() if _is_of(one, kinds)]
        held = frozenset[str]().union(*(one.places for one in records))
        if held and not held & places[0].meaning(TermSort.PLACE):
            span = (places[0].start, places[0].end)
            words = passage.text[slice(*span)]
            got = f"“{words}” is no place of any record of {', '.join(sorted(kinds))}."
            yield verdict_on(AuditVerdict.ANOTHER_PLACE, passage, span, records[:1], got)
            return


def _kinds(passage: Passage) -> list[Term]:
    """The kinds that a row names, or else the last heading that names one."""
    own = [one for one in passage.terms if one.is_of(TermSort.KIND)]
    above = [one for _, one in passage.above if one.is_of(TermSort.KIND)]
    return own or above[-1:]


def _is_of(fact: Fact, kinds: frozenset[str]) -> bool:
    return fact.kind in kinds and not fact.id.startswith(PREVIOUS)
