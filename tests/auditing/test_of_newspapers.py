"""How newspapers and summaries word figures, in four languages: right is no alarm, wrong is one."""

from __future__ import annotations

import pytest

from tests.auditing.sample_auditors import alarms

RIGHT = [
    # A day of a month is no beginning of a grouped number behind it.
    ("flood", "en", "In early May 14,800 households were evacuated from Dunmar, the Kestria Relief "
     "Society said."),
    # A kind of records before a number that says what it counts is no list of kinds.
    ("flood", "en", "**Displacement:** 186,400 internally displaced, of whom 61,900 (33%) are in "
     "collective sites."),
    ("outbreak", "fr", "**Financement** : 2,5 millions d’euros reçus sur les 6,2 millions "
     "demandés."),
    # A dateline that ends as a sentence.
    ("flood", "es", "PUERTO SARN, 15 de mayo. – La Agencia Nacional de Desastres elevó a 143 los "
     "muertos."),
    # Numbers by which one calls, of halls, of a life, of the text, and of what one person says.
    ("flood", "en", "Call our desk on 020 7946 0999."),
    ("flood", "es", "Ramón Lares, de 66 años, esperaba en el pabellón 2."),
    ("flood", "fr", "Le dernier grand séisme remonte à 1908."),
    ("flood", "en", "A farmer of 58 had walked for three hours with two cows."),
    ("flood", "fr", "Maître Dufour, 61 ans, a perdu ses deux bateaux."),
    ("flood", "en", "# The floods in five charts"),
    ("flood", "en", "“I counted 30 boats go by and none stopped,” said a postman."),
    # A short word for tents, whatever else it means.
    ("flood", "es", "La Sociedad de Socorro de Kestria repartió 6250 tiendas en el Bajo Olma."),
    # The day of a letter in which something was written.
    ("outbreak", "en", "In an open letter on 1 April the Union of Doctors wrote that 74 people had "
     "died in the district of Ardel."),
    # A share as its nearest whole per cent.
    ("outbreak", "en", "Seventy-four per cent of the isolation beds were in use, according to the "
     "Ministry of Health of Velmora."),
    # So many of the millions of a currency that stand before it.
    ("flood", "es", "El llamamiento pide 96,4 millones de dólares, de los que se han recibido "
     "38,7, según la Oficina Conjunta de Coordinación."),
    ("flood", "fr", "L’appel éclair réclame 96,4 millions de dollars, selon le Bureau conjoint de "
     "coordination. La Varnie en a promis cinq autres."),
    # Shares of the dead, in words; multiples of an earlier figure, and its day.
    ("flood", "en", "Just under a third of the dead whom the National Disaster Agency of Kestria "
     "counts are children."),
    ("flood", "en", "The Common Granary Programme distributed 4,120 tonnes of food, three times as "
     "much as a week before (1,340 tonnes)."),
    ("flood", "es", "El Programa del Granero Común ha repartido 4120 toneladas de alimentos, el "
     "triple que el 6 de mayo."),
    # A clause that tells the text of a record, with a place of that text.
    ("outbreak", "en", "The Regional Health Bureau has 640 vials of antitoxin in stock; antitoxin "
     "was lacking in Corin."),
    # How many figures stand beside each other, and by how many one exceeds another.
    ("flood", "en", "The National Disaster Agency of Kestria counts 143 deaths and the Olma River "
     "Monitor 212. The two counts differ."),
    ("outbreak", "es", "La Unión de Médicos de Velmora cuenta 74 muertes en el distrito de Ardel: "
     "supera en 35 al Ministerio de Salud de Velmora."),
    # Something that rose by a number to another.
    ("flood", "en", "The number of displaced people climbed by 34,400 to 186,400, the National "
     "Disaster Agency of Kestria said."),
    # As long as a record lasted.
    ("flood", "en", "On 12 May the water works at Port Sarn, which stood still for ten days, ran "
     "again."),
]  # fmt: skip

OTHERWISE = "audit-said-otherwise"
WRONG = [
    ("flood", "ar", "قالت الوكالة الوطنية للكوارث في كستريا إن عدد الوفيات ارتفع "
     "من 98 إلى 134 خلال أسبوع.",
     ("audit-sum-of-records", "134")),
    # A rise that was a fall, beside a number that says how far.
    ("flood", "en", "The number of displaced people dropped by 34,400 to 186,400, the National "
     "Disaster Agency of Kestria said.", (OTHERWISE, "dropped")),
    ("flood", "fr", "Le nombre de blessés a diminué de 390 pour atteindre 1 260, selon l’Agence "
     "nationale des catastrophes de Kestria.", (OTHERWISE, "diminué")),
    ("outbreak", "es", "Hubo 188 casos nuevos, frente a 241 en la semana anterior: una subida del "
     "22 %, según el Ministerio de Salud de Velmora.", (OTHERWISE, "subida")),
    ("outbreak", "fr", "188 nouveaux cas contre 241 la semaine précédente (+22 %), selon le "
     "Ministère de la santé de Velmora.", (OTHERWISE, "+")),
    # A share is of what its sentence tells, and the rest of one only where that is said.
    ("flood", "en", "The appeal, which seeks $96.4 million, is 60 per cent funded, the Joint "
     "Coordination Office said.", ("audit-nowhere", "60 per cent")),
    ("flood", "en", "Of 186,400 displaced, three quarters, 124,500, are with host families, the "
     "National Disaster Agency of Kestria said.", ("audit-nowhere", "three quarters")),
    ("outbreak", "es", "El Ministerio de Salud de Velmora registró 188 casos nuevos, un 32 % menos "
     "que en la semana anterior, cuando hubo 241.", ("audit-nowhere", "32 %")),
    # Paid is not promised; what is destroyed is not damaged, also beside another figure.
    ("flood", "en", "About 4,150 people have crossed to Varnia, and the Government of Varnia has "
     "paid $5 million.", ("audit-another-measure", "paid")),
    ("flood", "fr", "Le Gouvernement de Varnie a versé 5 millions de dollars.",
     ("audit-another-measure", "versé")),
    # So many times another figure.
    ("flood", "es", "El Programa del Granero Común ha repartido 4120 toneladas de alimentos, el "
     "doble que las 1340 toneladas del 6 de mayo.", (OTHERWISE, "el doble")),
]  # fmt: skip


@pytest.mark.parametrize(("report", "language", "text"), RIGHT)
def test_right_words_of_newspapers_are_no_alarm(report: str, language: str, text: str) -> None:
    assert [(one.text, one.got) for one in alarms(report, language, text)] == []


@pytest.mark.parametrize(("report", "language", "text", "found"), WRONG)
def test_wrong_words_of_newspapers_are_found(
    report: str, language: str, text: str, found: tuple[str, str]
) -> None:
    got = [(one.verdict.value, one.text) for one in alarms(report, language, text)]
    assert found in got
