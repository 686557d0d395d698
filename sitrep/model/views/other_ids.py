"""A report with its records under other ids, with everything that refers to them."""

from __future__ import annotations

from collections.abc import Mapping

from sitrep.model.prose import with_ids
from sitrep.model.report import RECORD_KINDS, Report
from sitrep.model.views.walk import leaves_of, put_at


def with_other_ids(report: Report, ids: Mapping[str, str]) -> Report:
    """The report with records under other ids (new by old); whatever names them follows."""
    data = report.model_dump(mode="json")
    for leaf in leaves_of(report):
        kind, key = leaf.route[0], leaf.route[-1]
        own = kind in RECORD_KINDS and leaf.route[2:] == ("id",)
        if own or leaf.refers or (kind == "allow" and key == "at"):
            put_at(data, leaf.route, ids.get(leaf.value, leaf.value))
        elif kind in ("overview", "translations"):
            put_at(data, leaf.route, with_ids(leaf.value, ids))
    return Report.model_validate(data)
