"""Every fault of a table is said, at its sheet and cell or line, and nothing else is.

``expected`` holds a file for each case: a line for each finding, and indented below it words of
it; what stops the reading is a line that begins with an exclamation mark.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from sitrep.errors import UnreadableInput
from sitrep.findings import Finding
from sitrep.pipeline.build import BuildOptions, build
from tests.broken.test_broken import expected
from tests.faulty.base import Case
from tests.faulty.cases import CASES

EXPECTED = Path(__file__).parent / "expected"


def test_there_are_cases_of_every_kind_of_file() -> None:
    assert len(CASES) >= 80
    assert {f"{name}.txt" for name in CASES} == {one.name for one in EXPECTED.iterdir()}


@pytest.mark.parametrize("case", CASES.values(), ids=lambda case: case.name)
def test_every_fault_is_said_where_it_stands(case: Case, tmp_path: Path) -> None:
    lines, words = expected(EXPECTED / f"{case.name}.txt")
    found, said = findings(case, tmp_path)
    assert found == lines
    assert [(at, word) for at, word in words if word not in said[at]] == []


def findings(case: Case, folder: Path) -> tuple[list[str], list[str]]:
    """A line for each finding, and what each says."""
    path = case.write(folder)
    try:
        found = build(path, options=BuildOptions(to=["markdown"])).findings
    except UnreadableInput as error:
        return [f"! {str(error).replace(f'{folder}/', '')}"], [str(error)]
    said = ["\n".join((one.got, one.expected, one.mend)) for one in found]
    return [line(one, folder) for one in found], said


def line(finding: Finding, folder: Path) -> str:
    place = str(finding.location).removeprefix(f"{folder}/")
    return f"{place} {finding.level.value} {finding.rule}"
