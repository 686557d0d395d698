"""Gaps: what a profile asks for and a report lacks is printed, once, in every language."""

from __future__ import annotations

import re
from typing import Any

import pytest

import sitrep
from sitrep.model.header import ProfileName
from sitrep.model.report import Report
from tests.compare.reports import toll
from tests.profiles.reports import HEADER, HEALTH, MEETING, bare, report

FLASH = ProfileName.FLASH_UPDATE

GAPS = {
    "en": [
        "This briefing does not contain: serial number, highlights and overview.",
        "No figure is recorded in this briefing for: people killed or deaths; people injured; "
        "people missing; people displaced, people internally displaced or people evacuated.",
        "This briefing holds no record on: tolls or displacement; access.",
    ],
    "fr": [
        "Le présent rapport ne comporte pas : numéro d’ordre, faits saillants et vue d’ensemble.",
        "Le présent rapport ne consigne aucun chiffre sur : personnes tuées ou "
        "décès ; personnes blessées ; personnes disparues ; personnes déplacées, personnes "
        "déplacées internes ou personnes évacuées.",
        "Le présent rapport ne contient aucune donnée sur : bilans humains ou "
        "déplacements de population ; accès.",
    ],
    "es": [
        "Este informe no incluye: número de orden, aspectos destacados y panorama general.",
        "En este informe no se recoge ninguna cifra sobre: víctimas mortales o "
        "fallecimientos; personas heridas; personas desaparecidas; personas desplazadas, personas "
        "desplazadas internas o personas evacuadas.",
        "Este informe no contiene ningún registro sobre: balance de víctimas o "
        "desplazamiento; acceso.",
    ],
    "ar": [
        "لا تتضمن هذه الإحاطة ما يلي: الرقم التسلسلي وأبرز النقاط ونظرة عامة.",
        "لم يسجل في هذه الإحاطة أي رقم بشأن ما يلي: القتلى أو الوفيات؛ المصابون؛ المفقودون؛ "
        "النازحون أو النازحون داخليا أو من جرى إجلاؤهم.",
        "لا تتضمن هذه الإحاطة أي سجل بشأن ما يلي: الحصائل أو حركة النزوح؛ إمكانية الوصول.",
    ],
}

TITLES = {
    "en": [
        "Flash update",
        "Situation report",
        "Response update",
        "Outbreak update",
        "Displacement update",
        "Cluster update",
        "Casualty brief",
        "Fact sheet",
    ],
    "fr": [
        "Rapport flash",
        "Rapport de situation",
        "Point sur la réponse",
        "Point sur la flambée épidémique",
        "Point sur les déplacements",
        "Point du groupe sectoriel",
        "Note sur les victimes",
        "Fiche d’information",
    ],
    "es": [
        "Informe flash",
        "Informe de situación",
        "Actualización sobre la respuesta",
        "Actualización sobre el brote",
        "Actualización sobre el desplazamiento",
        "Actualización del grupo sectorial",
        "Nota sobre las víctimas",
        "Hoja informativa",
    ],
    "ar": [
        "تحديث عاجل",
        "تقرير الحالة",
        "تقرير عن الاستجابة",
        "تقرير عن تفشي المرض",
        "تقرير عن حركة النزوح",
        "تقرير المجموعة القطاعية",
        "موجز عن الضحايا",
        "صحيفة وقائع",
    ],
}


def page(made: Report, **options: Any) -> str:
    built = sitrep.build(made, options=sitrep.BuildOptions(to=["markdown"], **options))
    assert built.ok, built.findings
    written = built.outputs["report.md"].decode("utf-8")
    return re.sub("[\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]", " ", written)


@pytest.mark.parametrize("code", GAPS)
def test_gaps_are_printed_once_in_the_words_that_are_promised(code: str) -> None:
    lines = page(bare(FLASH), language=code).splitlines()
    assert [lines.count(f"- {gap}") for gap in GAPS[code]] == [1, 1, 1]


