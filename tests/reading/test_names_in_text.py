"""Names stand in a text as whole words, and of very many few are looked for."""

from __future__ import annotations

import pytest

from sitrep.names_in_text import names_found, names_held

NAMES = ("Camp 4", "Office of Camp 4", "Ana", "مخيم الوادي", "—", "Force A (north)", "O’Neil")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In Camp 4 and Camp 42", ["Camp 4"]),
        ("the Office of Camp 4 said", ["Office of Camp 4"]),
        ("Banana, Ana and Anabel", ["Ana"]),
        ("في مخيم الوادي اليوم", ["مخيم الوادي"]),
        ("one — two", ["—"]),
        ("Force A (north), O’Neil", ["Force A (north)", "O’Neil"]),
        ("nobody", []),
    ],
)
def test_names_are_found_alike_however_they_are_given(text: str, found: list[str]) -> None:
    for names in (NAMES, frozenset(NAMES), dict.fromkeys(NAMES)):
        assert [one[0] for one in names_found(text, names)] == found


def test_of_names_with_a_word_in_common_only_those_that_fit_are_looked_for() -> None:
    """Looking for each name in each text grew with the square of a report."""
    asked: list[str] = []

    class Text(str):
        __slots__ = ()

        def __contains__(self, name: object) -> bool:
            asked.append(str(name))
            return super().__contains__(str(name))

    names = frozenset(f"Bulletin of the office, part k{at}" for at in range(2_000))
    assert names_held(Text("as Bulletin of the office, part k7 has it"), names) == [
        "Bulletin of the office, part k7"
    ]
    assert len(asked) == 1
