"""Seams: what a phrase and what fills it become where they meet, such as ``d’environ``."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeGuard

from sitrep.page.document import Cite, Kind, Span, Spans, Traced, Words


@dataclass(frozen=True, slots=True, eq=False)
class Melts:
    """What the last word of a text becomes before the first letters of the next."""

    ways: tuple[tuple[re.Pattern[str], str], ...] = ()


_LAST, _FIRST = 12, 4
"""So many signs before and after a seam decide on it."""
_OPENING = re.compile(r"\s*\(")
_END = "\N{PARAGRAPH SEPARATOR}"
_GOING_ON = re.compile(rf"\)(?={_END}?\s[^\W_])")


def melted(spans: Sequence[Span], melts: Melts) -> Spans:
    """The spans with each word of the house elided, as the one behind it asks for.

    Of a name, what melts with the word before it goes: “a” and “el Consejo” are “al Consejo”.
    """
    found = [one for one in spans if isinstance(one, Cite) or one.text]
    for at, (left, right) in enumerate(itertools.pairwise(found) if melts.ways else ()):
        if isinstance(left, Words) and not isinstance(right, Cite):
            named = isinstance(right, Traced) and right.kind is Kind.NAME
            last = left.text[-_LAST:]
            before, gone = _before(last, right.text[:_FIRST], melts, _FIRST if named else 0)
            if before != last:
                found[at] = Words(left.text[: len(left.text) - len(last)] + before)
            if gone:
                found[at + 1] = replace(right, text=right.text[gone:])
    return tuple(found)


@lru_cache(maxsize=20_000)
def _before(last: str, first: str, melts: Melts, most: int) -> tuple[str, int]:
    """The last signs of a text before others, and how many of those melt with it, at ``most``."""
    for pattern, made in melts.ways:
        for found in pattern.finditer(last + first):
            if found.start() < len(last) <= found.end() <= len(last) + most:
                return last[: found.start()] + found.expand(made), found.end() - len(last)
    return last, 0


def unbracketed(spans: Iterable[Span], comma: str) -> list[Span]:
    """What stands inside a bracket: the house's own brackets in it become commas.

    One that closes before more words does too, or what it holds would run into them.
    """
    made: list[Span] = []
    held = list(spans)
    for one, after in itertools.zip_longest(held, held[1:]):
        if not isinstance(one, Words):
            made.append(one)
            continue
        behind = "" if after is None or isinstance(after, Cite) else after.text
        closed = _GOING_ON.sub(comma.rstrip(), one.text + _END + behind).partition(_END)[0]
        text = _OPENING.sub(comma, closed).replace(")", "")
        made.append(Words(text if made else text.removeprefix(comma)))
    return made


def one_bracket(spans: Sequence[Span], joint: str) -> list[Span]:
    """The spans with two brackets of the house in a row as one."""
    if not any(isinstance(one, Words) and one.text.startswith(" (") for one in spans):
        return list(spans)
    made: list[Span] = []
    for at, one in enumerate(spans):
        last = made[-1] if made else None
        if (
            isinstance(one, Words)
            and one.text.startswith(" (")
            and last is not None
            and _closes(last)
            and not _is_number(spans[at + 1 : at + 2])
        ):
            made[-1:] = [replace(last, text=last.text[:-1]), Words(joint + one.text[2:])]
        else:
            made.append(one)
    return made


def _closes(span: Span) -> TypeGuard[Words | Traced]:
    """Whether a bracket of the house closes there, or that of a figure with its range."""
    if isinstance(span, Traced):
        return span.kind is Kind.FIGURE and span.text.endswith(")")
    return isinstance(span, Words) and span.text.endswith(")")


def _is_number(spans: Sequence[Span]) -> bool:
    """Whether a bracket holds how many there are, and is read by itself."""
    return any(isinstance(one, Traced) and one.text.isdigit() for one in spans)
