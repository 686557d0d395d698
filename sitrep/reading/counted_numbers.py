"""The numbers of a sentence with their units, and where it says that there was nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from babel.numbers import list_currencies

from sitrep.model.currencies import CURRENCIES
from sitrep.model.values.count import Count, Form
from sitrep.reading.beside_numbers import cut_at_stops, groups_said, measures_said
from sitrep.reading.mention import Span, UnitSaid
from sitrep.reading.numbers_said import NumberSaid, numbers_said
from sitrep.reading.per_cent import per_cent_end
from sitrep.reading.shares.points import points_end
from sitrep.reading.shares.ratios import ratios_said
from sitrep.reading.words_of_figures import FigureWords


@dataclass(frozen=True, slots=True)
class Counted:
    """A number and the unit that is said with it, if one is."""

    said: NumberSaid
    unit: UnitSaid | None = None
    currency: str | None = None


_MONEY = re.compile(r"(?:\b([A-Z]{3})|(US\$|[$€£¥]))\s?$")
_SHORT = re.compile(r"\s?(bn|mn|[mMkK])\b")
_TIMES = {"bn": 1_000_000_000, "mn": 1_000_000, "m": 1_000_000, "k": 1_000}
_CODE_BEHIND = re.compile(r"\s?(?:([A-Z]{3})\b|([$€£]))")


def counted_numbers(text: str, plain: list[Span], words: FigureWords) -> list[Counted]:
    """The numbers of a sentence that count something, in their order."""
    told = numbers_said(text, plain, words)
    shares = _shares(text, told, words)
    spans = [one.said.span for one in shares]
    found = [
        _with_unit(text, one, words)
        for one in told
        if not any(_overlap(one.number, span) for span in spans)
    ]
    found = [*shares, *(one for one in _apart(found) if _counts(text, one.said, words))]
    return sorted([*found, *_nobody(text, words, found)], key=lambda one: one.said.span)


def _shares(text: str, told: list[NumberSaid], words: FigureWords) -> list[Counted]:
    """Shares of a whole without "per cent": a third of, one in three."""
    of_those = [
        one
        for one in words.shares.ranked.finditer(text)
        if cut_at_stops(before := text[: one.start()], words.code) != before
    ]
    found = [
        (Span(*one.span()), words.shares.per_cent[" ".join(one[0].lower().split())])
        for one in (*words.shares.fractions.finditer(text), *of_those)
        if not any(_goes_beyond(held.number, Span(*one.span())) for held in told)
    ]
    found += ratios_said(text, told, words)
    return [_share(text, span, share, words) for span, share in found]


def _goes_beyond(number: Span, share: Span) -> bool:
    """Whether a number holds what would be a share by itself: a quarter of a million."""
    return number.start <= share.start and share.end < number.end


def _share(text: str, number: Span, share: int, words: FigureWords) -> Counted:
    """A share as near as a fraction in words says it: not measured in hundredths."""
    reach = max(number.start - _REACH, 0)
    ahead = text[reach : number.start]
    before = words.before.search(ahead) or words.shares.before.search(ahead)
    start = number.start if before is None else reach + before.start(1)
    form = words.forms[" ".join(before[1].lower().split())] if before else Form.ABOUT
    count = Count(form, low=share, per_cent=True)
    said = NumberSaid(Span(start, number.end), number, count, in_words=True)
    return Counted(said, UnitSaid.PER_CENT)


def _apart(found: list[Counted]) -> list[Counted]:
    """Those whose number stands in no other's words: the hundred of per cent is none."""
    kept, end = list[Counted](), 0
    for one in found:
        if one.said.number.start >= end:
            span = Span(max(one.said.span.start, end), one.said.span.end)
            kept.append(replace(one, said=replace(one.said, span=span)))
            end = span.end
    return kept


