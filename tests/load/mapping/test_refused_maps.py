"""What of a map cannot be understood is told where it stands, whatever its headings are called."""

from __future__ import annotations

import pytest

from sitrep.loading.mapping.read_maps import read_maps

MAP = "tables:\n- file: t.csv\n  kind: tolls\n"


@pytest.mark.parametrize("heading", ["district", "dictrict", "function of", "dict", "tuple[str]"])
@pytest.mark.parametrize("part", ["columns: {%s: {a: b}}", "columns: {a: count}\n  words: {%s: 4}"])
def test_a_heading_is_named_though_it_is_called_as_a_step_of_reading(
    heading: str, part: str
) -> None:
    text = MAP + "  " + part % f"'{heading}'"
    [fault] = read_maps(text.encode()).faults
    assert fault.got == f"{heading}: cannot stand here."
    lines = text.splitlines()
    assert lines[fault.mark.line - 1][fault.mark.column - 1 :].startswith(("{a: b}", "4"))


def test_a_key_that_is_missing_is_named() -> None:
    faults = read_maps(f"{MAP}  ids: {{}}\n  columns: {{a: count}}".encode()).faults
    assert [(one.rule, one.got) for one in faults] == [("missing-key", "begin: is missing.")]
