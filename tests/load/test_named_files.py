"""Whoever asks is told the same files that a report names: inputs, the next issue, merging."""

from __future__ import annotations

from pathlib import Path

from sitrep.loading.inputs import inputs_of
from sitrep.loading.load import load
from sitrep.loading.next_issue import needed_beside
from sitrep.merging.kept_files import kept_files
from sitrep.merging.partners import Partner

REPORT = """\
report:
  title: One
  as_of: 2030-05-08
  issuer: Team
  profile: house/own.yaml
  map: {file: maps/area.shp, code: CODE, scheme: cod-ab, source: s1}
sources:
- id: s1
  title: A statement
  publisher: a1
  kind: statement
  language: en
  published: 2030-05-07
  accessed: 2030-05-08
  address: https://example.org/1
  archive: {copy_file: archive/s1.html}
actors:
- {id: a1, name: An agency, kind: ngo}
"""
NAMED = {
    "archive/s1.html",
    "house/own.yaml",
    "maps/area.shp",
    "maps/area.shx",
    "maps/area.dbf",
    "maps/area.prj",
}
BESIDE = {"maps/area.txt", "maps/other.shp", "archive/s2.html", "notes.docx"}


def test_whoever_asks_which_files_a_report_names_is_told_the_same(tmp_path: Path) -> None:
    (tmp_path / "report.yaml").write_text(REPORT, encoding="utf-8")
    for name in NAMED | BESIDE:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    loaded = load(tmp_path)
    assert loaded.report is not None
    read = {file.relative_to(tmp_path).as_posix() for file in inputs_of(tmp_path, loaded).files}
    assert read - {"report.yaml"} == NAMED
    assert set(needed_beside(tmp_path, loaded.report)) == NAMED
    partner = Partner(tmp_path, loaded, loaded.report)
    assert set(kept_files([partner], partner, [])) == NAMED
