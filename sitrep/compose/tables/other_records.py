"""Since the last issue: the records that hold no figure, each with the sentence that says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import reduce

from sitrep.compare.issues.record_changes import ChangeKind, RecordChange
from sitrep.compose.desk import Desk, by_number, capitalised, plain_text
from sitrep.compose.last_issue import last_ref
from sitrep.compose.words.change_words import turn_words
from sitrep.compose.words.claim_notes import claim_notes
from sitrep.compose.words.sentences import (
    RESPONSE_FIELDS,
    SENTENCES,
    in_people,
    response_sentences,
    response_told,
)
from sitrep.model.records.response import Response
from sitrep.model.values.count import Count
from sitrep.page.document import Block, Cite, Sentence, Spans, Traced

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
        return _changed(desk, last, course, now, before)
    if course.turn in (ChangeKind.NEW, ChangeKind.ENDED):
        return now
    old = last.index.claims[last_ref(desk, course.before)] if course.before is not None else None
    # Its words and its dates are in the sentence already.
    also = tuple(turn for turn in course.also if turn not in (ChangeKind.TEXT, ChangeKind.ENDED))
    said = turn_words(desk, replace(course, also=also), old, claim)
    how = desk.say("since.how", how=said)
    return _joined(desk, "since.joined", now, Sentence(how, ()))


def _changed(
    desk: Desk, last: Desk, course: RecordChange, now: Sentence, before: Sentence
) -> Sentence:
    """What a record says, and beside it what it said in the last issue, as far as that differs."""
    claim, old = (
        desk.index.claims[course.ref],
        last.index.claims[last_ref(desk, course.before or "")],
    )
    if isinstance(claim, Response) and isinstance(old, Response):
        parts = _changed_parts(desk, last, claim, old)
        if parts is not None:
            said = reduce(lambda first, more: _joined(desk, "since.joined", first, more), parts)
            return replace(said, cites=_cites(now, before))
    unlike = _unlike(before.spans, now.spans)
    if unlike:
        spans = desk.say("since.was", first=now.spans, second=unlike)
        return Sentence(spans, _cites(now, before))
    if plain_text(now.spans) == plain_text(before.spans):
        return _joined(desk, "since.joined", now, Sentence(desk.say("since.details"), before.cites))
    return _joined(desk, "since.whole", now, before)


def _changed_parts(
    desk: Desk, last: Desk, now: Response, before: Response
) -> list[Sentence] | None:
    """The fields that changed, and the first, which says whose they are.

    Nothing where something else changed than texts and numbers of people.
    """
    changed = [field for field in RESPONSE_FIELDS if getattr(now, field) != getattr(before, field)]
    old = {field: said for field in changed if (said := _said(last, before, field))}
    lost = [field for field in changed if getattr(before, field) is not None and field not in old]
    new = [field for field in changed if not _printed(now, field)]
    if now.places != before.places or now.sector != before.sector or lost or new:
        return None

    def beside(field: str) -> Spans:
        if field not in changed:
            return ()
        said = old.get(field)
        return desk.say("since.before", text=said) if said else desk.say("since.not_before")

    first = next(field for field in RESPONSE_FIELDS if getattr(now, field) is not None)
    told = response_told(desk, now, {first, *changed}, beside)
    return [*told, *_dropped(desk, now, old)]


def _said(last: Desk, before: Response, field: str) -> Spans:
    """What the last issue said in a field, if that is a text or a number of people."""
    value = getattr(before, field)
    if isinstance(value, str):
        return (last.prose(value, before.id),)
    if isinstance(value, Count) and value.numbered:
        return in_people(last, value, before.id)
    return ()


def _printed(now: Response, field: str) -> bool:
    """Whether a field is such that something can stand beside it, or is empty now."""
    value = getattr(now, field)
    return value is None or isinstance(value, str) or (isinstance(value, Count) and value.numbered)


def _dropped(desk: Desk, now: Response, old: dict[str, Spans]) -> Iterator[Sentence]:
    for field, said in old.items():
        if getattr(now, field) is None:
            part = capitalised(desk.say(f"unknown.response.{field}"))
            yield desk.of(now, desk.say("since.dropped", part=part, text=said))


def _unlike(said: Spans, now: Spans) -> Spans:
    """What is said without what is said now as well before and after it.

    Nothing where no word of the record is left that can stand by itself.
    """
    old, new = (tuple(plain_text((span,)) for span in spans) for spans in (said, now))
    first = _alike(old, new)
    last = _alike(old[first:][::-1], new[first:][::-1])
    left = said[first : len(said) - last]
    whole = plain_text(left).count("(") == plain_text(left).count(")")
    stands = bool(left) and all(isinstance(left[end], Traced) for end in (0, -1))
    return left if stands and whole else ()


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many texts are the same from the beginning on."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _sentence(desk: Desk, ref: str) -> Sentence:
    """What a record says, whole: a response says several things."""
    claim = desk.index.claims[ref]
    if isinstance(claim, Response):
        first, *others = response_sentences(desk, claim)
        return reduce(lambda said, more: _joined(desk, "since.joined", said, more), others, first)
    return SENTENCES[desk.index.kinds[ref]](desk, claim)


def _joined(desk: Desk, key: str, first: Sentence, second: Sentence) -> Sentence:
    texts: dict[str, Spans] = {"first": first.spans, "second": second.spans}
    return Sentence(desk.say(key, **texts), _cites(first, second))


def _cites(first: Sentence, second: Sentence) -> tuple[Cite, ...]:
    return by_number((*first.cites, *second.cites))
