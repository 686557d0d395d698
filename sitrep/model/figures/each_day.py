"""Words by which a number is one of each day, and none of all the days of a figure."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Self

from pydantic import model_validator

from sitrep import resources
from sitrep.model.base import Frozen
from sitrep.model.values.texttype import fault
from sitrep.word_lists import by_language, either


class OfAllItsDays(Frozen):
    """A record whose number is that of all its days together."""

    @model_validator(mode="after")
    def _of_all(self) -> Self:
        population: Any = getattr(self, "population", None)
        said = (getattr(self, name, None) for name in ("definition", "description"))
        texts = filter(None, (*said, getattr(population, "described", None)))
        each = next(filter(is_of_each_day, texts), None)
        if each is not None and not hasattr(self, "indicator"):
            raise fault(
                "wrong-value",
                f"{getattr(self, 'id', '')} is “{each}”, and its count is that of all its days.",
                "A number of each day is a rate, which no total holds.",
                "Enter it under indicators:, such as indicator: new arrivals a day; or enter how "
                "many there were in all, of which operation: per_day under derived: is worked out.",
            )
        return self


def is_of_each_day(text: str) -> bool:
    """Whether a text says that something is so many a day, and nothing else.

    "Daily" alone may say that a number is counted anew each day; a daily average is one of each.
    """
    return _pattern().fullmatch(" ".join(text.split())) is not None


@cache
def _pattern() -> re.Pattern[str]:
    lists = by_language(resources.reading_words(), "results").values()
    every, daily, mean = (
        either(word for of in lists for word in of[name])
        for name in ("each_day", "a_day", "averaged")
    )
    day = rf"(?:{every}|{daily})"
    return re.compile(rf"(?:{every})|(?:{mean})\s{day}|{day}\s(?:{mean})", re.IGNORECASE)
