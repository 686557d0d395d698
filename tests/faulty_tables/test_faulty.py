"""Every fault of a table is said, at its sheet and cell or line, and nothing else is.

``expected`` holds a file for each case: a line for each finding, and indented below it words of
it; what stops the reading is a line that begins with an exclamation mark.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from sitrep.errors import UnreadableInput
from sitrep.findings import Finding
from sitrep.pipeline.build import build
from sitrep.pipeline.options import BuildOptions
from tests.faulty_tables.base import Case
from tests.faulty_tables.cases import CASES
from tests.support.golden import Golden
from tests.support.golden_findings import Found

EXPECTED = Path(__file__).parent / "expected"


def test_there_are_cases_of_every_kind_of_file(golden: Golden) -> None:
    assert len(CASES) >= 80
    golden.names(EXPECTED, {f"{name}.txt" for name in CASES})


@pytest.mark.parametrize("case", CASES.values(), ids=lambda case: case.name)
def test_every_fault_is_said_where_it_stands(case: Case, tmp_path: Path, golden: Golden) -> None:
    golden.findings(EXPECTED / f"{case.name}.txt", findings(case, tmp_path))


def findings(case: Case, folder: Path) -> list[Found]:
    """A line for each finding, and what each says."""
    path = case.write(folder)
    try:
        return [
            found(one, folder)
            for one in build(path, options=BuildOptions(to=["markdown"])).findings
        ]
    except UnreadableInput as error:
        return [Found(f"! {str(error).replace(f'{folder}/', '')}", str(error))]


def found(finding: Finding, folder: Path) -> Found:
    place = str(finding.location).removeprefix(f"{folder}/")
    said = "\n".join((finding.got, finding.expected, finding.mend))
    return Found(f"{place} {finding.level.value} {finding.rule}", said)
