"""What a text tells of one person, and what only looks like it."""

from __future__ import annotations

import pytest

from sitrep.reading.persons.personal import Personal, personal_in, without_personal

TELLS = [
    ("a girl aged 14 who was raped", Personal.AGE),
    ("une fille de 14 ans", Personal.AGE),
    ("une femme âgée de 34 ans", Personal.AGE),
    ("una niña de 9 años", Personal.AGE),
    ("فتاة عمرها 14 عاما", Personal.AGE),
    ("a 14-year-old girl", Personal.AGE),
    ("Ana Sample, 34, said", Personal.AGE),
    ("call 555-010-2030", Personal.PHONE),
    ("0555 010 203", Personal.PHONE),
    ("WhatsApp 555010203", Personal.PHONE),
    ("هاتف ٠٥٥٥٠١٠٢٠٣", Personal.PHONE),
    ("ana (at) example (dot) org", Personal.MAIL),
    ("ana at example dot org", Personal.MAIL),
    ("at 10.73137N, 20.73139E", Personal.SPOT),
    ("33°30'47\"N 36°17'31\"E", Personal.SPOT),
    ("geo:10.7,20.7", Personal.SPOT),
    ("///filled.count.soap", Personal.SPOT),
    ("8FVC9G8F+5W", Personal.SPOT),
    ("passport A1234567", Personal.IDENTITY),
    ("ID number 199012345678", Personal.IDENTITY),
    ("carte d'identité n° 12AB34567", Personal.IDENTITY),
    ("plate ABC 123", Personal.PLATE),
    ("licence plate number 34-AB-1234", Personal.PLATE),
    ("date of birth: 12/03/1990", Personal.BIRTH),
    ("née le 12 mars 1990", Personal.BIRTH),
    ("lat 10.73, lon 20.73", Personal.SPOT),
    ("10.73° N, 20.73° E", Personal.SPOT),
    ("the mother, 34 years old, died", Personal.AGE),
    ("01 23 45 67 89", Personal.PHONE),
    ("a baby 3 months old", Personal.AGE),
    ("his phone number is 0791234567", Personal.PHONE),
    ("Jane Doe, 34 ans", Personal.AGE),
    ("María Pérez, de 34 años", Personal.AGE),
    ("فاطمة أحمد، 34 عاما", Personal.AGE),
    ("Jane Doe (34) was hurt", Personal.AGE),
    ("his daughter, 9, died", Personal.AGE),
    ("a nurse, 41, was hurt in Hill Town", Personal.AGE),
    ("une infirmière, 41 ans, a été blessée", Personal.AGE),
    ("un enseignant, 52, est blessé", Personal.AGE),
    ("una enfermera, 41, resultó herida", Personal.AGE),
    ("أصيبت ممرضة، 41 عاما، في البلدة", Personal.AGE),
    ("a fourteen-year-old girl", Personal.AGE),
    ("une fillette de quatorze ans", Personal.AGE),
    ("un menor de 14 años", Personal.AGE),
    ("Jane Doe, born 3 March 1990", Personal.BIRTH),
    ("ولدت فاطمة في 3 مارس 1990", Personal.BIRTH),
    ("at 12 River Road", Personal.SPOT),
    ("au 12 rue de la Paix", Personal.SPOT),
    ("calle Mayor 12", Personal.SPOT),
    ("Llame a Jane al 612 345 678", Personal.PHONE),
    ("con matrícula 1234 ABC", Personal.PLATE),
    ("compte n° 12345678", Personal.IDENTITY),
    ("cuenta número 12345678", Personal.IDENTITY),
    ("حساب بنكي رقم 12345678", Personal.IDENTITY),
    ("jane (at) example.org", Personal.MAIL),
    ("@janedoe on Telegram", Personal.HANDLE),
    ("36R UU 12345 67890", Personal.SPOT),
    ("36 N 412345 3345678", Personal.SPOT),
    ("una niña de catorce años", Personal.AGE),
    ("a girl aged 6 months and 15 days", Personal.AGE),
    ("طفلة عمرها أربعة عشر عاما", Personal.AGE),
    ("Appelez Jane au 612 345 678", Personal.PHONE),
]
TELLS_NOTHING = [
    "12 people were killed on 06/05/2024",
    "children aged 6 to 59 months",
    "men aged 18-49",
    "people aged 60 and over",
    "people over 60 years old",
    "1 234 567 890 dollars",
    "between 05 and 08 May 2024",
    "2024-05-06",
    "1,500,000 people",
    "the 13-year-old conflict",
    "14-year-olds",
    "resolution 2139 (2014)",
    "https://example.org/0501234567",
    "10.5 and 20.7 per cent",
    "12.345 and 67.890 tonnes",
    "aged 15 to 49",
    "under 5 years of age",
    "phone networks were cut in 12 towns",
    "420,000 passports were issued",
    "300 identity cards were lost",
    "10 years ago",
    "depuis 10 ans",
    "los últimos 5 años",
    "women aged between 15 and 49",
    "femmes âgées de 15 à 49 ans",
    "Type 2 polio; H5N1",
    "from 06.05.2024 to 08.05.2024",
    "personnes âgées de 60 ans et plus",
    "children under the age of 5",
    "call for 5 000 000 dollars",
    "12 000 registered; 0.5 0.7",
    "A/HRC/55/63",
    "ISBN 978-3-16-148410-0",
    "the age of 5 months to 9 years",
    "children aged 6 months to 15 years",
    "niños, a la edad de 6 meses a 15 años",
    "الأطفال في سن 6 أشهر إلى 15 سنة",
    "In 2020-2021",
    "Call 117 is free",
    "between 2 024 and 3 000",
    "at 10.30 to 11.45",
    "2030-05-12T10:00:00",
    "UTC+03:00",
    "the number of cases rose at 10 dot points",
    "children aged 5 to 14",
    "children under five years",
    "Town North (34) and Village South (12)",
    "North District (34) was hit",
    "12 roads were closed",
    "In 2024 Coastal Road was closed",
    "babies born on 3 March 2024",
    "were born on 3 March 2024",
    "matrícula: 1234 alumnos",
    "La ciudad cuenta 12345 casos",
    "after three years of war",
    "il y a deux ans",
    "durante tres años",
    "منذ ثلاث سنوات",
    "منذ الحرب الأخيرة، 34 عاما من النزاع",
    "people were contacted at 12 sites",
    "12 Example Road Agency",
    "calle Mayor 12 familias",
    "une femme de deux villages",
    "a woman of one village",
    "posted in [@doc]",
    "12 North Road blocks",
    "two-year-old conflict",
    "a five-year-old war",
    "five-year-olds",
    "children between five and fourteen years old",
    "women over forty years of age",
    "the total, 41, was lower",
    "of nurses, 41, and of teachers, 12, came",
    "the hospital, 41 beds, is open",
    "des infirmières, 41, sont venues",
    "las enfermeras, 41, llegaron",
    "every patient (41), every nurse, 41 in all",
]


