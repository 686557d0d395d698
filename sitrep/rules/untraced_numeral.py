"""A number stands on the finished page that leads back to no record.

**Why it harms.** A figure that somebody typed, into a template or into the overview, has no source
and is not checked by anything; it is how a wrong number enters a briefing.

**Instead.** Put the figure into a record and write `{its-id}` where it should stand. Dates, report
numbers and codes are furniture and come from the header and the records.

**Norm.** No figure appears that cannot be cited: the promise of this project, checked on the page
and not on the data. Number words count as numbers; so do "both children", "XII people", "a tenth
of", and "no deaths" in the overview. It cannot be waived.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache, partial

from sitrep import resources
from sitrep.compare.axes.measures import holding_measures
from sitrep.findings import Level
from sitrep.model.values.interval import Number
from sitrep.page.counting_words import CountingWords
from sitrep.page.marks import unmarked
from sitrep.page.page import LINK, Page, PageBlock
from sitrep.reading.beside_numbers import measures_said
from sitrep.reading.numbers_said import numbers_said
from sitrep.reading.words_of_figures import figure_words
from sitrep.rules.page_problem import PageProblem
from sitrep.rules.plainly import plainly
from sitrep.rules.said import listed
from sitrep.word_lists import by_language

LEVEL = Level.ERROR
BINDING = True

_NAMED = 3
"""So many records that hold the number are named."""

_MAY_HOLD = ("figure", "computed", "date", "name", "quote", "prose", "number", "address")
_PROSE = ("overview",)
"""In what an author writes, there was none of something because somebody counted it."""
_DIGITS = re.compile(r"\S*[^\W\D_]\S*|\S*\d\S*")
_WORD = re.compile(r"[^\W\d_]+")


def check_page(page: Page) -> Iterator[PageProblem]:
    """Numerals outside marks, and figures that are not their record's."""
    holding = cache(partial(_holding, page))
    for block in page.all_blocks:
        for stretch in block.stretches():
            traces = [page.traces[index] for index in stretch.inside]
            if any(trace.role in _MAY_HOLD for trace in traces):
                continue
            foreign = any(trace.language for trace in traces)
            known = page.own_counting_words if foreign else page.counting_words
            origin = next((trace.origin for trace in traces if trace.origin), ())
            numerals = numerals_in(stretch.text, known)
            none = _none_said(stretch.text, known) if origin[:1] == _PROSE else ()
            numerals += none
            if numerals:
                said_in = next((trace.language for trace in traces if trace.language), None)
                language = said_in or page.facts.language
                ids = [
                    ref
                    for number in _numbers(stretch.text, language, numerals, none=bool(none))
                    for ref in holding(language).get(number, ())
                ]
                fitting = [ref for ref in ids if _fits(ref, stretch.text, language, page)]
                yield _problem(numerals, stretch.text, origin, block, fitting)
    yield from _altered(page)


def _none_said(text: str, known: CountingWords) -> tuple[str, ...]:
    """The words by which a text says that there was none of something."""
    if known.none_of is None:
        return ()
    return tuple(one[0] for one in known.none_of.finditer(plainly(text)))


@lru_cache(maxsize=64)
def _any_of(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words)))})\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def numerals_in(text: str, known: CountingWords) -> tuple[str, ...]:
    """All numerals of a text, in digits, words and signs, in their order."""
    whole = text = plainly(text)
    if known.nothing:
        text = _any_of(known.nothing).sub(" ", text)
    if known.things is not None:
        text = known.things.sub(" ", text)
    found = [(one.start(), one[0].strip(LINK)) for one in _DIGITS.finditer(text)]
    held = "".join(numeral for _, numeral in found)
    signs = (one for one in enumerate(text) if one[1].isnumeric() and one[1] not in held)
    words_found = (one for one in _WORD.finditer(text) if one[0].lower() in known.words)
    found += [*signs, *((one.start(), one[0]) for one in words_found)]
    if known.counting is not None:
        found += ((one.start(), one[0]) for one in known.counting.finditer(whole))
    return tuple(dict.fromkeys(numeral for _, numeral in sorted(found)))


@cache
def _zeros() -> frozenset[str]:
    """The words for zero, in all languages, as a page prints them in a sentence."""
    lists = by_language(resources.reading_words(), "nothing_known").values()
    return frozenset(word for one in lists for word in one["zero"])


def _holding(page: Page, language: str) -> dict[Number, list[str]]:
    """The ids of the report's figures by the numbers that they print."""
    found: dict[Number, list[str]] = {}
    for ref, printed in page.figures.items():
        for number in _numbers("; ".join(sorted(printed)), language):
            found.setdefault(number, []).append(ref)
        if not _zeros().isdisjoint(printed):
            found.setdefault(0, []).append(ref)
    return found


def _numbers(
    text: str, language: str, numerals: tuple[str, ...] = ("",), *, none: bool = False
) -> list[Number]:
    """The numbers of a text that hold one of the numerals, each once; no size in a word.

    ``none``: it says that there was none of something, too.
    """
    words = figure_words(language)
    said = numbers_said(text, [], words) if words is not None else ()
    none = none or (bool(numerals[0]) and words is not None and bool(words.nobody.search(text)))
    held = (one for one in said if any(part in text[slice(*one.number)] for part in numerals))
    low = (one.count.low for one in held if one.count.low is not None)
    return list(dict.fromkeys((*low, *([0] if none else []))))


def _fits(ref: str, text: str, language: str, page: Page) -> bool:
    """Whether a figure counts what is told around a number, as far as its own sentence says it.

    Forty damaged houses, or forty missing people, are not the forty who were hurt.
    """
    told = _measured(text, language)
    held = _measured(unmarked(page.trails.get(ref, "")), page.facts.language)
    return not told or not held or bool(told & _held_by(held) or held & _held_by(told))


def _measured(text: str, language: str) -> frozenset[str]:
    return frozenset(str(one) for said in measures_said(text, language) for one in said.means)


def _held_by(measures: frozenset[str]) -> frozenset[str]:
    """Some measures with those that hold them: who was killed died."""
    return frozenset[str]().union(*map(holding_measures, measures))


def _problem(
    numerals: tuple[str, ...],
    text: str,
    origin: tuple[str | int, ...],
    block: PageBlock,
    ids: list[str],
) -> PageProblem:
    braced = [f"{{{ref}}}" for ref in ids[:_NAMED]]
    meant = f"Write {' or '.join(braced)} in its place, if that figure is meant."
    new = "Put the figure into a record and write its id in braces, such as {id-of-the-record}."
    return PageProblem(
        text.strip(LINK + " "),
        origin,
        block.line,
        f"“{numerals[0]}” is a number that leads back to no record."
        if len(numerals) == 1
        else f"{listed(f'“{one}”' for one in numerals)} are numbers that lead back to no record.",
        "Every number on the page is a record's figure, a date, or a number of the report itself.",
        meant if ids else new,
    )


def _altered(page: Page) -> Iterator[PageProblem]:
    for trace in page.traces:
        known = page.figures.get(trace.ref, frozenset())
        # The bracket of a figure with its range may hold what is said of it besides.
        if trace.role == "figure" and known.isdisjoint({trace.text, f"{trace.text})"}):
            yield PageProblem(
                trace.text,
                (),
                0,
                f"“{trace.text}” is printed for {trace.ref}, whose figure is another.",
                "A figure is printed as its record holds it.",
                "This is a fault of the program; please report it.",
            )


GOOD = ["{{ section.title }}"]
BAD = ["- 4,000", "About twelve", "٤٠٠٠", "½", "Both children", "The number doubled"]
