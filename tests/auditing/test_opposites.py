"""Opposites, and what is next to right: an audit hears one that stands in another's place."""

from __future__ import annotations

import pytest

from tests.auditing.sample_auditors import alarms

AGENCY = {
    "en": "the National Disaster Agency of Kestria said.",
    "fr": "selon l’Agence nationale des catastrophes de Kestrie.",
    "es": "según la Agencia Nacional de Desastres de Kestria.",
    "ar": "وفق الوكالة الوطنية للكوارث في كستريا.",
}

BOTH_WAYS = [
    # More than an earlier figure, or than that of somebody else.
    ("en", "143 people had died by 14 May, 45 ⟦more⟧ than on 7 May, ", "fewer"),
    ("fr", "143 personnes étaient mortes au 14 mai, 45 ⟦de plus⟧ que le 7 mai, ", "de moins"),
    ("es", "El 14 de mayo habían muerto 143 personas, 45 ⟦más⟧ que el 7 de mayo, ", "menos"),
    # A day from which something grew is that of the earlier figure, and no other.
    ("en", "The deaths have grown by 45 since ⟦7⟧ May, when there were 98, ", "8"),
    ("en", "The deaths have gone ⟦up⟧ by 45 since 7 May, to 143, ", "down"),
    ("en", "Between ⟦7⟧ and 14 May, the deaths rose by 45, from 98 to 143, ", "8"),
    # Behind a word for a fall stands the lower number, and the earlier one behind "against".
    ("fr", "Le nombre de décès ⟦augmente⟧ : 143 au 14 mai, contre 98 au 7 mai, ", "recule"),
    # Points are no per cent.
    ("en", "143 people had died by 14 May, 98 by 7 May: a rise of 46 ⟦per cent⟧, ",
     "percentage points"),
    ("fr", "143 personnes étaient mortes au 14 mai, 98 au 7 mai : une hausse de 46 ⟦%⟧, ",
     "points"),
    # A number that begins with a nought is another.
    ("en", "⟦143⟧ people had died by 14 May, ", "0143"),
    # Days in numbers.
    ("fr", "143 personnes étaient mortes au ⟦14/05⟧, ", "15/05"),
    # Two numbers of one sentence, each with the word of the other.
    ("en", "11,950 houses were ⟦destroyed⟧ and 36,700 damaged, ", "damaged"),
    # A place right behind a figure.
    ("en", "31 people died in the province of Upper Olma and 112 in the province of ⟦Lower⟧ Olma, ",
     "Upper"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wrong"), BOTH_WAYS)
def test_one_of_two_opposites_is_right(language: str, text: str, wrong: str) -> None:
    before, _, rest = text.partition("⟦")
    right, _, after = rest.partition("⟧")
    told = [f"{before}{word}{after}{AGENCY[language]}" for word in (right, wrong)]
    assert [(one.text, one.got) for one in alarms("flood", language, told[0])] == []
    assert alarms("flood", language, told[1])


def test_a_place_that_begins_what_is_said_of_the_next_figure_is_of_that() -> None:
    text = "In the province of Upper Olma 31 and in the province of Lower Olma 112 people died, "
    assert alarms("flood", "en", text + AGENCY["en"]) == ()


ANSWERS = [
    ("en", "The Olma River Monitor counts 212 deaths. The National Disaster Agency of Kestria "
     "{} that.", "denied", "confirmed"),
    ("fr", "L’Observatoire de l’Olma compte 212 décès. L’Agence nationale des catastrophes de "
     "Kestrie le {}.", "nie", "confirme"),
    ("es", "El Observatorio del Río Olma cuenta 212 muertes. La Agencia Nacional de Desastres de "
     "Kestria lo {}.", "niega", "confirma"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "right", "wrong"), ANSWERS)
def test_who_denied_did_not_confirm(language: str, text: str, right: str, wrong: str) -> None:
    assert [(one.text, one.got) for one in alarms("flood", language, text.format(right))] == []
    found = [(one.verdict.value, one.text) for one in alarms("flood", language, text.format(wrong))]
    assert ("audit-said-otherwise", wrong) in found


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", ANSWERS[0][1], "has not confirmed", "has confirmed"),
        ("en", ANSWERS[0][1], "could not have confirmed", "has now confirmed"),
        ("fr", ANSWERS[1][1].replace("le {}", "{}"), "ne le confirme pas", "le confirme"),
        ("es", ANSWERS[2][1].replace("lo {}", "{}"), "no lo confirma", "lo confirma"),
    ],
)  # fmt: skip
def test_what_is_not_confirmed_is_not_said_to_be(
    language: str, text: str, right: str, wrong: str
) -> None:
    for said, confirmed in ((right, False), (wrong, True)):
        found = [one.verdict.value for one in alarms("flood", language, text.format(said))]
        assert ("audit-said-otherwise" in found) is confirmed


def test_what_things_are_packed_in_is_not_their_number() -> None:
    text = "The Ministry of Health of Kestria distributed 64,000 {} of vaccine in Wesk."
    assert alarms("flood", "en", text.format("doses")) == ()
    assert [one.text for one in alarms("flood", "en", text.format("vials"))] == ["vials"]
