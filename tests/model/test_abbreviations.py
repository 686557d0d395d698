"""The full stop of an abbreviation ends no sentence; the one behind a sentence does."""

from __future__ import annotations

import pytest

from sitrep.model.prose import sentences


def parts(code: str, text: str) -> list[str]:
    return [one.text for one in sentences(text, code)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "At 6 p.m. the U.S. team met [@doc]."),
        ("en", "The U.N. Example Agency met J. A. Example and Dr. B. Test [@doc]."),
        ("en", "Under No. 5 and art. 6, food, tents etc. were brought (at 7 a.m.) by road [@doc]."),
        ("fr", "M. Exemple et J.-M. Exemple, selon l’art. 5, ont apporté eau, etc. par la route."),
        ("fr", "La loi no. 5 citée par J. Exemple vaut [@doc]."),
        ("es", "La Sra. Ejemplo, de EE. UU., y J. M. Ejemplo citaron el art. 5 a las 6 p.m. allí."),
        ("es", "El equipo de EE. UU. llegó con agua, etc. por la ruta núm. 5 [@doc]."),
        ("ar", "قالت د. مثال إن أ. مثال وصل [@doc]."),
    ],
)  # fmt: skip
def test_a_sentence_goes_on_behind_an_abbreviation(code: str, text: str) -> None:
    assert len(parts(code, text)) == 1


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "It began at 6 p.m. People fled."),
        ("en", "It began at 6 p.m. [@doc] at dawn people fled."),
        ("en", "A team came from the U.S. The road was open."),
        ("en", "The storm reached Town A. Example Agency brought tents."),
        ("en", "It was hepatitis B. Example Agency brought tents."),
        ("en", "It reached zone B. Example Agency brought tents."),
        ("en", "They signed as J. The road was open."),
        ("en", "Was anyone hurt? They said no. Example Agency agreed."),
        ("fr", "Ils ont apporté tentes, eau, etc. La route était ouverte."),
        ("fr", "La tempête a touché la zone B. Exemple Agence a apporté des tentes."),
        ("es", "Llegaron de EE. UU. La ruta estaba abierta."),
        ("es", "Era hepatitis B. Ejemplo Agencia trajo tiendas."),
        ("ar", "وصل الفريق. كانت الطريق مفتوحة."),
    ],
)
def test_a_sentence_ends_where_another_begins(code: str, text: str) -> None:
    assert len(parts(code, text)) > 1
