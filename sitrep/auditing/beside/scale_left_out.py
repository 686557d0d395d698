"""Scale left out: 38.7 behind 96.4 million dollars are as many millions, and of the same money."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from sitrep import resources
from sitrep.auditing.passages import Passage
from sitrep.language_tags import read_as
from sitrep.model.values.count import Form
from sitrep.reading.mention import Mention, UnitSaid
from sitrep.reading.mentions import mentions
from sitrep.word_lists import by_language

_MILLION, _BARE = 1_000_000, 1_000


def may_leave_it_out(passage: Passage) -> Iterator[tuple[int, Mention]]:
    """The bare numbers of a sentence behind money in millions, each as so many of it."""
    bare = [at for at, one in enumerate(passage.mentions) if _is_bare(one, passage)]
    if passage.row or not bare:
        return
    money = _money(mentions(passage.block.text[: passage.start], passage.language))
    for at, one in enumerate(passage.mentions):
        whole = Fraction(one.count.low or 0) * _MILLION
        if money is not None and at in bare and whole.denominator == 1:
            count = replace(one.count, low=int(whole))
            yield at, replace(one, count=count, currency=money, unit=UnitSaid.MONEY)
        money = _money([one]) or money


def _money(said: Iterable[Mention]) -> str | None:
    """The currency of the last money of a text that is in millions."""
    held = [one.currency for one in said if one.currency and (one.count.low or 0) >= _MILLION]
    return held[-1] if held else None


def _is_bare(one: Mention, passage: Passage) -> bool:
    """Whether nothing says of what there are so many, but that they are further ones."""
    low = one.count.low
    if one.count.form is not Form.EXACT or low is None or low >= _BARE or one.currency:
        return False
    words = by_language(resources.reading_words(), "figures")[read_as(passage.language)]
    further = one.counted is not None and one.counted.word.lower() in words["further"]
    return one.unit is UnitSaid.UNSAID or (one.unit is UnitSaid.THINGS and further)
