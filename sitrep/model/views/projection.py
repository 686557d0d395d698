"""The public projection: a report that never held what is restricted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitrep.model.places import Place
from sitrep.model.prose import sentences, slots
from sitrep.model.report import CLAIM_KINDS, RECORD_KINDS, Report
from sitrep.model.sensitivity import Sensitivity
from sitrep.model.views.editions import kept
from sitrep.model.views.walk import Leaf, leaves

_NAMED = ("actors", "sources", "places", "contacts")
_GRADED = ("actors", "sources", "contacts", *CLAIM_KINDS, "derived")


def restricted_ids(report: Report) -> frozenset[str]:
    """The ids of all records that are not public."""
    return frozenset(
        record.id
        for kind in _GRADED
        for record in getattr(report, kind)
        if record.sensitivity is not Sensitivity.PUBLIC
    )


def public(report: Report) -> Report:
    """The report without its restricted records, and without what only they lead to.

    Of the contacts it holds those that are printed: the header lists them.
    It is the report itself where nothing is left out. Public records that refer to restricted ones
    are a finding of ``restricted-in-public``; a report with that finding is not built.
    """
    unlisted = {one.id for one in report.contacts} - {*report.report.contacts}
    if hidden := restricted_ids(report) | unlisted:
        return without(report, hidden)
    told = kept(report.translations, report)
    if len(told) == len(report.translations):
        return report
    return report.model_copy(update={"translations": told})


def without(report: Report, hidden: frozenset[str]) -> Report:
    """The report without these records, and without what only they lead to.

    No other record refers to one of them.
    """
    shown = report.model_copy(
        update=_kept(report, (*CLAIM_KINDS, "derived"), _ids(report) - hidden)
    )
    reached = _reached(shown, hidden)
    shown = shown.model_copy(update=_kept(report, _NAMED, reached))
    shown = shown.model_copy(update={"places": tuple(_spelled(shown))})
    lost = _ids(report) - _ids(shown)
    allow = tuple(waiver for waiver in report.allow if waiver.at not in lost)
    translations = kept(report.translations, shown)
    return shown.model_copy(update={"allow": allow, "translations": translations})


def _spelled(shown: Report) -> Iterator[Place]:
    """Places with the spellings of public sources alone: a spelling names its source."""
    kept = {source.id for source in shown.sources}
    for place in shown.places:
        spellings = tuple(one for one in place.spellings if one.source in kept)
        yield place.model_copy(update={"spellings": spellings})


def _ids(report: Report) -> frozenset[str]:
    return frozenset(record.id for kind in RECORD_KINDS for record in getattr(report, kind))


def _kept(report: Report, kinds: Iterable[str], ids: frozenset[str]) -> dict[str, object]:
    return {
        kind: tuple(record for record in getattr(report, kind) if record.id in ids)
        for kind in kinds
    }


def _reached(shown: Report, hidden: frozenset[str]) -> frozenset[str]:
    """The ids that the header, the overview and the public claims lead to, step by step."""
    further: dict[str, set[str]] = {}
    steps = {*_in_prose(shown)}
    for leaf in _references(shown):
        if leaf.route[0] in _NAMED:
            record = getattr(shown, str(leaf.route[0]))[leaf.route[1]]
            further.setdefault(record.id, set()).add(leaf.value)
        else:
            steps.add(leaf.value)
    reached: set[str] = set()
    while steps:
        step = steps.pop()
        if step not in reached and step not in hidden:
            reached.add(step)
            steps |= further.get(step, set())
    return frozenset(reached)


def _references(report: Report) -> Iterator[Leaf]:
    return (
        leaf for leaf in leaves(report, Report) if leaf.refers and "spellings" not in leaf.route
    )


def _in_prose(report: Report) -> Iterator[str]:
    for paragraph in report.overview:
        for sentence in sentences(paragraph, report.report.language):
            yield from sentence.sources
            yield from (slot.record for slot in slots(sentence.text))
