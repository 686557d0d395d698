"""The formats of a workbook's cells: which of them show a number in per cent."""

from __future__ import annotations

import re

from sitrep.loading.tables.sheet_xml import local, parse

_BUILT_IN = frozenset({"9", "10"})
"""``0%`` and ``0.00%``, which every workbook has by these numbers."""

_WRITTEN = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
"""What a format writes as it stands, or leaves out: a per cent sign in it multiplies nothing."""

_GROUPS = ("numFmts", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs")


def per_cent_styles(styles: bytes) -> frozenset[str]:
    """The numbers of the cell styles that show a number in per cent, as cells name them."""
    shown = set(_BUILT_IN)
    found: list[bool] = []
    group = ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal group
        kind = local(name)
        if kind in _GROUPS:
            group = kind
        elif kind == "numFmt" and group == "numFmts":
            of = shown.add if _in_per_cent(attributes.get("formatCode", "")) else shown.discard
            of(attributes.get("numFmtId", ""))
        elif kind == "xf" and group == "cellXfs":
            found.append(attributes.get("numFmtId", "") in shown)

    parse(styles, start)
    return frozenset(str(number) for number, per_cent in enumerate(found) if per_cent)


def _in_per_cent(code: str) -> bool:
    return "%" in _WRITTEN.sub("", code)
