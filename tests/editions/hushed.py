"""A report of everything, with a marked copy of each claim in which every text is a canary."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import sitrep
from sitrep.exports import EXPORTS
from sitrep.loading.loaded import Loaded
from sitrep.loading.origins import Origins
from sitrep.model.base import Voice
from sitrep.model.report import CLAIM_KINDS, Report
from sitrep.model.views.walk import leaves, put_at

EVERYTHING = Path(__file__).parents[1] / "compose" / "everything"
CANARY = "Zqcanary"
NAMED = ("actors", "sources", "places", "contacts")
CLOSED = ("copy_file", "address", "sha256", "code", "file", "mail", "scheme")
"""Keys whose values have a form, in which no canary can stand."""


@cache
def whole() -> Report:
    """The report that holds a record of each kind, without a map and a last issue."""
    loaded = sitrep.load(EVERYTHING)
    assert loaded.report is not None
    header = loaded.report.report.model_copy(update={"map": None, "previous": None})
    return loaded.report.model_copy(update={"report": header})


@cache
def with_canaries(kinds: tuple[str, ...], level: str = "confidential") -> Report:
    """The report with a marked copy of the first records of these kinds, each text a canary.

    What they refer to are copies too, so that names, titles and notes are canaries as well.
    """
    data = whole().model_dump(mode="json")
    for kind in (*NAMED[:3], *kinds):
        copied = [dict(record) for record in data[kind]]
        held = whole().model_dump(mode="json")[kind]
        for record, copy in zip(held, copied, strict=True):
            copy.clear()
            copy.update(record, id=f"zq-{record['id']}")
            if kind == "places":
                copy["spellings"] = []  # a place that is not marked itself cannot rest on what is
            else:
                copy["sensitivity"] = level
        data[kind] += copied
    _point_at_copies(data, kinds)
    return Report.model_validate(_with_texts(data))


def _point_at_copies(data: dict[str, Any], kinds: tuple[str, ...]) -> None:
    report = Report.model_validate(data)
    copied = (*NAMED[:3], *kinds)
    ids = {record["id"] for kind in copied for record in data[kind]}
    for leaf in list(leaves(report, Report)):
        if leaf.refers and leaf.route[0] in copied and f"zq-{leaf.value}" in ids:
            record = data[str(leaf.route[0])][int(leaf.route[1])]
            if str(record["id"]).startswith("zq-"):
                put_at(data, leaf.route, f"zq-{leaf.value}")


def _with_texts(data: dict[str, Any]) -> dict[str, Any]:
    report = Report.model_validate(data)
    for number, leaf in enumerate(list(leaves(report, Report))):
        if leaf.route[0] not in (*NAMED, *CLAIM_KINDS) or not isinstance(leaf.value, str):
            continue
        record = data[str(leaf.route[0])][int(leaf.route[1])]
        free = leaf.voice in (Voice.OURS, Voice.THEIRS, Voice.NAME) and leaf.route[-1] not in CLOSED
        if free and str(record["id"]).startswith("zq-"):
            put_at(data, leaf.route, f"{leaf.value} {CANARY}{number}x")
    return data


def loaded(report: Report) -> Loaded:
    """A report as if it had been read."""
    return Loaded("report", report, Origins("report"))


def texts(report: Report, audience: str = "public") -> dict[str, str]:
    """The edition's outputs that are text, by their names."""
    wanted = ["markdown", "html", "text", "email", *EXPORTS]
    wanted = [one for one in wanted if one != "hxl-xlsx"]
    options = sitrep.BuildOptions(to=wanted, audience=audience)
    built = sitrep.build(loaded(report), options=options)
    assert built.outputs, built.findings
    return {name: data.decode("utf-8", "replace") for name, data in built.outputs.items()}
