"""Numbers of an article that count nothing are no alarm, and shares are read either way round."""

from __future__ import annotations

import pytest

from sitrep.reading.mentions import mentions
from tests.auditing.sample_auditors import alarms

NOTHING = [
    # Times of day in words, and the strength of an earthquake.
    ("flood", "en", "It was half past four when a 7.1 earthquake shook the two provinces."),
    ("flood", "fr", "À quatre heures et demie, un séisme de 7,1 a secoué la côte."),
    ("flood", "es", "A las cuatro y media un terremoto de 7,1 sacudió la costa."),
    ("flood", "ar", "وقع زلزال 7.1 في المنطقة."),
    # Marks, games, wheels, sourness and nets; numbers of notes.
    ("flood", "en", "Donors gave us 4/5, and the match ended 2–1.¹"),
    ("flood", "fr", "Notre note est de 4/5, dans un 4x4 avec la 4G et une eau à pH 6."),
    ("flood", "es", "Nuestra nota: 4/5; un 4x4 con 4G y agua con un pH 6. El partido terminó 2-1."),
    ("flood", "ar", "تقييمنا 4/5، وشبكة 4G، ودرجة pH 6."),
    # How sure a range is to hold what it is of.
    ("flood", "en", "The table gives 95% CI, and a 90 % confidence interval."),
    ("flood", "fr", "Le tableau donne l'IC 95 % et l'intervalle de confiance à 90 %."),
    ("flood", "es", "El cuadro da el IC 95 % y el intervalo de confianza del 90 %."),
    ("flood", "ar", "يعطي الجدول فاصل الثقة 95%."),
    # Laws with their year or session, plans of some years, names with a number.
    ("flood", "en", "A 2.5-year plan follows IHR (2005), bus 14 stops at door 16."),
    ("flood", "fr", "Sous le règlement sanitaire (2005) et la résolution 46/182, bus 14, porte 3."),
    ("flood", "es", "Según el Reglamento Sanitario Internacional (2005), la pista 2 está abierta."),
    ("flood", "ar", "عملا بالقرار 2417 والمادة 3 واللوائح الصحية (2005)."),
    # Numbers by which one calls, parts of a thread, and what somebody is with an age.
    ("flood", "es", "Teléfono: 91 555 12 34."),
    ("flood", "fr", "3/4 Le fil continue."),
    ("flood", "en", "“It was loud,” said a teacher, 41, at the gate."),
]


@pytest.mark.parametrize(("report", "language", "text"), NOTHING)
def test_what_counts_nothing_is_no_alarm(report: str, language: str, text: str) -> None:
    assert [(one.text, one.got) for one in alarms(report, language, text)] == []


SHARES = [
    ("en", "Almost two of every three people drowned.", "Almost two of every three", 67),
    ("en", "Of every three patients, two were children.", "Of every three patients, two", 67),
    ("fr", "Sur trois malades, deux sont des enfants.", "Sur trois malades, deux", 67),
    ("es", "De cada tres enfermos, dos eran niños.", "De cada tres enfermos, dos", 67),
    ("ar", "من كل ثلاثة مرضى اثنان من الأطفال.", "من كل ثلاثة مرضى اثنان", 67),
    ("en", "3/4 of the staff are at work.", None, None),
]


@pytest.mark.parametrize(("language", "text", "said", "share"), SHARES)
def test_a_share_is_read_whichever_number_is_first(
    language: str, text: str, said: str | None, share: int | None
) -> None:
    found = [(one.text, one.count.low) for one in mentions(text, language) if one.count.per_cent]
    assert found == ([(said, share)] if said else [])


COUNTED = [
    ("en", "Some 4/5 of the houses stand."),
    ("en", "Contact tracing reached: 12 345 678 people."),
    ("fr", "Ils ont perdu 2 points d’eau sur 12."),
]


@pytest.mark.parametrize(("language", "text"), COUNTED)
def test_what_looks_like_one_of_them_and_counts_is_read(language: str, text: str) -> None:
    assert mentions(text, language)
