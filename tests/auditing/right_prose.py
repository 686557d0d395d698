"""A report of several outbreaks, plans and tolls, to which right and wrong prose is held."""

from __future__ import annotations

from functools import cache
from typing import Any

import sitrep
from sitrep.auditing.auditor import Auditor
from sitrep.auditing.documents.read import document_of
from tests.auditing.texts import REPORT

_OF_ALL = {"according_to": "agency", "sources": ["bulletin"]}
_IN_MARCH = {"places": ["northland"], "window": "2032-03-01 to 2032-03-08"}
_OF_CHOLERA = {"cause": "cholera"}
_NOW = {"places": ["northland"], "as_of": "2032-03-08"}
_PLAN = {"as_of": "2032-03-08", "appeal": "Storm plan", "currency": "USD"}
_RECORDS: dict[str, list[dict[str, Any]]] = {
    "tolls": [
        _IN_MARCH
        | _OF_CHOLERA
        | {"id": "fever", "measure": "deaths", "count": 58, "part_of": "ill"},
        _IN_MARCH | _OF_CHOLERA | {"id": "ill", "measure": "cases", "count": 2846},
        _IN_MARCH | {"id": "virus", "measure": "deaths", "cause": "COVID-19", "count": "zero"},
        _IN_MARCH | {"id": "hurt", "measure": "injured", "count": 1260},
        _IN_MARCH | {"id": "dead", "measure": "killed", "count": 537},
        _IN_MARCH
        | {"id": "dead-union", "measure": "killed", "count": 412, "according_to": "union"},
    ],
    "needs": [
        _NOW | {"id": "need", "measure": "in_need", "count": "1.9 million", "method": "estimate"},
    ],
    "funding": [
        _PLAN | {"id": "asked", "measure": "funding_required", "count": "340 million"},
        _PLAN | {"id": "given", "measure": "funding_received", "count": "88.4 million"},
    ],
    "damage": [
        _NOW | {"id": "gone", "measure": "destroyed", "item": "houses", "count": 1870},
        _NOW | {"id": "hit", "measure": "damaged", "item": "houses", "count": 3360},
    ],
    "deliveries": [
        _NOW
        | {"id": "water", "measure": "distributed", "item": "litres_of_water", "count": 250000},
    ],
}


@cache
def _auditor(language: str) -> Auditor:
    kinds = {kind: [_OF_ALL | one for one in some] for kind, some in _RECORDS.items()}
    report = sitrep.load(dict(REPORT) | kinds).report
    assert report is not None
    return Auditor(report, language)


def alarms(text: str, language: str = "en") -> list[tuple[str, str]]:
    """The alarms on a text in a language, each with the words that it is on."""
    found = _auditor(language).audit(document_of("text.md", text.encode())).alarms
    return [(one.verdict.value, one.text) for one in found]
