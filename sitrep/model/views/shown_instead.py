"""Faces: what stands for a record, or for a part of one, where an audience may not see it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from sitrep.locations import Route
from sitrep.model.actors import Actor, ActorKind
from sitrep.model.base import Frozen
from sitrep.model.claim import WORDED_AXES, Citation
from sitrep.model.places import Place
from sitrep.model.prose import with_ids
from sitrep.model.records.statements import Speaker, Statement
from sitrep.model.report import CLAIM_KINDS, RECORD_KINDS, Report
from sitrep.model.sensitivity import Sensitivity, portion, rank
from sitrep.model.sources import Source
from sitrep.model.values.dates import PartialDate
from sitrep.model.views.place_parts import (
    ends_of_places,
    parts_of_places,
    places_around,
    translated_parts,
)
from sitrep.model.views.walk import leaves_of, put_at

FACED = ("actors", "sources", "places")
"""The kinds of which something else can stand where they may not be shown."""


def faced_ids(report: Report, level: Sensitivity) -> frozenset[str]:
    """The ids of the records for which something else stands in an edition up to a level."""
    return frozenset(one.id for one in _behind_faces(report, level))


def _behind_faces(report: Report, level: Sensitivity) -> list[Any]:
    """The records with faces; a place that would stand as one that may not be shown has none.

    Nor has one that would stand as a place of another partner, whose report is not here yet.
    """
    found = [one for kind in FACED for one in _above(report, kind, level)]
    shown = {None, *(one.id for one in report.places if one.sensitivity.within(level))}
    lost: list[Any] = found
    while lost:
        faced = {one.id for one in found}
        lost = [
            one for one in found if _place_of(one) not in shown | faced or _place_of(one) == one.id
        ]
        found = [one for one in found if one not in lost]
    return found


def _place_of(record: Any) -> str | None:
    return record.instead.place if isinstance(record, Place) and record.instead else None


def is_public(report: Report, route: Route) -> bool:
    """Whether what stands at a route is printed for everybody, by all marks that are above it."""
    if "instead" in route:
        return is_face(report, route)
    record = getattr(report, str(route[0]))[route[1]] if route[0] in RECORD_KINDS else None
    shown = getattr(record, "sensitivity", Sensitivity.PUBLIC) is Sensitivity.PUBLIC
    return shown and not is_of_marked_part(report, route)


def is_of_marked_part(report: Report, route: Route) -> bool:
    """Whether a route ends in a part of a record, or a paragraph, that has a mark of its own."""
    if route[0] == "overview":
        return portion(report.overview[int(route[1])])[0] is not Sensitivity.PUBLIC
    if len(route) < 4:
        return False  # a key of a record itself
    held: Any = report
    for depth, step in enumerate(route[:-1]):
        held = held[step] if isinstance(step, int) else getattr(held, str(step), None)
        own = getattr(held, "sensitivity", Sensitivity.PUBLIC)
        if depth > 1 and own is not Sensitivity.PUBLIC:
            return True
        if isinstance(held, dict):
            return False
    return False


def is_face(report: Report, route: Route) -> bool:
    """Whether a route ends in what is printed for a record or a speaker that may not be shown."""
    if "instead" not in route:
        return False
    held: Any = report
    for step in route[: route.index("instead")]:
        held = held[step] if isinstance(step, int) else getattr(held, str(step))
    return bool(held.sensitivity is not Sensitivity.PUBLIC)


def _above(report: Report, kind: str, level: Sensitivity) -> Iterator[Any]:
    for record in getattr(report, kind):
        if record.instead is not None and not record.sensitivity.within(level):
            yield record


@dataclass(frozen=True)
class Faces:
    """What stands for the records of a report above a level, and the report without their parts.

    Parts are citations, spellings, translations and speakers. A claim that they leave without a
    document, or with a speaker whom nothing stands for, is marked as they are. Of faces that are
    alike those of ``unseen`` records, which no edition shows, number no other, and no id of such a
    record makes another one longer.
    """

    shown: Report
    hidden: Sequence[Any]
    unseen: frozenset[str]
    ids: Mapping[str, str]
    """The id of what stands for each hidden record, by the record's own."""
    around: Mapping[str, str]
    """The place around each part of one that stands for a place."""


def faces_of(report: Report, level: Sensitivity, unseen: frozenset[str] = frozenset()) -> Faces:
    """The faces of a report for readers up to a level."""
    shown = _without_parts(report, level)
    hidden = sorted(_behind_faces(shown, level), key=lambda one: one.id in unseen)
    taken = {one.id for kind in RECORD_KINDS for one in getattr(shown, kind)} - unseen
    ends = ends_of_places(hidden)
    around = places_around(ends, {one.id: one.parent for one in shown.places})
    return Faces(shown, hidden, unseen, dict(_new_ids(hidden, taken, ends, around)), around)


def with_faces(faces: Faces) -> Report:
    """The report with its faces: no id of a record behind one is left in it, nor any text."""
    shown, hidden, ids = faces.shown, faces.hidden, faces.ids
    if not hidden:
        return shown
    parts = parts_of_places(shown, faces.around, ids, faces.unseen)
    standing = {one.id: _face(one, ids[one.id], parts) for one in hidden}
    told: dict[str, Any] = {kind: tuple(_told(getattr(shown, kind), standing)) for kind in FACED}
    told |= {kind: tuple(_bare(getattr(shown, kind), set(ids))) for kind in CLAIM_KINDS}
    told["allow"] = tuple(one for one in shown.allow if one.at not in ids)
    seen = (parts[ids[ref]] for ref in faces.around if ref not in faces.unseen)
    told["translations"] = (*shown.translations, *translated_parts(shown, seen))
    within = {ref: str(part.parent) for ref, part in parts.items()}
    return _renamed(shown.model_copy(update=told), ids, within)


