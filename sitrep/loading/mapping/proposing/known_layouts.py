"""The layouts of tables that are known: each is recognised by its headings and has its mapping."""

from __future__ import annotations

from pathlib import Path

import yaml

from sitrep import resources
from sitrep.loading.mapping.headings_named import headings_read
from sitrep.loading.mapping.proposing.proposed_text import (
    Proposal,
    TableChoice,
    mapping_text,
    placed,
)
from sitrep.loading.mapping.read_maps import read_maps
from sitrep.loading.tables.headed import Headed


def of_known_layout(choice: TableChoice, top: Headed) -> Proposal | None:
    """The mapping of the layout whose columns the table has, if it is a known one."""
    for file in resources.layouts():
        read = read_maps(file.read_bytes())
        needed = [heading for one in read.tables for heading in headings_read(one)]
        if needed and all(top.position(heading) is not None for heading in needed):
            return Proposal(_for_file(file, choice, top), [_IS_LAYOUT.format(file.stem)])
    return None


_IS_LAYOUT = (
    "The headings are those of {}: see docs/recipes.md. Write the ids of your own actors and "
    "sources under always:."
)


def _for_file(file: Path, choice: TableChoice, top: Headed) -> str:
    """The text of a layout for this file; what it passes over and is not there is left out."""
    data = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)
    for table in data["tables"]:
        table["file"] = choice.file
        table.pop("under", None)
        passed = table.pop("passed_over", [])
        there = [heading for heading in passed if top.position(heading) is not None]
        if there:
            table["passed_over"] = there
    return mapping_text([placed(choice, top, table) for table in data["tables"]])
