"""Times as many: a figure that is told to be the double, or three times, of another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from sitrep import resources
from sitrep.auditing.changes.alike import alike
from sitrep.auditing.changes.which_way import gone_otherwise
from sitrep.auditing.facts import Fact, ids_said
from sitrep.auditing.passages import Passage
from sitrep.auditing.reckoning import Number
from sitrep.auditing.traced_passage import TracedPassage, number_of
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on
from sitrep.language_tags import read_as
from sitrep.model.values.count import Form
from sitrep.orthography import orthography
from sitrep.word_lists import by_language, either


class _Multiple(NamedTuple):
    """So many times, as it stands in a passage, and which of its numbers says it, if any.

    ``exact``: it is said in tenths or less, and in digits.
    """

    times: Fraction
    form: Form
    span: tuple[int, int]
    at: int | None = None
    exact: bool = False


def times_as_many(
    one: TracedPassage, others: Sequence[TracedPassage], known: Mapping[str, Fact]
) -> Iterator[Judged]:
    """What is said to be so many times another figure, and is not; where it is, both are told.

    The other is told beside it, or is that of the day that its sentence names.
    """
    passage = one.passage
    for said in () if any(gone_otherwise(one)) else _multiples(passage):
        of = [fact for fact in _subjects(said, one, others) if _number(fact) is not None]
        bases = _bases(of, known)
        fits = [base for base, ratio in bases if _fits(ratio, said)]
        beside = {fact.id for each in (one, *others) for fact in each.all_facts}
        named = [base for base, _ in bases if base.ref in beside or _is_dated(base, passage, known)]
        if said.at is not None:
            one.of_mention.pop(said.at, None)
            for base in fits[:1]:
                one.reckoned[said.at] = (base.ref,)
        if fits:
            one.told = (*one.told, *(known[base.ref] for base in fits[:1]))
        elif named:
            words = passage.text[slice(*said.span)]
            facts = [*of[:1], *(known[base.ref] for base in named[:1])]
            got = f"“{words}” is said of {ids_said(facts)}, of which neither is so many times."
            yield verdict_on(AuditVerdict.SAID_OTHERWISE, passage, said.span, facts, got)


def _subjects(said: _Multiple, one: TracedPassage, others: Iterable[TracedPassage]) -> list[Fact]:
    """The figures of a passage, or else those of the one before it."""
    own = [fact for at, facts in one.of_mention.items() if at != said.at for fact in facts]
    before = [each for each in others if each.passage.start < one.passage.start]
    last = [fact for each in before[-1:] for fact in each.all_facts if fact.figure is not None]
    return own or last


def _number(fact: Fact) -> Fraction | None:
    low = None if fact.figure is None else fact.figure.count.low
    return None if not low else Fraction(low)


def _bases(of: Sequence[Fact], known: Mapping[str, Fact]) -> list[tuple[Number, Fraction]]:
    """The figures of which others may be a multiple, each with what that would be."""
    found = list[tuple[Number, Fraction]]()
    for fact in of:
        assert fact.figure is not None
        number = number_of(fact, _number(fact) or Fraction(1))
        for base in alike([fact.figure], known.values(), of_all=True):
            if base.ref != fact.id and base.value and number.is_of_scope(base):
                found.append((base, number.value / base.value))
    return found


def _is_dated(base: Number, passage: Passage, known: Mapping[str, Fact]) -> bool:
    return any(one.fits(day) for one in passage.dates for day in known[base.ref].dates)


def _fits(ratio: Fraction, said: _Multiple) -> bool:
    """Whether so many times are told: almost twice is less, and more than twice is more."""
    least, most = _AROUND
    if said.form.lower_limit:
        least = Fraction(1)
    elif said.form in (Form.NEARLY, Form.FEWER_THAN, Form.UP_TO):
        most = Fraction(1)
    elif said.exact:
        least, most = (1 + sign * _TENTH / said.times for sign in (-1, 1))
    return any(least <= one / said.times <= most for one in (ratio, 1 / ratio if ratio else ratio))


_AROUND = (Fraction(4, 5), Fraction(5, 4))
_TENTH = Fraction(51, 1000)
"""So far may lie what is said in tenths: half of one, and what is lost where it is rounded."""


def _multiples(passage: Passage) -> Iterator[_Multiple]:
    """The multiples of a passage: numbers of times, and words such as the double."""
    words = _words(passage.language)
    taken = list[tuple[int, int]]()
    for at, one in enumerate(passage.mentions):
        behind = words.times.match(passage.text, one.number.end)
        if behind is not None and one.count.low and one.count.low > 1:
            span = (one.span.start, behind.end())
            taken.append(span)
            many, exact = Fraction(one.count.low), one.count.form is Form.EXACT
            exact &= many.denominator != 1 and any(map(str.isdecimal, one.text))
            yield _Multiple(many, one.count.form, span, at, exact)
    for found in words.multiples.finditer(passage.text):
        if not any(start < found.end() and found.start() < end for start, end in taken):
            form = next((form for form, by in words.forms.items()
                         if by.search(passage.text, 0, found.start())), Form.EXACT)  # fmt: skip
            times = words.held[" ".join(found[1].lower().split())]
            yield _Multiple(Fraction(times), form, found.span(1))


class _Words(NamedTuple):
    """The words of a language by which something is so many times something else."""

    times: re.Pattern[str]
    multiples: re.Pattern[str]
    held: Mapping[str, int]
    forms: Mapping[Form, re.Pattern[str]]


@cache
def _words(language: str) -> _Words:
    files, code = resources.reading_words(), read_as(language)
    lists, forms = by_language(files, "as_many")[code], by_language(files, "figures")[code]["forms"]
    held = {word.lower(): int(times) for times, by in lists["multiples"].items() for word in by}
    begin = rf"(?<!\w){orthography(code).joined}"
    return _Words(
        re.compile(rf"\s(?:{either(lists['times'])})(?!\w)", re.IGNORECASE),
        re.compile(rf"{begin}({either(held)})(?!\w)", re.IGNORECASE),
        held,
        {
            Form(form): re.compile(rf"{begin}(?:{either(by)})\s*$", re.IGNORECASE)
            for form, by in forms["before"].items()
            if by
        },
    )
