"""Ids that could name somebody who is not named on the page: others stand in their place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from sitrep.model.actors import UNNAMED_KINDS, ActorKind
from sitrep.model.report import RECORD_KINDS, Report
from sitrep.model.sensitivity import Sensitivity
from sitrep.model.sources import SourceKind
from sitrep.model.views.other_ids import with_other_ids
from sitrep.model.views.shown_instead import faced_ids
from sitrep.model.views.walk import leaves_of

_NOBODY_NAMED = (*UNNAMED_KINDS, ActorKind.DESCRIBED_GROUP)


@dataclass(frozen=True)
class NeutralIds:
    """A report without telling ids, and what stands for each of them."""

    report: Report
    names: dict[str, str] = field(default_factory=dict)


def telling_ids(report: Report | None, level: Sensitivity, made: frozenset[str]) -> frozenset[str]:
    """The ids ``made`` of the words of a record that leads to somebody who is not named.

    Another face stands for whomever they name, or the page names nobody there.
    """
    if report is None or not made:
        return frozenset()
    unnamed = faced_ids(report, level) | {ref for ref, _, _ in _telling(report)}
    held = (one for one in leaves_of(report) if one.refers and one.value in unnamed)
    kinds = ((str(one.route[0]), one.route) for one in held)
    owners = (getattr(report, kind)[at[1]].id for kind, at in kinds if kind in RECORD_KINDS)
    return frozenset(owners) & made


def with_neutral_ids(report: Report, telling: frozenset[str] = frozenset()) -> NeutralIds:
    """The report with ids of unnamed people and of interviews made of what the page prints of them.

    So they tell nothing more, and are the same from issue to issue. What has one already keeps it.
    ``telling`` are the ids of others that were made of words of theirs which are not printed.
    """
    names = _neutral_names(report, telling)
    return NeutralIds(with_other_ids(report, names) if names else report, names)


def _neutral_names(report: Report, telling: frozenset[str] = frozenset()) -> dict[str, str]:
    """What stands for each telling id."""
    taken = {record.id for kind in RECORD_KINDS for record in getattr(report, kind)}
    names: dict[str, str] = {}
    for ref, word, printed in (*_telling(report), *_of_words(report, telling)):
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


def _of_words(report: Report, telling: frozenset[str]) -> Iterator[tuple[str, str, str]]:
    """Records whose ids were made of words: their kind, and what is said but for their figures."""
    if not telling:
        return
    said: dict[tuple[str, str], list[str]] = {}
    closed = telling | {ref for ref, _, _ in _telling(report)}
    for leaf in leaves_of(report):
        if leaf.route[0] not in RECORD_KINDS:
            continue
        kind = str(leaf.route[0])
        record = getattr(report, kind)[leaf.route[1]].id
        told = leaf.route[2:] != ("id",) and leaf.route[-1] not in _CHANGING
        if record in telling and told and leaf.value not in closed:
            said.setdefault((record, kind), []).append(f"{leaf.route[2:]}{leaf.value}")
    yield from ((ref, kind, " ".join(texts)) for (ref, kind), texts in said.items())


_CHANGING = ("count", "note", "figure")
"""What may be corrected while a record stays the same."""


def in_ids_of(this: Report, last: Report) -> Report:
    """An issue that was read from an edition, with the ids that the records bear in ``this``."""
    held = {record.id for kind in RECORD_KINDS for record in getattr(last, kind)}
    own = _neutral_names(this).items()
    ids = {name: ref for ref, name in own if name in held and ref not in held}
    return with_other_ids(last, ids) if ids else last
