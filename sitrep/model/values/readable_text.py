"""What a text may hold beside its words: no more than can be read, and numbers in their order."""

from __future__ import annotations

import re

MAX_LETTERS = 10_000
"""Of one text: some four pages."""

MAX_UNBROKEN = 500
"""Signs in a row without a blank, in scripts that part words by blanks."""

MAX_BLANKS = 100
MAX_MARKS = 500
"""Signs in one text that belong to no word: brackets, quotation marks, asterisks."""

_WITHOUT_BLANKS = "\u0e00-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
_UNBROKEN = re.compile(rf"[^\s{_WITHOUT_BLANKS}\U00020000-\U0003ffff]{{{MAX_UNBROKEN + 1}}}")
_BLANKS = re.compile(rf"\s{{{MAX_BLANKS + 1}}}")
_MARKS = re.compile(r"[^\w\s.,;:!?%()'’/–-]")
_COMMON = frozenset("\u200c\u200d\u2019،؛؟。、")

_TURNING = "\u200e\u200f\u061c\u2066-\u2069"
_TURNED = re.compile(
    rf"\d[^\w\s]*[^\w]{{0,9}}[{_TURNING}][^\w]{{0,9}}\d|[\u2066-\u2068][^\u2069]*\d[^\u2069\d]+\d"
)


def text_fault(text: str) -> tuple[str, str, str, str] | None:
    """What speaks against a text, if anything: a rule, what is there, what should be, a mend."""
    if len(text) > MAX_BLANKS and (much := _too_much(text)):
        return (
            "too-large",
            much,
            f"A text has at most {MAX_LETTERS:,} letters, in words that are parted by blanks.",
            "Divide it into several paragraphs or records, or take out what is no text.",
        )
    if not text.isascii() and (turned := _TURNED.search(text)):
        sign = next(one for one in turned[0] if re.match(f"[{_TURNING}]", one))
        return (
            "private-character",
            f"U+{ord(sign):04X} stands beside numbers: it can show them in another order.",
            "Numbers stand in the order in which they are read, without signs that turn it.",
            "Delete the sign: the page sets the direction of writing by itself.",
        )
    return None


def _too_much(text: str) -> str:
    if len(text) > MAX_LETTERS:
        return f"The text has {len(text):,} letters."
    if found := _UNBROKEN.search(text):
        return f"More than {MAX_UNBROKEN} signs stand without a blank, from “{found[0][:20]}…” on."
    if _BLANKS.search(text):
        return f"More than {MAX_BLANKS} blanks stand in a row."
    marks = sum(one not in _COMMON for one in _MARKS.findall(text))
    return f"The text holds {marks:,} signs that are no words." if marks > MAX_MARKS else ""
