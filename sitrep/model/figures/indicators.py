"""Indicators: any other measure, named in words of its own, with its unit."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import cache, lru_cache
from typing import Annotated, Any, ClassVar, Self

from pydantic import model_validator

from sitrep import resources
from sitrep.model.base import Identifier, Prose, Refers
from sitrep.model.figures.figure import Basis, StandardFigure
from sitrep.model.sectors import Sector
from sitrep.model.values.count_notation import AmountField
from sitrep.model.values.texttype import fault
from sitrep.word_lists import by_language, either

IndicatorRef = Annotated[Identifier, Refers(("indicators",))]

PER_CENT = "per_cent"
"""The unit of what is said in hundredths; its phrase has this name."""


class IndicatorSort(StrEnum):
    """Whether figures of several places, groups or days add up: tests do, and prices do not."""

    LEVEL = "level"
    AMOUNT = "amount"


class Indicator(StandardFigure):
    """A figure for what no list names; ``indicator`` says what, and ``unit`` in which unit.

    A ``level`` (a rate, a price, a depth, a share) is compared with what is given for the very same
    places and days only. An ``amount`` adds up over them.
    """

    kind: ClassVar[str] = "indicators"
    subject_field: ClassVar[str] = "indicator"
    placed: ClassVar[bool] = False

    indicator: Prose
    measure: IndicatorSort = IndicatorSort.LEVEL
    count: AmountField
    unit: Prose | None = None
    sector: Sector | None = None
    parts: tuple[IndicatorRef, ...] = ()
    part_of: IndicatorRef | None = None

    @model_validator(mode="before")
    @classmethod
    def _in_per_cent(cls, data: Any) -> Any:
        """A number whose unit is per cent is in per cent, wherever that was written."""
        count, unit = (
            (data.get(key) for key in ("count", "unit")) if isinstance(data, dict) else ("", "")
        )
        bare = isinstance(count, str) and any(map(str.isdecimal, count)) and "%" not in count
        if bare and _folded(unit) in _per_cent_units():
            return {**data, "count": f"{count} %"}
        return data

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.count.per_cent and self.unit is not None and not self._in_hundredths:
            raise fault(
                "wrong-value",
                f"{self.id} is in per cent, and in “{self.unit}”.",
                "A figure has one unit.",
                "Take unit: out, and say under indicator: of what it is a share.",
            )
        if self.measure is IndicatorSort.LEVEL and (self.parts or self.part_of):
            raise fault(
                "wrong-value",
                f"{self.id} is a level with parts.",
                "Rates, prices and the like do not add up.",
                "Write measure: amount if these do, or take the parts out.",
            )
        return self

    @property
    def _in_hundredths(self) -> bool:
        return _folded(self.unit) in _per_cent_units()

    @property
    def unit_of_count(self) -> str:
        """The unit as it is compared: hectares are ha, km² is km2; per cent by its phrase."""
        return PER_CENT if self.count.per_cent else _plain(self.unit or "")

    @property
    def own_unit(self) -> str | None:
        """The unit as it is written; per cent has a phrase of its own."""
        return None if self.count.per_cent else self.unit

    @property
    def adds_up(self) -> bool:
        """Whether it is an amount."""
        return self.measure is IndicatorSort.AMOUNT

    @property
    def looks_ahead(self) -> bool:
        """Whether its time may lie ahead: that of a forecast."""
        return self.worked_out

    @property
    def is_state(self) -> bool:
        """Whether it can fall as well as rise: all that is not counted on from a start."""
        return self.basis is not Basis.CUMULATIVE


def _folded(unit: Any) -> str:
    return " ".join(str(unit or "").casefold().split())


@lru_cache(maxsize=1_000)
def _plain(unit: str) -> str:
    """A unit without what differs by the hand that writes it."""
    said = re.sub(r"(?<=\d)[ ,](?=\d{3}(?!\d))", "", unicodedata.normalize("NFKC", unit).casefold())
    short = _spelled_out().sub(lambda found: _short_units()[found[0]], " ".join(said.split()))
    words = short.split()
    return re.sub(r"\s?/\s?", "/", " ".join("/" if one in _per() else one for one in words))


@cache
def _short_units() -> dict[str, str]:
    """How units that are spelled out are written for short."""
    languages = by_language(resources.reading_words(), "units").values()
    units = (one for said in languages for one in said.items())
    return {word.casefold(): short for short, words in units for word in words}


@cache
def _spelled_out() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either(_short_units())})(?!\w)")


@cache
def _per() -> frozenset[str]:
    languages = by_language(resources.reading_words(), "per").values()
    return frozenset(word for words in languages for word in words)


@cache
def _per_cent_units() -> frozenset[str]:
    """Units that say the same once more of what is in per cent."""
    languages = by_language(resources.reading_words(), "per_cent").values()
    return frozenset(word for words in languages for word in words)
