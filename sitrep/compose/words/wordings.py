"""The words of the documents of one claim, where they word it differently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitrep.compare.claims.worded_counts import carried_otherwise
from sitrep.compose.desk import Desk
from sitrep.compose.words.figure_words import what
from sitrep.compose.words.people import short_actor
from sitrep.model.claim import WORDED_AXES, Claim
from sitrep.model.figures.figure import Figure
from sitrep.page.document import Sentence, Spans

FIGURE = "figure"
"""The axis of the number itself."""


def worded(desk: Desk, claims: Iterable[Claim]) -> Iterator[Sentence]:
    """The words of the documents, where those of one claim word it differently.

    Also those of one carrier that gives another number than the record.
    """
    for claim in claims:
        axes = [axis for axis in WORDED_AXES if len(_words(claim, axis)) > 1]
        if FIGURE not in axes and carried_otherwise(desk.index, claim):
            axes.insert(0, FIGURE)
        if axes:
            listed = [_axis(desk, claim, axis) for axis in axes]
            spans = desk.say(
                "differ.worded",
                what=_what(desk, claim),
                by=short_actor(desk, claim.according_to),
                axes=desk.semicolons(listed),
            )
            yield desk.of(claim, spans)


def _words(claim: Claim, axis: str) -> dict[str, list[str]]:
    """Which sources use which words; fewer than two wordings are no difference."""
    found: dict[str, list[str]] = {}
    for citation in claim.sources:
        words = getattr(citation, axis)
        if words is not None and citation.source not in found.get(words, []):
            found.setdefault(words, []).append(citation.source)
    return found


def _axis(desk: Desk, claim: Claim, axis: str) -> Spans:
    wordings = [
        desk.say("differ.words", words=desk.quote(words, claim.id), cite=desk.cited(sources))
        for words, sources in _words(claim, axis).items()
    ]
    name = desk.language.word(f"differ.axis.{axis}")
    return desk.say("differ.wording", axis=name, wordings=desk.listed(wordings))


def _what(desk: Desk, claim: Claim) -> Spans:
    if isinstance(claim, Figure) and not claim.moves:
        return what(desk, claim)
    kind = desk.index.kinds[claim.id]
    title = f"{kind}.title"
    if isinstance(claim, Figure) and claim.count.numbered:
        figure = desk.language.figure(claim.count, claim.id)
        return desk.say("measure_of", measure=desk.language.word(title), people=figure)
    return desk.say("actors.named", name=desk.language.inside(title))
