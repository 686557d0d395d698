"""A small report for each profile that meets it, and one that meets none."""

from __future__ import annotations

from typing import Any

from sitrep.model.header import ProfileName
from sitrep.model.report import Report
from tests.compare.reports import ACTORS, PLACES, SOURCES, moved, toll

HEADER = {"title": "Exercise", "as_of": "2024-05-08", "issuer": "Example team"}


def claim(ref: str, **more: Any) -> dict[str, Any]:
    return {"id": ref, "according_to": "monitor", "sources": ["doc"], **more}


TOLLS = [
    toll("dead", as_of="2024-05-08"),
    toll("hurt", "not available", measure="injured"),
    toll("lost", "not stated", measure="missing"),
]
MOVED = [moved("left", 30)]
ACCESS = [claim("road", constraint="physical_environment", effect="the road was under water")]
NEEDS = {"needs": "beds are needed", "response": "a tent was put up", "gaps": "nobody has fuel"}
MONEY = {"amount": 100, "currency": "EUR"}
HEALTH = claim("health", sector="health", funding_required=MONEY, funding_received=MONEY, **NEEDS)
DONE = {"response": "a tent was put up", "gaps": "nobody has fuel"}
WEEKLY = {**HEADER, "number": 3, "period": "2024-05-01 to 2024-05-08"}
OVERVIEW = ["The water rose [@doc]."]

MEETING: dict[ProfileName, dict[str, Any]] = {
    ProfileName.FLASH_UPDATE: {
        "report": {**HEADER, "number": 3, "highlights": ["dead"]},
        "overview": OVERVIEW,
        "tolls": TOLLS,
        "displacement": MOVED,
        "access": ACCESS,
        "incidents": [claim("dam", description="a dam broke")],
    },
    ProfileName.SITUATION_REPORT: {
        "report": {
            **HEADER,
            "number": 3,
            "period": "2024-05-01 to 2024-05-08",
            "next_report": "none planned",
            "highlights": ["dead"],
            "key_figures": ["left"],
        },
        "overview": OVERVIEW,
        "tolls": TOLLS,
        "displacement": MOVED,
        "access": ACCESS,
        "response": [HEALTH],
    },
    ProfileName.RESPONSE_UPDATE: {
        "report": {**HEADER, "number": 3, "period": "2024-05-08", "highlights": ["health"]},
        "displacement": MOVED,
        "access": ACCESS,
        "response": [{**HEALTH, "targeted": 300}, claim("more", sector="health", reached=40)],
    },
    ProfileName.OUTBREAK_UPDATE: {
        "report": {
            **HEADER,
            "number": 3,
            "issued": "2024-05-09",
            "highlights": ["sick"],
            "key_figures": ["sick"],
        },
        "overview": OVERVIEW,
        "tolls": [
            toll("sick", as_of="2024-05-08", measure="cases"),
            toll("proved", "not stated", measure="cases_confirmed"),
            toll("died", "not available", measure="deaths"),
        ],
        "deliveries": [claim("doses", measure="delivered", item="doses_of_vaccine", count=400)],
        "response": [claim("health", sector="health", **DONE)],
    },
    ProfileName.DISPLACEMENT_UPDATE: {
        "report": {
            **WEEKLY,
            "highlights": ["left"],
            "key_figures": ["left"],
            "contacts": ["desk"],
        },
        "contacts": [{"id": "desk", "role": "tracking desk", "mail": "desk@example.org"}],
        "overview": OVERVIEW,
        "displacement": [*MOVED, moved("back", "not stated", measure="returnees")],
        "services": [claim("clinic", sector="health", state="the clinic is closed")],
    },
    ProfileName.CLUSTER_UPDATE: {
        "report": {**WEEKLY, "highlights": ["health"], "key_figures": ["in-need"]},
        "needs": [
            claim("in-need", measure="in_need", sector="health", count=900, as_of="2024-05-07"),
            claim("aimed-at", measure="targeted", sector="health", count=300),
            claim("seen", measure="reached", sector="health", count="not available"),
        ],
        "response": [HEALTH],
    },
    ProfileName.CASUALTY_BRIEF: {
        "report": {
            **HEADER,
            "issued": "2024-05-09",
            "period": "2024-05-08",
            "key_figures": ["dead"],
        },
        "overview": OVERVIEW,
        "tolls": TOLLS,
        "incidents": [claim("dam", description="a dam broke")],
    },
    ProfileName.NEWSROOM_FACT_SHEET: {
        "report": {
            **HEADER,
            "issued": "2024-05-09",
            "highlights": ["dead"],
            "key_figures": ["dead"],
        },
        "overview": OVERVIEW,
        "tolls": TOLLS,
        "access": ACCESS,
        "statements": [
            claim("call", kind="call", paraphrase="help is needed", speakers=[{"name": "A. Name"}])
        ],
    },
}


def report(data: dict[str, Any], profile: ProfileName | None = None) -> Report:
    """The report that these records make, as the sort of document that is named."""
    header = {**data["report"], **({"profile": profile.value} if profile else {})}
    known = {"actors": ACTORS, "sources": SOURCES, "places": PLACES}
    return Report.model_validate({**known, **data, "report": header})


def bare(profile: ProfileName | None = None) -> Report:
    """A report of one statement, which meets no profile."""
    said = claim("call", kind="call", paraphrase="help is needed", speakers=[{"name": "A. Name"}])
    return report({"report": HEADER, "statements": [said]}, profile)
