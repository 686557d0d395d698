"""Lines of briefings with one thing altered: what is found names that, and nothing else."""

from __future__ import annotations

import pytest

from tests.auditing.sample_auditors import alarms

NEEDS = """# Exercise

## Needs

### People in need

| What is counted | Reported figure | When | According to |
| --- | --- | --- | --- |
"""
DISPUTED = """# Velmora

## Differences

| Figures, and who gives them | How they stand to each other |
| --- | --- |
| **People; {}; 4 February to 31 March 2030** | Contradict each other |
| 39 (Ministry of Health of Velmora) |  |
| 74 (Union of Doctors of Velmora) |  |
"""
CHANGES = (
    "# Floods\n\n## Changes since no. 1\n\nCompared with no. 1 (as of 8 May 2030). "
    "Unchanged (counted in this briefing): figures, {}; other records, 3."
)
REACHED = (
    "Le Bureau conjoint de coordination a chiffré à 640 000 le nombre de personnes dans le "
    "besoin ; {} avaient reçu de l’aide, soit 59,8 pour cent des personnes ciblées."
)
TARGETED = (
    "# Floods\n\n## Differences\n\n| These figures | and these |\n| --- | --- |\n"
    "| Joint Coordination Office; people targeted: 350,000 (sector: Food security); "
    "200,000 (sector: Health); {} (sector: Shelter and non-food items) "
    "| 480,000 (Joint Coordination Office) |\n"
)
CALLED = (
    "- **about 1,400** {}\\\n  in North Haven since 2 May 2031\\\n"
    "  according to a health worker at a clinic in North Haven (an estimate)\n"
)
PARTNERS = (
    "# Inondations\n\n## Ce qui a changé\n\n| Chiffre | Avant | Maintenant | Écart |\n"
    "| --- | --- | --- | --- |\n| **Selon {}** |  |  |  |\n"
    "| Organisations partenaires de la réponse en {} "
    "| 41 (au 6 mai 2030) | 64 (au 13 mai 2030) | En hausse de 23 |\n"
)
DENIED = (
    "Aid workers detained in North Haven on 6 May 2031: 12 according to the Harbour Monitor. "
    "Denied by a spokesperson for {}, as carried by Radio Haven."
)
GIVEN = NEEDS + "| Of these, people (sector: Health) | about 12,000 | 10 May 2031 | {} |\n"
IN_HOSPITAL = (
    "# Tolls\n\n### People in hospital\n\n| What is counted | Reported figure | When |\n"
    "| --- | --- | --- |\n| Of these, women | {} | 11 May 2031 |\n"
)

