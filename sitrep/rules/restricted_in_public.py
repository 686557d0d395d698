"""A public record rests on a source or an actor that may not be made public.

**Why it harms.** The public edition would either name what must not be named, or print a figure
whose source it cannot show.

**Instead.** Say under `instead:` of the source, the actor, the place or the speaker what stands for
it where it may not be shown, such as "a humanitarian source"; give the citation or the spelling a
`sensitivity:` of its own, where others remain; raise the record's own; or cite a public source.
The overview and the header have none of their own: name a public record there, or none.

**Norm.** OCHA's Data Responsibility Guidelines: data about the source of information is itself
sensitive where its disclosure may cause harm. It cannot be waived.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.locations import Route
from sitrep.model.prose import sentences, slots
from sitrep.model.report import CLAIM_KINDS
from sitrep.model.sensitivity import Sensitivity
from sitrep.model.views.index import Index
from sitrep.model.views.projection import restricted_ids
from sitrep.model.views.shown_instead import faced_ids, is_of_marked_part

LEVEL = Level.ERROR
BINDING = True

_GRADED = (*CLAIM_KINDS, "sources", "places", "contacts", "derived")
"""The kinds of records that refer to others and have a sensitivity."""


def check(index: Index) -> Iterator[Problem]:
    """References from public records, and from the overview, to restricted records."""
    hidden = restricted_ids(index.report) - faced_ids(index.report, Sensitivity.PUBLIC)
    for leaf in index.leaves:
        led = leaf.refers and leaf.value in hidden and _public(index, leaf.route)
        if led and not is_of_marked_part(index.report, leaf.route):
            ref = str(leaf.value)
            yield _problem(leaf.route, "This record", ref, index.kinds.get(ref))
    yield from _nothing_left(index)
    for position, paragraph in enumerate(index.report.overview):
        if is_of_marked_part(index.report, ("overview", position)):
            continue
        for sentence in sentences(paragraph, index.report.report.language):
            named = (slot.record for slot in slots(sentence.text))
            for ref in hidden.intersection((*sentence.sources, *named)):
                yield _problem(("overview", position), "The overview", ref)


def _nothing_left(index: Index) -> Iterator[Problem]:
    """Public claims of which every document is marked, or a speaker for whom nothing stands."""
    for route, claim in index.claims_with_routes():
        marks = [one.sensitivity for one in claim.sources]
        if claim.sensitivity is not Sensitivity.PUBLIC:
            continue
        if marks and Sensitivity.PUBLIC not in marks:
            yield _problem((*route, "sources"), "This record", "no citation of it")
        for at, one in enumerate(getattr(claim, "speakers", ())):
            if one.sensitivity is not Sensitivity.PUBLIC and one.instead is None:
                yield _problem((*route, "speakers", at), "This record", "the speaker", "speaker")


_STANDS = {
    "sources": "write instead: in that of the source, ",
    "actors": "write instead: in that of the actor, ",
    "places": "write instead: in that of the place, ",
    "speaker": "write instead: for the speaker, ",
}
"""What can stand in public for what is marked itself."""


def _problem(route: Route, what: str, ref: str, kind: str | None = None) -> Problem:
    return Problem(
        route,
        f"{what} is public, and {ref} is."
        if ref.startswith("no ")
        else f"{what} is public, and {ref} is not.",
        "What is public rests on public records only.",
        _mend(route, ref, kind),
    )


def _mend(route: Route, ref: str, kind: str | None) -> str:
    """What can be done at that place: not everything in a report has a sensitivity of its own."""
    if route[0] in _GRADED:
        way = _STANDS.get(kind or "", "")
        return f"Add sensitivity: restricted to this record, {way}or refer to a public record."
    *_, key = (step for step in route if isinstance(step, str))
    where = "the sentence" if key == "overview" else f"{key}:"
    return f"Take {ref} out of {where}, or name a public record there."


def _public(index: Index, route: Route) -> bool:
    if route[0] not in _GRADED:
        return True
    record = getattr(index.report, str(route[0]))[route[1]]
    unlisted = route[0] == "contacts" and record.id not in index.report.report.contacts
    return record.sensitivity is Sensitivity.PUBLIC and not unlisted


_ACTOR = "actors:\n- {id: hidden, name: A Person, kind: person, sensitivity: confidential}\n"
_TOLL = "tolls:\n- {id: t, according_to: hidden, measure: killed, count: 12, sources: [doc]%s}"
GOOD = [
    _ACTOR + _TOLL % ", sensitivity: confidential",
    _ACTOR.replace("confidential", "confidential, instead: a witness") + _TOLL % "",
]
BAD = [
    _ACTOR + _TOLL % "",
    _ACTOR + _TOLL % ", sensitivity: restricted" + "\noverview: ['{t} people died [@doc].']",
    _ACTOR
    + _TOLL % ", sensitivity: restricted, window: 2024-05-06"
    + "\nderived: [{id: d, operation: per_day, of: t}]",
]