def _told(records: Iterable[Any], faces: dict[str, Frozen | None]) -> Iterator[Any]:
    found = (faces.get(record.id, record) for record in records)
    return (one for one in found if one is not None)


def _without_parts(report: Report, level: Sensitivity) -> Report:
    """The report without citations, spellings and translations above a level."""

    def may(part: Any) -> bool:
        return bool(part.sensitivity.within(level))

    told: dict[str, Any] = {}
    for kind in CLAIM_KINDS:
        told[kind] = tuple(_cited(one, may) for one in getattr(report, kind))
    told["statements"] = tuple(_spoken(one, may) for one in told["statements"])
    told["places"] = tuple(
        one
        if all(map(may, one.spellings))
        else one.model_copy(update={"spellings": tuple(filter(may, one.spellings))})
        for one in report.places
    )
    told["translations"] = tuple(filter(may, report.translations))
    return report.model_copy(update=told)


def _cited(claim: Any, may: Callable[[Any], bool]) -> Any:
    left = tuple(filter(may, claim.sources))
    if len(left) == len(claim.sources):
        return claim
    if not left:
        return _raised(claim, min((one.sensitivity for one in claim.sources), key=rank))
    return claim.model_copy(update={"sources": left})


def _raised(claim: Any, mark: Sensitivity) -> Any:
    """The claim with the mark of what it cannot do without."""
    return claim.model_copy(update={"sensitivity": max(claim.sensitivity, mark, key=rank)})


def _spoken(claim: Statement, may: Callable[[Any], bool]) -> Statement:
    if all(map(may, claim.speakers)):
        return claim
    bare = [one.sensitivity for one in claim.speakers if one.instead is None and not may(one)]
    if bare:
        return cast(Statement, _raised(claim, max(bare, key=rank)))
    speakers = tuple(one if may(one) else _behind(one) for one in claim.speakers)
    return claim.model_copy(update={"speakers": speakers})


def _behind(speaker: Speaker) -> Speaker:
    return Speaker(role=speaker.instead)


def _new_ids(
    hidden: Iterable[Any], taken: set[str], ends: Mapping[str, str], around: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """The id of what stands for each record, made of the face alone, or of a place elsewhere.

    ``ends`` are the places that stand for places, and ``around`` those of them that hold these.
    """
    for record in hidden:
        if record.id in ends.keys() - around.keys():
            yield record.id, ends[record.id]
            continue
        words = record.instead if isinstance(record, Actor) else None
        words = words or getattr(record.instead, "title", None) or record.instead.name
        words = words or f"{around[record.id]}-part"
        begin = re.sub(r"[^a-z0-9]+", "-", words.casefold()).strip("-") or "withheld"
        number, new = 1, begin
        while new in taken:
            number, new = number + 1, f"{begin}-{number + 1}"
        taken.add(new)
        yield record.id, new


def _face(record: Any, ref: str, parts: Mapping[str, Place]) -> Frozen | None:
    """What stands for a record; nothing where a place elsewhere does."""
    if isinstance(record, Actor):
        person = record.kind in (ActorKind.PERSON, ActorKind.UNNAMED_PERSON)
        kind = ActorKind.UNNAMED_PERSON if person else ActorKind.UNNAMED_GROUP
        return Actor(id=ref, description=record.instead, kind=kind)
    if isinstance(record, Source):
        return _document(record, ref)
    face = record.instead
    if face.place is not None:
        return parts.get(ref)
    return Place(id=ref, name=face.name, level=record.level, parent=record.parent, point=face.point)


def _document(source: Source, ref: str) -> Source:
    face = source.instead
    assert face is not None
    month = PartialDate(source.accessed.year, source.accessed.month)
    return Source(
        id=ref,
        title=face.title,
        publisher=face.publisher,
        kind=face.kind,
        address="not available",
        published=face.published,
        accessed=face.accessed or month,
        language=source.language,
    )


def _bare(claims: Iterable[Any], hidden: set[str]) -> Iterator[Any]:
    """Claims without the own words of documents behind faces, by which these would be found."""
    for claim in claims:
        if any(one.source in hidden for one in claim.sources):
            cited = tuple(_wordless(one) if one.source in hidden else one for one in claim.sources)
            yield claim.model_copy(update={"sources": cited})
        else:
            yield claim


def _wordless(citation: Citation) -> Citation:
    return citation.model_copy(update={**dict.fromkeys(WORDED_AXES), "passage": None})


def _renamed(report: Report, ids: Mapping[str, str], within: Mapping[str, str]) -> Report:
    """The report in which other ids stand for some, in the overview too; none stands twice.

    ``within`` maps parts of places to those: beside them a part says nothing more.
    """
    data = report.model_dump(mode="json")
    for leaf in leaves_of(report):
        if leaf.refers and leaf.value in ids:
            put_at(data, leaf.route, ids[leaf.value])
        elif leaf.route[0] == "overview":
            put_at(data, leaf.route, with_ids(leaf.value, ids))
    for kind in ("places", "from_places", "to_places"):
        for claims in (data[one] for one in CLAIM_KINDS):
            for claim in claims:
                if claim.get(kind):
                    claim[kind] = _once(claim[kind], within)
    return Report.model_validate(data)


def _once(places: list[str], within: Mapping[str, str]) -> list[str]:
    """Places each once, and what stands within another of them not beside it."""
    return [one for one in dict.fromkeys(places) if within.get(one) not in places]