ROUNDED = (
    "القتلى في صفوف المدنيين في Lower Mill وNorthern District "
    "في الفترة من 27 أبريل إلى 9 مايو 2031. بحسب Harbour Monitor: أكثر من {}."
)
LISTED = (
    "The Regional Health Bureau reached 198,400 children in the district of Ardel, the district of "
    "Bresk and {}."
)
LAST_WEEK = (
    "Selon le Ministère de la santé, 188 personnes sont tombées malades la dernière semaine, "
    "après {}."
)
IN_ARDEL = LAST_WEEK.format("241") + (
    " Pour le district d’Ardel, le ministère a indiqué {} décès et l’Union des médecins 74."
)
A_DAY = (
    "# Exercise\n\n## Computed\n\n- {}, daily average: 113.1 a day. People killed: 1,018 people in "
    "Example Island between 1 and 9 May 2031 (as of 11 May 2031) according to the Civil "
    "Protection Office of Example Island.\n"
)
ADDED = (
    "# Exercise\n\n## Tolls\n\n### Cases\n\n"
    "| What is counted | Reported figure | When | According to |\n| --- | --- | --- | --- |\n"
    "| People in North Haven | 40 | added to the count 11 May 2031; newly counted; {} of them of "
    "an earlier time | The World Storm Agency |\n"
)
BOTH_GIVEN = (
    "Víctimas mortales en Coastal region of Syria: más de 4000 según a person from the Alawite "
    "community who lives in Europe (estimación), más de {} según eyewitnesses y 1018 según "
    "Syrian Observatory for Human Rights (SOHR)."
)
GIVEN_PARTNERS = (
    "# Floods\n\n## Response\n\n### Partners\n\n"
    "| What is counted | Reported figure | When | According to |\n| --- | --- | --- | --- |\n"
    "| Partner organisations in Kestria | 64 | 13 May 2030 | {} |\n"
)
LED = (
    "| What is counted | At first | Now | Change |\n| --- | --- | --- | --- |\n"
    "| **According to {}** |  |  |  |\n"
    "| Partner organisations in Kestria | 41 as of {} | 64 as of 13 May 2030 | Up 23 |\n"
    "| **According to the Kestria Relief Society** |  |  | [9] |\n"
    "| Tents distributed in Lower Olma | 2,150 as of 6 May 2030 | {} | Up 4,100 |\n"
)
LED_IN_HTML = (
    "<table><tr><th>What is counted</th><th>At first</th><th>Now</th></tr>"
    "<tr><th colspan=3>{}</th></tr>"
    "<tr><td>Partner organisations in Kestria</td><td>41</td><td>64</td></tr></table>"
)
RISE = (
    "# Exercise\n\n## Computed\n\n- Cases: a rise of 10 per cent. Before: 380 people in North "
    "Haven. According to the World Storm Agency.\n- In the words of {}: “a rise of 10 %”.\n"
)
TIMES = (
    "- **{} times** Cases (as of 11 May 2031) set against cases (as of 10 May 2031)\\\n"
    "  North Haven; since 1 May 2031; as of 11 May 2031; cumulative\\\n  Computed in this briefing "
    "from 418 and 380 according to the World Storm Agency.\n"
)
HELD = (
    "# Ejercicio\n\n## Lugares\n\n| N.º | Lugar | Lo que se informa |\n| --- | --- | --- |\n"
    "| 2 | Northern District (zona) | Personas ejecutadas por sentencia judicial: 1 persona en "
    "2030 según {}; Bienes fuera de uso: 1 escuela (datos al 9 de mayo de 2031) según Harbour "
    "Monitor |\n"
)
FIRST = (
    "# Coast\n\n## Differences\n\n| Figures, and who gives them | How they stand |\n| --- | --- |\n"
    "| **People; Coastal region of Syria; since 6 March 2025** | Above another |\n"
    "| {} (SOHR) | covers more |\n| 2,300 to 2,400 (field sources in Baniyas and Al-Bahluliyah; "
    "civilians; Al-Bahluliyah and Baniyas; estimate) | covers less |\n"
)
WITHIN = "In Port Sarn, {}, 11 people drowned on 2 May, the National Disaster Agency said."

LINES = [
    ("flood", "en", CHANGES, "11", []),
    ("flood", "en", CHANGES, "13", [("audit-nowhere", "13")]),
    ("flood", "fr", REACHED, "287 000", []),
    ("flood", "fr", REACHED, "2 870 000", [("audit-nowhere", "2 870 000")]),
    ("flood", "en", TARGETED, "180,000", []),
    ("flood", "en", TARGETED, "150,000", [("audit-sum-of-records", "150,000")]),
    ("outbreak", "en", DISPUTED, "Ardel District", []),
    ("outbreak", "en", DISPUTED, "Corin District", [("audit-another-place", "Corin District")]),
    ("everything", "en", GIVEN,
     "The World Storm Agency", []),
    ("everything", "en", GIVEN,
     "The Island Relief Committee", [("audit-another-originator", "The Island Relief Committee")]),
    ("everything", "en", CALLED, "People injured", []),
    ("everything", "en", CALLED, "Deaths among suspected cases",
     [("audit-another-measure", "Deaths among suspected cases")]),
    ("outbreak", "en", DISPUTED.replace("| 39 (", "| 93 ("), "Ardel District",
     [("audit-nowhere", "93")]),
    ("everything", "ar", ROUNDED, "4,000", []),
    ("everything", "ar", ROUNDED, "40,000", [("audit-nowhere", "أكثر من 40,000")]),
    ("outbreak", "en", LISTED, "the district of Corin", []),
    ("outbreak", "en", LISTED, "Velmora", [("audit-another-place", "Velmora")]),
    ("everything", "en", TIMES, "1.10", []),
    ("everything", "en", TIMES, "1.20",
     [("audit-said-otherwise", "1.20 times"), ("audit-nowhere", "1.20")]),
    ("coast", "en", FIRST, "1018", []),
    ("coast", "en", FIRST, "1918", [("audit-another-date", "1918")]),
    ("flood", "en", WITHIN, "in Dunmar district", []),
    ("flood", "en", WITHIN, "in Wesk district", [("audit-another-place", "Wesk district")]),
    ("outbreak", "fr", LAST_WEEK, "241 la semaine précédente", []),
    ("outbreak", "fr", LAST_WEEK, "jusqu’à 241 la semaine précédente",
     [("audit-said-otherwise", "jusqu’à 241")]),
    ("outbreak", "fr", IN_ARDEL, "39", []),
    ("outbreak", "fr", IN_ARDEL, "99", [("audit-sum-of-records", "99")]),
    ("everything", "en", A_DAY, "People killed", []),
    ("everything", "en", A_DAY, "Bodies in morgues",
     [("audit-another-measure", "Bodies in morgues")]),
    ("everything", "en", ADDED, "12", []),
    ("everything", "en", ADDED, "120", [("audit-another-measure", "120")]),
    ("coast", "es", BOTH_GIVEN, "4000", []),
    ("coast", "es", BOTH_GIVEN, "4700", [("audit-nowhere", "más de 4700")]),
    ("flood", "en", GIVEN_PARTNERS, "The Joint Coordination Office", []),
    ("flood", "en", GIVEN_PARTNERS, "The National Disaster Agency of Kestria",
     [("audit-another-originator", "The National Disaster Agency of Kestria")]),
    ("everything", "en", DENIED, "the Northern Command", []),
    ("everything", "en", DENIED, "the Harbour Guard",
     [("audit-another-originator", "the Harbour Guard")]),
]  # fmt: skip


