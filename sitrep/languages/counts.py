"""Counts in a language: printing, and reading back what was printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import product

from babel import Locale
from babel.numbers import format_decimal, get_currency_name

from sitrep.languages.phrases import DUAL, SINGLE, Phrase, Phrases
from sitrep.model.values.count import UNNUMBERED, Count, Form, Magnitude, place_of
from sitrep.model.values.interval import Number

_SLOT = re.compile(r"\\\{(?:n|low|high)\\\}")
_NUMBER = r"(\d[\d.,٬٫\s\u00a0\u202f'’]*)"


def print_number(number: Number, phrases: Phrases) -> str:
    """A number with the locale's grouping, and with the decimals that it was said with."""
    if isinstance(number, Decimal):
        places = len(str(place_of(number)).partition(".")[2])
        return print_decimal(Fraction(number), places, phrases)
    return _decimal(number, "#,##0", phrases)


def print_decimal(value: Fraction, places: int, phrases: Phrases) -> str:
    """A number rounded half up to so many decimals, with the locale's signs."""
    unit = Decimal(1).scaleb(-places)
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    rounded = exact.quantize(unit, rounding=ROUND_HALF_UP)
    form = "#,##0" + ("." + "0" * places if places else "")
    return _decimal(rounded, form, phrases)


def _decimal(number: int | Decimal, form: str, phrases: Phrases) -> str:
    # Babel never changes digits: its signs are chosen by the set, the digits put in here.
    if abs(number) < 10 ** (phrases.grouped_from - 1):
        form = form.replace("#,##0", "0")  # Babel does not know the CLDR's least number of digits
    return phrases.in_digits(_written(number, form, phrases.locale, phrases.digits))


@lru_cache(maxsize=10_000)
def _written(number: int | Decimal, form: str, locale: Locale, digits: str) -> str:
    return format_decimal(number, format=form, locale=locale, numbering_system=digits)


def print_count(count: Count, phrases: Phrases) -> str:
    """A count in words and digits: ``at least 1,018``, ``hundreds``, ``not stated``."""
    if count.magnitude is not None:
        return _pattern(phrases, f"magnitudes.{count.magnitude.name.lower()}")
    if count.form is Form.EXACT and count.low == 0 and not count.measured:
        return _pattern(phrases, "counts.zero")
    pattern = _pattern(phrases, _said_as(count.form, count.measured))
    if count.place > 1:
        return pattern.replace("{n}", _rounded(count, phrases))
    low, high = (print_number(end or 0, phrases) for end in (count.low, count.high))
    if count.best is not None:
        said = print_count(count.without_range, phrases)
        best = _pattern(phrases, "counts.best").replace("{n}", said)
        return best.replace("{low}", low).replace("{high}", high)
    printed = pattern.replace("{n}", low).replace("{low}", low).replace("{high}", high)
    return (
        _pattern(phrases, "counts.per_cent").replace("{n}", printed) if count.per_cent else printed
    )


def _said_as(form: Form, measured: bool) -> str:
    """The phrase of a form: people are fewer, money and water are less."""
    if measured and form is Form.FEWER_THAN:
        return "counts.less_than"
    return f"counts.{form.value}"


def print_counted(count: Count, phrase: Phrase, phrases: Phrases) -> str | None:
    """``شخصين``: a number said with what it counts, where the language has a word for both.

    None where it stands in digits before its word.
    """
    exact = count.numbered and not count.per_cent and count.form is not Form.RANGE
    said = {1: SINGLE, 2: DUAL}.get(int(count.low or 0)) if exact and count.place == 1 else None
    if said is None or isinstance(phrase, str) or said not in phrase:
        return None
    return _pattern(phrases, f"counts.{count.form.value}").replace("{n}", phrase[said])


def currency_name(code: str, locale: Locale) -> str:
    """What many of a currency are called; its code where the locale has no name for it."""
    return str(get_currency_name(code, count=_MANY, locale=locale))


_MANY = 2_000_000


def print_whole(count: Count, phrases: Phrases) -> str | None:
    """``مليوني``: one or two millions as they stand before what they count; None elsewhere."""
    if count.place == 1 or count.form is Form.RANGE or count.low is None:
        return None
    scale, decimals = count.scaled
    key = _WHOLES.get((int(scale), int(count.low)) if not decimals else (0, 0))
    word = _pattern(phrases, key) if key else ""
    return _pattern(phrases, f"counts.{count.form.value}").replace("{n}", word) if word else None


_WHOLES = {
    (10**6, 10**6): "counts.wholes.million",
    (10**6, 2 * 10**6): "counts.wholes.two_million",
    (10**9, 10**9): "counts.wholes.billion",
    (10**9, 2 * 10**9): "counts.wholes.two_billion",
}


