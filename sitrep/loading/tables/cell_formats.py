"""The formats of a workbook's cells: which show a number in per cent, or a day as its month."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum, auto

from sitrep.loading.tables.sheet_xml import local, parse


class Shown(Enum):
    """What a cell shows of its number, where that is another than the number itself."""

    PER_CENT = auto()
    MONTH = auto()
    YEAR = auto()


_BUILT_IN = {"9": Shown.PER_CENT, "10": Shown.PER_CENT, "17": Shown.MONTH}
"""``0%``, ``0.00%`` and ``mmm-yy``, which every workbook has by these numbers."""

_WRITTEN = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
"""What a format writes as it stands, or leaves out: no sign or letter in it is of a number."""

_GROUPS = ("numFmts", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs")


def styles_shown(styles: bytes) -> Mapping[str, Shown]:
    """What the cell styles show, by their numbers, as cells name them; others are left out."""
    shown: dict[str, Shown | None] = {**_BUILT_IN}
    found: list[Shown | None] = []
    group = ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal group
        kind = local(name)
        if kind in _GROUPS:
            group = kind
        elif kind == "numFmt" and group == "numFmts":
            shown[attributes.get("numFmtId", "")] = _shown(attributes.get("formatCode", ""))
        elif kind == "xf" and group == "cellXfs":
            found.append(shown.get(attributes.get("numFmtId", "")))

    parse(styles, start)
    return {str(number): one for number, one in enumerate(found) if one is not None}


def _shown(code: str) -> Shown | None:
    plain = _WRITTEN.sub("", code)
    if "%" in plain:
        return Shown.PER_CENT
    parts = set(plain.partition(";")[0].casefold()) & set("ymdhs")
    return {"y": Shown.YEAR, "m": Shown.MONTH, "my": Shown.MONTH}.get("".join(sorted(parts)))