@pytest.mark.parametrize("code", TITLES)
def test_the_profile_says_what_the_document_is_called(code: str) -> None:
    for name, title in zip(ProfileName, TITLES[code], strict=True):
        written = page(report(MEETING[name], name), language=code)
        assert written.splitlines()[2].startswith(f"**{title} ")


def test_without_a_profile_it_is_a_situation_report_and_says_what_any_reader_misses() -> None:
    written = page(bare())
    assert "**Situation report (as of 8 May 2024)**" in written
    assert "no record on: tolls, displacement, access, timeline of incidents, services" in written
    assert "No figure is recorded" not in written, "where no toll is, none of each sort is"
    told = page(report({"report": HEADER, "tolls": [toll("hurt", 3, measure="injured")]}))
    assert "for: people killed and people missing." in told
    assert "no record on: displacement" in told


@pytest.mark.parametrize("name", ProfileName)
def test_a_report_that_meets_its_profile_prints_no_gap(name: ProfileName) -> None:
    written = page(report(MEETING[name], name))
    for words in ("does not contain", "No figure is recorded", "no record on", "holds nothing"):
        assert words not in written


def test_the_wish_stands_before_the_header_on_the_page_and_in_its_annex() -> None:
    made = report(MEETING[FLASH], FLASH)
    written = page(made, profile="situation_report")
    assert "**Situation report no. 3 (as of 8 May 2024)**" in written
    assert "does not contain: period covered, next report and key figures." in written
    assert "expected to hold. Concerned: Key figures; Response." in written
    assert "expected to hold" not in page(made)


RESPONSE = {
    "en": "This briefing holds nothing on these parts of the response: gaps and people "
    "reached (Health).",
    "fr": "Le présent rapport ne contient rien sur ces éléments de la réponse : lacunes et "
    "personnes assistées (Santé).",
    "es": "Este informe no contiene nada sobre estos elementos de la respuesta: carencias "
    "y población a la que se ha llegado (Salud).",
    "ar": "لا تتضمن هذه الإحاطة شيئا عن العناصر التالية من الاستجابة: الثغرات والأشخاص "
    "الذين وصلت إليهم المساعدة (الصحة).",
}
FUNDING = {
    "en": "This briefing holds nothing, for any sector, on: funding required.",
    "fr": "Le présent rapport ne contient rien, pour aucun secteur, sur ce qui suit : financement "
    "requis.",
    "es": "Este informe no contiene nada, para ningún sector, sobre lo siguiente: financiación "
    "necesaria.",
    "ar": "لا تتضمن هذه الإحاطة، لأي قطاع، شيئا عما يلي: التمويل المطلوب.",
}


@pytest.mark.parametrize("code", RESPONSE)
def test_what_is_missing_of_a_response_is_said_by_sector(code: str) -> None:
    name = ProfileName.RESPONSE_UPDATE
    less = {k: v for k, v in HEALTH.items() if k not in ("gaps", "funding_required")}
    data = {**MEETING[name], "response": [{**less, "targeted": 300}]}
    lines = page(report(data, name), language=code).splitlines()
    assert lines.count(f"- {RESPONSE[code]}") == lines.count(f"- {FUNDING[code]}") == 1


WITHDRAWN = {
    "en": "All that this briefing holds on the following was withdrawn: access; people missing.",
    "fr": "Tout ce que le présent rapport consigne sur ce qui suit a été retiré : accès ; "
    "personnes disparues.",
    "es": "Todo lo que este informe recoge sobre lo siguiente fue retirado: acceso; personas "
    "desaparecidas.",
    "ar": "سحب كل ما ورد في هذه الإحاطة بشأن ما يلي: إمكانية الوصول؛ المفقودون.",
}


@pytest.mark.parametrize("code", WITHDRAWN)
def test_what_was_withdrawn_is_a_gap_of_its_own(code: str) -> None:
    gone = {"withdrawn": {"how": "retracted"}}
    data = MEETING[FLASH]
    tolls = [*data["tolls"][:2], {**data["tolls"][2], **gone}]
    made = report({**data, "tolls": tolls, "access": [{**data["access"][0], **gone}]}, FLASH)
    assert page(made, language=code).splitlines().count(f"- {WITHDRAWN[code]}") == 1
