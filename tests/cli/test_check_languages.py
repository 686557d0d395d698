"""``sitrep check`` in other languages finds what ``build`` in them would find."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from sitrep.cli.shared.group import group
from sitrep.languages import available

REPORT = """\
report: {title: Flood in Lowland, as_of: 2031-05-04, issuer: Desk}
actors: [{id: office, kind: authority, name: Office A, in_text: Office A}]
sources:
  - {id: doc, title: Bulletin, publisher: office, kind: report, address: not available,
     published: 2031-05-03, accessed: 2031-05-04, language: en}
overview: ['%s [@doc].']
translations:
  - {text: People left the town., to: {fr: %s}}
"""


def checked(folder: Path, said: str, in_french: str, *options: str) -> tuple[int, str]:
    (folder / "report.yaml").write_text(REPORT % (said, in_french), encoding="utf-8")
    arguments = ["check", str(folder), "--quiet", *options]
    done = CliRunner().invoke(group, arguments, standalone_mode=False)
    wrong = isinstance(done.exception, click.UsageError)
    return 2 if wrong else done.return_value, done.output


GOOD, BAD = "Des gens ont quitté la ville.", "Douze personnes ont quitté la ville."


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ((), 0),
        (("--language", "es"), 0),
        (("--language", "fr"), 1),
        (("--languages", "en, es"), 0),
        (("--languages", "all"), 1),
    ],
)
def test_an_edition_is_checked_as_it_would_be_built(
    tmp_path: Path, options: tuple[str, ...], found: int
) -> None:
    code, said = checked(tmp_path, "People left the town", BAD, *options)
    assert (code, "Douze" in said) == (found, found == 1), said
    assert checked(tmp_path, "People left the town", GOOD, *options)[0] == 0


@pytest.mark.parametrize("language", available())
def test_words_left_in_the_language_of_the_report_are_read_in_it(
    tmp_path: Path, language: str
) -> None:
    code, said = checked(tmp_path, "Twelve people died", GOOD, "--language", language)
    assert code == 1
    assert "“Twelve” is a number" in said


def test_what_holds_in_several_languages_is_told_once(tmp_path: Path) -> None:
    _, said = checked(tmp_path, "Twelve people died", GOOD, "--languages", "all")
    assert said.count("“Twelve”") == 1


@pytest.mark.parametrize(
    "options", [("--languages", ","), ("--languages", "all", "--language", "fr")]
)
def test_languages_are_given_in_one_way(tmp_path: Path, options: tuple[str, ...]) -> None:
    assert checked(tmp_path, "People left the town", GOOD, *options)[0] == 2
