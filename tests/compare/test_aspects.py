"""What a sentence takes from a record: as much of it as the record says."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compare.report.aspects import taken
from sitrep.model.derived import Derived
from sitrep.model.prose import Aspect, Slot
from tests.compare.reports import index, toll

WOMEN = {"population": "women"}


@pytest.mark.parametrize(
    ("whole", "part", "against"),
    [
        ({"parts": ["part"]}, WOMEN, "whole"),
        ({}, {**WOMEN, "part_of": "whole"}, "whole"),
        ({}, WOMEN, None),
        ({"parts": ["part"], "sensitivity": "restricted"}, WOMEN, None),
    ],
)
def test_a_part_is_a_share_of_the_one_public_whole_that_is_declared(
    whole: dict[str, Any], part: dict[str, Any], against: str | None
) -> None:
    found = index(toll("whole", 20, **whole), toll("part", 5, **part))
    share = taken(found, Slot("part", Aspect.SHARE))
    assert (share.against if isinstance(share, Derived) else share) == against


def test_a_part_of_two_wholes_is_a_share_of_none() -> None:
    wholes = [toll(ref, 20, parts=["part"]) for ref in ("one", "other")]
    assert taken(index(*wholes, toll("part", 5, **WOMEN)), Slot("part", Aspect.SHARE)) is None


@pytest.mark.parametrize(
    ("window", "when"),
    [
        ("not stated", "2024-05-08"),
        ("since 2024-05-01", "2024-05-08"),
        ("2024-05-01 to 2024-05-05", "2024-05-01 to 2024-05-05"),
    ],
)
def test_the_date_of_a_state_is_its_day_or_the_closed_days_in_which_people_came_into_it(
    window: str, when: str
) -> None:
    missing = toll("a", 20, measure="missing", window=window, as_of="2024-05-08")
    assert str(taken(index(missing), Slot("a", Aspect.DATE))) == when
