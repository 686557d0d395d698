"""Money beside money: what was spent of what was received, and gaps in the form of their number."""

from __future__ import annotations

from typing import Any

import pytest

from tests.compose.written import written

PLAIN = {
    "according_to": "office", "currency": "USD", "as_of": "2024-05-08", "sources": ["doc"],
}  # fmt: skip


def page(language: str, **counts: str) -> str:
    records: list[dict[str, Any]] = [
        PLAIN | {"id": measure, "measure": f"funding_{measure}", "count": count}
        for measure, count in counts.items()
    ]
    said = written(language, [], funding=records)
    return said.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("language", "gap"),
    [("fr", "18 450 000 USD"), ("es", "18.450.000 USD")],
)
def test_a_gap_in_full_has_the_plural_form_of_its_own_number(language: str, gap: str) -> None:
    assert f"| {gap} |" in page(language, required="24600000", received="6150000")


@pytest.mark.parametrize(
    ("language", "gap"),
    [
        ("fr", "environ 18,4 millions de dollars des États-Unis"),
        ("es", "aproximadamente 18,4 millones de dólares estadounidenses"),
    ],
)
def test_a_gap_in_millions_has_that_of_millions(language: str, gap: str) -> None:
    assert f"| {gap} |" in page(language, required="24.6 million", received="6.2 million")


def test_a_gap_is_no_more_precise_than_what_it_is_worked_out_from() -> None:
    assert "| about 3.164 billion USD |" in page(
        "en", required="4.16 billion", received="995.6 million"
    )
    assert "| about 4.9 million USD |" in page("en", required="14 million", received="9.1 million")
    assert "| about 18.39 million USD |" in page("en", required="24.6 million", received="6210000")
    assert "| at most 550,000 USD |" in page(
        "en", required="1.1 million", received="at least 600000"
    )


def test_what_was_spent_is_a_share_of_what_was_received() -> None:
    said = page("en", received="750000", spent="212400")
    assert "28.3 per cent" in said
    assert "Funding spent" in said


@pytest.mark.parametrize(
    ("language", "millions", "digits"),
    [
        ("en", "Funding required (USD)", "Funding received (USD)"),
        ("fr", "Fonds requis (dollars des États-Unis)", "Fonds reçus (USD)"),
        ("es", "Fondos requeridos (dólares estadounidenses)", "Fondos recibidos (USD)"),
        ("ar", "التمويل المطلوب (دولار أمريكي)", "التمويل الوارد (USD)"),
    ],
)
def test_a_heading_calls_a_currency_as_the_amounts_beneath_it_do(
    language: str, millions: str, digits: str
) -> None:
    """By its name behind millions and by its code behind digits, wherever a language has both."""
    said = page(language, required="24.6 million", received="6150000")
    assert millions in said
    assert digits in said
