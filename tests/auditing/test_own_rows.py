"""Rows of a briefing whose words hold what is no figure: a name, a number, a measure, a year."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from sitrep.auditing.auditor import Auditor
from sitrep.auditing.documents.read import document_of
from tests.auditing.texts import REPORT, auditor_with

_OF = {"according_to": "agency", "sources": ["bulletin"], "places": ["pine"],
       "as_of": "2032-03-08"}  # fmt: skip
_BY_HERALD = {"sources": [{"source": "bulletin", "via": ["herald"]}]}
_PROOF = "two accounts of each death that agree"
_RATE = "fatality among confirmed cases"
_WORDED = [{"source": "bulletin", "figure": "1,904 (1,510-2,290)"}]
_KINDS: dict[str, Any] = {
    "actors": [REPORT["actors"][0] | {"standard_of_proof": _PROOF}, *REPORT["actors"][1:]],
    "places": [*REPORT["places"], {"id": "southland", "name": "Southland", "level": "country"}],
    "tolls": [
        _OF | {"id": "dead", "measure": "deaths", "count": 63},
        _OF | {"id": "guests", "measure": "deaths", "count": 14,
               "population": {"group": "people", "described": "nationals of Southland"}},
        _OF | _BY_HERALD | {"id": "ill", "measure": "cases_confirmed", "count": 57},
        _OF | {"id": "first", "measure": "injured", "count": "1904 (1510-2290)",
               "as_of": "2032-03-04", "sources": _WORDED},
        _OF | {"id": "then", "measure": "injured", "count": "2317 (1980-2650)",
               "revises": "first"},
    ],
    "indicators": [_OF | {"id": "rate", "indicator": _RATE, "count": "5 %"}],
}  # fmt: skip


@cache
def _auditor(language: str) -> Auditor:
    return auditor_with(_KINDS, language)


def alarms(text: str, language: str = "en") -> list[str]:
    found = _auditor(language).audit(document_of("text.md", text.encode())).alarms
    return [one.text for one in found]


GIVEN = (
    "| Originator | Status as stated | Carried by | Figures |\n| --- | --- | --- | --- |\n"
    f"| Rescue Agency | standard of proof as stated: {_PROOF} | {{}} | {{}} |"
)


def test_the_words_of_an_originator_hide_neither_its_carriers_nor_who_is_none() -> None:
    """A number in them is no figure of the row, which tallies those of the originator."""
    assert not alarms(GIVEN.format("the Northland Herald", "deaths (2)"))
    assert alarms(GIVEN.format("the Nurses Union", "deaths (2)")) == ["the Nurses Union"]


def test_a_measure_at_the_end_of_the_name_of_a_figure_is_not_tallied() -> None:
    counted = f"confirmed cases ({{}}); {_RATE} ({{}})"
    assert not alarms(GIVEN.format("the Northland Herald", counted.format(1, 1)))
    for wrong in ((2, 1), (1, 2)):
        assert len(alarms(GIVEN.format("the Northland Herald", counted.format(*wrong)))) == 1


STAND = (
    "# Storm\n\n## How the figures differ\n\n### Deaths\n\n"
    "| Figures | How they stand to each other |\n| --- | --- |\n"
    "| **People (described as {}); {}; as of 8 March 2032** | Contradict each other |"
)


def test_a_row_without_figures_is_held_to_the_record_in_whose_words_a_name_stands() -> None:
    assert not alarms(STAND.format("nationals of Southland", "Pine Harbour"))
    assert alarms(STAND.format("nationals of Southland", "Reed Valley")) == ["Reed Valley"]


CELL = (
    "| Lo que se cuenta | Cifra comunicada |\n| --- | --- |\n"
    "| Personas heridas en Pine Harbour | {} (entre {} y {}) |"
)


@pytest.mark.parametrize("number", [("1904", "1510", "2290"), ("2317", "1980", "2650")])
def test_no_number_of_a_range_is_a_year_in_a_cell_of_its_own(number: tuple[str, ...]) -> None:
    assert not alarms(CELL.format(*number), "es")


QUOTED = "Injured people according to the Rescue Agency: {}."


def test_what_a_document_is_quoted_with_is_not_told_as_if_it_stood() -> None:
    assert not alarms(QUOTED.format("figure, “1,904 (1,510-2,290)”"))
    assert "1,904" in alarms(QUOTED.format("1,904"))
