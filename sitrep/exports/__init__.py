"""Exports: the public report as files for other programs; each says the same facts in its own way.

A figure is never added, converted or picked here: what a format has no place for is left out.
"""

from __future__ import annotations

from collections.abc import Mapping

from sitrep.exports import csl, hxl, hxl_xlsx, json, reliefweb, ris
from sitrep.exports.subject import Export

EXPORTS: Mapping[str, tuple[str, Export]] = {
    "hxl": ("hxl.csv", hxl.write),
    "hxl-xlsx": ("hxl.xlsx", hxl_xlsx.write),
    "json": ("json", json.write),
    "csl": ("csl.json", csl.write),
    "ris": ("ris", ris.write),
    "reliefweb": ("reliefweb.json", reliefweb.write),
}
"""The exports by name: the ending of the files, and the function that makes them."""
