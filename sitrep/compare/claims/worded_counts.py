"""Worded counts: whether the words of a document leave room for the count that it is cited for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pydantic_core import PydanticCustomError

from sitrep.compare.claims.worded_amounts import amount_contradicted
from sitrep.model.claim import Claim
from sitrep.model.figures.figure import Figure
from sitrep.model.values.count import Form, rounded_interval
from sitrep.model.values.count_notation import read_amount, read_count
from sitrep.model.values.number_notation import counts_in_lots
from sitrep.model.values.number_words import spelled_numbers
from sitrep.model.values.worded_numbers import in_full, worded_numbers
from sitrep.model.views.index import Index

_FACTOR = 2
"""Where words stand before a number, such as over, the count is at most so many times as high."""
_WITH_ITS_END = {Form.MORE_THAN: Form.AT_LEAST, Form.FEWER_THAN: Form.UP_TO}
"""Where one document says 118, the next says over 118 and means the same."""
_DIGITS = re.compile(r"\d[\d.,٫٬'’ \u00a0\u202f]*")


def contradicted(index: Index, claim: Claim) -> Iterator[int]:
    """The positions of the citations whose own words give another number than the claim."""
    if not isinstance(claim, Figure) or not claim.count.numbered:
        return
    for position, citation in enumerate(claim.sources):
        source = index.sources.get(citation.source)
        language = source.language if source is not None else index.report.report.language
        if citation.figure is not None and not _leaves_room(citation.figure, claim, language):
            yield position


def carried_otherwise(index: Index, claim: Claim) -> bool:
    """Whether a carrier words the figure in a number or a size that is not that of the claim."""
    if not isinstance(claim, Figure) or not claim.count.numbered:
        return False
    return any(
        one.figure is not None and _another(one.figure, claim, index.sources[one.source].language)
        for one in claim.sources
        if one.via and one.source in index.sources
    )


def _another(words: str, claim: Figure, language: str) -> bool:
    try:
        return (read_amount if claim.count.measured else read_count)(words, {}) != claim.count
    except PydanticCustomError:
        said = {number for number, _ in worded_numbers(words, language)}
        return bool(said) and said.isdisjoint(claim.count.said_numbers)


def _leaves_room(words: str, claim: Figure, language: str) -> bool:
    """Whether the count may be what the words say; words without one number say nothing."""
    count, words = claim.count, words if claim.count.measured else in_full(words)
    try:
        read = read_amount if count.measured else read_count
        said = read(words, {})
        said = replace(said, form=_WITH_ITS_END.get(said.form, said.form))
        return not said.numbered or said.interval.overlaps(count.interval)
    except PydanticCustomError:
        if count.measured:
            return not amount_contradicted(words, claim, language)
        found = list(worded_numbers(words, language))
    unread = count.magnitude is not None or counts_in_lots(words)
    if len(found) != 1 or unread:
        return True
    number, place = found[0]
    if _plain(words, language):
        return rounded_interval(number, place).overlaps(count.interval)
    low, high = count.interval.low, count.interval.high
    return number * _FACTOR >= low and (high is None or number <= high * _FACTOR)


def _plain(words: str, language: str) -> bool:
    """Whether a number stands there with nothing before it, and one word after it at the most."""
    for text in (words.strip(), *words.strip().rsplit(None, 1)[:1]):
        spelled = [(one.start, one.end) for one in spelled_numbers(text, language)]
        if _DIGITS.fullmatch(text) or spelled == [(0, len(text))]:
            return True
    return False
