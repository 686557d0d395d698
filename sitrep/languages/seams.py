"""Seams: what a phrase and what fills it become where they meet, such as ``d’environ``."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeGuard

from sitrep.page.document import Cite, Kind, Span, Spans, Traced, Words

Melts = Sequence[tuple[re.Pattern[str], str]]
"""What the last word of a text becomes before the first letters of the next."""

_LAST, _FIRST = 12, 4
"""So many signs before and after a seam decide on it."""
_OPENING = re.compile(r"\s*\(")


def melted(spans: Sequence[Span], melts: Melts) -> Spans:
    """The spans with each word of the house elided, as the one behind it asks for.

    Of a name, what melts with the word before it goes: “a” and “el Consejo” are “al Consejo”.
    """
    found = [one for one in spans if isinstance(one, Cite) or one.text]
    for at, (left, right) in enumerate(itertools.pairwise(found)):
        if isinstance(left, Words) and not isinstance(right, Cite):
            named = isinstance(right, Traced) and right.kind is Kind.NAME
            text, gone = _before(left.text, right.text, melts, _FIRST if named else 0)
            found[at] = replace(left, text=text)
            found[at + 1] = replace(right, text=right.text[gone:]) if gone else right
    return tuple(found)


def _before(text: str, behind: str, melts: Melts, most: int) -> tuple[str, int]:
    """A text before another, and how many letters of that melt with it, at ``most``."""
    last = text[-_LAST:]
    for pattern, made in melts:
        for found in pattern.finditer(last + behind[:_FIRST]):
            if found.start() < len(last) <= found.end() <= len(last) + most:
                kept = text[: len(text) - len(last)] + last[: found.start()]
                return kept + found.expand(made), found.end() - len(last)
    return text, 0


def unbracketed(spans: Iterable[Span], comma: str) -> list[Span]:
    """What stands inside a bracket: the house's own brackets in it become commas."""
    made: list[Span] = []
    for one in spans:
        if not isinstance(one, Words):
            made.append(one)
            continue
        text = _OPENING.sub(comma, one.text).replace(")", "")
        made.append(Words(text if made else text.removeprefix(comma)))
    return made


def one_bracket(spans: Sequence[Span], joint: str) -> list[Span]:
    """The spans with two brackets of the house in a row as one."""
    made: list[Span] = []
    for at, one in enumerate(spans):
        last = made[-1] if made else None
        number = _is_number(spans[at + 1 : at + 2])
        if _closed(last) and isinstance(one, Words) and one.text.startswith(" (") and not number:
            made[-1:] = [Words(last.text[:-1]), Words(joint + one.text[2:])]
        else:
            made.append(one)
    return made


def _is_number(spans: Sequence[Span]) -> bool:
    """Whether a bracket holds how many there are, and is read by itself."""
    return any(isinstance(one, Traced) and one.text.isdigit() for one in spans)


def _closed(span: Span | None) -> TypeGuard[Words]:
    """Whether a bracket of the house ends with it."""
    return isinstance(span, Words) and span.text.endswith(")")
