"""The numbers that the words of records say, and which of them are no figure of the records."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from sitrep import resources
from sitrep.language_tags import base_language
from sitrep.locations import Route
from sitrep.model.base import Voice
from sitrep.model.claim import Claim
from sitrep.model.figures.figure import Figure
from sitrep.model.records.response import Response
from sitrep.model.records.statements import Statement
from sitrep.model.report import CLAIM_KINDS
from sitrep.model.values.count import Count, Form
from sitrep.model.values.interval import Number
from sitrep.model.values.number_words import numbers_in_words
from sitrep.model.values.numerals import amounts, numbers
from sitrep.model.views.index import Index
from sitrep.model.views.walk import Leaf
from sitrep.orthography import orthography
from sitrep.reading.ordinary import ordinary
from sitrep.reading.per_cent import without_per_cent
from sitrep.reading.persons.both_things import without_both_things
from sitrep.reading.persons.personal import without_personal
from sitrep.reading.words_of_figures import figure_words
from sitrep.rules.no_persons import no_persons
from sitrep.word_lists import by_language, either

_FEW = 10
"""So many streets say what a place is like; more of them were counted."""
_DEFINING = ("indicator", "unit", "definition", "described")
"""Keys whose words say what a figure counts."""


class ProseNumbers(NamedTuple):
    """A text of a record with those of its numbers that no figure of its originator gives.

    ``sizes`` are words that say a size or a share without a number, of which the same holds.
    """

    route: Route
    text: str
    claim: Claim
    unknown: list[Number]
    sizes: list[str]


def prose_numbers(index: Index) -> Iterator[ProseNumbers]:
    """The texts of records that say numbers which count something."""
    texts = [leaf for leaf in index.leaves if _is_prose(leaf)]
    names = frozenset(leaf.value for leaf in index.leaves if _is_numbered_name(leaf))
    others = no_persons(index)
    counts: _Counts | None = None
    claims = dict(index.claims_with_routes())
    for leaf in texts:
        said = _said(leaf.value, index.report.report.language, names, others)
        sizes = _sizes_said(leaf.value, index.report.report.language)
        if said or sizes:
            counts = counts or _Counts(index)
            claim = claims[leaf.route[:2]]
            known = counts.known_to(claim)
            unknown = [one for one in said if one not in known]
            unsaid = [word for word, size in sizes if not counts.leave_room(claim, size)]
            yield ProseNumbers(leaf.route, leaf.value, claim, unknown, unsaid)


def _is_prose(leaf: Leaf) -> bool:
    ours = leaf.voice is Voice.OURS and isinstance(leaf.value, str)
    return ours and leaf.route[0] in CLAIM_KINDS and leaf.route[-1] not in _DEFINING


def _is_numbered_name(leaf: Leaf) -> bool:
    named = leaf.voice is Voice.NAME and isinstance(leaf.value, str)
    return named and any(map(str.isdigit, leaf.value)) and any(map(str.isalpha, leaf.value))


@cache
def _unlaid(language: str) -> re.Pattern[str]:
    """What counts nothing in the words of a record: half of the day, two narrow streets."""
    code = base_language(language)
    lists = by_language(resources.reading_words(), "counting").get(code)
    if lists is None:
        return re.compile("(?!)")
    units = by_language(resources.reading_words(), "numbers")[code]["units"].items()
    small = either(word for word, value in units if 1 < int(value) <= _FEW)
    few = rf"(?:[2-9]|10|{small})\s(?:{either(lists['laid_out'])})"
    begin = rf"(?<!\w){orthography(code).joined}"
    return re.compile(rf"{begin}(?:{few}|{either(lists['nothing'])})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _said(
    text: str, language: str, names: frozenset[str], others: frozenset[str]
) -> tuple[Number, ...]:
    """The numbers of a text that count something, in digits and in words; one may be an article.

    A phone or an age tells of one person; behind one of ``others`` there is none.
    """
    text = _unlaid(language).sub(" ", without_personal(text, others))
    rest = "\n".join(piece for piece, plain in ordinary(text, language, names) if not plain)
    whole = list(numbers(rest))
    exact = [one for one in amounts(rest) if one * 1_000 not in whole]  # 99,999 is no decimal
    worded = without_both_things(without_per_cent(rest), language)
    in_words = sorted(numbers_in_words(worded, language) - {0, 1})
    return tuple(dict.fromkeys((*whole, *exact, *in_words)))


@lru_cache(maxsize=4096)
def _sizes_said(text: str, language: str) -> tuple[tuple[str, Count | None], ...]:
    """Words of size with what they say, and shares in words, which say no number of their own."""
    words = figure_words(language)
    if words is None:
        return ()
    text = _unlaid(language).sub(" ", text)
    found = list[tuple[str, Count | None]]()
    for one in words.sizes.finditer(text):
        size = words.magnitudes[" ".join(one[0].lower().split())]
        found.append((one[0], Count(Form.MAGNITUDE, magnitude=size)))
    found += ((one[0], None) for one in words.shares.fractions.finditer(text))
    return tuple(found)


class _Counts:
    """The numbers of the records, by who gave them and by the documents that carry them."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._by: dict[str, set[Number]] = {}
        self._held: dict[str, list[Count]] = {}
        for claim in index.claims.values():
            held = list(_counts(claim))
            ends = {end for one in held for end in (one.low, one.high) if end is not None}
            for key in _keys(claim):
                self._held.setdefault(key, []).extend(held)
                self._by.setdefault(key, set()).update(ends)

    def known_to(self, claim: Claim) -> set[Number]:
        """What the claim's originator says, what its documents carry, and how far it changed."""
        known = {number for key in _keys(claim) for number in self._by[key]}
        return known.union(self._changed(claim), self._spoken_of(claim))

    def leave_room(self, claim: Claim, size: Count | None) -> bool:
        """Whether some figure of the same hand may be what a size says, or be a share, if none."""
        held = (count for key in _keys(claim) for count in self._held[key])
        if size is None:
            return any(count.per_cent for count in held)
        return any(
            count.magnitude is size.magnitude
            or (count.numbered and count.interval.overlaps(size.interval))
            for count in held
        )

    def _spoken_of(self, claim: Claim) -> Iterator[Number]:
        """The numbers of the records of which a statement speaks."""
        for ref in claim.about if isinstance(claim, Statement) else ():
            record = self._index.claims.get(ref)
            for count in _counts(record) if record is not None else ():
                yield from count.said_numbers

    def _changed(self, claim: Claim) -> Iterator[Number]:
        """How much more or less a figure is than the one that it replaces, said in the same way."""
        before = self._index.figures.get(claim.revises.claim) if claim.revises else None
        if before is not None and isinstance(claim, Figure):
            first: Count = before.count
            then: Count = claim.count
            for end, other in ((first.low, then.low), (first.high, then.high)):
                if first.form is then.form and end is not None and other is not None:
                    yield max(other - end, end - other)


def _keys(claim: Claim) -> Iterator[str]:
    yield f"by {claim.according_to}"
    yield from (f"in {citation.source}" for citation in claim.sources)


def _counts(claim: Claim) -> Iterator[Count]:
    names = ("count", "includes_earlier", "targeted", "reached")
    yield from (one for name in names if isinstance(one := getattr(claim, name, None), Count))
    if isinstance(claim, Response):
        money = (claim.funding_required, claim.funding_received)
        yield from (one.amount for one in money if one is not None)
