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
from sitrep.pipeline.build import BuildOptions, build

HERE = Path(__file__).parent
CASES = sorted(path for path in (HERE / "cases").iterdir() if path.is_dir())

TOO_LARGE_FOR_A_CASE = ["too-large", "too-many-faults"]


def test_there_are_cases() -> None:
    assert len(CASES) >= 40


def test_base_has_no_findings(tmp_path: Path) -> None:
    built = build(laid_out(HERE / "base", tmp_path), options=BuildOptions(to=["markdown"]))
    assert built.ok
    assert built.findings == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_fault_is_found(case: Path, tmp_path: Path) -> None:
    folder = laid_out(case, tmp_path)
    wanted = (case / "to.txt").read_text("utf-8").split() if (case / "to.txt").exists() else None
    findings = build(folder, options=BuildOptions(to=wanted or ["markdown"])).findings
    lines, words = expected(case / "expected.txt")
    assert [line(finding, folder) for finding in findings] == lines
    said = ["\n".join((one.got, one.expected, one.mend)) for one in findings]
    assert [(at, word) for at, word in words if word not in said[at]] == []


def test_every_rule_and_fault_has_a_case() -> None:
    found = {line.split()[-1] for case in CASES for line in expected(case / "expected.txt")[0]}
    assert sorted(set(names()) - found) == TOO_LARGE_FOR_A_CASE


def test_many_faults_of_many_kinds_are_found_at_once() -> None:
    lines, _ = expected(HERE / "cases" / "many-faults" / "expected.txt")
    assert len({found.split()[-1] for found in lines}) >= 15
    assert len({found.split(":")[0] for found in lines}) >= 6


def laid_out(case: Path, folder: Path) -> Path:
    own = {path.stem for path in case.iterdir()}
    for path in (*case.iterdir(), *(HERE / "base").iterdir()):
        if path.parent == case or path.stem not in own:
            shutil.copy(path, folder / path.name)
    return folder


def expected(file: Path) -> tuple[list[str], list[tuple[int, str]]]:
    """The lines of findings, and for each indented line the position of its finding."""
    lines: list[str] = []
    words: list[tuple[int, str]] = []
    for text in file.read_text("utf-8").splitlines():
        if text.startswith("  "):
            words.append((len(lines) - 1, text.strip()))
        else:
            lines.append(text)
    return lines, words


def line(finding: Finding, folder: Path) -> str:
    place = finding.location
    shown = replace(place, file=str(Path(place.file).relative_to(folder)))
    return f"{shown} {finding.level.value} {finding.rule}"
