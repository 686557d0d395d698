"""The numbers and figures that a text holds: a translation of it holds the same."""

from __future__ import annotations

import re
from collections import Counter

from sitrep.model.prose import slots, without_slots

_NUMBER = re.compile(r"\d+(?:[.,\s\u00a0\u202f]\d{3})*")


def held_numbers(text: str) -> Counter[str]:
    """The figures and numbers of a text, however it groups its digits and writes them."""
    figures = map(str, slots(text))
    numbers = _NUMBER.findall(without_slots(text))
    return Counter([*figures, *(str(int(re.sub(r"\D", "", number))) for number in numbers)])