@pytest.mark.parametrize(("report", "language", "line", "said", "found"), LINES)
def test_what_is_altered_is_named_alone(
    report: str, language: str, line: str, said: str, found: list[tuple[str, str]]
) -> None:
    assert [
        (one.verdict.value, one.text) for one in alarms(report, language, line.format(said))
    ] == found


def test_a_result_in_a_row_is_named_with_its_figures_and_their_place() -> None:
    text = PARTNERS.format("l’Agence nationale des catastrophes de Kestrie", "Port-Sarn")
    [one] = alarms("flood", "fr", text)
    named = [text[start:end] for start, end in one.spans_named]
    assert {"23", "41", "64", "Port-Sarn"} <= {*named}


@pytest.mark.parametrize(
    ("report", "language", "line", "right", "wrong"),
    [("everything", "en", RISE, "the World Storm Agency", "the Harbour Monitor"),
     ("everything", "es", HELD, "Harbour Monitor", "Harbour Guard"),
     ("flood", "fr", PARTNERS.format("le Bureau conjoint de coordination", "{}"), "Kestrie",
      "Port-Sarn")],
)  # fmt: skip
def test_what_does_not_fit_is_named_by_each_alarm(
    report: str, language: str, line: str, right: str, wrong: str
) -> None:
    assert alarms(report, language, line.format(right)) == ()
    text = line.format(wrong)
    found = alarms(report, language, text)
    assert found
    for one in found:
        assert wrong in [text[start:end] for start, end in one.spans_named]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (("the Joint Coordination Office", "6 May 2030", "6,250"), []),
        (("the Common Granary Programme", "6 May 2030", "6,250"),
         [("audit-another-originator", "the Common Granary Programme")]),
        (("the Joint Coordination Office", "6 April 2030", "6,250"),
         [("audit-another-date", "6 April 2030")]),
        (("the Joint Coordination Office", "6 May 2030", "6,520"),
         [("audit-nowhere", "6,520")]),
    ],
)  # fmt: skip
def test_a_lead_row_names_who_gave_the_rows_below_it(
    said: tuple[str, ...], found: list[tuple[str, str]]
) -> None:
    held = alarms("flood", "en", LED.format(*said))
    assert [(one.verdict.value, one.text) for one in held] == found


@pytest.mark.parametrize(
    ("named", "found"),
    [
        ("Joint Coordination Office", []),
        ("Olma River Monitor", [("audit-another-originator", "Olma River Monitor")]),
    ],
)
def test_a_cell_over_all_columns_leads_rows(named: str, found: list[tuple[str, str]]) -> None:
    held = alarms("flood", "en", LED_IN_HTML.format(named), "text.html")
    assert [(one.verdict.value, one.text) for one in held] == found


def test_a_finding_on_a_heading_names_the_figure_below_it() -> None:
    (one,) = alarms("everything", "en", IN_HOSPITAL.format(200))
    assert (one.verdict.value, one.text) == ("audit-another-measure", "People in hospital")
    assert one.got == "It stands over “200”, of cases-women, which count another."
    assert not alarms("everything", "en", IN_HOSPITAL.format(20))
