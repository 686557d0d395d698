"""What people type for a number, a word or an id: read where it is plain, else told what to write.

What a mend says to write is typed in literally here, and is then read.
"""

from __future__ import annotations

import re
from typing import Any

import pytest

from sitrep.findings import Finding
from sitrep.loading.load import load

HEADER = {"title": "Flood", "as_of": "2031-05-14", "issuer": "Team", "number_format": "1,234"}
RECORDS: dict[str, dict[str, Any]] = {
    "tolls": {"measure": "killed"},
    "damage": {"measure": "closed", "item": "schools"},
    "needs": {"measure": "reached"},
    "deliveries": {"measure": "delivered", "item": "kits"},
    "funding": {"measure": "funding_received", "currency": "USD"},
    "indicators": {"indicator": "rainfall"},
}


def typed(kind: str, count: str) -> tuple[str, Finding | None]:
    """The count that is read from a text, and what is said where it is not."""
    record = {"id": "a", "according_to": "office", "count": count} | RECORDS[kind]
    found = load({"report": HEADER, kind: [record]})
    refused = [one for one in found.findings if one.rule not in ("unknown-reference",)]
    records = getattr(found.report, kind, ())
    return (str(records[0].count) if records else "", refused[0] if refused else None)


@pytest.mark.parametrize(
    ("kind", "text", "read"),
    [
        ("tolls", "0.5m", "0.5 million"),
        ("funding", "0,3 millones", "0.3 million"),
        ("funding", "0,3 million", "0.3 million"),
        ("tolls", "0.5-1 million", "500000-1000000"),
        ("tolls", "1.2 lakh", "120000"),
        ("tolls", "more than 1.25 lakh", "more than 125000"),
        ("tolls", "2.5 crore", "25000000"),
        ("tolls", "4.6 thousand", "4600"),
        ("tolls", "4.6k", "4600"),
        ("tolls", "environ 4,6 milliers", "about 4600"),
        ("tolls", "2,5 mil", "2500"),
        ("tolls", "1,5 ألف", "1500"),
        ("funding", "3.5 lakh", "350000"),
        ("indicators", "1.5 thousand", "1500"),
        ("tolls", "1.2 to 1.5 lakh", "120000-150000"),
        ("indicators", "12%-15%", "12-15 %"),
        ("indicators", "0,5 %-1,2 %", "0.5-1.2 %"),
        ("indicators", "entre 12 % et 15 %", "12-15 %"),
        ("tolls", "Zero", "zero"),
        ("tolls", "zéro", "zero"),
        ("tolls", "cero", "zero"),
        ("tolls", "صفر", "zero"),
        ("tolls", "300-1,200", "300-1200"),
    ],
)
def test_a_number_that_can_be_meant_in_one_way_is_read(kind: str, text: str, read: str) -> None:
    assert typed(kind, text)[0] == read


@pytest.mark.parametrize(
    ("kind", "text", "write"),
    [
        ("tolls", "12.0", "12"),
        ("tolls", "2 dozen", "about 24"),
        ("tolls", "3 docenas", "about 36"),
        ("tolls", "100 plus", "at least 100"),
        ("tolls", "10 million+", "at least 10 million"),
        ("tolls", "max 100", "up to 100"),
        ("tolls", "just over 100", "more than 100"),
        ("tolls", "40 (est.)", "about 40"),
        ("tolls", "40 y pico", "about 40"),
        ("tolls", "1.2 million people", "1.2 million"),
        ("tolls", "at least 40 people", "at least 40"),
        ("tolls", "12 (incl. 3 children)", "12"),
        ("tolls", "300–350,000", "300000-350000"),
        ("funding", "$4.5m", "4.5 million"),
        ("funding", "USD 4.5 million", "4.5 million"),
        ("funding", "€3m", "3 million"),
        ("indicators", "5.8 km", "5.8"),
        ("indicators", "45 % of households", "45 %"),
    ],
)
def test_what_a_mend_says_to_write_is_read(kind: str, text: str, write: str) -> None:
    _, said = typed(kind, text)
    assert said is not None
    assert re.match(rf"Write {re.escape(write)}[,. ]", said.mend), said.mend
    assert typed(kind, write) == (write, None)


