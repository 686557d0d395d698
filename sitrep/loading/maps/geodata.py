"""GeoPackage and shapefile to features, through the packages of the extra ``maps``."""

from __future__ import annotations

import io
import warnings
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from sitrep.filesystem.plain_file import ending_of
from sitrep.loading.maps.features import (
    MAX_FEATURES,
    Feature,
    Unfit,
    check_number,
    code_of,
    no_attribute,
    not_in_degrees,
    not_read,
)
from sitrep.loading.readers.builder import clip
from sitrep.loading.readers.decode import cleaned
from sitrep.loading.readers.read_inside import NotRead, read_inside
from sitrep.model.header import Map

# Without this, a list of other files to read could be given the name of a boundary file.
_BEGINS = {".gpkg": b"SQLite format 3\0", ".shp": b"\0\0\x27\x0a"}
_BESIDE = {".shx": True, ".dbf": True, ".prj": False, ".cpg": False}
_MEND = "Export the file again, best as GeoJSON."


def read_geodata(folder: Path, drawn: Map, data: bytes, limit: int) -> list[Feature]:
    """The features of a GeoPackage, or of a shapefile with its siblings; raises Unfit."""
    suffix = ending_of(drawn.file)
    if not data.startswith(_BEGINS[suffix]):
        raise not_read(f"{drawn.file} is not what its name says.", _MEND)
    if suffix == ".shp":
        data = _packed(folder, drawn.file, data, limit)
    try:
        import pyogrio
        import shapely
    except ImportError as error:
        mend = "Install them with: pip install 'humanitarian-sitrep[maps]'; or export GeoJSON."
        got = f"Reading {suffix} needs the packages pyogrio and shapely, which are not installed."
        raise not_read(got, mend) from error
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return _read(pyogrio, shapely, data, drawn)
        except Unfit:
            raise
        except Exception as error:  # whatever a hostile file makes of the packages
            raise not_read(f"{drawn.file} cannot be read: {_said(error)}.", _MEND) from error


def siblings(name: str) -> list[str]:
    """The names of the files that a shapefile is read with."""
    capitals = Path(name).suffix.isupper()
    return [str(Path(name).with_suffix(one.upper() if capitals else one)) for one in _BESIDE]


def _said(error: Exception) -> str:
    return clip(cleaned(str(error)), 150).rstrip(".") or type(error).__name__


def _packed(folder: Path, name: str, shp: bytes, limit: int) -> bytes:
    """A shapefile as one archive in memory, so that nothing beside it is opened by the way."""
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("map.shp", shp)
        for sibling, (suffix, needed) in zip(siblings(name), _BESIDE.items(), strict=True):
            if not needed and not (folder / sibling).exists():
                continue
            try:
                archive.writestr(f"map{suffix}", read_inside(folder, str(sibling), limit))
            except NotRead as why:
                mend = "Put the .shx, .dbf and .prj files of the shapefile beside it."
                raise not_read(f"{sibling} {why}.", mend) from why
    return packed.getvalue()


def _read(pyogrio: Any, shapely: Any, data: bytes, drawn: Map) -> list[Feature]:
    layer = _layer(pyogrio, data, drawn)
    info = pyogrio.read_info(data, layer=layer, force_feature_count=True)
    check_number(info["features"])
    held = [str(name) for name in info["fields"]]
    if drawn.code not in held:
        raise no_attribute(drawn.code, held)
    if info["crs"] not in (None, "EPSG:4326", "OGC:CRS84"):
        got = f"{drawn.file} is in another system of coordinates: {clip(cleaned(info['crs']))}."
        raise not_in_degrees(got)
    _, _, shapes, (values,) = pyogrio.raw.read(
        data, layer=layer, columns=[drawn.code], force_2d=True, max_features=MAX_FEATURES
    )
    features = [
        Feature(code_of(value), wkb and shapely.geometry.mapping(shapely.from_wkb(wkb)))
        for value, wkb in zip(values.tolist(), shapes, strict=True)
    ]
    if not any(one.code for one in features):
        raise no_attribute(drawn.code, held)
    return features


def _layer(pyogrio: Any, data: bytes, drawn: Map) -> str:
    layers = [str(name) for name, kind in pyogrio.list_layers(data) if kind is not None]
    if drawn.layer is None and len(layers) == 1:
        return layers[0]
    if drawn.layer in layers:
        return str(drawn.layer)
    got = f"There is no layer {drawn.layer}." if drawn.layer else "The file has not just one layer."
    listed = ", ".join(clip(cleaned(name)) for name in layers[:30]) or "none"
    raise not_read(got, f"Write one of its layers under layer: {listed}.", "layer")
