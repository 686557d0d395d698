"""Boundaries: read from the report's own folder; whatever is wrong with them is a finding."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from sitrep.checking.check import check
from sitrep.findings import Finding
from sitrep.loading.load import load
from sitrep.loading.loaded import Loaded
from sitrep.loading.maps import boundary_files, features
from sitrep.loading.maps.geojson import read_geojson
from sitrep.model.boundaries import AreaShape
from sitrep.model.views.index import Index
from tests.figures.valley import geojson, valley

REPORT = """\
report:
  title: Exercise
  as_of: 2024-05-08
  issuer: Example team
  map: {file: %s, code: unit, scheme: pcode, source: Example survey%s}
places:
  - {id: upper, name: Upper valley, level: admin3, codes: {pcode: V00}}
"""
SQUARE = [[[10, 45], [11, 45], [11, 46], [10, 46], [10, 45]]]


def report(folder: Path, file: str = "valley.geojson", more: str = "") -> Loaded:
    (folder / "report.yaml").write_text(REPORT % (file, more), "utf-8")
    return load(folder)


def only(loaded: Loaded) -> Finding:
    (finding,) = loaded.findings
    assert loaded.boundaries is None
    return finding


def square(coordinates: Any = SQUARE, kind: str = "Polygon", **properties: Any) -> dict[str, Any]:
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "properties": properties or {"unit": "V00"}, "geometry": geometry}


def collection(*found: Any, **more: Any) -> str:
    return json.dumps({"type": "FeatureCollection", "features": found, **more})


def write(path: Path, layer: str | None = None, crs: str | None = "EPSG:4326", **more: Any) -> None:
    """The valley as pyogrio writes it."""
    shapes = valley(2, 1, 4)
    polygons = [shapely.to_wkb(shapely.Polygon(one.rings[0])) for one in shapes]
    pyogrio.raw.write(
        path,
        np.array(polygons, dtype=object),
        [np.array([one.code for one in shapes], dtype=object), np.array([1.0, 2.0])],
        ["unit", "number"],
        layer=layer,
        geometry_type="Polygon",
        crs=crs,
        **more,
    )


def test_without_a_map_nothing_is_read(tmp_path: Path) -> None:
    (tmp_path / "report.yaml").write_text(REPORT.partition("  map:")[0], "utf-8")
    assert load(tmp_path).boundaries is None


@pytest.mark.parametrize("file", ["valley.geojson", "maps/valley.json"])
def test_geojson_is_read_and_carried_to_the_index(tmp_path: Path, file: str) -> None:
    (tmp_path / "maps").mkdir()
    (tmp_path / file).write_text(geojson(valley()), "utf-8")
    loaded = report(tmp_path, file)
    assert loaded.findings == ()
    assert loaded.boundaries is not None
    assert isinstance(loaded.index, Index)
    assert loaded.index.boundaries is loaded.boundaries
    assert loaded.boundaries.codes == {"V00", "V01", "V10", "V11", "V20", "V21"}


def test_all_formats_give_the_same(tmp_path: Path) -> None:
    (tmp_path / "valley.geojson").write_text(geojson(valley(2, 1, 4)), "utf-8")
    write(tmp_path / "valley.gpkg")
    write(tmp_path / "valley.shp")
    for file in ("valley.gpkg", "valley.shp"):
        found = report(tmp_path, file)
        assert found.findings == ()
        assert found.boundaries is not None
        codes = [shape.code for shape in found.boundaries.shapes]
        points = [set(shape.rings[0]) for shape in found.boundaries.shapes]
        plain = report(tmp_path).boundaries
        assert plain is not None
        assert codes == [shape.code for shape in plain.shapes] == ["V00", "V10"]
        assert points == [set(shape.rings[0]) for shape in plain.shapes]


def test_codes_that_are_numbers_are_read_as_text(tmp_path: Path) -> None:
    write(tmp_path / "valley.gpkg")
    text = REPORT % ("valley.gpkg", "")
    (tmp_path / "report.yaml").write_text(text.replace("code: unit", "code: number"), "utf-8")
    found = load(tmp_path).boundaries
    assert found is not None
    assert found.codes == {"1", "2"}


def test_a_unit_without_a_code_is_kept_as_a_neighbour(tmp_path: Path) -> None:
    east = [[[x + 1, y] for x, y in SQUARE[0]]]
    text = collection(square(), square(east, unit=None), square(east, other=1))
    (tmp_path / "valley.geojson").write_text(text, "utf-8")
    found = report(tmp_path).boundaries
    assert found is not None
    assert [shape.code for shape in found.shapes] == ["", "", "V00"]


@pytest.mark.parametrize(
    "file", ["../valley.geojson", "/valley.gpkg", "valley.json", "a.kml", ".shp"]
)
def test_what_is_no_name_of_boundaries(tmp_path: Path, file: str) -> None:
    assert only(report(tmp_path, file)).rule == "wrong-value"


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    (tmp_path / "secret.geojson").write_text(geojson(valley()), "utf-8")
    (inside / "valley.geojson").symlink_to(tmp_path / "secret.geojson")
    assert only(report(inside)).rule == "map-not-read"


@pytest.mark.parametrize("suffix", [".dbf", ".prj"])
def test_neither_is_one_beside_a_shapefile(tmp_path: Path, suffix: str) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    write(inside / "valley.shp")
    (inside / f"valley{suffix}").rename(tmp_path / f"secret{suffix}")
    (inside / f"valley{suffix}").symlink_to(tmp_path / f"secret{suffix}")
    finding = only(report(inside, "valley.shp"))
    assert (finding.rule, f"valley{suffix}" in finding.got) == ("map-not-read", True)


def test_a_shapefile_needs_its_siblings(tmp_path: Path) -> None:
    write(tmp_path / "valley.shp")
    (tmp_path / "valley.shx").unlink()
    assert "valley.shx" in only(report(tmp_path, "valley.shp")).got


def test_too_large_too_many_features_too_many_points(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "valley.geojson").write_text(geojson(valley()), "utf-8")
    monkeypatch.setattr(features, "MAX_POINTS", 100)
    assert "points" in only(report(tmp_path)).got
    monkeypatch.setattr(features, "MAX_FEATURES", 5)
    assert "features" in only(report(tmp_path)).got
    monkeypatch.setattr(boundary_files, "MAX_BYTES", 1000)
    assert "too large" in only(report(tmp_path)).got


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", "map-not-read"),
        ("[" * 100_000, "map-not-read"),
        ('{"type": "FeatureCollection", "features": [NaN]}', "map-not-read"),
        ('{"type": "FeatureCollection", "features": [%s]}' % ("9" * 5000), "map-not-read"),
        ('{"type": "Topology", "arcs": []}', "map-not-read"),
        ("[]", "map-not-read"),
        (collection(1), "map-not-read"),
        (collection({"type": "Feature"}), "map-without-code"),
        (collection(), "map-without-code"),
        (collection(square(unit=["V00"])), "map-without-code"),
        (collection(square(unit=True)), "map-without-code"),
        (collection(square(pcode="V00")), "map-without-code"),
        (collection(square(), square()), "map-code-twice"),
        (collection(square([])), "map-shape-empty"),
        (collection(square([[]])), "map-shape-empty"),
        (collection(square([[[1, 1], [2, 2], [1, 1]]])), "map-shape-empty"),
        (collection(square([1, 2], "Point")), "map-shape-empty"),
        (collection({**square(), "geometry": None}), "map-shape-empty"),
        (collection({**square(), "geometry": {"type": ["Polygon"]}}), "map-shape-empty"),
        (collection({**square(), "geometry": {"type": "Polygon"}}), "map-not-read"),
        (collection(square("[[1, 2]]")), "map-not-read"),
        (collection(square([[[1], [2], [3]]])), "map-not-read"),
        (collection(square([[["1", "2"], [2, 2], [3, 1]]])), "map-not-read"),
        (collection(square([[[True, 2], [2, 2], [3, 1]]])), "map-not-read"),
        (collection(square([[[1, None], [2, 2], [3, 1]]])), "map-not-read"),
        (collection(square([[{"a": 1}]])), "map-not-read"),
        (collection(square([SQUARE])), "map-not-read"),
        (collection(square([[[10**400, 2], [2, 2], [3, 1]]])), "map-not-read"),
        (collection(square([[[1, 95], [2, 2], [3, 1]]])), "map-not-in-degrees"),
        (collection(square()).replace("11", "1e999"), "map-not-in-degrees"),
        (
            collection(square(), crs={"properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}),
            "map-not-in-degrees",
        ),
        (collection(square(), crs="EPSG:4326"), "map-not-in-degrees"),
    ],
)
def test_hostile_geojson_is_a_finding(tmp_path: Path, text: str, rule: str) -> None:
    (tmp_path / "valley.geojson").write_text(text, "utf-8")
    finding = only(report(tmp_path))
    assert (finding.rule, finding.location.line) == (rule, 5)
    assert all((finding.got, finding.expected, finding.mend))


@pytest.mark.parametrize("name", ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:x:EPSG::4326"])
def test_old_geojson_may_say_that_it_is_in_degrees(tmp_path: Path, name: str) -> None:
    text = collection(square(), crs={"type": "name", "properties": {"name": name}})
    (tmp_path / "valley.geojson").write_text(text, "utf-8")
    assert report(tmp_path).findings == ()


def test_faults_of_several_kinds_are_found_together(tmp_path: Path) -> None:
    empty = {**square(unit="V01"), "geometry": None}
    text = collection(square(), square(), empty, square([[[200, 0], [1, 1], [2, 2]]], unit="X"))
    (tmp_path / "valley.geojson").write_text(text, "utf-8")
    rules = sorted(finding.rule for finding in report(tmp_path).findings)
    assert rules == ["map-code-twice", "map-not-in-degrees", "map-shape-empty"]


def test_the_attributes_that_there_are_are_listed(tmp_path: Path) -> None:
    (tmp_path / "valley.geojson").write_text(geojson(valley(), code="adm\ue000_code"), "utf-8")
    assert "There are: adm\ufffd_code." in only(report(tmp_path)).expected
    write(tmp_path / "valley.gpkg")
    text = REPORT % ("valley.gpkg", "")
    (tmp_path / "report.yaml").write_text(text.replace("code: unit", "code: pcode"), "utf-8")
    assert "There are: number, unit." in only(load(tmp_path)).expected


def test_of_several_layers_one_is_named(tmp_path: Path) -> None:
    write(tmp_path / "valley.gpkg", "units")
    write(tmp_path / "valley.gpkg", "more", append=True)
    for more in ("", ", layer: other"):
        finding = only(report(tmp_path, "valley.gpkg", more))
        assert (finding.rule, "units" in finding.mend) == ("map-not-read", True)
    assert report(tmp_path, "valley.gpkg", ", layer: units").findings == ()


@pytest.mark.parametrize("file", ["valley.gpkg", "valley.shp"])
def test_a_projected_file_is_refused(tmp_path: Path, file: str) -> None:
    write(tmp_path / file, crs="EPSG:32633")
    finding = only(report(tmp_path, file))
    assert (finding.rule, finding.mend) == (
        "map-not-in-degrees",
        "Export the file again in EPSG:4326.",
    )


@pytest.mark.parametrize(
    "data", [b"", b"<OGRVRTDataSource/>", b"SQLite format 3\0", b"SQLite format 3\0" + b"\1" * 4096]
)
def test_a_hostile_geopackage_is_a_finding(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "valley.gpkg").write_bytes(data)
    assert only(report(tmp_path, "valley.gpkg")).rule == "map-not-read"


@pytest.mark.parametrize("suffix", [".shp", ".shx", ".dbf"])
def test_a_broken_shapefile_is_a_finding(tmp_path: Path, suffix: str) -> None:
    write(tmp_path / "valley.shp")
    file = tmp_path / f"valley{suffix}"
    file.write_bytes(file.read_bytes()[:60] + b"\xff" * 30)
    rules = {one.rule for one in report(tmp_path, "valley.shp").findings}
    assert rules
    assert all(rule.startswith("map-") for rule in rules)


@pytest.mark.parametrize("package", ["pyogrio", "shapely"])
def test_a_missing_package_is_named_with_the_way_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    write(tmp_path / "valley.gpkg")
    (tmp_path / "valley.geojson").write_text(geojson(valley()), "utf-8")
    monkeypatch.setitem(sys.modules, package, None)
    finding = only(report(tmp_path, "valley.gpkg"))
    assert (finding.rule, "humanitarian-sitrep[maps]" in finding.mend) == ("map-not-read", True)
    assert report(tmp_path).findings == ()


def test_a_single_file_reads_boundaries_beside_it(tmp_path: Path) -> None:
    (tmp_path / "valley.geojson").write_text(geojson(valley()), "utf-8")
    report(tmp_path)
    assert load(tmp_path / "report.yaml").boundaries is not None


def test_places_that_could_not_be_read_are_not_missed(tmp_path: Path) -> None:
    (tmp_path / "valley.geojson").write_text(geojson(valley()), "utf-8")
    header, _, places = (REPORT % ("valley.geojson", "")).partition("places:")
    (tmp_path / "report.yaml").write_text(header, "utf-8")
    assert "map-without-places" in rules(tmp_path)
    (tmp_path / "places.yaml").write_text("places: [", "utf-8")
    assert "map-without-places" not in rules(tmp_path)
    (tmp_path / "places.yaml").write_text("places:" + places.replace("admin3", "hill"), "utf-8")
    assert "map-without-places" not in rules(tmp_path)


def rules(folder: Path) -> set[str]:
    return {finding.rule for finding in check(load(folder)).findings}


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.integers()
        | st.text(max_size=3),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner),
    ),
    st.sampled_from(["Polygon", "MultiPolygon", "Point", None]),
)
def test_whatever_stands_for_coordinates_is_a_shape_or_a_fault(value: Any, kind: str) -> None:
    read = read_geojson(collection(square(value, kind)).encode(), "unit")
    (found,) = shapes_of(read)
    assert isinstance(found, (AreaShape, features.Unfit))


def shapes_of(read: list[features.Feature]) -> list[object]:
    try:
        return list(features.as_shapes(read))
    except features.Unfit as fault:
        return [fault]
