"""Ids that could name somebody who is not named on the page: others stand in their place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from sitrep.model.actors import UNNAMED_KINDS, ActorKind
from sitrep.model.report import RECORD_KINDS, Report
from sitrep.model.sources import SourceKind
from sitrep.model.views.other_ids import with_other_ids

_NOBODY_NAMED = (*UNNAMED_KINDS, ActorKind.DESCRIBED_GROUP)


@dataclass(frozen=True)
class NeutralIds:
    """A report without telling ids, and what stands for each of them."""

    report: Report
    names: dict[str, str] = field(default_factory=dict)


def with_neutral_ids(report: Report) -> NeutralIds:
    """The report with ids of unnamed people and of interviews made of what the page prints of them.

    So they tell nothing more, and are the same from issue to issue. What has one already keeps it.
    """
    names = _neutral_names(report)
    return NeutralIds(with_other_ids(report, names) if names else report, names)


def _neutral_names(report: Report) -> dict[str, str]:
    """What stands for each telling id."""
    taken = {record.id for kind in RECORD_KINDS for record in getattr(report, kind)}
    names: dict[str, str] = {}
    for ref, word, printed in _telling(report):
        wanted = f"{word}-{sha256(printed.encode('utf-8')).hexdigest()[:8]}"
        number, name = 1, wanted
        while name in taken and name != ref:
            number += 1
            name = f"{wanted}-{number}"
        if name != ref:
            taken.add(name)
            names[ref] = name
    return names


def _telling(report: Report) -> Iterator[tuple[str, str, str]]:
    """Records whose ids may name somebody: id, what they are, what a page prints of them."""
    for actor in report.actors:
        if actor.kind in _NOBODY_NAMED:
            yield actor.id, "people", f"{actor.kind.value} {actor.name} {actor.description}"
    for source in report.sources:
        if source.kind is SourceKind.INTERVIEW:
            yield source.id, "interview", f"{source.title} {source.published} {source.accessed}"


def in_ids_of(this: Report, last: Report) -> Report:
    """An issue that was read from an edition, with the ids that the records bear in ``this``."""
    held = {record.id for kind in RECORD_KINDS for record in getattr(last, kind)}
    own = _neutral_names(this).items()
    ids = {name: ref for ref, name in own if name in held and ref not in held}
    return with_other_ids(last, ids) if ids else last
