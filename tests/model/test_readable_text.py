"""A text that no reader takes in ends in a finding, at once, and so do signs that turn numbers."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

import sitrep
from sitrep.model.header import MOST_NAMED
from sitrep.model.values.readable_text import (
    MAX_BLANKS,
    MAX_LETTERS,
    MAX_MARKS,
    MAX_UNBROKEN,
    text_fault,
)

ROOT = Path(__file__).parents[2]
MUCH = 60_000
TOO_MUCH = {
    "letters": "a" * MUCH,
    "digits": "7" * MUCH,
    "blanks": f"Some{' ' * MUCH}words",
    "quotation marks": '"' * MUCH,
    "quotation marks apart": "« " * MUCH,
    "brackets": "[" * MUCH,
    "braces apart": "{ " * MUCH,
    "asterisks": "*a " * MUCH,
    "letters with stops": "a." * MUCH,
    "words": "word " * MUCH,
}
_MOST = MAX_LETTERS - 200
AT_THE_LIMIT = {
    "words": "some words " * (_MOST // 11),
    "long words": f"{'a' * MAX_UNBROKEN} " * (_MOST // (MAX_UNBROKEN + 1)),
    "marks": f"{'( ' * MAX_MARKS}{'word ' * 1500}",
    "blanks": f"word{' ' * (MAX_BLANKS - 1)}" * 80,
    "numbers": "12 " * (_MOST // 3),
    "commas": "a, " * (_MOST // 3),
    "sentences": "It was. " * (_MOST // 8),
}


def rules(overview: str, folder: Path, header: str = "") -> list[str]:
    source = Path(shutil.copytree(ROOT / "samples" / "minimal", folder / "report"))
    (source / "overview.md").write_text(f"{overview} [@bulletin].\n", "utf-8")
    if header:
        text = (source / "report.yaml").read_text("utf-8")
        changed = text.replace("    - council-injured\n    - evacuated\n", header, 1)
        assert changed != text
        (source / "report.yaml").write_text(changed, "utf-8")
    return [one.rule for one in sitrep.check(sitrep.load(source)).findings]


@pytest.mark.parametrize("name", TOO_MUCH)
def test_too_much_of_anything_is_one_finding_at_once(name: str, tmp_path: Path) -> None:
    start = time.process_time()
    assert "too-large" in rules(TOO_MUCH[name], tmp_path)
    assert time.process_time() - start < 5


@pytest.mark.parametrize("name", AT_THE_LIMIT)
def test_what_is_allowed_is_checked_in_a_moment(name: str, tmp_path: Path) -> None:
    assert text_fault(AT_THE_LIMIT[name]) is None
    start = time.process_time()
    assert "too-large" not in rules(AT_THE_LIMIT[name], tmp_path)
    assert time.process_time() - start < 5


@pytest.mark.parametrize("letter", ["字", "ก", "ខ", "က", "あ"])
def test_scripts_without_blanks_have_words_that_nobody_parts(letter: str) -> None:
    assert text_fault(letter * (MAX_LETTERS - 1)) is None


@pytest.mark.parametrize(
    "text",
    [
        "\u206712 – 45\u2069",
        "\u206812 to 45\u2069 people",
        "12\u200f – \u200f45",
        "12 –\u061c 45",
        "from 12 \u2067–\u2069 45",
        "\u2066some 3,000 of the 4,000\u2069",
    ],
)
def test_signs_that_turn_numbers_are_found(text: str) -> None:
    found = text_fault(text)
    assert found is not None
    assert found[0] == "private-character"


@pytest.mark.parametrize(
    "text",
    [
        "\u2067می\u200cخواهم\u2069 \u200e\u200f",
        "\u200fقُتل 12 شخصا\u200f.",
        "\u2068Example Town\u2069, 12 May",
        "12 – 45",
        "١٢ – ٤٥",
        "family \U0001f469\u200d\U0001f467 of 3",
    ],
)
def test_signs_that_turn_no_number_stand(text: str) -> None:
    assert text_fault(text) is None


@pytest.mark.parametrize(
    ("named", "rule"),
    [
        ("    - evacuated\n    - evacuated\n", "wrong-value"),
        ("".join(f"    - a-{n}\n" for n in range(MOST_NAMED + 1)), "too-large"),
    ],
)
def test_the_first_page_names_each_record_once_and_not_too_many(
    named: str, rule: str, tmp_path: Path
) -> None:
    assert rule in rules("Words", tmp_path, named)