@pytest.mark.parametrize(("text", "what"), TELLS)
def test_a_text_tells_of_one_person(text: str, what: Personal) -> None:
    assert [one.what for one in personal_in(text)] == [what]


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_a_text_only_looks_like_it(text: str) -> None:
    assert list(personal_in(text)) == []


def test_all_that_a_text_tells_is_found() -> None:
    text = "Ana Sample, 34, ana@example.org, +00 555 010 2031, passport X1234567, 10.7313, 20.7313"
    assert [one.what.name for one in personal_in(text)] == [
        "MAIL",
        "PHONE",
        "SPOT",
        "IDENTITY",
        "AGE",
    ]


def test_a_long_text_is_read_in_time() -> None:
    text = "1 2 3-4.5/6 (7) a@b " * 5_000
    assert list(personal_in(text)) == []


def test_without_what_it_tells_of_single_people_the_rest_of_a_text_stands() -> None:
    text = "call 0612345678 or 0612345679, a nurse, 41, and 12 people; Hill Town, 34, is near"
    left = without_personal(text)
    assert not any(number in left for number in ("061", "41"))
    assert "12 people" in left


def test_behind_a_name_of_no_person_a_number_stays() -> None:
    text = "In Hill Town, 34, and in Port Town (12) they fled"
    assert without_personal(text, ["Hill Town", "Port Town"]) == text
