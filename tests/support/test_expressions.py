"""The evaluator of expressions: what it knows, and that it refuses the rest."""

from __future__ import annotations

import pytest

from tests.support.expressions import Unknown, evaluated, filled, holds

CONTEXT = {
    "inputs": {"to": "pdf,html", "python-version": "3.13", "empty": ""},
    "steps": {"check": {"outputs": {"exit": "1"}}},
}


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("inputs.python-version", "3.13"),
        ("steps.build.outputs.exit || steps.check.outputs.exit", "1"),
        ("contains(inputs.to, 'PDF')", True),
        ("inputs.empty != ''", False),
        ("'it''s' == 'IT''S'", True),
    ],
)
def test_what_is_known(expression: str, value: object) -> None:
    assert evaluated(expression, CONTEXT) == value


@pytest.mark.parametrize(
    "expression",
    ["inputs.other", "secrets.x", "fromJSON('1')", "inputs.to && 'a'", "1", "", "'a' 'b'", "steps"],
)
def test_what_is_not_known_is_refused(expression: str) -> None:
    with pytest.raises(Unknown):
        evaluated(expression, CONTEXT)


def test_texts_and_conditions() -> None:
    assert filled("a ${{ inputs.to }} ${{ inputs.empty == '' }}", CONTEXT) == "a pdf,html true"
    assert holds("${{ inputs.to }}", CONTEXT)
    with pytest.raises(Unknown):
        holds("inputs.to", CONTEXT)
