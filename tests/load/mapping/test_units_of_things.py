"""What is counted in another unit, or in thousands, is no number of things."""

from __future__ import annotations

import pytest

from sitrep.loading.mapping.proposing.proposed_figures import said_by

LAND = ("Area flooded", "Area burned", "Superficie inondée", "Superficie quemada", "Área inundada")
CROPS = ("Crops", "Cropland", "Croplands")
THINGS = ("Houses destroyed", "Dykes damaged", "Power lines damaged", "Livestock lost")
OTHER = ("km2", "km²", "sq km", "acres", "feddan", "m", "metres", "km", "MT", "USD", "%")
SCALES = ("thousands", "in thousands", "'000", "millions", "milliers", "miles", "بالآلاف")


@pytest.mark.parametrize("unit", ["ha", "hectares", "hectáreas"])
@pytest.mark.parametrize("heading", LAND)
def test_hectares_in_brackets_are_the_unit_and_no_definition(heading: str, unit: str) -> None:
    told = said_by(f"{heading} ({unit})")
    assert told is not None
    assert told.said["item"] == "hectares_of_land"
    assert "definition" not in told.said


@pytest.mark.parametrize("unit", OTHER)
@pytest.mark.parametrize("heading", [*LAND, *THINGS])
def test_what_is_counted_in_another_unit_is_no_number_of_things(heading: str, unit: str) -> None:
    assert said_by(f"{heading} ({unit})") is None


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("heading", [*THINGS, *LAND, "Killed", "People in need", "IDPs"])
def test_what_is_counted_in_thousands_is_no_number_of_things(heading: str, scale: str) -> None:
    assert said_by(f"{heading} ({scale})") is None


@pytest.mark.parametrize("after", [True, False])
@pytest.mark.parametrize("crop", CROPS)
def test_fields_in_hectares_are_crops_in_either_order(crop: str, after: bool) -> None:
    told = said_by(f"{crop} flooded (ha)" if after else f"Flooded {crop.lower()} (ha)")
    assert told is not None
    assert told.said == {"measure": "flooded", "item": "hectares_of_crops"}


@pytest.mark.parametrize("sort", ["mud brick", "cattle", "urban areas"])
def test_a_sort_in_brackets_stays_a_definition(sort: str) -> None:
    told = said_by(f"Houses destroyed ({sort})")
    assert told is not None
    assert told.said["definition"] == sort
