"""The script by which a shell completes, as a shell runs it."""

from __future__ import annotations

import os
import subprocess
from functools import cache
from pathlib import Path

import click
import pytest

from sitrep.checking.manual import names
from sitrep.cli.shared.group import commands
from sitrep.exports import EXPORTS
from sitrep.languages import available
from sitrep.write import FORMATS
from tests.support.command import sitrep

ASKED = '. "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _sitrep; echo "${COMPREPLY[*]}"'


@cache
def script(shell: str) -> str:
    done = sitrep("completion", shell)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("shell") / "sitrep"
    file.write_text(script("bash"), "utf-8")
    return file


def offered(kept: Path, *words: str) -> list[str]:
    """What bash offers for the last word; no program is on its path."""
    command = ["/bin/bash", "-c", ASKED, str(kept), *words]
    done = subprocess.run(
        command, env={**os.environ, "PATH": ""}, capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    return done.stdout.split()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["ch"], ["check"]),
        ([""], [*commands()]),
        (["build", "--la"], ["--language", "--layout"]),
        (["build", "x", "--layout", "b"], ["brief"]),
        (["build", "x", "--layout", "=", "b"], ["brief"]),
        (["build", "x", "--layout", "="], ["full", "brief"]),
        (["build", "--to", ""], [*FORMATS, *EXPORTS]),
        (["build", "--to", "pdf,ht"], ["pdf,html"]),
        (["build", "--for", "public,par"], ["public,partners"]),
        (["check", "--languages", "a"], ["ar", "all"]),
        (["translate", "x", "--language", ""], [*available()]),
        (["check", "--ignore", ""], [*names()]),
        (["explain", ""], [*names()]),
        (["schema", "--of", "st"], ["style"]),
        (["build", "x", "-o", "ou"], []),  # the shell offers files where nothing is offered
        (["build", "sam"], []),
        (["no-such-command", "-"], []),
    ],
    ids=" ".join,
)  # fmt: skip
def test_what_is_offered(kept: Path, words: list[str], expected: list[str]) -> None:
    assert sorted(offered(kept, "sitrep", *words)) == sorted(expected)


@pytest.mark.parametrize("name", [*commands()])
def test_every_option_of_every_command(kept: Path, name: str) -> None:
    options = (one for one in commands()[name].params if isinstance(one, click.Option))
    assert sorted(offered(kept, "sitrep", name, "--")) == sorted(
        {"--help", *(form for one in options for form in one.opts if form.startswith("--"))}
    )


def test_another_shell_runs_the_same() -> None:
    loading, rest = script("zsh").split("\n", 1)
    assert loading == "autoload -U +X bashcompinit && bashcompinit"
    assert rest == script("bash")
