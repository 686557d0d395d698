"""Marks of sensitivity in headings and cells, in every language and in any spelling."""

from __future__ import annotations

import pytest

from sitrep.reading.markings import (
    MarkName,
    Says,
    called_kept,
    keeps_row,
    mark_before,
    name_of_mark,
    said_in,
)

SURE = [
    "Confidentiality",
    "is_confidential",
    "confidental",
    "Sensitvity",
    "doNotShare",
    "TLP",
    "tlp colour",
    "Data classification",
    "Embargoed until",
    "Niveau de confidentialité",
    "SENSIBILITÉ",
    "Ne pas diffuser",
    "Confidencialidad",
    "No difundir",
    "درجة السرّية",
    "الحساسية",
    "#meta+sensitivity",
]
OPEN = [
    "Can this be shared?",
    "OK to publish",
    "publishable",
    "¿Se puede publicar?",
    "Peut être publié",
    "للنشر",
]
DOUBTFUL = ["Restricted", "Public?", "classification", "Interne", "Público", "Level", "داخلي"]
NONE = [
    "Deaths",
    "Sensitisation sessions",
    "Personnes sensibilisées",
    "Secretariat",
    "Internally displaced",
    "Access restrictions",
    "Road classification",
    "Publication date",
    "Town",
    "",
    "2030",
]
KEPT = [
    "CONFIDENTIAL",
    "confidential – do not share",
    "(Confidential)",
    "TLP:AMBER+STRICT",
    "tlp red",
    "Not public",
    "strictly_confidential",
    "Strictement confidentiel",
    "No publicar",
    "سرّي للغاية",
    "Confidental",
]
OTHER = [
    "Town A",
    "40",
    "not confidential",
    "public",
    "TLP:CLEAR",
    "Confidential counselling was given to forty women in town",
]


@pytest.mark.parametrize("text", SURE)
def test_a_heading_that_surely_names_a_mark(text: str) -> None:
    assert name_of_mark(text) == MarkName(sure=True, keeping=Says.YES)


@pytest.mark.parametrize("text", OPEN)
def test_a_heading_under_which_no_keeps_a_row(text: str) -> None:
    name = name_of_mark(text)
    assert name == MarkName(sure=True, keeping=Says.NO)
    assert keeps_row(name, "No")
    assert not keeps_row(name, "yes")


@pytest.mark.parametrize("text", DOUBTFUL)
def test_a_heading_that_may_name_something_else(text: str) -> None:
    name = name_of_mark(text)
    assert name is not None
    assert not name.sure


@pytest.mark.parametrize("text", NONE)
def test_a_heading_that_names_no_mark(text: str) -> None:
    assert name_of_mark(text) is None


@pytest.mark.parametrize("text", KEPT)
def test_a_cell_that_keeps_its_row_under_any_heading(text: str) -> None:
    assert said_in(text) is Says.KEPT
    assert keeps_row(None, text)


@pytest.mark.parametrize("text", OTHER)
def test_a_cell_that_does_not(text: str) -> None:
    assert said_in(text) is not Says.KEPT
    assert not keeps_row(None, text)


def test_what_is_said_under_a_heading_alone() -> None:
    restricted = name_of_mark("Restricted")
    assert [keeps_row(restricted, text) for text in ("yes", "oui", "no", "amber")] == [
        True,
        True,
        False,
        True,
    ]
    assert not keeps_row(None, "yes")
    assert not keeps_row(name_of_mark("Level"), "1")


def test_the_name_of_a_sheet_or_file() -> None:
    assert called_kept("survey-CONFIDENTIAL")
    assert called_kept("Usage interne")
    assert not called_kept("survey not confidential")
    assert not called_kept("Round 12")


@pytest.mark.parametrize(
    "text",
    [
        *(f"{mark}{after}" for mark in KEPT for after in (": from the list", ". From the list")),
        "Confidential - from the staff list",
        "[restricted] From the list",
        "RESTRICTED: from the list",
        "TLP:AMBER From the list",
        "**CONFIDENTIAL**: from the list",
        "سري: من القائمة",
    ],
)
def test_a_mark_before_a_text_is_seen(text: str) -> None:
    assert mark_before(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Confidential inquiry finds 12 deaths",
        "Confidential, anonymous interviews were held",
        "Confidential interviews: 12 were held",
        "Restricted: 12 roads; open: 3",
        "LIMITED: two of five wells",
        "AMBER: heavy rain from noon",
        "limited",
        "TLP:CLEAR From the list",
        "Not confidential: from the list",
        "“Confidential: from the list”, it says",
        "The list is confidential",
        "Une enquête confidentielle",
        "Confidencial o no",
        "سرية الصحافة",
        "",
    ],
)
def test_what_begins_otherwise_is_no_mark(text: str) -> None:
    assert mark_before(text) is None
