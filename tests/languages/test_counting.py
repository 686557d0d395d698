"""What counts people without a digit is found; what only looks like it is left alone."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from sitrep.languages import available
from sitrep.languages.counting import counting, counting_words_of
from sitrep.languages.phrases import DUAL, SINGLE, forms, load_phrases
from sitrep.rules.untraced_numeral import numerals_in

LANGUAGES = pytest.mark.parametrize("code", available())


def found(code: str, text: str) -> str:
    phrases = load_phrases(code)
    pattern = counting(phrases)
    assert pattern is not None
    plain = (
        re.sub(rf"\b(?:{'|'.join(phrases.no_numbers)})\b", " ", text)
        if phrases.no_numbers
        else text
    )
    words = [one for one in re.findall(r"[^\W\d_]+", plain) if one.lower() in phrases.number_words]
    return " | ".join([*(one[0] for one in pattern.finditer(plain)), *words])


@pytest.mark.parametrize(
    ("code", "text", "counts"),
    [
        ("en", "A pair of people, both sick boys.", "pair of people | both sick boys"),
        ("en", "Both of the women, and XII families.", "Both of the women | XII families"),
        ("en", "It doubled, tripled; a dozen; half of it.", "doubled | tripled | dozen | half"),
        ("fr", "Une paire de personnes, XII enfants.", "paire de personnes | XII enfants"),
        ("fr", "Il a doublé, triplé ; la moitié.", "doublé | triplé | moitié"),
        ("es", "Un par de personas, ambos niños, XII heridos.",
         "par de personas | ambos niños | XII heridos"),
        ("es", "Se duplicó; la mitad, una docena.", "duplicó | mitad | docena"),
        ("ar", "زوج من الأطفال وXII أشخاص", "زوج من الأطفال"),
        ("en", "Nobody died; a pair of clinics.", "Nobody died | pair of clinics"),
        ("fr", "Personne n’est mort ; une paire d’écoles.", "Personne n’est mort | paire d’écoles"),
        ("es", "Nadie murió; nadie resultó herido; un par de escuelas.",
         "Nadie murió | nadie resultó herido | par de escuelas"),
        ("ar", "أُغلق جسران ولم يقتل أحد.", "جسران | لم يقتل أحد"),
        ("ar", "كلا الطفلين، تضاعف العدد، نصف السكان", "الطفلين | تضاعف | نصف"),
    ],
)  # fmt: skip
def test_counts_without_a_digit(code: str, text: str, counts: str) -> None:
    assert found(code, text) == counts


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Both sides, both men and women, both more exposed; a pair of boots."),
        ("en", "Phase II patients, World War II victims, DC people, Part II. I left."),
        ("en", "Nobody was there; nobody knows how many died; a couple of days."),
        ("fr", "Personne ne sait combien sont morts ; une paire de chaussures."),
        ("es", "Nadie sabe cuántos murieron; un par de horas."),
        ("ar", "لا أحد يعرف عدد القتلى؛ الطرفان."),
        ("en", "After half a day and half an hour a third party came."),
        ("fr", "Les deux parties, phase II patients, une demi-heure, les années trente."),
        ("fr", "Elle en atteint, sur les personnes ciblées, une part en pour cent."),
        ("es", "Registros duplicados; un par de zapatos, por ciento."),
        ("es", "Ambas partes, ambos hombres y mujeres, fase II pacientes, los años treinta."),
        ("ar", "كلا الجانبين بعد نصف ساعة؛ المرحلة II أشخاص"),
        ("ar", "النسبة في المائة أو بالمئة من المستهدفين"),
    ],
)
def test_what_counts_nobody(code: str, text: str) -> None:
    assert found(code, text) == ""


@LANGUAGES
def test_no_phrase_of_the_house_counts(code: str) -> None:
    """But for the words that are a number with what it counts, which are printed as that figure."""
    phrases = load_phrases(code)
    pattern = counting(phrases)
    assert pattern is not None
    ours = phrases.phrases.values()
    figures = {one.get(of) for one in ours if isinstance(one, Mapping) for of in (SINGLE, DUAL)}
    texts = [form for phrase in ours for form in forms(phrase) if form not in figures]
    assert [text for text in texts if pattern.search(text)] == []


@pytest.mark.parametrize(
    ("code", "text", "none"),
    [
        ("en", "No deaths were reported; zero people died; no new cases.",
         ["No deaths", "zero people", "no new cases"]),
        ("en", "No news of the dead; no road leads there; no longer missing.", []),
        ("fr", "Aucun blessé, aucune personne.", ["Aucun blessé", "aucune personne"]),
        ("es", "Ningún herido, ninguna persona.", ["Ningún herido", "ninguna persona"]),
        ("ar", "دون إصابات، دون طريق", ["دون إصابات"]),
    ],
)  # fmt: skip
def test_what_there_was_none_of_counts(code: str, text: str, none: list[str]) -> None:
    pattern = counting_words_of(code).none_of
    assert pattern is not None
    assert [one[0] for one in pattern.finditer(text)] == none


@pytest.mark.parametrize(
    ("code", "text", "numerals"),
    [
        ("en", "A tenth of the people left; a third of them.", ("A tenth of", "third")),
        (
            "en",
            "On the one hand it was calm in the first half of June, at half past six.",
            ("six",),
        ),
        ("en", "The one-way road to the old quarter was shut for an hour and a half.", ()),
        ("fr", "D’une part, la première moitié de juin fut calme.", ()),
        ("es", "Por un lado, la primera mitad de junio fue tranquila.", ()),
        ("ar", "من جهة واحدة كان النصف الأول هادئا", ()),
    ],
)
def test_turns_of_phrase_count_nothing(code: str, text: str, numerals: tuple[str, ...]) -> None:
    assert numerals_in(text, counting_words_of(code)) == numerals


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The two bridges were cut, neither of the two roads is open, and these two met."),
        ("en", "The two-storey house stood between the two sides."),
        ("fr", "Les deux ponts sont coupés, tous les deux ; aucune des deux routes n’est ouverte."),
        ("es", "Los dos puentes estaban cortados; ninguna de las dos carreteras está abierta."),
        ("ar", "انقطع كلا الجسرين، وأُغلق الطريقان كلاهما."),
    ],
)  # fmt: skip
def test_both_of_two_things_count_nothing(code: str, text: str) -> None:
    assert numerals_in(text, counting_words_of(code)) == ()


@pytest.mark.parametrize(
    ("code", "text", "numeral"),
    [
        ("en", "The two children left.", "two"),
        ("en", "The two of them were killed.", "two"),
        ("en", "These two injured fishermen left.", "two"),
        ("en", "The two thousand left, the two-thirds left.", "two"),
        ("en", "There, two bridges were cut.", "two"),
        ("fr", "Les deux enfants sont partis.", "deux"),
        ("fr", "Tous les deux ont été tués.", "deux"),
        ("fr", "Les deux cents sont partis.", "deux"),
        ("fr", "Deux ponts étaient coupés.", "deux"),
        ("es", "Las dos mujeres salieron.", "dos"),
        ("es", "Los dos fueron heridos.", "dos"),
        ("es", "Los dos tercios salieron, los dos mil salieron.", "dos"),
        ("ar", "غادر كلا الطفلين.", "الطفلين"),
    ],
)
def test_both_people_and_other_numbers_count(code: str, text: str, numeral: str) -> None:
    assert numeral in [one.lower() for one in numerals_in(text, counting_words_of(code))]
