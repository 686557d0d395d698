"""Cash is delivered in a currency: an amount of money beside goods, never added to them."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.checking.check import check
from sitrep.loading.load import load
from sitrep.loading.loaded import Loaded
from tests.compare.reports import ACTORS, PLACES, SOURCES
from tests.compose.written import written
from tests.exports.reading import rows
from tests.exports.reports import exported

HEADER = {"title": "Flood", "as_of": "2030-05-13", "issuer": "Team"}
CASH = {
    "id": "paid", "according_to": "office", "measure": "distributed", "item": "cash",
    "currency": "USD", "count": "2.1 million", "sources": ["doc"],
}  # fmt: skip


def loaded(one: dict[str, Any]) -> Loaded:
    given = {key: value for key, value in (CASH | one).items() if value is not None}
    known = {"actors": ACTORS, "places": PLACES, "sources": SOURCES}
    return load({"report": HEADER, "deliveries": [given], **known})


def refused(one: dict[str, Any]) -> list[str]:
    return [f"{found.rule}: {found.mend}" for found in loaded(one).findings]


def test_an_amount_of_cash_may_have_decimals() -> None:
    report = loaded({"count": "350000.50"}).report
    assert report is not None
    assert str(report.deliveries[0].count.low) == "350000.50"


def test_cash_without_its_currency_is_told_to_name_it() -> None:
    assert refused({"currency": None}) == ["missing-key: Add currency: with its code, such as USD."]


def test_goods_have_no_currency() -> None:
    [told] = refused({"item": "kits", "count": "300"})
    assert told.startswith("wrong-value: Write item: cash if money was given")


@pytest.mark.parametrize("stage", ["administered", "set_up"])
def test_cash_is_neither_administered_nor_built(stage: str) -> None:
    assert refused({"measure": stage}) == [
        "wrong-value: Write measure: distributed for what people got."
    ]


PLACED = {"according_to": "office", "sources": ["doc"], "places": ["land"], "as_of": "2024-05-08"}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "2.1 million USD was distributed in cash"),
        ("fr", "2,1 millions de dollars des États-Unis ont été distribués en espèces"),
        ("es", "se distribuyeron en efectivo 2,1 millones de dólares estadounidenses"),
        ("ar", "توزيع 2.1 مليون دولار أمريكي نقدا"),
    ],
)
def test_cash_is_said_as_money_in_every_language(language: str, said: str) -> None:
    page = written(language, ["paid"], deliveries=[CASH | PLACED])
    assert said in page.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def test_a_card_names_cash_and_its_currency() -> None:
    page = written("en", ["paid"], deliveries=[CASH | PLACED])
    assert "Cash distributed (USD)" in page


def test_amounts_in_two_currencies_are_two_things() -> None:
    other = CASH | PLACED | {"id": "euro", "currency": "EUR", "count": "500000"}
    told = "Another figure is given for the same"
    assert told not in written("en", ["paid"], deliveries=[CASH | PLACED, other])
    assert told in written("en", ["paid"], deliveries=[CASH | PLACED, other | {"currency": "USD"}])


def test_an_export_says_that_it_was_cash() -> None:
    report = loaded({}).report
    assert report is not None
    [row] = rows(exported("hxl", report).files["deliveries"])
    assert row["#indicator+unit"] == "cash USD"


def test_those_who_received_cash_are_among_those_reached() -> None:
    reached = PLACED | {"id": "all", "measure": "reached", "count": "400", "unit": "households"}
    cash = reached | {"id": "cash", "measure": "reached_with_cash", "count": "500"}
    page = written("en", ["cash"], needs=[reached, cash])
    assert "500 households received cash assistance" in page
    known = {"actors": ACTORS, "places": PLACES, "sources": SOURCES}
    told = check(load({"report": HEADER, "needs": [reached, cash], **known})).findings
    assert "part-exceeds-whole" in {one.rule for one in told}
