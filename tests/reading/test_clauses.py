"""Free text joins the sentence in which it is printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.reading.clauses import as_clause, as_clauses


@pytest.mark.parametrize(
    ("language", "text", "clause"),
    [
        ("en", "The port is closed.", "the port is closed"),
        ("en", "the port is closed", "the port is closed"),
        ("en", "Access is barred. Trucks wait.", "access is barred. Trucks wait"),
        ("en", "Town A is cut off.", "Town A is cut off"),
        ("en", "The Hague was not reached.", "The Hague was not reached"),
        ("en", "It was shut at 6 p.m.", "it was shut at 6 p.m."),
        ("en", "Trucks wait near the U.S.", "Trucks wait near the U.S."),
        ("en", "They ask: who pays?", "they ask: who pays?"),
        ("en", "Nothing more...", "nothing more..."),
        ("en", "WHO regions were reached.", "WHO regions were reached"),
        ("en", "IT equipment is short.", "IT equipment is short"),
        ("en", "A road is shut.", "a road is shut"),
        ("en", "A", "A"),
        ("en", "Tents were set up in Camp 4.", "Tents were set up in Camp 4"),
        ("en", "The river rose by 2.5.", "the river rose by 2.5"),
        ("ar", "نصبت الخيام في المخيم ٤.", "نصبت الخيام في المخيم ٤"),
        ("fr", "Le port est fermé.", "le port est fermé"),
        ("fr", "Les routes, etc.", "les routes, etc."),
        ("fr", "The port is closed.", "The port is closed"),
        ("fr", "L’eau est coupée.", "l’eau est coupée"),
        ("fr", "L’Aquila est coupée.", "L’Aquila est coupée"),
        ("es", "La Paz quedó aislada.", "La Paz quedó aislada"),
        ("es", "La carretera está cortada.", "la carretera está cortada"),
        ("ar", "أغلق الميناء.", "أغلق الميناء"),
        ("xx", "The port is closed.", "The port is closed"),
    ],
)  # fmt: skip
def test_a_text_goes_on_in_a_sentence(language: str, text: str, clause: str) -> None:
    assert as_clause(text, language) == clause


@pytest.mark.parametrize(
    ("language", "text", "clauses"),
    [
        ("en", "A quay fell. Nobody warned the port.", "a quay fell | nobody warned the port"),
        ("en", "Dr. Sample left at 6 p.m. on Monday", "Dr. Sample left at 6 p.m. on Monday"),
        ("en", "Who pays? Nobody knows.", "who pays? Nobody knows"),
        ("en", "A road is shut.", "a road is shut"),
        ("fr", "Le quai est tombé. La route est coupée.",
         "le quai est tombé | la route est coupée"),
        ("es", "El muelle cayó. La carretera está cortada.",
         "el muelle cayó | la carretera está cortada"),
        ("ar", "انهار الرصيف. أغلق الطريق.", "انهار الرصيف | أغلق الطريق"),
    ],
)  # fmt: skip
def test_sentences_of_a_text_are_clauses_of_one(language: str, text: str, clauses: str) -> None:
    assert " | ".join(as_clauses(text, language)) == clauses


@given(st.text(min_size=1, max_size=40).filter(str.strip))
def test_no_word_is_lost_or_gained(text: str) -> None:
    """What differs is a full stop at the end, spaces around, and the case of one word."""
    made = as_clause(text, "en", "fr")
    assert made.casefold() in (text.strip().casefold(), text.strip().casefold()[:-1])
    assert as_clause(made, "en", "fr").casefold() in (made.casefold(), made.casefold()[:-1])
