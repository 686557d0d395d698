"""Whom a sentence names, and who says it, before the verb and behind it, in four languages."""

from __future__ import annotations

import pytest

from sitrep.reading.named_actors import heard

NAMES = {"Alder Office": "a", "Birch Office": "b", "مكتب ألدر": "a"}


@pytest.mark.parametrize(
    ("code", "text", "says"),
    [
        ("en", "The Alder Office (AO) has said that the Birch Office is shut", {"a"}),
        ("en", "People died, the Alder Office noted", {"a"}),
        ("en", "It was reported by the Alder Office", {"a"}),
        ("en", "The road to the Alder Office is shut", set()),
        ("en", "The Alder Office said that the agency counted some", set()),
        ("en", "They said that the Alder Office is shut", set()),
        ("en", "Deaths were reported near the Alder Office", set()),
        ("en", "The Alder Office said so, and the Birch Office confirmed it", {"a", "b"}),
        ("fr", "Selon l’Alder Office, le Birch Office est fermé", {"a"}),
        ("fr", "Des gens sont morts, a déclaré Alder Office", {"a"}),
        ("fr", "Les morts ont été recensés par Alder Office", {"a"}),
        ("es", "Hubo muertos, informó Alder Office", {"a"}),
        ("es", "Alder Office informó de que hubo muertos", {"a"}),
        ("ar", "قال مكتب ألدر إن الطريق مغلق", {"a"}),
        ("ar", "الطريق إلى مكتب ألدر مغلق", set()),
        ("xx", "Alder Office said so", set()),
    ],
)
def test_who_says_it_is_told_from_who_is_named(code: str, text: str, says: set[str]) -> None:
    assert heard(text, code, NAMES).all_known == says


@pytest.mark.parametrize(
    ("code", "text", "name"),
    [
        (
            "en",
            "But local sources in Alder (north) have confirmed that it rained",
            "local sources in Alder (north)",
        ),
        ("en", "The Daily cited a driver, who was there, as saying that it rained", "a driver"),
        ("en", "According to J. Example, it rained", "J. Example"),
        ("fr", "D’après le maire, il a plu", "le maire"),
        ("es", "Llovió, dijeron fuentes locales", "fuentes locales"),
        ("ar", "وأفادت مصادر محلية بأن المطر هطل", "مصادر محلية"),
    ],
)
def test_whoever_is_not_known_has_the_name_that_stands_there(
    code: str, text: str, name: str
) -> None:
    (one,) = heard(text, code, {}).saying
    assert (one.name, one.span.of(text)) == (name, name)
