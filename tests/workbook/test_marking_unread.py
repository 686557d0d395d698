"""A workbook that was refused when it was read is not opened again to be marked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.faulty_tables.base import CASES
from tests.faulty_tables.cases import parts
from tests.faulty_tables.test_faulty import EXPECTED
from tests.support.command import sitrep

_WHOLE = re.compile(r"flood\.xlsx error (not-a-table|too-large)")
REFUSED = [
    name
    for name in CASES
    if re.match(
        r"flood\.xlsx error (not-a-table|too-large)", (EXPECTED / f"{name}.txt").read_text()
    )
]
SLOW = ("too-many-rows", "very-much-packed-into-little")


def test_there_are_such_workbooks() -> None:
    assert len(REFUSED) >= 15
    assert parts.locked_by_a_password.__name__.replace("_", "-") in REFUSED


@pytest.mark.parametrize("name", [one for one in REFUSED if one not in SLOW])
def test_a_workbook_that_is_not_read_is_not_marked(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("sitrep.workbook.marked.load_workbook", opened)
    file, out = CASES[name].write(tmp_path), tmp_path / "marked.xlsx"
    done = sitrep("check", file, "--mark", out)
    assert (done.returncode, out.exists()) == (2, False)
    assert "is not marked." in done.stderr
