"""Other ids: everything that names a record follows, and what does not stays the very same."""

from __future__ import annotations

from hypothesis import given, settings

from sitrep.model.prose import with_ids
from sitrep.model.report import RECORD_KINDS, Report
from sitrep.model.views.other_ids import with_other_ids
from sitrep.model.views.walk import leaves_of, put_at
from tests.model.random_reports import DRAWN, reports


def written_anew(report: Report, ids: dict[str, str]) -> Report:
    """The same by another way: all that is text of the report, read again."""
    data = report.model_dump(mode="json")
    for leaf in leaves_of(report):
        kind, key = leaf.route[0], leaf.route[-1]
        own = kind in RECORD_KINDS and leaf.route[2:] == ("id",)
        if own or leaf.refers or (kind == "allow" and key == "at"):
            put_at(data, leaf.route, ids.get(leaf.value, leaf.value))
        elif kind in ("overview", "translations"):
            put_at(data, leaf.route, with_ids(leaf.value, ids))
    return Report.model_validate(data)


@given(reports())
@settings(max_examples=DRAWN)
def test_whatever_names_a_record_follows_it(report: Report) -> None:
    held = [record.id for kind in RECORD_KINDS for record in getattr(report, kind)]
    for ids in (
        {ref: f"other-{ref}" for ref in held},
        {actor.id: f"people-{at}" for at, actor in enumerate(report.actors)},
        {},
    ):
        assert with_other_ids(report, ids) == written_anew(report, ids)


@given(reports())
@settings(max_examples=DRAWN)
def test_a_record_in_which_nothing_changes_is_the_very_same(report: Report) -> None:
    assert with_other_ids(report, {"nobody": "somebody"}) is report
    for actor in report.actors[:1]:
        other = with_other_ids(report, {actor.id: "somebody"})
        for kind in RECORD_KINDS:
            records = zip(getattr(report, kind), getattr(other, kind), strict=True)
            assert all(one is two for one, two in records if one == two)
