"""A placeholder was left where words should stand.

**Why it harms.** "TBC" in a printed briefing reads as a fact that somebody withheld.

**Instead.** Write what is known, or take the line out: what is not stated is listed by itself.
Words that a source or a speaker used are theirs, and are left alone unless a placeholder is all
that there is.

**Norm.** None; drafts carry marks, briefings do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from sitrep import resources
from sitrep.findings import Level, Problem
from sitrep.locations import Route
from sitrep.model.base import Voice
from sitrep.model.report import Report
from sitrep.model.sources import SAID_TO_BE_MISSING
from sitrep.model.values.without_number import says_nothing
from sitrep.model.views.index import Index
from sitrep.model.views.walk import Leaf, model_at
from sitrep.word_lists import by_language

LEVEL = Level.ERROR
OF_WORDS = True

_ADDRESS = re.compile(r"https?://\S+")


def check(index: Index) -> Iterator[Problem]:
    """One problem for each text with a placeholder in it, or, of a source's words, nothing else."""
    for leaf in index.leaves:
        if leaf.voice is None or not isinstance(leaf.value, str) or _is_code(leaf):
            continue
        found = _placeholder_in(leaf.value, theirs=leaf.voice is Voice.THEIRS) or _nothing(leaf)
        if found:
            yield Problem(
                leaf.route,
                f"“{found}” looks like a placeholder.",
                "A finished record says what is known and nothing else.",
                f"Write what is known{_otherwise(leaf.route)}.",
            )


def _otherwise(route: Route) -> str:
    """What to do where nothing is known: a record does not stand without what it needs."""
    parent = model_at(route[:-1], Report)
    field = parent.model_fields.get(str(route[-1])) if parent is not None else None
    if field is None or not field.is_required():
        return ", or take the line out"
    return "" if route[0] == "report" else ", or take the whole record out"


def _is_code(leaf: Leaf) -> bool:
    """NA is a country's code."""
    return "codes" in leaf.route and re.fullmatch("[A-Z]{2}", str(leaf.value)) is not None


def _nothing(leaf: Leaf) -> str:
    """A text that says no more than that nothing is known; of a reason that can be said."""
    assert isinstance(leaf.value, str)
    said = leaf.route[0] == "sources" and leaf.route[-1] in SAID_TO_BE_MISSING
    said |= (leaf.route[-1], leaf.value) == ("translator", "not stated")
    if said or leaf.voice is Voice.THEIRS or leaf.route[-1] == "because":
        return ""
    return leaf.value if says_nothing(leaf.value, name=leaf.voice is Voice.NAME) else ""


@lru_cache(maxsize=4096)
def _placeholder_in(text: str, *, theirs: bool) -> str:
    patterns = _patterns()
    if theirs:
        found = patterns.nothing_else.fullmatch(text)
    else:
        found = patterns.anywhere.search(_ADDRESS.sub("address", text))
    return found[0].strip() if found else ""


@dataclass(frozen=True)
class _Patterns:
    """What is to come is said in many honest sentences; by itself, or apart in one, it is a gap."""

    anywhere: re.Pattern[str]
    nothing_else: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    lists = by_language(resources.reading_words(), "placeholders").values()
    of = {key: _any(word for each in lists for word in each[key]) for key in next(iter(lists))}
    mark = (
        # "todo" is Spanish for "all", and "siglo XX" a century.
        rf"\b(?:{of['marks']}|(?<!siglo )XX+(?!-))\b"
        r"|\?{2,}|_{3,}|<[^\W\d_][^<>\d]*>|\{\{.*?\}\}"
        # In brackets: dots, capitals, or what is to come. “The [council] said” is no placeholder.
        r"|\[(?:\.{3}|…|\?|(?-i:[A-ZÀ-Þ ]{3,}\d*)"
        rf"|{of['inserted']}[^\[\]@]*|{of['slots']})\]"
    )
    to_come = of["to_come"]
    apart = (
        # In brackets, behind a colon, or as a whole sentence, what is to come is a gap as well.
        rf"[(\[]\s*{to_come}\s*[)\]]|:\s*{to_come}\s*(?=[.;]?\s*(?:\[@|\Z)|;)"
        rf"|(?<=[.!?] ){to_come}\.?(?=\s*(?:\[@|\Z))"
        # A letter for a number, and the mark of newsrooms for what is to come.
        rf"|(?-i:\b[XN]) (?={of['counted']}\b)|(?-i:\b(?:TK[ -]?)*TK\b(?! ?\d))|\b0{{1,3}},000\b"
    )
    alone = rf"\A\W*{to_come}\W*\Z|\A[\s.…?*#/_–—-]+\Z"
    return _Patterns(
        anywhere=re.compile(rf"{mark}|\bTB[CDA]\b|{apart}|{alone}", re.IGNORECASE),
        nothing_else=re.compile(rf"\W*(?:{mark})\W*", re.IGNORECASE),
    )


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(words)})"


_TOLL = (
    "tolls:\n- {id: t, according_to: monitor, measure: killed, count: not stated, "
    "sources: [{source: doc, figure: '%s'}]}"
)
GOOD = [
    "overview: ['People left the town [@doc].']",
    _TOLL % "number TBC",
    "report: {title: 'Informe sobre todo el valle'}",
]
BAD = [
    "overview: ['TBC people left the town [@doc].']",
    "report: {title: 'Flood in <place>'}",
    "report: {issuer: '...'}",
    _TOLL % "[insert figure]",
]
