"""Since the last issue: the records that hold no figure, each with the sentence that says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import reduce

from sitrep.compare.series.record_changes import ChangeKind, RecordChange
from sitrep.compose.desk import Desk
from sitrep.compose.last_issue import last_ref
from sitrep.compose.words.change_words import turn_words
from sitrep.compose.words.claim_notes import claim_notes
from sitrep.compose.words.sentences import SENTENCES, response_sentences
from sitrep.model.response import Response
from sitrep.page.document import Block, Sentence, Spans

_GROUPS: dict[str, tuple[ChangeKind, ...]] = {
    "new": (ChangeKind.NEW,),
    "changed": (ChangeKind.TEXT, ChangeKind.STATUS, ChangeKind.SOURCES, ChangeKind.RE_ENTERED),
    "ended": (ChangeKind.ENDED,),
    "withdrawn": (ChangeKind.WITHDRAWN,),
    "gone": (ChangeKind.GONE,),
}


def other_records(desk: Desk, last: Desk, courses: Sequence[RecordChange]) -> Iterator[Block]:
    """One list for each way in which a record went on, where any did."""
    for name, turns in _GROUPS.items():
        found = [one for one in courses if one.turn in turns]
        if found:
            texts = tuple(_text(desk, last, one) for one in found)
            yield Block(desk.line(f"since.group.{name}"), texts=texts)


def _text(desk: Desk, last: Desk, course: RecordChange) -> Sentence:
    before = _sentence(last, last_ref(desk, course.before)) if course.before is not None else None
    if course.after is None:
        assert before is not None
        return before
    now = _sentence(desk, course.after)
    claim = desk.index.claims[course.after]
    if course.turn is ChangeKind.WITHDRAWN and claim.withdrawn is not None:
        return _joined(desk, "since.joined", now, next(claim_notes(desk, claim)))
    if course.turn is ChangeKind.TEXT and before is not None:
        return _joined(desk, "since.was", now, before)
    if course.turn in (ChangeKind.NEW, ChangeKind.ENDED):
        return now
    old = last.index.claims[last_ref(desk, course.before)] if course.before is not None else None
    # Its words and its dates are in the sentence already.
    also = tuple(turn for turn in course.also if turn not in (ChangeKind.TEXT, ChangeKind.ENDED))
    said = turn_words(desk, replace(course, also=also), old, claim)
    how = desk.say("since.how", how=said)
    return _joined(desk, "since.joined", now, Sentence(how, ()))


def _sentence(desk: Desk, ref: str) -> Sentence:
    """What a record says, whole: a response says several things."""
    claim = desk.index.claims[ref]
    if isinstance(claim, Response):
        first, *others = response_sentences(desk, claim)
        return reduce(lambda said, more: _joined(desk, "since.joined", said, more), others, first)
    return SENTENCES[desk.index.kinds[ref]](desk, claim)


def _joined(desk: Desk, key: str, first: Sentence, second: Sentence) -> Sentence:
    cites = sorted(dict.fromkeys((*first.cites, *second.cites)), key=lambda cite: cite.number)
    texts: dict[str, Spans] = {"first": first.spans, "second": second.spans}
    return Sentence(desk.say(key, **texts), tuple(cites))
