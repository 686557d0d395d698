"""A small invented report with a kept copy and a map, and the command line in this process."""

from __future__ import annotations

from pathlib import Path

from tests.figures.valley import geojson, valley

_HEADER = """\
report:
  title: "Exercise: flood in a valley (nothing here is real)"
  as_of: 2024-05-08
  issuer: Exercise team
  map: {file: maps/valley.geojson, code: unit, scheme: pcode, source: Exercise report_figures}
actors:
  - {id: council, name: Valley Council, in_text: the Valley Council, kind: authority}
places:
  - {id: upper, name: Upper valley, level: admin3, codes: {pcode: V00}}
"""
_SOURCES = """\
sources:
  - id: bulletin
    title: Exercise bulletin
    publisher: council
    kind: press_release
    address: not available
    published: 2024-05-08
    accessed: 2024-05-08
    language: en
    archive: {copy_held_by: the exercise team, copy_file: kept/bulletin.txt}
"""
_TOLLS = """\
tolls:
  - id: injured
    according_to: council
    measure: injured
    count: at least 12
    places: [upper]
    window: since 2024-05-06
    as_of: 2024-05-08
    basis: cumulative
    sources: [{source: bulletin, passage: at least 12 people were injured}]
"""
FILES = {
    "report.yaml": _HEADER,
    "sources.yaml": _SOURCES,
    "tolls.yaml": _TOLLS,
    "kept/bulletin.txt": "The council said that at least 12 people were injured.\n",
    "maps/valley.geojson": geojson(valley(2, 1, 4)),
}


def write(folder: Path) -> Path:
    """The report in a folder."""
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def several(top: Path, number: int) -> list[Path]:
    """As many reports, of different figures."""
    reports = [write(top / f"valley-{one:02}") for one in range(number)]
    for position, report in enumerate(reports):
        worded = _TOLLS.replace("at least 12", f"at least {position + 2}", 1)
        (report / "tolls.yaml").write_text(worded.replace("passage: at", "figure: at"), "utf-8")
    return reports


def visible(folder: Path) -> dict[str, bytes]:
    """Every file below a folder that is not hidden."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in files
        if not path.name.startswith(".")
    }