def _rounded(count: Count, phrases: Phrases) -> str:
    """``4.8 million`` in the words of the language."""
    scale, decimals = count.scaled
    if scale > phrases.largest_scale:
        thousands = len(str(scale // phrases.largest_scale)) - 1
        scale, decimals = phrases.largest_scale, max(decimals - thousands, 0)
    said = Fraction(count.low or 0) / scale
    # Its plural is that of the number before the word, not of all that is counted.
    forms = phrases.locale.compact_decimal_formats["long"]
    form = phrases.locale.plural_form(Decimal(said.numerator) / said.denominator)
    held = forms[form if form in forms else "other"]
    return str(held[str(scale)].pattern).replace("0", print_decimal(said, decimals, phrases), 1)


def read_count(text: str, phrases: Phrases) -> Count:
    """The count that is printed like this; ValueError for anything else."""
    for pattern, count in _worded(phrases):
        if text == pattern:
            return count
    for form in Form:
        for found in _match(text, form, phrases):
            if print_count(found, phrases) == text:
                return found
    for found in _read_rounded(text):
        if print_count(found, phrases) == text:
            return found
    raise ValueError(f"no count is printed as {text!r} in {phrases.name}")


def _read_rounded(text: str) -> Iterator[Count]:
    """The counts in millions or billions of which a text may be one."""
    ungrouped = re.sub(r"(?<=\d)[.](?=\d{3}(?!\d))", "", text)
    for plain in dict.fromkeys((text, ungrouped)):
        found = re.search(r"(\d+)(?:[.,٫](\d+))?", plain)
        if found is not None:
            yield from _rounded_of(found)


def _rounded_of(found: re.Match[str]) -> Iterator[Count]:
    """The counts in millions or billions whose digits these may be."""
    part = found[2] or ""
    for form in Form:
        for zeros in (6, 9):
            place = 10 ** max(zeros - len(part), 0)
            number = int(found[1] + part) * place
            if number and place > 1 and form not in (*UNNUMBERED, Form.MAGNITUDE, Form.RANGE):
                yield Count(form, number, place=place)


def _match(text: str, form: Form, phrases: Phrases) -> Iterator[Count]:
    """The counts and amounts of a form of which a text may be one."""
    if form in UNNUMBERED or form is Form.MAGNITUDE:
        return
    for measured, per_cent in ((False, False), (True, False), (True, True)):
        pattern = _pattern(phrases, _said_as(form, measured))
        said = [
            _pattern(phrases, "counts.per_cent").replace("{n}", pattern) if per_cent else pattern
        ]
        if form is Form.RANGE:
            exact = _pattern(phrases, "counts.per_cent") if per_cent else "{n}"
            said.append(_pattern(phrases, "counts.best").replace("{n}", exact))
        for one in map(re.escape, said):
            found = re.fullmatch(_SLOT.sub(lambda _: _NUMBER, one), text)
            if found is not None:
                yield from _counts(form, found.groups(), measured, per_cent)


def _counts(form: Form, said: Sequence[str], measured: bool, per_cent: bool) -> Iterator[Count]:
    for numbers in product(*(_numbers(one, measured) for one in said)):
        place = place_of(numbers[0]) if isinstance(numbers[0], Decimal) else 1
        *best, low, high = numbers if len(numbers) > 1 else (*numbers, None)
        with suppress(ValueError):
            yield Count(
                form, low, high, place=place if high is None else 1, measured=measured,
                per_cent=per_cent, best=next(iter(best), None),
            )  # fmt: skip


def _numbers(text: str, measured: bool) -> Iterator[Number]:
    """What digits with signs among them can say: a whole number, or one with decimals."""
    yield int(re.sub(r"\D", "", text))
    if measured and (found := re.fullmatch(r"(.*\d)\D(\d+)", text)) is not None:
        whole = re.sub(r"\D", "", found[1])
        yield Decimal(whole + "." + found[2])


def _worded(phrases: Phrases) -> Iterator[tuple[str, Count]]:
    for magnitude in Magnitude:
        key = f"magnitudes.{magnitude.name.lower()}"
        yield _pattern(phrases, key), Count(Form.MAGNITUDE, magnitude=magnitude)
    for form in UNNUMBERED:
        yield _pattern(phrases, f"counts.{form.value}"), Count(form)
    yield _pattern(phrases, "counts.zero"), Count(Form.EXACT, low=0)


def _pattern(phrases: Phrases, key: str) -> str:
    pattern = phrases.phrases[key]
    assert isinstance(pattern, str)
    return pattern
