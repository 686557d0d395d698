"""What sentences of a briefing say of themselves: leads, lists of parts, labels, days and kinds."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

import sitrep
from sitrep.auditing.auditor import Auditor
from sitrep.auditing.documents.read import document_of
from tests.auditing.texts import REPORT

_OF = {"according_to": "agency", "sources": ["bulletin"]}
_DEAD = {"measure": "deaths", "places": ["pine"], "window": "2032-03-02 to 2032-03-07"}
_HURT = {"measure": "injured", "places": ["reed"], "as_of": "2032-03-08"}
_WEEK = {"measure": "missing", "places": ["northland"], "basis": "new"}
_KINDS: dict[str, list[dict[str, Any]]] = {
    "tolls": [
        _OF | _DEAD | {"id": "dead", "count": 39, "as_of": "2032-03-08"},
        _OF | _DEAD | {"id": "dead-union", "count": 74, "according_to": "union"},
        _OF | _DEAD | {"id": "all-dead", "count": 90, "places": ["northland"]},
        _OF | _HURT | {"id": "hurt", "count": 60, "parts": ["women", "men"]},
        _OF | _HURT | {"id": "women", "count": 20, "population": "women"},
        _OF | _HURT | {"id": "men", "count": 40, "population": "men"},
        _OF | {"id": "shot", "measure": "killed", "count": 23, "population": "civilians",
               "places": ["northland"], "window": "2032-03"},
        _OF | {"id": "shot-women", "measure": "killed", "count": 5, "population": "women",
               "places": ["northland"], "window": "2032-03", "part_of": "shot"},
        _OF | _WEEK | {"id": "week-9", "count": 85, "window": "2032-02-23 to 2032-02-29"},
        _OF | _WEEK | {"id": "week-10", "count": 52, "window": "2032-03-01 to 2032-03-07"},
        _OF | {"id": "ill", "measure": "cases", "count": "at least 47", "places": ["reed"],
               "as_of": "2032-03-08", "sources": [{"source": "bulletin", "via": ["herald"]}]},
        _OF | {"id": "lost", "measure": "missing", "count": 20, "places": ["pine"],
               "as_of": "2032-03-08", "according_to": "union"},
        _OF | {"id": "gone", "measure": "missing", "count": "not stated", "places": ["reed"],
               "as_of": "2032-03-08", "according_to": "union"},
    ],
    "indicators": [
        _OF | {"id": "beds", "indicator": "hospital beds in use", "count": 230,
               "places": ["pine"], "as_of": "2032-03-08"},
    ],
    "damage": [
        _OF | {"id": "roofs", "measure": "damaged", "item": "houses", "count": 2300,
               "places": ["reed"], "as_of": "2032-03-08"},
    ],
    "needs": [
        _OF | {"id": "needy", "measure": "in_need", "count": 64000, "places": ["northland"],
               "as_of": "2032-03-08", "status": "estimated"},
    ],
    "funding": [
        _OF | {"id": "asked", "measure": "funding_required", "count": "9.5 million",
               "currency": "USD", "as_of": "2032-03-08"},
        _OF | {"id": "given", "measure": "funding_received", "count": "3.5 million",
               "currency": "USD", "as_of": "2032-03-08"},
    ],
    "response": [
        _OF | {"id": "clinics", "sector": "health", "places": ["northland"],
               "as_of": "2032-03-08", "needs": "the wards lacked clean water and dressings",
               "gaps": "cold boxes for vaccine were lacking in Reed Valley",
               "targeted": 12000, "reached": 4500},
    ],
    "access": [
        _OF | {"id": "road", "constraint": "physical_environment", "places": ["reed"],
               "constrained": "people_in_need", "since": "2032-03-03",
               "effect": "the road was under water"},
    ],
    "statements": [
        _OF | {"id": "denial", "kind": "denial_of_responsibility", "date": "2032-03-06",
               "according_to": "union", "paraphrase": "it held no men of Northland"},
    ],
    "contacts": [
        {"id": "desk", "role": "information desk", "organisation": "union",
         "mail": "desk@example.org"},
    ],
}  # fmt: skip


@cache
def _auditor(language: str) -> Auditor:
    kinds = dict(_KINDS)
    header = REPORT["report"] | {"contacts": ["desk"]}
    report = sitrep.load(dict(REPORT) | kinds | {"report": header}).report
    assert report is not None
    return Auditor(report, language)


def alarms(text: str, language: str = "en") -> list[tuple[str, str]]:
    found = _auditor(language).audit(document_of("text.md", text.encode())).alarms
    return [(one.verdict.value.removeprefix("audit-"), one.text) for one in found]


LEAD = (
    "{} in {} between {} March 2032. According to the Rescue Agency: 39. "
    "According to the Nurses Union: 74."
)
AGE = "The Rescue Agency counted 60 injured people in {}. This is 1 day older than this briefing."
MADE = "According to the Rescue Agency, the figure of {} is made up of {} and {}."
GAPS = (
    "Health in {}, according to the Rescue Agency: "
    "cold boxes for vaccine were lacking in Reed Valley."
)
TABLE = "# Storm\n\n## Places\n\n| Where | What is reported |\n|---|---|\n| {} | Access |"
CASH = (
    "{} less {}: 6 million USD. Funding required: 9.5 million USD. "
    "Funding received: 3.5 million USD. According to the Rescue Agency."
)
NEED = "The Rescue Agency counted {} people in need in Northland."
CONTACT = "# Storm\n\nContact: information desk; {}; desk@example.org\n\n## Tolls\n\nNone."
NONE = "People missing in Reed Valley: no number is stated, according to {}."
STEPS = "According to the Rescue Agency, {}: 12,000 people. {}: 4,500 people."
VIA = "The Rescue Agency counted at least 47 cases in Reed Valley, as carried by {}."
ROW = "| What is counted | Figure | When | According to |\n|---|---|---|---|\n"

FEWER = (
    "- Missing people (new in each period): 33 more. Figure: 85 people between 23 and 29 February "
    "2032. Compared with: 52 people in Northland between 1 and 7 March 2032. Figures according to "
    "the Rescue Agency."
)
DENIAL = (
    "| Période | Ce qui est rapporté | Selon |\n|---|---|---|\n"
    "| {} mars 2032 | Démenti : it held no men of Northland | Nurses Union |"
)
HEAD = "### People killed\n\n| What is counted | Figure | According to |\n|---|---|---|\n"
AMONG = f"{HEAD}| Of these, {{}} (among {{}}) | 5 | The Rescue Agency |"

RIGHT = [
    ("en", LEAD.format("Deaths", "Pine Harbour", "2 and 7")),
    ("en", AGE.format("Reed Valley")),
    ("en", MADE.format(60, 20, 40)),
    ("en", GAPS.format("Northland")),
    ("en", TABLE.format("Reed Valley")),
    ("en", CASH.format("Funding required", "funding received")),
    ("en", NEED.format("64,000")),
    ("en", NEED.format("an estimated 64,000")),
    ("en", CONTACT.format("Nurses Union")),
    ("en", NONE.format("the Nurses Union")),
    ("en", STEPS.format("People targeted", "People reached")),
    (
        "en",
        f"{ROW}| Cases: at least 47 people in Reed Valley | | 8 March 2032 | The Rescue Agency |",
    ),
    ("en", VIA.format("the Northland Herald")),
    ("en", FEWER),
    ("fr", DENIAL.format(6)),
    ("en", AMONG.format("women", "civilians")),
    ("ar", f"{HEAD}| من هؤلاء، نساء (من بين: فئة المدنيين) | 5 | Rescue Agency |"),
    ("en", "The Rescue Agency counted 230 hospital beds in use in Pine Harbour."),
    (
        "en",
        "The Rescue Agency counted 39 deaths in Pine Harbour since 2 March 2032 (as of 8 March).",
    ),
    ("en", "The Rescue Agency counted more than 45 cases in Reed Valley."),
]
WRONG = [
    (
        "en",
        LEAD.format("People injured", "Pine Harbour", "2 and 7"),
        "another-measure",
        "People injured",
    ),
    ("en", LEAD.format("Deaths", "Northland", "2 and 7"), "another-place", "Northland"),
    ("en", LEAD.format("Deaths", "Pine Harbour", "3 and 7"), "another-date", "3 and 7 March 2032"),
    ("en", AGE.format("Pine Harbour"), "another-place", "Pine Harbour"),
    ("en", MADE.format(600, 20, 40), "nowhere", "600"),
    ("en", MADE.format(60, 20, 80), "nowhere", "80"),
    ("en", MADE.format(60, 47, 40), "nowhere", "47"),
    ("en", GAPS.format("Reed Valley"), "another-place", "Reed Valley"),
    ("en", TABLE.format("Pine Harbour"), "another-place", "Pine Harbour"),
    (
        "en",
        CASH.format("Funding received", "funding received"),
        "another-measure",
        "Funding received less funding received",
    ),
    ("en", NEED.format("about 64,000"), "said-otherwise", "about 64,000"),
    (
        "fr",
        "Rescue Agency a compté environ 64 000 personnes dans le besoin à Northland.",
        "said-otherwise",
        "environ 64 000",
    ),
    (
        "es",
        "Rescue Agency contó unas 64.000 personas necesitadas en Northland.",
        "said-otherwise",
        "unas 64.000",
    ),
    (
        "ar",
        "أحصت Rescue Agency نحو 64,000 شخص من المحتاجين في Northland.",
        "said-otherwise",
        "نحو 64,000",
    ),
    ("en", "The Rescue Agency counted about 50 cases in Reed Valley.", "nowhere", "about 50"),
    ("en", CONTACT.format("Rescue Agency"), "another-originator", "Rescue Agency"),
    ("en", NONE.format("the Northland Herald"), "another-originator", "the Northland Herald"),
    ("en", STEPS.format("People reached", "People reached"), "another-measure", "People reached"),
    ("fr", DENIAL.format(7), "another-date", "7 mars 2032"),
    ("en", AMONG.format("women", "health workers"), "another-measure", "health workers"),
    ("en", AMONG.format("civilians", "civilians"), "another-measure", "civilians"),
    ("en", VIA.format("the Nurses Union"), "another-originator", "the Nurses Union"),
    (
        "es",
        "Rescue Agency contó al menos 47 casos en Reed Valley, difundidos también por Nurses Union",
        "another-originator",
        "Nurses Union",
    ),
    (
        "en",
        "The Rescue Agency counted 2,300 hospital beds in use in Pine Harbour.",
        "nowhere",
        "2,300",
    ),
    (
        "en",
        "The Rescue Agency counted 39 deaths in Pine Harbour since 8 March 2032.",
        "another-date",
        "8 March 2032",
    ),
    (
        "fr",
        "Rescue Agency a compté 39 décès à Pine Harbour depuis le 8 mars 2032.",
        "another-date",
        "8 mars 2032",
    ),
    (
        "es",
        "Rescue Agency contó 39 fallecimientos en Pine Harbour desde el 8 de marzo de 2032.",
        "another-date",
        "8 de marzo de 2032",
    ),
    (
        "ar",
        "أحصت Rescue Agency 39 من الوفيات في Pine Harbour منذ 8 مارس 2032.",
        "another-date",
        "8 مارس 2032",
    ),
    (
        "en",
        "The Rescue Agency counted 39 deaths in Pine Harbour between 2 and 8 March 2032.",
        "another-date",
        "2 and 8 March 2032",
    ),
    (
        "en",
        "The Rescue Agency counted 39 deaths in Pine Harbour as of 2 March 2032.",
        "another-date",
        "2 March 2032",
    ),
]


@pytest.mark.parametrize(("language", "text"), RIGHT)
def test_what_a_sentence_says_of_its_records_is_no_finding(language: str, text: str) -> None:
    assert alarms(text, language) == []


@pytest.mark.parametrize(("language", "text", "sort", "words"), WRONG)
def test_what_it_says_otherwise_is_found(language: str, text: str, sort: str, words: str) -> None:
    assert (sort, words) in alarms(text, language)


def test_the_parts_of_a_list_are_found_whoever_is_said_to_have_given_them() -> None:
    text = "According to the Nurses Union, the figure of 60 is made up of 20 and 40."
    assert alarms(text) == [("another-originator", "the Nurses Union")]


def test_who_answers_for_a_figure_is_told_of_the_figure_beside_it() -> None:
    groups = [
        {"id": ref, "name": name, "kind": "armed_group", "party_to_conflict": "yes"}
        for ref, name in (("guard", "Pine Guard"), ("league", "Reed League"))
    ]
    shot = _OF | {"measure": "killed", "places": ["pine"], "window": "2032-03-04"}
    tolls = [
        shot | {"id": "shot", "count": 25, "responsible": ["guard", "league"]},
        shot | {"id": "own", "count": 14, "responsible": ["league"], "according_to": "league"},
    ]
    actors = [*REPORT["actors"], *groups]
    report = sitrep.load(dict(REPORT) | {"actors": actors, "tolls": tolls}).report
    assert report is not None
    text = (
        "بحسب {}، تقع المسؤولية عن ذلك على الجهة نفسها صاحبة هذا القول. "
        "الرقم المعني: القتلى، 14 شخصا في Pine Harbour في 4 مارس 2032."
    )
    for name, found in (("Reed League", []), ("Pine Guard", ["Pine Guard"])):
        read = document_of("text.md", text.format(name).encode())
        assert [one.text for one in Auditor(report, "ar").audit(read).alarms] == found
