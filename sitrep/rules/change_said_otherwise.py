"""A text says that a figure fell where the records say that it rose, or the reverse.

**Why it harms.** Readers remember whether things got better or worse longer than the numbers. Where
the words and the numbers part, one of the two was misread.

**Instead.** Read the document again. In the overview, correct the word. Of a document, correct the
figure or its date; if the document contradicts itself, say so in the record's `note:`.

**Norm.** A sentence says of its figures what the figures say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sitrep import resources
from sitrep.compare.claims.revision_step import Change, RevisionStep
from sitrep.compare.claims.revisions import redefined
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.locations import Route
from sitrep.model.prose import Aspect, Slot, sentences, slots
from sitrep.model.values.directions import Direction, direction_behind, direction_in
from sitrep.model.values.interval import Number
from sitrep.model.values.numerals import numbers
from sitrep.model.views.index import Index
from sitrep.rules.said import said
from sitrep.word_lists import by_language, either

LEVEL = Level.WARNING
OF_SCOPE = True

_DIRECTIONS = {Change.RISE: Direction.RISE, Change.FALL: Direction.FALL}
_VERBS = {Direction.RISE: "rose", Direction.FALL: "fell", Direction.SAME: "stayed the same"}
_STABLE = 0.1
"""A number that changed by less than this share of it may be called stable."""
_NUMBER = re.compile(r"\d(?:[\d.,٬'’\u00a0\u202f]|[ ](?=\d{3}))*(?: [^\W\d]+)?")
_NEAR = 8
"""How many words before or behind a number may say which way it went."""


def check(index: Index) -> Iterator[Problem]:
    """One problem for each text whose word is not that of the step between two figures."""
    report_figures, ours = report_figures_of(index), _sentences(index)
    for step in report_figures.revisions:
        moved = _DIRECTIONS.get(step.change)
        if moved is not None and not redefined(step, report_figures.figure_set):
            told = ours.get(frozenset({step.earlier.id, step.later.id}), ())
            theirs = (_Told(route, way, None) for route, way in _documents(index, step))
            for route, said_there, goes_from in (*theirs, *told):
                small = said_there is Direction.SAME and _is_small(step)
                if goes_from == step.later.id:
                    yield _back(route, step)
                elif said_there is not None and said_there is not moved and not small:
                    yield _problem(route, step, said_there, moved)


def _is_small(step: RevisionStep) -> bool:
    earlier, later = step.earlier.claim.count.low, step.later.claim.count.low
    if earlier is None or later is None:
        return True
    return abs(float(later - earlier)) < _STABLE * float(earlier)


class _Told(NamedTuple):
    """Which way a sentence says that a number went, and the record from which it says so."""

    route: Route
    direction: Direction | None
    goes_from: str | None


def _sentences(index: Index) -> dict[frozenset[str], list[_Told]]:
    """What the overview's sentences on two figures say of them, by their ids."""
    found: dict[frozenset[str], list[_Told]] = {}
    language = index.report.report.language
    for position, paragraph in enumerate(index.report.overview):
        for sentence in (one.text for one in sentences(paragraph, language)):
            named = [slot for slot in slots(sentence) if slot.aspect is Aspect.COUNT]
            if len(named) == 2:
                before = sentence[: sentence.rindex(str(named[1]))]
                goes_from = (
                    named[0].record if _from_to(sentence, named[0], named[1], language) else None
                )
                told = _Told(("overview", position), direction_in(before, language), goes_from)
                if told.direction is not None or goes_from is not None:
                    found.setdefault(frozenset(slot.record for slot in named), []).append(told)
    return found


def _from_to(sentence: str, first: Slot, second: Slot, language: str) -> bool:
    """Whether a sentence leads from the first number to the second: from {a} to {b}."""
    words = by_language(resources.reading_words(), "figures").get(language)
    if words is None:
        return False
    begun = rf"(?<!\w)(?:{either(words['from'])}) {re.escape(str(first))}"
    joined = rf" (?:{either(words['to'])}) {re.escape(str(second))}"
    return re.search(f"{begun}.*{joined}", sentence) is not None


def _documents(index: Index, step: RevisionStep) -> Iterator[tuple[Route, Direction]]:
    """What each document of the later figure says of it, in the first of its words that do."""
    for position, citation in enumerate(step.later.claim.sources):
        source = index.sources.get(citation.source)
        language = source.language if source is not None else index.report.report.language
        for key in ("wording", "figure", "passage"):
            text = getattr(citation, key) or ""
            before, behind = _around_number(text, step.later.claim.count.low, language)
            said_there = direction_in(before, language) or direction_behind(behind, language)
            if said_there is not None:
                yield (*index.routes[step.later.id], "sources", position, key), said_there
                break


def _around_number(text: str, number: Number | None, language: str) -> tuple[str, str]:
    """The words of the sentence before the first place where a number stands, and behind it."""
    told = sentences(text, language) if number is not None else ()
    for sentence in (one.text for one in told):
        for found in _NUMBER.finditer(sentence):
            if number is not None and number in set(numbers(found[0])):
                behind = re.split(r"[;:\d]", sentence[found.end() :], maxsplit=1)[0]
                before = " ".join(sentence[: found.start()].split()[-_NEAR:])
                return before, " ".join(behind.split()[:_NEAR])
    return "", ""


def _back(route: Route, step: RevisionStep) -> Problem:
    return Problem(
        route,
        f"The text goes from {said(step.later)} to {said(step.earlier)}, which is the earlier one.",
        "A sentence says of its figures what the figures say.",
        "Turn the two round, or take those that are meant.",
    )


def _problem(route: Route, step: RevisionStep, found: Direction, moved: Direction) -> Problem:
    return Problem(
        route,
        f"The text says that the figure {_VERBS[found]}; from {said(step.earlier)} to "
        f"{said(step.later)} it {_VERBS[moved]}.",
        "A sentence says of its figures what the figures say.",
        "Correct the word or the figure; if the document says it so, add a note: to the record.",
    )


_TOLL = (
    "- {id: one, according_to: monitor, measure: killed, count: 40, window: since 2024-05-01, "
    "as_of: 2024-05-06, sources: [doc]}\n"
    "- {id: two, according_to: monitor, measure: killed, count: 50, window: since 2024-05-01, "
    "as_of: 2024-05-07, sources: [%s]}\n"
)
GOOD = [
    "overview: ['The toll rose to {two} from {one} [@doc].']\ntolls:\n" + _TOLL % "doc",
    "tolls:\n" + _TOLL % "{source: doc, wording: the toll rose to 50}",
    "tolls:\n" + _TOLL % "{source: doc, wording: '50 deaths, up from last week'}",
]
BAD = [
    "tolls:\n" + _TOLL % "{source: doc, wording: '50 deaths, down from last week'}",
    "tolls:\n" + _TOLL % "{source: doc, wording: the toll remained stable at 50}",
    "tolls:\n" + _TOLL % "{source: doc, wording: the toll fell to 50}",
    "overview: ['The toll fell from {one} to {two} [@doc].']\ntolls:\n" + _TOLL % "doc",
    "overview: ['The toll rose from {two} to {one} [@doc].']\ntolls:\n" + _TOLL % "doc",
]
