"""Words that take sides are known in every language; what only looks like them is none."""

from __future__ import annotations

import pytest

from sitrep import resources
from sitrep.rules.sided_words import sided_words
from sitrep.word_lists import by_language

LOADED = [
    ("en", "The enemy executed ten men in a massacre.", ["massacre", "executed", "enemy"]),
    ("en", "The sanctions regime and the execution of the budget; the slaughter of livestock.", []),
    ("en", "People met at Martyrs' Square.", []),
    ("fr", "Des terroristes ont libéré la ville ; le régime a nié ces atrocités.",
     ["régime", "atrocités", "terroristes", "libéré la ville"]),
    ("fr", "Le régime de sanctions et le régime alimentaire ; les otages libérés.", []),
    ("fr", "Une hausse brutale des prix, place des Martyrs ; le projet est exécuté.", []),
    ("fr", "Dix civils ont été exécutés.", ["civils ont été exécutés"]),
    ("es", "Los terroristas huyeron de la matanza; el régimen calló.",
     ["régimen", "matanza", "terroristas"]),
    ("es", "El régimen de excepción, el proyecto ejecutado y los rehenes liberados.", []),
    ("es", "El llamado a la calma; apenas llovió.", []),
    ("ar", "أعلنت قوات النظام تحرير البلدة من الإرهابيين.",
     ["قوات النظام", "الإرهابيين", "تحرير البلدة"]),
    ("ar", "نظام الرعاية الصحية، وتطهير المياه، وميدان الشهداء، ورئيس التحرير.", []),
]  # fmt: skip
VERBS = [
    ("en", "The ministry confirmed that ten died; the office admitted it.",
     ["confirmed", "admitted"]),
    ("en", "The hospital stopped admitting new patients and admitted 30 wounded.", []),
    ("en", "The office admitted that 30 patients died, and admits children were hit.",
     ["admitted", "admits"]),
    ("fr", "Le ministère a confirmé dix morts ; le bureau a reconnu et prétend autre chose.",
     ["a confirmé", "a reconnu", "prétend"]),
    ("fr", "Dix cas ont été confirmés ; un échantillon reste à confirmer.", []),
    ("fr", "Un laboratoire a confirmé le choléra ; les patients sont admis à l’hôpital.", []),
    ("es", "El ministerio confirmó diez muertes; la oficina admitió que hubo más.",
     ["confirmó", "admitió que"]),
    ("es", "Hay diez casos confirmados y el laboratorio confirmó otro.", []),
    ("ar", "أكدت الوزارة وفاة عشرة، وزعم المكتب خلاف ذلك.", ["أكدت", "وزعم"]),
    ("ar", "الحالات المؤكدة عشر، وأكدت الفحوصات حالة أخرى، وأقر البرلمان برنامجا.", []),
]  # fmt: skip
JUDGING = [
    ("en", "the respected Rights Watch", ["respected"]),
    ("fr", "l’agence de propagande du nord", ["propagande"]),
    ("es", "la polémica oficina", ["polémica"]),
    ("ar", "الوكالة المثيرة للجدل", ["المثيرة للجدل"]),
]


@pytest.mark.parametrize(("language", "text", "words"), LOADED)
def test_words_that_judge_or_dramatise(language: str, text: str, words: list[str]) -> None:
    assert sorted(word for word, _ in sided_words(language).loaded_in(text)) == sorted(words)


@pytest.mark.parametrize("language", ["en", "fr", "es", "ar"])
def test_each_group_of_loaded_words_has_what_is_written_instead(language: str) -> None:
    words = sided_words(language)
    assert words.loaded.groups == len(words.instead) > 10


@pytest.mark.parametrize(("language", "text", "words"), VERBS)
def test_verbs_that_vouch_or_doubt(language: str, text: str, words: list[str]) -> None:
    assert [word for word, _ in sided_words(language).verbs_in(text)] == words


@pytest.mark.parametrize(("language", "text", "words"), JUDGING)
def test_labels_that_judge(language: str, text: str, words: list[str]) -> None:
    assert [one[0] for one in sided_words(language).judging.finditer(text)] == words


@pytest.mark.parametrize("language", resources.language_codes())
def test_what_is_written_instead_takes_no_side(language: str) -> None:
    lists = by_language(resources.reading_words(), "wording")
    assert len(lists[language]["loaded"]) == len(lists["en"]["loaded"])
    for instead in lists[language]["loaded"]:
        assert list(sided_words(language).loaded_in(instead)) == []
