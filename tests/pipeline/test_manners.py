"""How the library behaves in a notebook and in other programs: what it prints, offers and logs."""

from __future__ import annotations

import logging

import pytest

import sitrep
from tests.support.samples import ROOT

SMALL = ROOT / "samples" / "minimal"


@pytest.mark.parametrize(
    "to", ["markdown", "md", ["md"], ("markdown",), "Markdown ", "md,markdown"]
)
def test_a_format_is_asked_for_as_the_command_takes_it(to: str | list[str]) -> None:
    assert sitrep.BuildOptions(to=to).to == ("markdown",)


def test_several_in_one_text_are_several() -> None:
    assert sitrep.BuildOptions(to="html, text").to == ("html", "text")
    with pytest.raises(sitrep.WrongUse, match="pfd is none of"):
        sitrep.build(SMALL, options=sitrep.BuildOptions(to="pfd"))


def test_what_is_printed_of_each_is_short() -> None:
    loaded = sitrep.load(SMALL)
    checked = sitrep.check(loaded)
    built = sitrep.build(loaded, options=sitrep.BuildOptions(to="md,html"))
    assert repr(loaded) == "<Loaded minimal: no findings>"
    assert repr(checked) == "<Checked: 2 notices>"
    assert repr(built) == "<Built minimal.md, minimal.html: 2 notices>"
    assert repr(checked.findings[0]).startswith("<notice place-spelled-differently at ")


def test_a_finding_is_a_line_with_its_place_and_its_mend() -> None:
    [finding, *_] = sitrep.check(sitrep.load(SMALL)).findings
    assert str(finding) == (
        f"{SMALL}/places.yaml:11:5: notice: place-spelled-differently: example-town is spelled "
        "Example Town and Exampletown. Nothing has to be changed: the spellings are printed with "
        "their sources."
    )


def test_a_notebook_shows_the_briefing_apart_from_itself() -> None:
    built = sitrep.build(SMALL, options=sitrep.BuildOptions(to="html"))
    shown = built._repr_html_()
    assert shown.startswith("<p>&lt;Built minimal.html: 2 notices&gt;</p>")
    assert shown.count("<iframe sandbox ") == 1
    assert "<html" not in shown
    plain = sitrep.build(SMALL, options=sitrep.BuildOptions(to="md"))._repr_html_()
    assert "iframe" not in plain


def test_a_notebook_completes_the_public_names_alone() -> None:
    assert dir(sitrep) == sorted(sitrep.__all__)


def test_the_steps_are_logged_for_whoever_listens(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger="sitrep"):
        sitrep.build(SMALL, options=sitrep.BuildOptions(to="md"))
    said = [one.message for one in caplog.records if one.name == "sitrep"]
    assert "composing" in said
    assert len(said) == len(set(said))
