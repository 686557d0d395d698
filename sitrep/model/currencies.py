"""Currencies by their codes: what a sign or a word for money is told to be written as."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Annotated

from sitrep import resources
from sitrep.model.values.texttype import Patterned
from sitrep.word_lists import by_language

CURRENCIES = {"$": "USD", "US$": "USD", "$US": "USD", "€": "EUR", "£": "GBP", "¥": ""}
"""The currency of each sign; of several it is none."""

_FRANCS = re.compile(r"f\W*cfa|cfa|(?:francs? cfa)|(?:cfa francs?)", re.IGNORECASE)
"""Of two regions, each with a code of its own."""


def _meant(value: str) -> str:
    """The mend of a word or a sign that stands where a code should, if it is known."""
    said = " ".join(value.casefold().split())
    if _FRANCS.fullmatch(said):
        return "Write XAF for the franc of Central Africa, XOF for that of West Africa."
    code = CURRENCIES.get(said.upper()) or _named().get(said, "")
    if re.fullmatch("[a-z]{3}", said):
        code = code or said.upper()
    return f"Write {code}, if that is meant." if code else ""


@cache
def _named() -> Mapping[str, str]:
    """The words for money, in all languages, that are of one currency."""
    lists = by_language(resources.reading_words(), "figures").values()
    return {
        word.casefold(): code
        for one in lists
        for code, words in one["money"].items()
        for word in (words if code else ())
    }


Currency = Annotated[
    str,
    Patterned(
        "[A-Z]{3}",
        "A currency is three capital letters (ISO 4217).",
        "Write USD, EUR, SYP, …",
        _meant,
    ),
]
