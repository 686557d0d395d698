"""Nobody can tell from an output whether anything was withheld.

A report with restricted records gives, byte for byte, what it gives where these records, and what
only they lead to, were never entered.
"""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from sitrep.model.report import RECORD_KINDS, Report
from sitrep.model.views.projection import restricted_ids
from sitrep.pipeline.build import build
from sitrep.pipeline.options import BuildOptions
from tests.support.daily import FUZZ
from tests.support.restricted_in_part import drawn

SEEDS = range(400 if FUZZ else 12)
FORMATS = ("markdown", "json", "csl", "ris", "hxl", "reliefweb")
OPTIONS = BuildOptions(to=FORMATS, ignore=("can-be-worked-out",))


def never_entered(data: dict[str, Any]) -> dict[str, Any]:
    """The data without what is restricted, and without what only that leads to."""
    hidden = restricted_ids(Report.model_validate(data))
    kept = {
        kind: [one for one in records if one["id"] not in hidden]
        for kind, records in data.items()
        if kind in RECORD_KINDS
    }
    told = str([records for kind, records in kept.items() if kind[:6] not in ("actors", "source",
                "places")])  # fmt: skip
    for kind, letter in (("actors", "a"), ("sources", "s"), ("places", "p")):
        own = (one for one in kept[kind] if one["id"][0] == letter and one["id"][1:].isdigit())
        lost = [one["id"] for one in own if f"'{one['id']}'" not in told]
        kept[kind] = [one for one in kept[kind] if one["id"] not in lost]
    return {**data, **kept}


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_withheld_might_never_have_been_entered(seed: int) -> None:
    random = Random(seed)
    data = drawn(random)
    whole, bare = Report.model_validate(data), Report.model_validate(never_entered(data))
    made, without = build(whole, options=OPTIONS), build(bare, options=OPTIONS)
    assert made.ok, made.findings
    assert without.ok, without.findings
    assert made.outputs.keys() == without.outputs.keys()
    for name, content in made.outputs.items():
        assert content == without.outputs[name], name


def test_the_reports_withhold_something() -> None:
    found = [restricted_ids(Report.model_validate(drawn(Random(seed)))) for seed in SEEDS]
    assert sum(map(bool, found)) > len(found) / 2
