"""Whom a sentence accuses in its own voice, in four languages, and whom it does not."""

from __future__ import annotations

import pytest

from sitrep.reading.accusations import accused, without_aims

ACTORS = ("Office A", "Bureau A", "Oficina A", "المكتب أ")


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("en", "Soldiers killed 12 people.", "Soldiers killed"),
        ("en", "In Town the air force has bombed the market.", "air force has bombed"),
        ("en", "On Monday police shot two men.", "police shot"),
        ("en", "It is said; Office A detained {t} people.", "Office A detained"),
        ("en", "Forces of the Office attacked the road.", "Forces of the Office attacked"),
        ("en", "Army kills 12 in Town", "Army kills"),
        ("en", "Soldiers of the army killed two nurses.", "Soldiers of the army killed"),
        (
            "en",
            "Fighters of the armed group attacked a village.",
            "Fighters of the armed group attacked",
        ),
        (
            "fr",
            "Des combattants du groupe armé ont attaqué un village.",
            "combattants du groupe armé ont attaqué",
        ),
        ("fr", "Town A was burned by an armed group.", "burned by"),
        ("en", "Two men were detained by whoever held the road.", "detained by"),
        ("en", "Houses were burned by lightning guards.", "burned by lightning guards"),
        ("fr", "Les forces de sécurité ont bombardé la ville.", "forces de sécurité ont bombardé"),
        ("fr", "Le Bureau A a détenu {t} personnes.", "Bureau A a détenu"),
        ("fr", "Douze personnes ont été tuées par des soldats.", "tuées par des soldats"),
        ("fr", "Le groupe est responsable de l’attaque.", "responsable de"),
        ("es", "Los soldados mataron a 12 personas.", "soldados mataron"),
        ("es", "La Oficina A detuvo a {t} personas.", "Oficina A detuvo"),
        ("es", "Doce personas fueron asesinadas por soldados.", "asesinadas por soldados"),
        ("ar", "قصف الجيش البلدة.", "قصف الجيش"),
        ("ar", "وقَتَلَ الجيش 12 شخصا.", "وقَتَلَ الجيش"),
        ("ar", "احتجز المكتب أ {t} شخصا.", "احتجز المكتب أ"),
        ("ar", "قُتل 12 شخصا على يد الجنود.", "قُتل 12 شخصا على يد الجنود"),
    ],
)
def test_an_actor_or_a_role_that_did_harm_is_accused(code: str, text: str, words: str) -> None:
    found = accused(text, code, ACTORS)
    assert found is not None
    assert found.of(text) == words


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Soldiers killed in Town were buried."),
        ("en", "The soldiers were killed."),
        ("en", "An attack on soldiers killed 12 people."),
        ("en", "An explosion near the police station killed 5."),
        ("en", "A fire at Office A killed two people."),
        ("en", "Army attacks continue."),
        ("en", "The flood killed 12 people."),
        ("en", "Two people were displaced by the second flood, or detained by May."),
        ("en", "Crops were burned by lightning near the end of the night."),
        ("fr", "Town A was burned by wildfires."),
        ("en", "Office A did not detain 12 people."),
        ("fr", "Les soldats ont été tués."),
        ("fr", "Une attaque contre des soldats a tué 12 personnes."),
        ("fr", "Cent personnes ont été déplacées par jour."),
        ("fr", "Des maisons ont été détruites par les inondations."),
        ("es", "Los soldados murieron."),
        ("es", "Un ataque contra soldados mató a 12 personas."),
        ("es", "Doce personas fueron desplazadas por las lluvias."),
        ("ar", "قتل جنود الجيش في الهجوم."),
        ("ar", "قتل 12 جنديا."),
        ("xx", "Soldiers killed 12 people."),
    ],
)
def test_who_was_harmed_and_what_nobody_did_accuse_nobody(code: str, text: str) -> None:
    assert accused(text, code, ACTORS) is None


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Office A targeted {n} children in South."),
        ("en", "Office A has targeted {n} children, displaced by rain."),
        ("en", "Office A targeted 5,000 children for assistance."),
        ("fr", "Le Bureau A a visé {n} enfants."),
        ("ar", "استهدف المكتب أ {n} طفل."),
        ("ar", "استهدف المكتب أ 500 طفل بالمساعدة."),
    ],
)
def test_nobody_is_accused_of_helping(code: str, text: str) -> None:
    assert accused(text, code, ACTORS) is not None
    assert accused(without_aims(text, code, ["n"]), code, ACTORS) is None


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Office A targeted a market near {n} children."),
        ("en", "Office A targeted {t} children."),
        ("en", "Office A targeted civilians waiting for aid."),
        ("en", "Office A targeted {n} children and shelled the convoy."),
        ("fr", "Le Bureau A a visé le convoi."),
        ("ar", "استهدف المكتب أ سوقا قرب {n} طفل."),
    ],
)
def test_an_attack_is_heard_beside_people_to_be_helped(code: str, text: str) -> None:
    assert accused(without_aims(text, code, ["n"]), code, ACTORS) is not None


def test_people_targeted_for_help_are_so_in_the_passive() -> None:
    plain = without_aims("{n} children were targeted by Office A; {t} were not.", "en", ["n"])
    assert plain == "{n} children were … by Office A; {t} were not."
