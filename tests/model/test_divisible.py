"""Kilometres, hectares, tonnes and litres may be said in parts; houses and trucks may not."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from sitrep.model.figures.damage import Damage, Item
from sitrep.model.figures.deliveries import Delivery, Supply
from sitrep.model.figures.figure import StandardFigure
from sitrep.model.values.count import Count

EVERY = [(Damage, "damaged", item) for item in Item]
EVERY += [(Delivery, "delivered", item) for item in Supply]  # type: ignore[misc]


def read(model: type[StandardFigure], measure: str, item: str, count: Any, form: str = "") -> Count:
    data = {"id": "a", "according_to": "b", "measure": measure, "item": item, "count": count}
    data |= {"currency": "USD"} if item == Supply.CASH else {}
    context = {"number_format": form} if form else None
    return model.model_validate(data, context=context).count


@pytest.mark.parametrize(("model", "measure", "item"), EVERY)
def test_a_part_is_said_of_what_can_be_divided_alone(
    model: type[StandardFigure], measure: str, item: str
) -> None:
    whole = read(model, measure, item, "1018")
    assert whole.low == 1018
    assert whole.measured is (item in model.divisible)
    for text, form, number in (("12.5", "", "12.5"), ("1.234,5", "1.234", "1234.5")):
        if item in model.divisible:
            assert read(model, measure, item, text, form).low == Decimal(number)
        else:
            with pytest.raises(ValidationError, match="notation of counts"):
                read(model, measure, item, text, form)
    with pytest.raises(ValidationError, match="per cent"):
        read(model, measure, item, "12 %")


def test_what_is_wrong_is_said_at_the_count() -> None:
    with pytest.raises(ValidationError) as caught:
        read(Damage, "damaged", "km_of_road", "1.234")
    assert [one["loc"] for one in caught.value.errors()] == [("count",)]
