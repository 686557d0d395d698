"""docs/tables.md: every mapping on the page is one that is understood."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sitrep.loading.mapping.read_maps import read_maps

PAGE = Path("docs/tables.md").read_text("utf-8")
MAPPINGS = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_there_are_mappings() -> None:
    assert len(MAPPINGS) >= 3


@pytest.mark.parametrize("mapping", MAPPINGS, ids=range(len(MAPPINGS)))
def test_a_mapping_of_the_page_is_understood(mapping: str) -> None:
    read = read_maps(mapping.encode("utf-8"))
    assert read.faults == ()
    assert read.tables
