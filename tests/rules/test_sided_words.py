"""Words that take sides are known in every language; what only looks like them is none."""

from __future__ import annotations

import pytest

from sitrep import resources
from sitrep.rules.sided_words import PROVEN, sided_words
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
    ("en", "Relatives are not admitted to the prison; journalists were admitted once.", []),
    ("en", "It was admitted that ten died; the office had not admitted it.",
     ["admitted", "admitted"]),
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
DENIED = [
    ("en", "The number could not be confirmed."),
    ("en", "The number couldn’t be independently confirmed."),
    ("en", "It cannot be officially confirmed."),
    ("en", "The raid was not confirmed by the Army."),
    ("en", "No famine was confirmed in the North."),
    ("en", "The office said that no new closure has been confirmed."),
    ("en", "There was no confirmed information."),
    ("en", "The Army neither confirmed nor denied it."),
    ("en", "The Army would neither confirm nor deny it."),
    ("en", "Neither the Army nor the Front has confirmed it."),
    ("en", "The Army did not confirm it."),
    ("en", "The Army didn't immediately confirm or deny it."),
    ("en", "The Army declined to confirm it; the Front was unable to independently confirm it."),
    ("en", "The Army has yet to confirm it, and left without confirming it."),
    ("en", "None of the parties has confirmed it, and nobody else confirmed it."),
    ("en", "If confirmed, it is the third; the office does not know if it was confirmed."),
    ("fr", "Aucune autorité n’a confirmé le bilan, et personne ne le confirme."),
    ("fr", "Ni l’armée ni le front n'ont confirmé le bilan ; l’armée ne confirme pas la frappe."),
    ("fr", "L’armée n’a ni confirmé ni démenti ; le bilan n’a pas été confirmé."),
    ("fr", "La route est fermée sans que l’armée le confirme."),
    ("es", "El ejército no confirmó la cifra ni la confirma ahora."),
    ("es", "El ejército no ha confirmado oficialmente la cifra y nunca la ha confirmado."),
    ("es", "Ninguna de las partes confirmó la cifra, y tampoco la confirmó la oficina."),
    ("es", "Nadie confirmó la cifra; el ejército ni confirmó ni negó el ataque."),
    ("ar", "لم يؤكد الجيش الرقم."),
    ("ar", "ولم تؤكد الوزارة الرقم، ولا يؤكد المكتب ذلك، ولن تؤكد الجهة ذلك."),
    ("ar", "غادر الوفد دون أن يؤكد الرقم، ورفضت الوزارة أن تؤكد ذلك."),
    ("ar", "لم ينف الجيش ذلك ولم يؤكده، ولم ينف المكتب أو يؤكد ذلك."),
]  # fmt: skip
AFFIRMED = [
    ("en", "The Army did not only confirm it.", ["confirm"]),
    ("en", "The Army did not wait and confirmed it.", ["confirmed"]),
    ("en", "It did not rain, the office confirmed.", ["confirmed"]),
    ("en", "With no food left the office confirmed the closure.", ["confirmed"]),
    ("en", "Neither road was open, and the office confirmed that.", ["confirmed"]),
    ("en", "The Front denied it and the Army confirmed it.", ["confirmed"]),
    ("en", "The Army did not reveal it, and has not acknowledged it.", ["acknowledged", "reveal"]),
    ("fr", "L’armée n’a confirmé que la fermeture.", ["a confirmé"]),
    ("fr", "L’armée ne nie pas et confirme la frappe.", ["confirme"]),
    ("fr", "Personne n’est parti, et le bureau a confirmé la fermeture.", ["a confirmé"]),
    ("es", "El ejército no solo confirmó la cifra.", ["confirmó"]),
    ("es", "Ninguna ruta estaba abierta y la oficina confirmó el cierre.", ["confirmó"]),
    ("es", "No llovió, confirmó la oficina.", ["confirmó"]),
    ("ar", "لم تفتح الطريق، وأكد المكتب ذلك.", ["وأكد"]),
    ("ar", "لم يكتف الجيش بذلك، ويؤكد الآن الرقم.", ["ويؤكد"]),
]  # fmt: skip
CASES = [
    ("en", "The ministry confirmed {} cases and has confirmed at least {} cases.", []),
    ("en", "Of these, {} were confirmed; in the North {} had been officially confirmed.", []),
    ("en", "There were {} of them confirmed, and {} confirmed in the South.", []),
    ("en", "The ministry put it at {}, and confirmed the closure.", ["confirmed"]),
    ("en", "Of these, {} were confirmed, the office confirmed.", ["confirmed"]),
    ("en", "The ministry confirmed that {} cases were found.", ["confirmed"]),
    ("en", "The ministry confirmed the closure and told of {} cases.", ["confirmed"]),
    ("en", "The ministry revealed {} cases.", ["revealed"]),
    ("fr", "Le ministère a confirmé {} cas et confirme au moins {} cas.", []),
    ("fr", "Le ministère a confirmé que {} cas ont été trouvés.", ["a confirmé"]),
    ("es", "El ministerio confirmó {} casos y ha confirmado más de {} casos.", []),
    ("es", "El ministerio confirmó que hubo {} casos.", ["confirmó"]),
    ("ar", "أكدت وزارة الصحة {} حالة.", []),
    ("ar", "أكدت وزارة الصحة أن {} حالة سجلت.", ["أكدت"]),
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


@pytest.mark.parametrize(("language", "text"), DENIED)
def test_who_does_not_confirm_vouches_for_nothing(language: str, text: str) -> None:
    assert list(sided_words(language).verbs_in(text)) == []


@pytest.mark.parametrize(("language", "text", "words"), AFFIRMED)
def test_who_confirms_beside_a_negation_vouches(language: str, text: str, words: list[str]) -> None:
    assert sorted(word for word, _ in sided_words(language).verbs_in(text)) == words


@pytest.mark.parametrize(("language", "text", "words"), CASES)
def test_who_confirms_so_many_cases_says_their_status(
    language: str, text: str, words: list[str]
) -> None:
    verbs = sided_words(language)
    assert [word for word, _ in verbs.verbs_in(text.format(PROVEN, PROVEN))] == words
    assert list(verbs.verbs_in(text.format(12, 12)))


@pytest.mark.parametrize(("language", "text", "words"), JUDGING)
def test_labels_that_judge(language: str, text: str, words: list[str]) -> None:
    assert [one[0] for one in sided_words(language).judging.finditer(text)] == words


@pytest.mark.parametrize("language", resources.language_codes())
def test_what_is_written_instead_takes_no_side(language: str) -> None:
    lists = by_language(resources.reading_words(), "wording")
    assert len(lists[language]["loaded"]) == len(lists["en"]["loaded"])
    for instead in lists[language]["loaded"]:
        assert list(sided_words(language).loaded_in(instead)) == []
