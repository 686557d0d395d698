"""Parts of places: what stands for a place that may not be told, where the one around it does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from sitrep import resources
from sitrep.language_tags import read_as
from sitrep.model.places import Place, PlaceLevel
from sitrep.model.report import Report
from sitrep.model.translations import Translation
from sitrep.word_lists import word_lists


def ends_of_places(hidden: Iterable[Any]) -> dict[str, str]:
    """The place that is shown in the end for each hidden one, by id: another may stand for it."""
    stands = {
        one.id: one.instead.place
        for one in hidden
        if isinstance(one, Place) and one.instead and one.instead.place
    }
    ends = dict(stands)
    for _ in stands:
        ends = {ref: stands.get(place, place) for ref, place in ends.items()}
    return ends


def places_around(ends: Mapping[str, str], parents: Mapping[str, str | None]) -> dict[str, str]:
    """Of the places that stand for others, those that are around them, by the ids of the others."""
    return {ref: end for ref, end in ends.items() if end in _up(ref, parents)}


def _up(ref: str, parents: Mapping[str, str | None]) -> list[str]:
    found, place = list[str](), parents.get(ref)
    while place is not None and place not in found:
        found.append(place)
        place = parents.get(place)
    return found


def parts_of_places(
    report: Report, around: Mapping[str, str], ids: Mapping[str, str], unseen: Collection[str] = ()
) -> dict[str, Place]:
    """What stands for each place for which the one around it does, by its own new id.

    It is a place within that one, without a name: what happened there is a part of what happened in
    all of it, and two of them are two places. Of ``unseen`` ones nobody learns: no number tells.
    """
    names = {one.id: one.name for one in report.places}
    several = Counter(end for ref, end in around.items() if ref not in unseen)
    told = Counter[str]()
    parts: dict[str, Place] = {}
    for ref, end in around.items():
        told[end] += 1
        name = _named(names[end], report.report.language)
        name = f"{name} ({told[end]})" if several[end] > 1 else name
        place = Place(id=ids[ref], name=name, level=PlaceLevel.REGION, parent=end)
        parts[ids[ref]] = place
    return parts


def translated_parts(report: Report, parts: Iterable[Place]) -> Iterator[Translation]:
    """What these places are called in the languages into which something is translated."""
    codes = {code for one in report.translations for code in one.to} - {report.report.language}
    told = {one.text: one.to for one in report.translations}
    names = {one.id: one.name for one in report.places}
    for part in parts if codes else ():
        name, own = names[str(part.parent)], _named(names[str(part.parent)], report.report.language)
        number = part.name.removeprefix(own)
        to = {code: told.get(name, {}).get(code, name) for code in sorted(codes)}
        yield Translation(
            text=part.name, to={code: f"{_named(each, code)}{number}" for code, each in to.items()}
        )


def _named(place: str, language: str) -> str:
    phrases = word_lists(resources.phrases(read_as(language)))
    return str(phrases["place_part"]).replace("{place}", place)