@pytest.mark.parametrize("text", ["900 to 1.2 million", "12 or 40 people", "12 and 3 children"])
def test_of_two_numbers_none_is_told(text: str) -> None:
    _, said = typed("tolls", text)
    assert said is not None
    assert said.mend.startswith("Write the figure in one of these ways")


@pytest.mark.parametrize(
    ("kind", "text", "whole"),
    [
        ("tolls", "12 of 20", "as a figure of which this is part_of:"),
        ("damage", "12 out of 20", "as a figure with measure: existing, of which this is part_of:"),
        ("needs", "12/20", "as a figure with measure: targeted or in_need"),
        ("deliveries", "12 sur 20", "as a figure with measure: planned"),
        ("funding", "12 de 20", "as a figure with measure: funding_required"),
    ],
)
def test_the_whole_of_which_a_number_is_some_is_not_told_as_of_its_measure(
    kind: str, text: str, whole: str
) -> None:
    assert f"Write 12, and 20 {whole}" in str(typed(kind, text)[1])


@pytest.mark.parametrize("unit", ["%", "per cent", "pour cent", "por ciento", "٪"])
def test_a_number_whose_unit_is_per_cent_is_in_per_cent(unit: str) -> None:
    record = {"id": "a", "according_to": "office", "indicator": "beds in use"}
    for count in ("14.2", "at least 14.2", "14.2 %"):
        found = load({"report": HEADER, "indicators": [{**record, "count": count, "unit": unit}]})
        assert found.report is not None
        (held,) = found.report.indicators
        assert (held.count.per_cent, held.own_unit) == (True, None)


@pytest.mark.parametrize(
    ("text", "write"),
    [
        ("320 families", "320"),
        ("unas 320 familias", "about 320"),
        ("320 ménages", "320"),
        ("320 أسرة", "320"),
    ],
)
def test_families_behind_a_number_are_told_as_its_unit(text: str, write: str) -> None:
    for kind in ("tolls", "needs"):
        assert f"Write {write} with unit: households, and keep" in str(typed(kind, text)[1])
    assert "households" not in str(typed("tolls", "320 people")[1])


@pytest.mark.parametrize(
    ("text", "write"),
    [
        ("41 days", "41, with days under unit:"),
        ("5.8 km", "5.8, with km under unit:"),
        ("1 USD = 412 dinars", "412, with dinars per USD under unit:"),
        ("62:1", "62, with a unit such as pupils per teacher under unit:"),
    ],
)
def test_a_unit_behind_an_amount_is_told_its_key(text: str, write: str) -> None:
    assert f"Write {write}" in str(typed("indicators", text)[1])


def test_a_currency_beside_an_amount_is_told_its_key() -> None:
    assert "with EUR under currency:" in str(typed("funding", "€3m")[1])
    assert "which dollars they are" in str(typed("funding", "$4.5m")[1])


@pytest.mark.parametrize("text", ["+12%", "12 %-x"])
def test_what_is_refused_of_a_per_cent_is_said_whole(text: str) -> None:
    assert f"“{text}”" in str(typed("indicators", text)[1])


@pytest.mark.parametrize(
    ("kind", "text", "mend"),
    [
        ("indicators", "+100 %", "Write 100 %, and that it is a rise, more or higher"),
        ("indicators", "+ 4.5", "Write 4.5, and that it is a rise, more or higher"),
        ("tolls", "+100", "Write more than 100 if the sign says so, 100 with basis: new"),
        ("indicators", "-35 %", "Write 35 %, and that it is below zero, less or lower"),
        ("indicators", "0 %", "Write zero % if the source says that there were none, fewer than 1"),
        ("indicators", "environ 0 %", "Write zero % if the source says that there were none, few"),
        ("indicators", "about 0.0 %", "Write zero % if the source says that there were none, few"),
    ],
)
def test_of_a_change_or_of_nothing_it_is_said_which_way_it_may_be_meant(
    kind: str, text: str, mend: str
) -> None:
    record = {"id": "a", "according_to": "office", "count": text} | RECORDS[kind]
    found = load({"report": HEADER, kind: [record]}).findings
    mends = [one.mend for one in found if one.rule in ("count-not-understood", "zero-or-unknown")]
    assert len(mends) == 1
    assert mends[0].startswith(mend)


