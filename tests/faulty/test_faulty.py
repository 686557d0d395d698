"""Every fault of a table is said, at its sheet and cell or line, and nothing else is.

``expected`` holds a file for each case: a line for each finding, and indented below it words of
it; what stops the reading is a line that begins with an exclamation mark.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from sitrep.errors import UnreadableInput
from sitrep.findings import Finding
from sitrep.pipeline import Wish, build
from tests.broken.test_broken import expected
from tests.faulty.base import Case
from tests.faulty.cases import CASES

EXPECTED = Path(__file__).parent / "expected"

NOT_YET = {
    "part-in-utf-16": "the sheet reads as empty, and nothing is said",
    "sheet-without-its-part": "the sheet is passed over, and nothing is said",
    "text-longer-than-a-cell-holds": "nothing is said",
    "value-from-another-workbook": "RecursionError",
    "formula-that-was-calculated": "RecursionError",
    "formula-calculated-to-an-error": "RecursionError",
    "hidden-columns-that-are-none": "ValueError",
    "row-with-a-number-of-five-thousand-digits": "ValueError",
    "csv-with-a-row-too-short": "IndexError",
    "csv-with-a-zero-width-space": "the character is not named",
    "zero-width-space-in-an-id": "the character is not named",
    "csv-with-a-look-alike": "the cell that is right is named, not the other",
    "merged-cells-above-the-names": "seventeen findings for a title above the table",
    "required-key-is-empty": "the place is the head of the table",
    "list-parted-by-commas": "semicolons are not named",
    "words-that-nobody-can-see": "said twice",
    "several-faults-at-once": "findings of one sheet are parted by those of others",
}
"""Where what is said is not yet what is expected, and what is wrong with it."""


def test_there_are_cases_of_every_kind_of_file() -> None:
    assert len(CASES) >= 80
    assert CASES.keys() > NOT_YET.keys()
    assert {f"{name}.txt" for name in CASES} == {one.name for one in EXPECTED.iterdir()}


@pytest.mark.parametrize("case", CASES.values(), ids=lambda case: case.name)
def test_every_fault_is_said_where_it_stands(
    case: Case, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    if reason := NOT_YET.get(case.name):
        request.applymarker(pytest.mark.xfail(reason=reason, strict=True))
    lines, words = expected(EXPECTED / f"{case.name}.txt")
    found, said = findings(case, tmp_path)
    assert found == lines
    assert [(at, word) for at, word in words if word not in said[at]] == []


def findings(case: Case, folder: Path) -> tuple[list[str], list[str]]:
    """A line for each finding, and what each says."""
    path = case.write(folder)
    try:
        found = build(path, wish=Wish(to=["markdown"])).findings
    except UnreadableInput as error:
        return [f"! {str(error).replace(f'{folder}/', '')}"], [str(error)]
    said = ["\n".join((one.got, one.expected, one.mend)) for one in found]
    return [line(one, folder) for one in found], said


def line(finding: Finding, folder: Path) -> str:
    place = str(finding.location).removeprefix(f"{folder}/")
    return f"{place} {finding.level.value} {finding.rule}"
