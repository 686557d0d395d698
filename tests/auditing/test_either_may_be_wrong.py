"""What is found on a figure names what was altered, where that led it to another record."""

from __future__ import annotations

import pytest

from tests.auditing.sample_auditors import alarms

DIED = (
    "# Exercise\n\n## Tolls\n\n"
    "| What is counted | Reported figure | When | According to |\n| --- | --- | --- | --- |\n"
    "| People dead or missing in North Haven | 14 | 3 May 2031 | {} |\n"
)
TARGETED = "- According to {}, 1 person is targeted. Reached: dozens of people."
ADDED_UP = (
    "# Exercise\n\n## Tolls\n\n### {}\n\n"
    "| {} | {} | {} | {} |\n| --- | --- | --- | --- |\n"
    "| {} North Haven | 60 | {} | World Storm Agency |\n"
    "| {} | 20 | {} | World Storm Agency |\n"
    "| {} | {} 30 | {} | World Storm Agency |\n\n- {}\n"
)
IN_SPANISH = ADDED_UP.format(
    "Personas hospitalizadas", "Qué se cuenta", "Cifra comunicada", "Cuándo", "Según",
    "Personas en", "11 de mayo de 2031", "De este total, mujeres", "11 de mayo de 2031",
    "De este total, hombres", "aproximadamente", "11 de mayo de 2031",
    "Calculado en este informe: según las partes indicadas por {}, la suma es de "
    "aproximadamente 50.",
)  # fmt: skip
IN_ENGLISH = ADDED_UP.format(
    "People in hospital", "What is counted", "Reported figure", "When", "According to",
    "People in", "11 May 2031", "Of these, women", "11 May 2031", "Of these, men", "about",
    "11 May 2031",
    "Sum, computed in this briefing, of the parts given by {}: about 50.",
)  # fmt: skip
UNDER_HOSPITAL = (
    "# Exercise\n\n## Tolls\n\n### People in hospital\n\n"
    "| What is counted | Reported figure | When | According to |\n| --- | --- | --- | --- |\n"
    "| People in North Haven | 9 | {} | The Island Relief Committee |\n"
)
COUNTED = (
    "# Exercise\n\n## Bilans\n\n### Casos\n\n"
    "| Qué se cuenta | Cifra comunicada | Cuándo | Según |\n| --- | --- | --- | --- |\n"
    "| Personas en North Haven | 40 | incorporación al recuento: 11 de mayo de 2031; cifra nueva; "
    "de un período anterior: 12 | {} |\n"
)
ON_SATURDAY = (
    "# Chronologie\n\n| Période | Ce qui est rapporté | Selon |\n| --- | --- | --- |\n"
    "| 8 mars 2025 | Des personnes ont été tuées dans des villages et des villes situés dans les "
    "zones rurales de Lattaquié, de Tartous et de Hama (à Aïn al-Arous, à Al-Arza, à Al-Qabou, à "
    "Al-Sanoubar, à Al-Twaym, à Bustan al-Basha et à Harisoun) ; {} personnes ont été tuées "
    "(lieu : Hama, Lattaquié et Tartous) depuis le 8 mars 2025 | Des sources locales sur la côte "
    "syrienne (noms non indiqués), via Al Mayadeen |\n"
)
RATIOS = {
    "en": "- People killed set against {}: at most 0.25 times. People killed: 1,018 people in "
    "Example Island between 1 and 9 May 2031 according to the Civil Protection Office of Example "
    "Island. People killed: more than 4,000 civilians between 27 April and 9 May 2031 according "
    "to the Harbour Monitor.",
    "fr": "- Rapport personnes tuées / {} : au plus 0,25. Personnes tuées : 1 018 personnes (lieu "
    ": Example Island) du 1er au 9 mai 2031 selon Civil Protection Office of Example Island. "
    "Personnes tuées : plus de 4 000 civils du 27 avril au 9 mai 2031 selon Harbour Monitor.",
    "es": "- Víctimas mortales en relación con {}: razón de como máximo 0,25. Víctimas mortales: "
    "1018 personas en Example Island entre el 1 y el 9 de mayo de 2031. Según Civil Protection "
    "Office of Example Island. Víctimas mortales: más de 4000 civiles entre el 27 de abril y el 9 "
    "de mayo de 2031. Según Harbour Monitor.",
    "ar": "- القتلى (قياسا إلى: {}): النسبة 0.25 على الأكثر. القتلى: 1,018 شخصا في Example Island "
    "في الفترة من 1 إلى 9 مايو 2031. بحسب Civil Protection Office of Example Island. القتلى: "
    "أكثر من 4,000 مدني في الفترة من 27 أبريل إلى 9 مايو 2031 بحسب Harbour Monitor.",
}
PAIR = (
    "# Exercise\n\n## Différences entre les chiffres\n\n### Cas\n\n"
    "| Ces chiffres | et ceux-ci | Comment ils se situent |\n| --- | --- | --- |\n"
    "| 300 (Island Relief Committee ; adultes) | 418 ({} ; personnes ; définition : probable and "
    "confirmed cases) | Ce qui est compté n’est pas indiqué de la même façon (définition) ; sans "
    "comparaison |\n"
)
LINES = [
    ("everything", "fr", PAIR, "World Storm Agency", "The Ledger"),
    ("everything", "en", DIED,
     "The Island Relief Committee", "The Civil Protection Office of Example Island"),
    ("everything", "en", TARGETED, "the World Storm Agency", "the Harbour Guard"),
    ("everything", "en", IN_ENGLISH, "the World Storm Agency", "the Island Relief Committee"),
    ("everything", "es", IN_SPANISH, "World Storm Agency", "Harbour Monitor"),
    ("everything", "es", COUNTED, "World Storm Agency", "Harbour Guard"),
    ("everything", "en", RATIOS["en"], "people killed", "people subjected to sexual violence"),
    ("everything", "fr", RATIOS["fr"], "personnes tuées", "personnes disparues"),
    ("everything", "es", RATIOS["es"], "víctimas mortales", "personas desaparecidas"),
    ("everything", "ar", RATIOS["ar"], "القتلى", "المحتجزون"),
    ("coast", "fr", ON_SATURDAY, "plus de 145", "plus de 745"),
]  # fmt: skip


@pytest.mark.parametrize(("report", "language", "line", "right", "wrong"), LINES)
def test_what_leads_a_figure_to_another_record_is_named(
    report: str, language: str, line: str, right: str, wrong: str
) -> None:
    assert not alarms(report, language, line.format(right))
    found = alarms(report, language, line.format(wrong))
    start = line.index("{}")
    altered = start, start + len(wrong)
    assert found
    for one in found:
        assert any(first < altered[1] and altered[0] < last for first, last in one.spans_named)


@pytest.mark.parametrize("day", ["3 May 2031", "4 May 2031"])
def test_what_is_found_on_a_heading_names_places_of_the_text(day: str) -> None:
    """The figure below it may be that of two records, and the heading is shorter than the row."""
    found = alarms("everything", "en", UNDER_HOSPITAL.format(day))
    assert [(one.verdict.value, one.text) for one in found] == [
        ("audit-another-measure", "People in hospital")
    ]
    for one in found:
        assert all(UNDER_HOSPITAL.format(day)[slice(*span)] for span in one.spans_named)
