"""What a document says of an amount in its unit or currency is held against the amount."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compare.claims.worded_counts import contradicted
from tests.compare.reports import figure_of, index_of

TONNES = {"measure": "distributed", "item": "tonnes_of_food", "count": "4120"}
CROPS = {"measure": "lost", "item": "hectares_of_crops", "count": "4120"}
ASKED = {"measure": "funding_required", "currency": "USD", "count": "88 million"}
PRICE = {"indicator": "price of maize", "unit": "KES per 2 kg", "count": "182"}
SHARE = {"indicator": "schools closed", "count": "30 %"}
DEPTH = {"indicator": "depth", "unit": "mm", "count": "1650"}


@pytest.mark.parametrize(
    ("kind", "figure", "words", "found"),
    [
        ("deliveries", TONNES, "4210 tonnes", True),
        ("deliveries", TONNES, "4,210 tonnes of food", True),
        ("deliveries", TONNES, "4210 t", True),
        ("deliveries", TONNES, "4,120 tonnes", False),
        ("deliveries", TONNES, "over 4000 tonnes", False),
        ("deliveries", TONNES, "4210 tonnes a day", False),
        ("deliveries", TONNES, "4210 kg", False),
        ("deliveries", TONNES, "4210 MT", False),
        ("deliveries", TONNES, "about 4210 tonnes", False),
        ("deliveries", TONNES, "4210 of 5000 tonnes", False),
        ("damage", CROPS, "4210 ha", True),
        ("damage", CROPS, "4120 ha", False),
        ("funding", ASKED, "US$80 million", True),
        ("funding", ASKED, "$80m", True),
        ("funding", ASKED, "80 million USD", True),
        ("funding", ASKED, "US$87.6 million", False),
        ("funding", ASKED, "€80 million", False),
        ("funding", ASKED, "EUR 80 million", False),
        ("funding", ASKED, "80 million dollars", False),
        ("indicators", PRICE, "KES 128", True),
        ("indicators", PRICE, "KES 182 per 2 kg", False),
        ("indicators", PRICE, "128 shillings", False),
        ("indicators", SHARE, "one in five", True),
        ("indicators", SHARE, "20 %", True),
        ("indicators", SHARE, "nearly a third", False),
        ("indicators", SHARE, "three in ten", False),
        ("indicators", SHARE, "most", False),
        ("indicators", DEPTH, "1.65 m", False),
        ("indicators", DEPTH, "165 mm", True),
    ],
)
def test_words_contradict_an_amount_in_its_own_unit_alone(
    kind: str, figure: dict[str, Any], words: str, found: bool
) -> None:
    cited = figure_of(kind, "x", **figure, sources=[{"source": "doc", "figure": words}])
    index = index_of(kind, cited)
    assert bool([*contradicted(index, index.claims["x"])]) is found
