"""The numbers of a text, in digits and in words, with how each is said and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from sitrep import resources
from sitrep.model.values.count import Count, Form
from sitrep.model.values.directions import direction_in
from sitrep.model.values.interval import Number
from sitrep.model.values.number_words import spelled_numbers
from sitrep.model.values.numerals import Written, written_numbers
from sitrep.reading.mention import Question, Span
from sitrep.reading.per_cent import goes_on_in_per_cent
from sitrep.reading.words_of_figures import FigureWords
from sitrep.word_lists import by_language, either

_REACH = 40
"""How many signs before a number can say how it is meant."""
_SEPARATOR = re.compile(r"\d([.,٫])\d{3}$")
_NAKED = re.compile(r"[\d\s.,٬٫'’]+")
_GAP = re.compile(r"[\s\u00a0\u202f]*")
_SIGNS = {">": Form.MORE_THAN, "<": Form.FEWER_THAN, "≥": Form.AT_LEAST, "≤": Form.UP_TO,
          "~": Form.ABOUT, "≈": Form.ABOUT}  # fmt: skip
_SIGN = re.compile(r"([<>≥≤~≈])\s?$")


@dataclass(frozen=True, slots=True)
class NumberSaid:
    """A number of a text. ``span`` holds what says how it is meant, ``number`` the number alone."""

    span: Span
    number: Span
    count: Count
    in_words: bool = False
    questions: frozenset[Question] = frozenset()


def numbers_said(text: str, plain: list[Span], words: FigureWords) -> list[NumberSaid]:
    """The numbers of a text in their order, but for those in the spans that are ``plain``."""
    masked = _without(text, plain)
    found = sorted(_all(masked, words), key=lambda one: one.number)
    merged = list(_ranges(masked, _apart(found), words))
    return [_qualified(masked, one, words) for one in merged]


def _without(text: str, plain: list[Span]) -> str:
    """A text with a sign that is in no word for each sign of some spans."""
    parts, at = list[str](), 0
    for start, end in plain:
        parts += [text[at:start], "\x00" * (end - start)]
        at = end
    return "".join([*parts, text[at:]])


def _all(text: str, words: FigureWords) -> Iterator[NumberSaid]:
    digits = [_in_digits(text, one, words) for one in written_numbers(text)]
    yield from (one for one in digits if one is not None)
    taken = sorted(one.number for one in digits if one is not None)
    sizes = [Span(*one.span()) for one in words.sizes.finditer(text)]
    spelled = list(spelled_numbers(text, words.code))
    for size in sizes:
        if not any(_longer(Span(one.start, one.end), size) for one in spelled) and not any(
            one.start < size.end and size.start < one.end for one in taken
        ):
            word = " ".join(size.of(text).lower().split())
            count = Count(Form.MAGNITUDE, magnitude=words.magnitudes[word])
            yield NumberSaid(size, size, count, in_words=True)
    for one in spelled:
        span = Span(one.start, one.end)
        inside = any(held.start <= span.start and span.end <= held.end for held in (*sizes, *taken))
        if not inside:
            yield _in_words(text, one.value, span, words)


def _longer(one: Span, other: Span) -> bool:
    """Whether a span holds another, and more."""
    return one.start <= other.start and other.end <= one.end and one != other


def _in_digits(text: str, one: Written, words: FigureWords) -> NumberSaid | None:
    number = Span(one.start, one.end)
    parted = _SEPARATOR.search(text[one.start : one.digits_end])
    grouping = parted is not None and parted[1] in words.decimal and one.amount is not None
    questions = frozenset({Question.GROUPING}) if grouping else frozenset[Question]()
    if one.whole is not None:
        place = one.place if one.whole and one.whole % one.place == 0 else 1
        return NumberSaid(
            number, number, Count(Form.EXACT, low=one.whole, place=place), questions=questions
        )
    if one.amount is None:
        return None
    return NumberSaid(number, number, _amount(one.amount), questions=questions)


def _amount(amount: Number) -> Count:
    whole = amount == amount.to_integral_value() if not isinstance(amount, int) else True
    return Count(Form.EXACT, low=int(amount) if whole else amount, measured=True)


def _in_words(text: str, value: int, span: Span, words: FigureWords) -> NumberSaid:
    rounded = span.of(text).lower().split()[-1] in words.rounded
    count = Count(Form.ABOUT if rounded and value else Form.EXACT, low=value)
    return NumberSaid(span, span, count, in_words=True)


def _apart(found: list[NumberSaid]) -> list[NumberSaid]:
    """Those that stand in no other's words."""
    kept = list[NumberSaid]()
    for one in found:
        if not kept or one.number.start >= kept[-1].number.end:
            kept.append(one)
    return kept