@pytest.mark.parametrize("text", ["10 %", "100 %", "0.5 %", "about 20 %", "zero %", "1.0 %"])
def test_a_share_that_ends_in_zero_is_more_than_none(text: str) -> None:
    assert typed("indicators", text)[1] is None


def test_two_readings_of_other_digits_are_told_whole() -> None:
    record = {"id": "a", "according_to": "office", "measure": "killed", "count": "١,٢٦٠"}
    header = {key: of for key, of in HEADER.items() if key != "number_format"}
    (said,) = (
        one
        for one in load({"report": header, "tolls": [record]}).findings
        if one.rule == "ambiguous-number"
    )
    assert "1260 (digits grouped) or 1.260 (a decimal fraction)" in said.got


def first(header: dict[str, Any], **kinds: list[dict[str, Any]]) -> Finding | None:
    found = load({"report": HEADER | header, **kinds}).findings
    return next((one for one in found if one.rule != "unknown-reference"), None)


def test_whole_numbers_may_have_the_digits_of_their_language() -> None:
    assert first({"number": "٣"}) is None
    said = first({"number": "n° 4"})
    assert said is not None
    assert said.mend == "Write 4."
    assert "Write it without" in str(first({"number": "4 of 7"}))


@pytest.mark.parametrize(
    ("text", "write"), [("12.5 N", "12.5"), ("12,55", "12.55"), ("-70,1", "-70.1"), ("3° S", "-3")]
)
def test_degrees_are_told_as_a_number(text: str, write: str) -> None:
    place = {"id": "p", "name": "P", "level": "site", "point": {"lat": text, "lon": "1"}}
    said = first({}, places=[place])
    assert said is not None
    assert said.mend == f"Write {write}."
    assert first({}, places=[place | {"point": {"lat": write, "lon": "1"}}]) is None


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("level", "Admin 1"),
        ("level", "admin-2"),
    ],
)
def test_what_parts_the_letters_of_a_word_makes_no_difference(key: str, text: str) -> None:
    assert first({}, places=[{"id": "p", "name": "P", key: text}]) is None


@pytest.mark.parametrize(
    "sector",
    [
        "Water, sanitation and hygiene",
        "Eau, assainissement et hygiène",
        "Eau, hygiène et assainissement",
        "Agua, saneamiento e higiene",
    ],
)
def test_a_comma_inside_a_word_of_a_list_makes_no_difference(sector: str) -> None:
    need = {"id": "n", "according_to": "office", "measure": "in_need", "count": "9"}
    assert first({}, needs=[need | {"sector": sector}]) is None


def test_an_id_is_told_as_it_would_be_written() -> None:
    actor = {"kind": "ngo", "name": "A"}
    said = first({}, actors=[actor | {"id": "IDPs in need"}])
    assert said is not None
    assert said.mend.startswith("Write it like this: idps-in-need,")
    assert "council-injured" in str(first({}, actors=[actor | {"id": "النازحون"}]))


@pytest.mark.parametrize(
    ("money", "mend"),
    [
        ("FCFA", "Write XAF for the franc of Central Africa, XOF for that of West Africa."),
        ("francs CFA", "Write XAF for the franc of Central Africa, XOF for that of West Africa."),
        ("usd", "Write USD, if that is meant."),
        ("US$", "Write USD, if that is meant."),
        ("€", "Write EUR, if that is meant."),
        ("Euros", "Write EUR, if that is meant."),
        ("dólares", "Write USD, if that is meant."),
        ("دولار أمريكي", "Write USD, if that is meant."),
        ("francs", "Write USD, EUR, SYP, …"),
        ("¥", "Write USD, EUR, SYP, …"),
    ],
)
def test_a_word_or_sign_for_money_is_told_its_code(money: str, mend: str) -> None:
    given = {"id": "a", "according_to": "office", "count": "9", "measure": "funding_received"}
    found = load({"report": HEADER, "funding": [given | {"currency": money}]}).findings
    assert [one.mend for one in found if one.rule == "wrong-value"] == [mend]
