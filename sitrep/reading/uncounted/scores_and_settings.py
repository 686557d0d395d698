"""Marks, scores and settings: 4 of 5 stars, 2–1, pH 6, IHR (2005), 95 % CI, a number to call."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sitrep import resources
from sitrep.orthography import orthography
from sitrep.word_lists import by_language, either

_SURE = r"(?<![\w.,])\d\d(?:[.,]\d)?\s?[%٪]"
"""How sure a range is to hold what it is of."""
_YEAR = r"(?:19|20)\d\d"
_SIDES = r"(?<![\w.,/-])\d{1,2}\s?[-–:]\s?\d{1,2}(?![\w/]|[.,-]\d)"
_OF_FEW = r"(?<![\w.,/])(?:[1-9]|1\d)/(?:[2-9]|[12]0)(?![\w/]|[.,]\d)"
_ALWAYS = (
    r"(?<![\w.,])[2468][xX×][2468](?!\w|[.,]\d)",
    r"\bpH(?:\s[^\W\d]{1,5})?\s?\d{1,2}(?:[.,]\d)?\b",
    r"(?<![\w.,])[2-6]G(?!\w)",
    r"(?<![mM])[⁰¹²³⁴-⁹]+",
)
"""Wheels that drive, how sour water is, nets of telephones, and the numbers of notes."""
_GROUPED = r"\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+(?![\d\s()./-]*\d)"
"""Digits in groups of three alone, which may be a count."""


def scores_and_settings(lists: Mapping[str, list[str]], code: str) -> Iterator[str]:
    """Patterns of numbers by which nothing is counted, with the words of a language for them."""
    yield from _ALWAYS
    ranges = either(by_language(resources.reading_words(), "estimate_ranges")[code])
    yield rf"{_SURE}\s?(?i:{ranges})(?!\w)|(?i:(?<!\w)(?:{ranges}))\s?{_SURE}"
    of = either(by_language(resources.reading_words(), "figures")[code]["fraction_of"])
    yield rf"{_OF_FEW}(?!\s(?:{of})(?!\w))"  # a mark; 3/4 of the staff are a share
    scored = either(lists["scored"])
    yield rf"(?i:(?<!\w)(?:{scored}))\s(?:[^\W\d]+\s){{0,2}}{_SIDES}"
    texts = either(lists["texts"])
    yield rf"{orthography(code).begin}(?i:{texts})(?:\s[^\W\d]+){{0,3}}\s\({_YEAR}\)"
    called = either(lists["called"])
    yield (
        rf"(?i:(?<!\w)(?:{called}))[:.]{{0,2}}(?:\s[^\W\d]+){{0,4}}[:.]?\s"
        rf"(?!{_GROUPED})\(?\+?\d[\d\s()/-]{{5,}}\d(?!\d|[.,]\d)"
    )
    quakes = either(lists["quakes"])
    yield rf"(?<![\w.,])\d[.,]\d[-\s](?i:{quakes})(?!\w)"
    of_strength = either(lists["of_strength"])
    scales = either(by_language(resources.reading_words(), "numbers")[code]["after_digits"])
    yield (
        rf"(?i:(?<!\w)(?:{quakes}))\s(?:(?:{of_strength})\s?)?\d[.,٫]\d(?!\d|\s?%|\s(?:{scales})(?!\w))"
    )