def _ranges(text: str, found: list[NumberSaid], words: FigureWords) -> Iterator[NumberSaid]:
    at = 0
    while at < len(found):
        one = found[at]
        both = _range(text, one, found[at + 1], words) if at + 1 < len(found) else None
        at += 1 if both is None else 2
        yield one if both is None else both


def _range(text: str, one: NumberSaid, other: NumberSaid, words: FigureWords) -> NumberSaid | None:
    """Two numbers as the ends of one range, where the words say so."""
    between = text[one.number.end : other.number.start]
    before = text[max(one.number.start - _REACH, 0) : one.number.start]
    opened = words.between.search(before)
    if len(between) > _REACH // 2:
        return None
    if opened and words.joined.fullmatch(between):
        start = one.number.start - len(before) + opened.start(1)
    elif words.through.fullmatch(between) and not words.since.search(before):
        start = one.number.start
    else:
        return None
    low, high = one.count.low, other.count.low
    if low is None or high is None or one.count.form is not Form.EXACT:
        return None
    low = _scaled(text, low, one, other)
    if not low < high or (not opened and _is_reached(text, before, low, other, words)):
        return None
    measured = one.count.measured or other.count.measured
    return NumberSaid(
        Span(start, other.span.end),
        Span(one.number.start, other.number.end),
        Count(Form.RANGE, low=low, high=high, measured=measured),
        one.in_words,
        one.questions | other.questions,
    )


def _is_reached(text: str, before: str, low: Number, other: NumberSaid, words: FigureWords) -> bool:
    """Whether something rose by one number to another, and by no range: by 45 to 143.

    What is measured, or less than twice as much, may be a range: by 10 to 15, by 2 to 5 per cent.
    """
    after, high = text[other.number.end :], other.count.low
    measured = goes_on_in_per_cent(after) or words.units.match(after) is not None
    wide = high is not None and high > 2 * low
    told = _by(words.code).search(before) and direction_in(before, words.code)
    return wide and not measured and bool(told)


@cache
def _by(code: str) -> re.Pattern[str]:
    by = by_language(resources.reading_words(), "figures")[code]["by"]
    return re.compile(rf"(?<!\w)(?:{either(by)})\s*$", re.IGNORECASE)


def _scaled(text: str, low: Number, one: NumberSaid, other: NumberSaid) -> Number:
    """The lower end of 2 to 3 million, which is no two."""
    high = other.count.low
    assert high is not None
    if not _NAKED.fullmatch(one.number.of(text)) or _NAKED.fullmatch(other.number.of(text)):
        return low
    scale = next((by for by in (1_000_000_000, 1_000_000, 1_000) if high >= by), 1)
    return low * scale if low * scale < high else low


_STOP = re.compile(r"[,;:،؛]|\d(?=\s*[^\W\d])")
"""A sign, or a number with a word behind it: what rose before it did not rise up to the next."""


def _qualified(text: str, one: NumberSaid, words: FigureWords) -> NumberSaid:
    """A number with the words before and behind it that say how it is meant."""
    reach = max(one.span.start - _REACH, 0)
    before = text[reach : one.span.start]
    found = words.before.search(before) or _SIGN.search(before)
    if found is not None and one.count.form is not Form.RANGE:
        word = " ".join(found[1].lower().split())
        form = _SIGNS.get(word) or words.forms[word]
        start = reach + found.start(1)
        near = _STOP.split(text[max(start - _REACH, 0) : start])[-1]
        if form is Form.UP_TO and direction_in(near + text[start : one.span.start], words.code):
            return one  # it rose up to that number
        return replace(one, span=Span(start, one.span.end), count=_as(one.count, form))
    if text[one.span.end : one.span.end + 1] == "+" and one.count.form is Form.EXACT:
        end = Span(one.span.start, one.span.end + 1)
        return replace(one, span=end, count=_as(one.count, Form.AT_LEAST))
    behind = words.after.match(text, one.span.end)
    if behind is not None and one.count.form is not Form.RANGE:
        word = " ".join(behind[2].lower().split())
        span = one.span if behind[1] else Span(one.span.start, behind.end())
        return replace(one, span=span, count=_as(one.count, words.forms[word]))
    return one


def _as(count: Count, form: Form) -> Count:
    """A count in another form, where it has one: fewer than none is nothing that is said."""
    if count.low is None or (form is Form.FEWER_THAN and count.low == 0):
        return count
    if count.form is Form.ABOUT and form is Form.EXACT:
        return count
    return replace(count, form=form)
