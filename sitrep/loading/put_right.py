"""What a model refuses though it can be meant in one way only, as the model takes it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from babel import Locale
from pydantic_core import ErrorDetails, PydanticCustomError

from sitrep import resources
from sitrep.loading.refusals import OF_ITS_OWN_UNIT, route_of, word_of_the_list
from sitrep.locations import Route
from sitrep.model.scalars import LANGUAGE_EXPECTED
from sitrep.model.values.count_notation import read_amount
from sitrep.model.values.number_notation import NUMBER_FORMATS
from sitrep.model.values.plain_digits import in_plain_digits, without_groups
from sitrep.model.values.without_number import nothing_known
from sitrep.reading.counts_in_words import in_notation

Declared = Mapping[str, str | None]
"""How the header says that numbers and dates are written."""


def put_right(data: dict[str, Any], errors: Iterable[ErrorDetails], declared: Declared) -> bool:
    """Whether values stood there that can be meant in one way only; they are put right."""
    found = [(at := route_of(one["loc"], data), _meant(at, one, declared)) for one in errors]
    for route, value in found:
        parent: Any = data
        for step in route[:-1]:
            parent = parent[step]
        if value is not None and isinstance(parent[route[-1]], str):
            parent[route[-1]] = value
    return any(value for _, value in found)


def _meant(route: Route, error: ErrorDetails, declared: Declared) -> str | None:
    text = error["input"]
    if not isinstance(text, str):
        return None
    nothing = nothing_known(text)
    if nothing and nothing != text and _may_stand(nothing, error):
        return nothing
    if error["type"] == "count-not-understood":
        return _count(text, declared, of_people=route[:1] != OF_ITS_OWN_UNIT)
    if error["type"] in ("date-not-understood", "ambiguous-date"):
        plain = in_plain_digits(text)
        return plain if plain != text else None
    if error.get("ctx", {}).get("expected") == LANGUAGE_EXPECTED:
        named = " ".join(text.casefold().split())
        return named if named in resources.language_codes() else _languages().get(named)
    return word_of_the_list(error)


def _may_stand(nothing: str, error: ErrorDetails) -> bool:
    """Whether a word for nothing known is one of those that a fault says may stand there."""
    said = error.get("ctx", {})
    return any(nothing in said.get(part, "") for part in ("expected", "mend"))


def _count(text: str, declared: Declared, *, of_people: bool) -> str | None:
    """A number in digits with words of any language that say how it is meant: environ 240.

    What parts its digits as it is declared is taken out before the words are read.
    """
    mark = NUMBER_FORMATS.get(declared.get("number_format") or "", "")
    plain = in_plain_digits(text.strip())
    plain = without_groups(plain, mark) if mark else plain
    if not any(map(str.isdecimal, plain)):
        return None  # a number in words alone is told
    written = (
        one for one in (in_notation(plain, of_people=of_people), plain) if one and one != text
    )
    return next((one for one in written if _is_read(one, declared)), None)


def _is_read(text: str, declared: Declared) -> bool:
    try:
        read_amount(text, dict(declared))
    except PydanticCustomError:
        return False
    return True


@cache
def _languages() -> Mapping[str, str]:
    """The codes of languages by what they are called in the languages of the briefing."""
    named: dict[str, set[str]] = {}
    for code in resources.language_codes():
        for tag, name in Locale(code).languages.items():
            named.setdefault(name.casefold(), set()).add(tag.replace("_", "-"))
    return {name: next(iter(tags)) for name, tags in named.items() if len(tags) == 1}
