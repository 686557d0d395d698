"""The words of a record say a number that is no figure of who says it, or of its sources.

**Why it harms.** Needs, gaps, effects and notes are printed as they are written. A number in them
is in no table, no sum and no comparison: "41 plus 1 make 43" goes out, and so does last week's
figure.

**Instead.** Make it a record (`tolls`, `needs`, `damage`, `funding`, or `indicators` for whatever
has no list) of the same originator, or with the same source; then the words may say it. Dates,
ages, names with numbers and the like count nothing.

**Norm.** No figure appears that cannot be cited. The overview is held to that, and so is all other
prose; what the words of a figure define, such as cases per 10,000 people, is no count.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.base import Voice
from sitrep.model.claim import Claim
from sitrep.model.figures.figure import Figure
from sitrep.model.report import CLAIM_KINDS
from sitrep.model.response import Response
from sitrep.model.values.count import Count, Form
from sitrep.model.values.interval import Number
from sitrep.model.values.number_words import numbers_in_words
from sitrep.model.values.numerals import amounts, numbers
from sitrep.model.views.index import Index
from sitrep.model.views.walk import Leaf
from sitrep.reading.ordinary import ordinary
from sitrep.rules.said import listed

LEVEL = Level.WARNING

_DEFINING = ("indicator", "unit", "definition", "described")
"""Keys whose words say what a figure counts."""


def check(index: Index) -> Iterator[Problem]:
    """One problem for each text of a record that says numbers of no figure."""
    texts = [leaf for leaf in index.leaves if _is_prose(leaf)]
    names = frozenset(leaf.value for leaf in index.leaves if _is_numbered_name(leaf))
    counts = _Counts(index) if texts else None
    claims = dict(index.claims_with_routes())
    for leaf in texts:
        said = dict.fromkeys(_said(leaf.value, index.report.report.language, names))
        if not said or counts is None:
            continue
        known = counts.known_to(claims[leaf.route[:2]])
        left = [_as_written(number, leaf.value) for number in said if number not in known]
        if left:
            yield Problem(
                leaf.route,
                f"{listed(left)} {'stand' if len(left) > 1 else 'stands'} in words alone.",
                "What is counted is a record, so that it is compared and corrected with others.",
                "Add it, such as under tolls:, needs:, damage:, funding: or indicators:, or take "
                "the number out of the words.",
            )


def _as_written(number: Number, text: str) -> str:
    """A number as its text has it, grouped or not, or with the remark that it is written out."""
    forms = (f"{number:,}", str(number))
    return next((form for form in forms if form in text), f"{number} (written out)")


def _is_prose(leaf: Leaf) -> bool:
    ours = leaf.voice is Voice.OURS and isinstance(leaf.value, str)
    return ours and leaf.route[0] in CLAIM_KINDS and leaf.route[-1] not in _DEFINING


def _is_numbered_name(leaf: Leaf) -> bool:
    named = leaf.voice is Voice.NAME and isinstance(leaf.value, str)
    return named and any(map(str.isdigit, leaf.value)) and any(map(str.isalpha, leaf.value))


def _said(text: str, language: str, names: frozenset[str]) -> Iterator[Number]:
    """The numbers of a text that count something, in digits and in words; one may be an article."""
    rest = "\n".join(piece for piece, plain in ordinary(text, language, names) if not plain)
    whole = list(numbers(rest))
    yield from whole
    yield from (one for one in amounts(rest) if one * 1_000 not in whole)  # 99,999 is no decimal
    yield from sorted(numbers_in_words(rest, language) - {0, 1})


class _Counts:
    """The numbers of the records, by who gave them and by the documents that carry them."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._by: dict[str, set[Number]] = {}
        for claim in index.claims.values():
            said = {end for count in _counts(claim) for end in (count.low, count.high)}
            for key in _keys(claim):
                self._by.setdefault(key, set()).update(end for end in said if end is not None)

    def known_to(self, claim: Claim) -> set[Number]:
        """What the claim's originator says, what its documents carry, and how far it changed."""
        known = {number for key in _keys(claim) for number in self._by[key]}
        return known.union(self._changed(claim))

    def _changed(self, claim: Claim) -> Iterator[Number]:
        """How much more or less a figure is than the one that it replaces."""
        before = self._index.figures.get(claim.revises.claim) if claim.revises else None
        if before is not None and isinstance(claim, Figure):
            first: Count = before.count
            then: Count = claim.count
            exact = first.form is then.form is Form.EXACT
            if exact and first.low is not None and then.low is not None:
                yield max(then.low - first.low, first.low - then.low)


def _keys(claim: Claim) -> Iterator[str]:
    yield f"by {claim.according_to}"
    yield from (f"in {citation.source}" for citation in claim.sources)


def _counts(claim: Claim) -> Iterator[Count]:
    names = ("count", "includes_earlier", "targeted", "reached")
    yield from (one for name in names if isinstance(one := getattr(claim, name, None), Count))
    if isinstance(claim, Response):
        money = (claim.funding_required, claim.funding_received)
        yield from (one.amount for one in money if one is not None)


_NEEDS = (
    "response:\n- {id: r, according_to: monitor, sector: shelter, needs: %s, sources: [doc]}\n"
    "tolls: [{id: t, according_to: monitor, measure: affected, count: 41, sources: [doc]}]"
)
GOOD = [
    _NEEDS % "41 people have no roof",
    _NEEDS % "the 3rd camp was full on 7 May 2024 for men aged 18 to 49",
]
BAD = [_NEEDS % "41 plus 1 make 43", _NEEDS % "twelve people have no roof"]
