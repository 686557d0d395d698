"""The fields that list other records are known by name."""

from __future__ import annotations

from sitrep.loading.load import load
from sitrep.model.claim import LISTS_OF_RECORDS
from sitrep.model.report import CLAIM_KINDS, Report
from sitrep.model.views.walk import leaves
from tests.support.samples import ROOT

NAMED = {"actors", "sources", "places"}


def test_every_list_of_records_is_named() -> None:
    """In the report that holds every key, so that one more is found unasked."""
    report = load(ROOT / "tests" / "compose" / "everything").report
    assert report is not None
    found = {
        leaf.route[2]
        for leaf in leaves(report, Report)
        if leaf.route[0] in CLAIM_KINDS and leaf.refers and NAMED.isdisjoint(leaf.refers)
        if isinstance(leaf.route[-1], int) and len(leaf.route) == 4
    }
    assert found == set(LISTS_OF_RECORDS)
