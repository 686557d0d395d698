"""The boundaries that a report's map names: read, joined to the places, simplified."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sitrep.filesystem.plain_file import ending_of
from sitrep.loading.maps.features import Feature, Unfit, as_shapes, not_read
from sitrep.loading.maps.geodata import read_geodata
from sitrep.loading.maps.geojson import read_geojson
from sitrep.loading.maps.simplify import simplified
from sitrep.loading.readers.read_inside import NotRead, read_inside
from sitrep.loading.refusals import Refusal
from sitrep.model.boundaries import AreaShape, Boundaries
from sitrep.model.header import Map
from sitrep.model.report import Report
from sitrep.model.views.projection import public

MAX_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class Drawn:
    """The boundaries, if the report has a map and they are all right, and what was refused.

    ``units`` are all that the file holds, as it holds them.
    """

    boundaries: Boundaries | None = None
    units: tuple[AreaShape, ...] = ()
    refusals: tuple[Refusal, ...] = ()


def read_boundaries(path: Path, report: Report | None) -> Drawn:
    """The boundaries of a report's map, read from its own folder and from nowhere else."""
    drawn = report.report.map if report is not None else None
    if report is None or drawn is None:
        return Drawn()
    folder = path if path.is_dir() else path.parent
    try:
        found = list(as_shapes(_features(folder, drawn)))
    except Unfit as fault:
        return Drawn(refusals=(_refusal(fault, drawn),))
    if faults := [one for one in found if isinstance(one, Unfit)]:
        return Drawn(refusals=tuple(_refusal(fault, drawn) for fault in faults))
    shapes = tuple(one for one in found if isinstance(one, AreaShape))
    # What only restricted records lead to must not show in how the outlines are thinned.
    return Drawn(_thinned(shapes, public(report), drawn), shapes)


def boundaries_of(units: Sequence[AreaShape], shown: Report) -> Boundaries | None:
    """The boundaries that an edition may show: those near its places, whoever else bears them.

    An outline that is left out among its neighbours would point at what is withheld there.
    """
    drawn = shown.report.map
    return None if drawn is None else _thinned(units, shown, drawn)


def without_other_codes(boundaries: Boundaries, shown: Report) -> Boundaries:
    """The boundaries without the codes that no place of an edition bears."""
    drawn = shown.report.map
    held = frozenset() if drawn is None else _codes(shown, drawn)
    shapes = boundaries.shapes
    told = (one if one.code in held else replace(one, code="") for one in shapes)
    return Boundaries(tuple(told))


def _codes(report: Report, drawn: Map) -> frozenset[str]:
    codes = (place.codes.get(drawn.scheme) for place in report.places)
    return frozenset(code for code in codes if code)


def _thinned(units: Sequence[AreaShape], shown: Report, drawn: Map) -> Boundaries:
    places = (one.point for one in shown.places if one.point is not None)
    return simplified(units, _codes(shown, drawn), [(point.lon, point.lat) for point in places])


def _features(folder: Path, drawn: Map) -> list[Feature]:
    try:
        data = read_inside(folder, drawn.file, MAX_BYTES)
    except NotRead as why:
        raise not_read(f"{drawn.file} {why}.", "Put the file there, or take map: out.") from why
    suffix = ending_of(drawn.file)
    if drawn.layer is not None and suffix != ".gpkg":
        raise not_read("Only a GeoPackage has layers.", "Take layer: out.", "layer")
    if suffix in (".geojson", ".json"):
        return read_geojson(data, drawn.code)
    return read_geodata(folder, drawn, data, MAX_BYTES)


def _refusal(fault: Unfit, drawn: Map) -> Refusal:
    key = fault.key if getattr(drawn, fault.key) is not None else "file"
    return Refusal(("report", "map", key), fault.rule, *fault.parts)
