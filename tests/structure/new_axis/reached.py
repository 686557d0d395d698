"""What of a new axis reaches a reader; run beside a copy of the house. It prints JSON."""

from __future__ import annotations

import json
import sys

import sitrep
from sitrep.compare.axes.axis import Axis
from sitrep.compare.axes.divisions import DIVISIONS
from sitrep.languages import available
from sitrep.model.report import FIGURE_MODELS
from sitrep.workbook.notes import meaning
from sitrep.workbook.sheet_columns import columns

if __name__ == "__main__":
    path, name = sys.argv[1:]
    axis = Axis(name)
    said = next(one.relation for one in DIVISIONS if one.axis is axis)
    pages = {}
    for code in available():
        options = sitrep.BuildOptions(to=["markdown", "json", "hxl"], language=code)
        built = sitrep.build(path, options=options)
        pages[code] = b"\n".join(built.outputs.values()).decode("utf-8")
    meant = {
        kind: [meaning(one) for one in columns(kind) if one.path == name] for kind in FIGURE_MODELS
    }
    lie = [said("tents", None), said(None, "tents"), said("tents", "halls"), said("a", "a")]
    print(json.dumps({"pages": pages, "meanings": meant, "lie": lie}))
