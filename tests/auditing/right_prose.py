"""A report of several outbreaks, plans and tolls, to which right and wrong prose is held."""

from __future__ import annotations

from functools import cache
from typing import Any

from sitrep.auditing.auditor import Auditor
from sitrep.auditing.documents.read import document_of
from sitrep.auditing.verdicts import Judged
from tests.auditing.texts import auditor_with

_OF_ALL = {"according_to": "agency", "sources": ["bulletin"]}
_IN_MARCH = {"places": ["northland"], "window": "2032-03-01 to 2032-03-08"}
_IN_PINE = {"places": ["pine"]}
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
        _IN_PINE
        | {
            "id": "helpers",
            "measure": "killed",
            "population": "aid_workers",
            "count": 2,
            "window": "2032-03-08",
        },
        _IN_PINE
        | {"id": "lost", "measure": "missing", "count": 7, "window": "2032-03-03 to 2032-03-05"},
        _IN_MARCH | {"id": "hurt", "measure": "injured", "count": 1260},
        _IN_MARCH | {"id": "dead", "measure": "killed", "count": 537},
        _IN_MARCH
        | {"id": "dead-union", "measure": "killed", "count": 412, "according_to": "union"},
    ],
    "incidents": [
        _IN_PINE | {"id": "event", "window": "2032-03-03", "description": "a market was hit"},
    ],
    "services": [
        {
            "id": "pumps",
            "sector": "wash",
            "state": "the water station stopped working",
            "places": ["reed"],
            "since": "2032-03-04",
        },
    ],
    "needs": [
        _NOW | {"id": "hungry", "measure": "ipc_crisis_or_worse", "count": 760000},
        _NOW | {"id": "hungrier", "measure": "ipc_emergency_or_worse", "count": 95000},
        _NOW | {"id": "need", "measure": "in_need", "count": "1.9 million", "method": "estimate"},
    ],
    "displacement": [
        {
            "id": "left",
            "window": "2032-03-01 to 2032-03-08",
            "measure": "displaced",
            "figure_type": "flow",
            "count": 3400,
            "from_places": ["pine"],
            "to_places": ["reed"],
        },
    ],
    "indicators": [
        _NOW
        | {"id": "flour", "indicator": "price of wheat flour", "count": 1.85, "unit": "USD per kg"},
    ],
    "funding": [
        _PLAN | {"id": "asked", "measure": "funding_required", "count": "340 million"},
        _PLAN | {"id": "promised", "measure": "funding_pledged", "count": "45 million"},
        _PLAN | {"id": "given", "measure": "funding_received", "count": "88.4 million"},
    ],
    "damage": [
        _IN_PINE
        | {
            "id": "bridge",
            "measure": "destroyed",
            "item": "bridges",
            "count": 1,
            "as_of": "2032-03-08",
        },
        {
            "id": "schools",
            "measure": "out_of_use",
            "item": "schools",
            "count": 2594,
            "places": ["pine", "reed"],
            "as_of": "2032-03-08",
        },
        {
            "id": "spans",
            "measure": "out_of_use",
            "item": "bridges",
            "count": 3,
            "places": ["reed"],
            "as_of": "2032-03-08",
            "according_to": "union",
        },
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
    return auditor_with(kinds, language)


def alarms(text: str, language: str = "en") -> list[tuple[str, str]]:
    """The alarms on a text in a language, each with the words that it is on."""
    return [(one.verdict.value, one.text) for one in _alarms(text, language)]


def explained(text: str) -> list[str]:
    """What the alarms on a text say."""
    return [one.got for one in _alarms(text, "en")]


def _alarms(text: str, language: str) -> tuple[Judged, ...]:
    return _auditor(language).audit(document_of("text.md", text.encode())).alarms
