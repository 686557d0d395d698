"""GeoJSON to features, with nothing but the standard library."""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

from sitrep.loading.maps.features import (
    Feature,
    check_number,
    code_of,
    no_attribute,
    not_in_degrees,
    not_read,
)
from sitrep.loading.readers.decode import decode

_DEGREES = re.compile(r"CRS84$|EPSG:(?:[\d.]*:)?4326$")
_MEND = "Export the file again as a GeoJSON FeatureCollection."


def read_geojson(data: bytes, code: str) -> list[Feature]:
    """The features of a FeatureCollection; raises Unfit."""
    collection = _parsed(data)
    features = collection.get("features") if isinstance(collection, dict) else None
    if not isinstance(features, list) or collection.get("type") != "FeatureCollection":
        raise not_read("The file is not a GeoJSON FeatureCollection.", _MEND)
    check_number(len(features))
    _check_crs(collection.get("crs"))
    read = [_properties(feature) for feature in features]
    codes = [code_of(properties.get(code)) for properties in read]
    if not any(codes):
        raise no_attribute(code, (name for properties in read for name in properties))
    return [
        Feature(own, feature.get("geometry")) for own, feature in zip(codes, features, strict=True)
    ]


def _parsed(data: bytes) -> Any:
    text, fault = decode(data)
    if fault is not None:
        raise not_read("The file is not text in UTF-8, and so not GeoJSON.", _MEND)
    try:
        return json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        got = f"The file is not JSON from line {error.lineno}, column {error.colno}, on."
        raise not_read(got, _MEND) from error
    except RecursionError as error:
        raise not_read("The file is nested too deep to be GeoJSON.", _MEND) from error
    except ValueError as error:
        raise not_read("The file holds a number that cannot be read.", _MEND) from error


def _no_number(word: str) -> NoReturn:
    raise ValueError(word)


def _properties(feature: Any) -> dict[str, Any]:
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        raise not_read("Something in the list of features is not a GeoJSON feature.", _MEND)
    properties = feature.get("properties")
    return properties if isinstance(properties, dict) else {}


def _check_crs(crs: Any) -> None:
    """Old GeoJSON could name another system; where it names none, it is in degrees."""
    if crs is None:
        return
    try:
        name = str(crs["properties"]["name"])
    except (KeyError, TypeError):
        name = ""
    if not _DEGREES.search(name):
        raise not_in_degrees("The file names another system of coordinates under crs.")
