"""Dates, times, years, ordinals and numbered names count nothing; counts of people are left."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep import resources
from sitrep.languages import available
from sitrep.languages.counting import counted_words
from sitrep.languages.date_words import print_date
from sitrep.languages.phrases import forms, load_phrases
from sitrep.model.values.dates import PartialDate
from sitrep.reading.ordinary import ordinary
from sitrep.word_lists import by_language

LANGUAGES = pytest.mark.parametrize("code", available())


def taken(text: str, code: str, *names: str) -> list[str]:
    """What of a text counts nothing."""
    return [piece for piece, plain in ordinary(text, code, names, counted_words(code)) if plain]


@pytest.mark.parametrize(
    ("code", "text", "plain"),
    [
        ("en", "On 2 May 2024 and on 6–9 May 2024.", "2 May 2024 | 6–9 May 2024"),
        ("en", "On May 2, 2024, at 18:00 and 6 p.m.", "May 2, 2024 | 18:00 | 6 p.m."),
        (
            "en",
            "From 6 to 9 May 2024, or between 6 and 9 May.",
            "6 to 9 May 2024 | between 6 and 9 May",
        ),
        ("en", "It killed 12 and 9 May was calm.", "9 May"),
        (
            "en",
            "Under law 18 of 2017, in Q2 2031 and W07 2031.",
            "law 18 of 2017 | Q2 2031 | W07 2031",
        ),
        ("en", "Children of 6 to 59 months, every 4-6 hours.", "6 to 59 months | every 4-6 hours"),
        (
            "fr",
            "Les enfants de 6 à 59 mois, la loi n° 18 de 2017.",
            "6 à 59 mois | loi n° 18 de 2017",
        ),
        ("es", "Niños de 6 a 59 meses, la ley 18 de 2017.", "6 a 59 meses | ley 18 de 2017"),
        (
            "ar",
            "الأطفال بين 6 و59 شهرا، القانون رقم 18 لسنة 2017.",
            "6 و59 شهرا | القانون رقم 18 لسنة 2017",
        ),
        ("en", "At 14 Harbour Street, and 14 Harbour people.", "14"),
        (
            "fr",
            "Au 14 rue de Paris, une femme d’une trentaine d’années.",
            "14 | trentaine d’années",
        ),
        ("es", "En la calle de Alcalá 14, y 14 Barcos.", "calle de Alcalá 14"),
        ("fr", "Du 6 au 9 mai 2024, et les 6 et 9 mai.", "6 au 9 mai 2024 | les 6 et 9 mai"),
        ("es", "Del 6 al 9 de mayo de 2024.", "6 al 9 de mayo de 2024"),
        ("en", "In 2023, as between 2019 and 2021.", "In 2023 | between 2019 and 2021"),
        (
            "en",
            "By the end of 2029 and in the first half of 2030, before the 2030/31 season.",
            "end of 2029 | first half of 2030 | 2030/31",
        ),
        (
            "en",
            "The 2030 floods, the 2030 Joint Needs and Response Plan, Resolution 12 (2029).",
            "2030 | 2030 | Resolution 12 (2029)",
        ),
        ("fr", "Fin 2029, le plan de réponse 2030.", "Fin 2029 | plan de réponse 2030"),
        ("es", "A finales de 2029, el plan de 2030.", "finales de 2029 | plan de 2030"),
        ("ar", "أوائل 2030، خطة الاستجابة 2030.", "أوائل 2030 | خطة الاستجابة 2030"),
        ("es", "Llovió el 6 y el 7 de mayo.", "el 6 y el 7 de mayo"),
        ("ar", "أجليت الأسر في 6 و7 مايو 2024.", "في 6 و7 مايو 2024"),
        ("en", "The 2023 people in floods, of 2023 dead; it rose by 2023; after 2023 died.", ""),
        ("en", "Floods hit 2023 houses, and the plan 2023 families.", ""),
        (
            "en",
            "Within 24 hours, over the past three days, a six-month plan.",
            "Within 24 hours | past three days | six-month",
        ),
        ("fr", "Dans les vingt-quatre heures.", "Dans les vingt-quatre heures"),
        ("es", "En las últimas 24 horas.", "últimas 24 horas"),
        ("ar", "خلال 24 ساعة.", "خلال 24 ساعة"),
        ("en", "The past 24 victims and 24 hours.", ""),
        ("en", "Camp 4, the M5, phase 3 areas.", "Camp 4 | M5 | phase 3"),
        ("en", "PM2.5 rose at Reactor 2; clade 1b.", "PM2.5 | Reactor 2 | clade 1b"),
        ("fr", "Les PM2,5 au réacteur 2, le clade 1b.", "PM2,5 | réacteur 2 | clade 1b"),
        ("es", "Las PM2,5 del reactor 2, el clado 1b.", "PM2,5 | reactor 2 | clado 1b"),
        ("en", "Resolution 2254 and COVID-19.", "Resolution 2254 | COVID-19"),
        ("en", "The third attack came on the 4th day.", "third | 4th"),
        ("fr", "Le 1er mai 2024 et le 2 mai, à 18h30.", "1er mai 2024 | 2 mai | 18h30"),
        ("fr", "Au camp 4, en 2024.", "camp 4 | en 2024"),
        (
            "en",
            "M6.1 and M 5.2, of magnitude 7.0, a 7.0-magnitude quake.",
            "M6.1 | M 5.2 | magnitude 7.0 | 7.0-magnitude",
        ),
        ("en", "In the 1990s, the mid-1980s and the ’90s.", "1990s | 1980s | ’90s"),
        (
            "en",
            "Men aged 18–49, girls aged between 5 and 17, a 7-year-old, those aged over 60.",
            "aged 18–49 | aged between 5 and 17 | 7-year-old | aged over 60",
        ),
        ("en", "The Group of 77 and the G7 were reached 24/7.", "Group of 77 | G7 | 24/7"),
        (
            "en",
            "In 2020 death tolls fell; the 4th day; the 60th anniversary.",
            "In 2020 | 4th | 60th",
        ),
        ("en", "COVID-19 cases and (H5N1) deaths; Camp-12 people.", "COVID-19 | H5N1"),
        ("fr", "De magnitude 7,0 dans les années 1990 ou 90.", "magnitude 7,0 | années 1990"),
        (
            "fr",
            "Des hommes âgés de 18 à 49 ans, des enfants de moins de 5 ans.",
            "âgés de 18 à 49 ans | enfants de moins de 5 ans",
        ),
        (
            "fr",
            "Le Groupe des 77, le G7, 24h/24 ; la COVID-19, H5N1.",
            "Groupe des 77 | G7 | 24h/24 | COVID-19 | H5N1",
        ),
        ("es", "De magnitud 7,0 en los años 90.", "magnitud 7,0 | los años 90"),
        (
            "es",
            "Hombres de 18 a 49 años, menores de 5 años, edades entre 5 y 17 años.",
            "Hombres de 18 a 49 años | menores de 5 años | edades entre 5 y 17 años",
        ),
        (
            "es",
            "El Grupo de los 77, el G7, 24/7; casos de covid-19, H5N1.",
            "Grupo de los 77 | G7 | 24/7 | covid-19 | H5N1",
        ),
        ("ar", "زلزال بقوة 7.0 في عقد 1990.", "بقوة 7.0 | عقد 1990"),
        ("ar", "رجال أعمارهم بين 18 و49 وأطفال دون سن 5.", "أعمارهم بين 18 و49 | سن 5"),
        (
            "ar",
            "مجموعة الـ77 و G7 على مدار 24/7، كوفيد-19 و H5N1.",
            "مجموعة الـ77 | G7 | 24/7 | كوفيد-19 | H5N1",
        ),
        ("en", "At 16:53 on 12 January 2010 people ran.", "16:53 | 12 January 2010"),
        ("en", "On 12 January 2010 people ran.", "12 January 2010"),
        ("es", "El 6 de mayo, en el campamento 4.", "6 de mayo | campamento 4"),
        ("ar", "في 6 مايو 2024 في مخيم 4.", "6 مايو 2024 | مخيم 4"),
        (
            "ar",
            "في مايو ٢٠٢٤، و٣ أيار ٢٠٢٤، و4 كانون الثاني 2024.",
            "مايو ٢٠٢٤ | ٣ أيار ٢٠٢٤ | 4 كانون الثاني 2024",
        ),
        ("ar", "الساعة ١٠:٣٠ أو الساعة 9.", "الساعة ١٠:٣٠ | الساعة 9"),
        ("fr", "À 10 h 30, ou dès 18 heures.", "À 10 h 30 | dès 18 heures"),
        (
            "es",
            "A las 10.30 h o a las diez de la mañana.",
            "A las 10.30 h | a las diez de la mañana",
        ),
        ("en", "On 3 Sept. 2024, at ten o’clock.", "3 Sept. 2024 | at ten o’clock"),
        (
            "en",
            "In one week, in the three days after, for more than 12 hours.",
            "In one week | in the three days | for more than 12 hours",
        ),
        (
            "en",
            "One month after the quake, two years into the war, three days later.",
            "One month after | two years into | three days later",
        ),
        (
            "en",
            "Requests are filed ten days ahead, or 48 hours in advance.",
            "ten days ahead | 48 hours in advance",
        ),
        ("fr", "Il faut demander dix jours à l’avance.", "dix jours à l’avance"),
        ("es", "Se pide con diez días de antelación.", "diez días de antelación"),
        ("ar", "تقدم الطلبات 10 أيام مسبقا.", "10 أيام مسبقا"),
        (
            "en",
            "Two years of heavy fighting, after two and a half years of war.",
            "Two years of heavy fighting | after two and a half years",
        ),
        ("en", "In two days people fled.", "In two days"),
        ("en", "In the quarter before, and its third week.", "In the quarter | third"),
        (
            "en",
            "Children under five and a five-year-old boy.",
            "Children under five | five-year-old",
        ),
        (
            "fr",
            "Trois jours plus tard, il y a deux ans et demi, trois ans de guerre.",
            "Trois jours plus tard | il y a deux ans et demi | trois ans de guerre",
        ),
        ("fr", "Des enfants de moins de cinq ans.", "enfants de moins de cinq ans"),
        (
            "es",
            "Dos meses después, hace dos años y medio, tras tres años de guerra.",
            "Dos meses después | hace dos años y medio | tras tres años",
        ),
        ("es", "La tercera tormenta, el 3.er convoy, la cuarta semana.", "tercera | 3.er | cuarta"),
        (
            "ar",
            "بعد شهر واحد من الزلزال، وبعد خمسة وعشرين يوما، وثلاث سنوات من الحرب.",
            "بعد شهر واحد | وبعد خمسة وعشرين يوما | وثلاث سنوات من الحرب",
        ),
        ("ar", "أطفال دون 5 سنوات.", "أطفال دون 5 سنوات"),
        ("en", "A third earthquake struck; another third convoy came.", "third | third"),
        ("en", "The second and third waves; first, second and third routes.", "third | third"),
        ("en", "Second, third and fourth waves; third and fourth waves.", "third | third"),
        ("en", "Third, the road was shut; third countries.", "Third | third countries"),
        ("en", "SARS-CoV-2 cases, A/H5N1 deaths, MERS-CoV.", "SARS-CoV-2 | A/H5N1"),
        (
            "en",
            "Phase three, IPC phase four of it; Camp Two was shut.",
            "Phase three | IPC phase four | Camp Two",
        ),
        ("en", "The 5+5 Joint Military Commission; the P5+1 talks.", "5+5 | P5+1"),
        ("en", "The two governments and these three parties.", "The two | these three"),
        (
            "fr",
            "Les deux gouvernements des deux pays ; un pays tiers.",
            "Les deux | des deux | pays tiers",
        ),
        ("fr", "La phase trois, la commission 5+5, SARS-CoV-2.", "phase trois | 5+5 | SARS-CoV-2"),
        (
            "es",
            "La segunda y tercera oleadas; tercera y cuarta oleadas.",
            "tercera | tercera | cuarta",
        ),
        (
            "es",
            "Los dos gobiernos de las dos partes; la fase tres.",
            "Los dos | las dos | fase tres",
        ),
        ("es", "La comisión 5+5 y el SARS-CoV-2.", "5+5 | SARS-CoV-2"),
        (
            "ar",
            "المرحلة ثلاثة، ولجنة 5+5، وفيروس SARS-CoV-2، والدول الثلاث.",
            "المرحلة ثلاثة | 5+5 | SARS-CoV-2 | الدول الثلاث",
        ),
        ("en", "It followed that of 2030; Team 2 and the storms of 2029 came.",
         "that of 2030 | Team 2 | storms of 2029"),
        ("fr", "Elle a suivi celle de 2030 ; l’équipe 2 et les tempêtes de 2029.",
         "celle de 2030 | équipe 2 | tempêtes de 2029"),
        ("es", "Siguió a la de 2030; el equipo 2 y las tormentas de 2029.",
         "la de 2030 | equipo 2 | tormentas de 2029"),
        ("ar", "كانت أسوأ من عاصفة 2030، بعاصفة 2029، الفريق 2.",
         "عاصفة 2030 | عاصفة 2029 | الفريق 2"),
    ],
)  # fmt: skip
def test_ordinary_writing(code: str, text: str, plain: str) -> None:
    assert " | ".join(taken(text, code)) == plain


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Camp 12 people fled."),
        ("en", "In May 2000 people died."),
        ("en", "12 may have died; a third of the town; the third of them."),
        ("en", "In 2000 homes there was water, and since 2020 people left."),
        ("en", "Of 2000 tested, 12 died; 12 killed, 1,018 injured; 40 on the road."),
        ("fr", "En 2000 personnes, camp 12 enfants."),
        ("es", "Desde 2020 personas; fase 3 heridos."),
        ("ar", "مخيم 12 شخصا"),
        ("en", "Magnitude 7 people; aged 40 people; a group of 77 left; Group of 77 people."),
        ("en", "At that age 12 died; 5 magnitude quakes; 24/7/12; 1990 s; mid-2000 people."),
        ("en", "The 300th victim; the third death; aged 1,018."),
        ("fr", "Enfants de 12 familles; âgés de 40; un groupe des 77; la 300e victime."),
        ("es", "Mayores de 60 personas; hace años 90 casas; la 300ª víctima; magnitud 7 heridos."),
        ("ar", "بقوة 7 جنود؛ عمر 12 شخصا؛ بقوة 500 جندي"),
        ("en", "Two weeks of food, for two days of water, food for two weeks; four hours a day."),
        (
            "en",
            "In four hours each day; one clinic in 24 camps; under five homes; a third of them.",
        ),
        ("fr", "Deux semaines de vivres; quatre heures par jour; de l’eau pour deux semaines."),
        (
            "es",
            "Dos semanas de alimentos; la cuarta parte; la cuarta persona; cuatro horas al día.",
        ),
        ("es", "A las 10 escuelas; agua por dos días."),
        ("ar", "ثلاثة أيام من الغذاء؛ أربع ساعات يوميا؛ في ثلاثة مخيمات"),
        ("en", "A third fled, a third were children, a third lacked water, a third had none."),
        ("en", "A third of it, over a third convoy, a third lives there, a third, by a third."),
        ("en", "Every third house; one third convoy; a third person died; a third victim."),
        (
            "en",
            "In this phase two bridges fell; in the area three schools; phase three people.",
        ),
        ("en", "On the road four trucks burned; in Camp Two people died; in the camp two died."),
        ("en", "The result is 5+5; 12+3 homes; 5+5 dead; two governments fell; the two children."),
        ("en", "The two villages, the two who died, the two cases."),
        ("fr", "Un tiers du pays, les deux enfants, dans cette phase deux ponts, deux pays."),
        (
            "es",
            "Una tercera y una cuarta parte; los dos niños; en esta fase dos puentes.",
        ),
        ("ar", "في هذه المرحلة ثلاثة جسور، وثلاث دول"),
        ("en", "Higher than that of 2030 people; team 12 soldiers; storm 12."),
        ("fr", "Plus que celle de 2030 personnes; équipe 12 soldats."),
        ("es", "Mayor que la de 2030 personas; el equipo 12 soldados."),
        ("ar", "فريق 12 جنديا؛ عاصفة 12"),
    ],
)
def test_counts_are_left(code: str, text: str) -> None:
    assert taken(text, code) == []


@pytest.mark.parametrize("code", ["yes", "xx", "qaa-Latn"])
def test_in_a_language_that_nobody_described_numbers_are_counts(code: str) -> None:
    left = [piece for piece, plain in ordinary("12 boats came, 40 left.", code) if not plain]
    assert "12" in "".join(left)
    assert "40" in "".join(left)


def test_a_number_inside_a_name_of_the_records_is_part_of_it() -> None:
    assert taken("Both left Kilo 7 and Kilo 70.", "en", "Kilo 7") == ["Kilo 7"]


@LANGUAGES
def test_every_day_is_known_as_the_page_prints_it(code: str) -> None:
    phrases = load_phrases(code)
    for month in range(1, 13):
        printed = print_date(PartialDate(2024, month, 17), phrases)
        assert taken(f"{printed}.", code) == [printed]


WORDS = {
    code: sorted(
        {
            form
            for key, phrase in load_phrases(code).phrases.items()
            if key.startswith("groups.")
            for form in forms(phrase)
            if not form.startswith(("de ", "d’", "من "))  # after millions
        }
    )
    for code in available()
}
LISTS = by_language(resources.reading_words(), "ordinary")


@LANGUAGES
@given(data=st.data(), number=st.integers(1, 99_999))
def test_no_number_of_people_is_ever_taken(code: str, data: st.DataObject, number: int) -> None:
    group = data.draw(st.sampled_from(WORDS[code]))
    leads = ("named", "before_year", "magnitude", "decade", "aged")
    before = data.draw(st.sampled_from([*(w for key in leads for w in LISTS[code][key]), ""]))
    text = f"{before} {number} {group}."
    assert not any(re.search(r"\d", piece) for piece in taken(text, code))


@LANGUAGES
@given(st.text(max_size=60))
def test_nothing_of_a_text_is_lost(code: str, text: str) -> None:
    assert "".join(piece for piece, _ in ordinary(text, code, (), counted_words(code))) == text


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Situation report 184", False),
        ("Bulletin 12: 40 people killed", False),
        ("Officials report 184 houses destroyed", True),
        ("Officials report 184 killed", True),
    ],
)
def test_the_number_of_an_issue_counts_nothing(text: str, counts: bool) -> None:
    plain = "".join(piece for piece, taken in ordinary(text, "en", counted=frozenset()) if taken)
    assert any(map(str.isdigit, plain)) is not counts
