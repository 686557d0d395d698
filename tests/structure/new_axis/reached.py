"""What of a new axis reaches a reader; run beside a copy of the house. It prints JSON."""

from __future__ import annotations

import json
import sys

import sitrep
from sitrep.compare.axes.axis import Axis
from sitrep.compare.axes.divisions import DIVISIONS
from sitrep.languages import available
from sitrep.model.report import FIGURE_MODELS
from sitrep.workbook.notes import meaning, said
from sitrep.workbook.sheet_columns import columns

if __name__ == "__main__":
    path, name = sys.argv[1:]
    axis = Axis(name)
    relation = next(one.relation for one in DIVISIONS if one.axis is axis)
    pages = {}
    for code in available():
        options = sitrep.BuildOptions(to=["markdown", "json", "hxl"], language=code)
        built = sitrep.build(path, options=options)
        pages[code] = b"\n".join(built.outputs.values()).decode("utf-8")
    meant = {
        code: [
            said(meaning(one), code)
            for kind in FIGURE_MODELS
            for one in columns(kind)
            if one.path == name
        ]
        for code in available()
    }
    pairs = [("tents", None), (None, "tents"), ("tents", "halls"), ("a", "a")]
    lie = [relation(one, other) for one, other in pairs]
    print(json.dumps({"pages": pages, "meanings": meant, "lie": lie}))