def _with_unit(text: str, one: NumberSaid, words: FigureWords) -> Counted:
    """A number with the unit that stands with it: per cent, an amount of money, kilometres."""
    points = points_end(text, one.span.end)
    if points is not None:
        return Counted(
            replace(_up_to(one, points), count=replace(one.count, place=1)), UnitSaid.THINGS
        )
    end = per_cent_end(text, one.span.end)
    if end is not None and one.count.low is not None:
        count = replace(one.count, per_cent=True, measured=True, place=1)
        return Counted(replace(_up_to(one, end), count=count), UnitSaid.PER_CENT)
    before = _currency(_MONEY.search(text, max(one.number.start - 6, 0), one.number.start))
    if before is not None:
        return Counted(_short(text, _from(one, before[0].start)), UnitSaid.MONEY, before[1])
    behind = _currency(_CODE_BEHIND.match(text, one.number.end))
    if behind is not None:
        return Counted(_up_to(one, behind[0].end), UnitSaid.MONEY, behind[1])
    letters = _SHORT.match(text, one.number.end)
    if letters is not None and _of_somebody(letters, text, words):
        return Counted(_short(text, one))
    unit = words.units.match(text, one.number.end)
    if unit is not None:
        kind, currency = words.unit_named(unit)
        return Counted(_up_to(one, unit.end()), kind, currency or None)
    return Counted(one)


def _of_somebody(letters: re.Match[str], text: str, words: FigureWords) -> bool:
    """Whether letters behind a number multiply it: m is metres, but before people."""
    if len(letters[1]) > 1:
        return True
    behind = _HEADING.match(text, letters.end())
    near = behind[0] if behind is not None else ""
    return bool(groups_said(near, words.code) or measures_said(near, words.code))


def _currency(found: re.Match[str] | None) -> tuple[Span, str] | None:
    """Where a sign or code of a currency stands, and the code."""
    if found is None or not (found[2] or found[1] in list_currencies()):
        return None
    return Span(*found.span()), found[1] or CURRENCIES[found[2]]


def _from(one: NumberSaid, start: int) -> NumberSaid:
    return replace(one, span=Span(min(start, one.span.start), one.span.end))


def _up_to(one: NumberSaid, end: int) -> NumberSaid:
    return replace(one, span=Span(one.span.start, max(end, one.span.end)))


def _short(text: str, one: NumberSaid) -> NumberSaid:
    """An amount with the letters that multiply it: $3m."""
    found = _SHORT.match(text, one.number.end)
    low, form = one.count.low, one.count.form
    if found is None or low is None or form is Form.RANGE:
        return one
    scaled = low * _TIMES[found[1].lower()]
    count = Count(form, low=int(scaled) if scaled == int(scaled) else scaled, measured=True)
    return replace(_up_to(one, found.end()), count=count)


_BREAK = re.compile(r"[,;:.،؛]")
_REACH = 60
_NEAR = 2
"""How many words behind "no" may name what there was none of."""


_HEADING = re.compile(r"\s*\S+(?:\s+\S+)?")


def _counts(text: str, one: NumberSaid, words: FigureWords) -> bool:
    """Whether a number counts something: the word for one does, where somebody is counted."""
    if not one.in_words or one.count.low not in (0, 1):
        return True
    behind = _HEADING.match(text, one.number.end)
    return behind is not None and bool(
        groups_said(behind[0], words.code) or measures_said(behind[0], words.code)
    )


def _nobody(text: str, words: FigureWords, numbers: list[Counted]) -> Iterator[Counted]:
    """Where a sentence says that there was nobody."""
    taken = [one.said.span for one in numbers]
    for found in sorted((*words.nobody.finditer(text), *words.none_of.finditer(text)), key=_start):
        span = Span(*found.span())
        if not any(_overlap(one, span) for one in taken) and _is_none(text, found, words):
            taken.append(span)
            told = measures_said(found[0], words.code)
            last = Span(span.start + found[0].rfind(" ") + 1, span.end) if told else span
            yield Counted(NumberSaid(span, last, Count(Form.EXACT, low=0), in_words=True))


def _start(found: re.Match[str]) -> int:
    return found.start()


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _is_none(text: str, found: re.Match[str], words: FigureWords) -> bool:
    """Whether what follows is what there was none of; no reports of deaths are not no deaths."""
    ahead = _BREAK.split(text[found.end() : found.end() + _REACH])[0]
    if found.re is words.nobody:
        return bool(measures_said(found[0] + ahead, words.code))
    near = [word for word in ahead.split() if word.lower() not in words.further][:_NEAR]
    told = " ".join(near)
    return bool(measures_said(told, words.code) or groups_said(told, words.code))
