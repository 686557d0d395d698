"""Articles and notes of outside writers: no alarm where they are right, one where they are not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.auditing.sample_auditors import alarms

FOLDER = Path(__file__).parent / "articles"
PLANTED: dict[str, list[list[str]]] = yaml.safe_load(
    (FOLDER / "planted.yaml").read_text(encoding="utf-8")
)
"""Of each article what stands there, and what is put in its place and is wrong."""


def found_in(name: str, text: str) -> list[tuple[str, str]]:
    report, language, _ = name.split(".")
    return [(one.verdict.value, one.text) for one in alarms(report, language, text, name)]


@pytest.mark.parametrize("name", sorted(PLANTED))
def test_a_right_article_gives_no_alarm(name: str) -> None:
    assert found_in(name, (FOLDER / name).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [(name, *both) for name, planted in PLANTED.items() for both in planted],
)
def test_what_is_planted_in_it_is_found(name: str, right: str, wrong: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8")
    assert text.count(right) >= 1
    assert found_in(name, text.replace(right, wrong, 1))
