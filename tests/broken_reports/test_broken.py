"""Broken inputs: each fault is found at its line and column, all of them in one run.

A case is a folder in ``cases``; files of ``base`` stand beside its own unless it has one of the
same name. ``expected.txt`` lists every finding; an indented line below one holds words of it.
``to.txt`` names what the case is built as, if that is not Markdown.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from sitrep.checking.manual import names
from sitrep.findings import Finding
from sitrep.pipeline.build import build
from sitrep.pipeline.options import BuildOptions
from tests.support.golden import Golden
from tests.support.golden_findings import Found, read

HERE = Path(__file__).parent
CASES = sorted(path for path in (HERE / "cases").iterdir() if path.is_dir())

TOO_LARGE_FOR_A_CASE = ["too-large", "too-many-faults"]
OF_MERGING = {
    "entered-twice",
    "headers-differ",
    "id-of-two-kinds",
    "kept-file-misplaced",
    "kept-files-differ",
    "languages-mixed",
    "overviews-differ",
    "records-differ",
    "shown-by-merging",
    "waiver-of-some",
}
"""What no single report can have: the cases of these are in ``tests/merging``."""
OF_LISTS = {"translation-does-not-fit"}
"""What a filled list can have: its cases are in ``tests/translating``."""

OF_AUDITS = {one for one in names() if one.startswith("audit-")}
"""What a text that is held to a report can have: its cases are in ``tests/auditing``."""


def test_there_are_cases() -> None:
    assert len(CASES) >= 40


def test_base_has_no_findings(tmp_path: Path) -> None:
    built = build(laid_out(HERE / "base", tmp_path), options=BuildOptions(to=["markdown"]))
    assert built.ok
    assert built.findings == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_fault_is_found(case: Path, tmp_path: Path, golden: Golden) -> None:
    folder = laid_out(case, tmp_path)
    wanted = (case / "to.txt").read_text("utf-8").split() if (case / "to.txt").exists() else None
    findings = build(folder, options=BuildOptions(to=wanted or ["markdown"])).findings
    golden.findings(case / "expected.txt", [found(one, folder) for one in findings])


def test_every_rule_and_fault_has_a_case() -> None:
    found = {line.split()[-1] for case in CASES for line in lines(case)}
    assert set(names()) > OF_MERGING | OF_LISTS | OF_AUDITS
    assert sorted(set(names()) - found - OF_MERGING - OF_LISTS - OF_AUDITS) == TOO_LARGE_FOR_A_CASE


def test_many_faults_of_many_kinds_are_found_at_once() -> None:
    found = lines(HERE / "cases" / "many-faults")
    assert len({line.split()[-1] for line in found}) >= 15
    assert len({line.split(":")[0] for line in found}) >= 6


def laid_out(case: Path, folder: Path) -> Path:
    own = {path.stem for path in case.iterdir()}
    for path in (*case.iterdir(), *(HERE / "base").iterdir()):
        if path.is_dir():
            shutil.copytree(path, folder / path.name)
        elif path.parent == case or path.stem not in own:
            shutil.copy(path, folder / path.name)
    return folder


def lines(case: Path) -> list[str]:
    """The lines of findings that a case expects, without the words below them."""
    return [one.line for one in read((case / "expected.txt").read_text("utf-8"))]


def found(finding: Finding, folder: Path) -> Found:
    place = finding.location
    shown = replace(place, file=str(Path(place.file).relative_to(folder)))
    said = "\n".join((finding.got, finding.expected, finding.mend))
    return Found(f"{shown} {finding.level.value} {finding.rule}", said)
