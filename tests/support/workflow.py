"""Runs a composite action's own steps as GitHub's runner would; steps of others are only named."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.support.expressions import filled, holds

BASH = ("bash", "--noprofile", "--norc", "-eo", "pipefail")
"""How the runner calls ``shell: bash``."""


@dataclass
class Outcome:
    """What came of a run: the exit code and words of each step that ran, in order, by its name."""

    codes: dict[str, int] = field(default_factory=dict)
    stdout: dict[str, str] = field(default_factory=dict)
    stderr: dict[str, str] = field(default_factory=dict)
    used: dict[str, dict[str, str]] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)

    @property
    def failed(self) -> bool:
        """Whether a step failed, which ends the run."""
        return any(self.codes.values())

    @property
    def said(self) -> str:
        """Everything that was printed."""
        return "".join((*self.stdout.values(), *self.stderr.values()))


@dataclass(frozen=True)
class Runner:
    """A machine: its working folder, its folder for files of a run, and its environment."""

    workspace: Path
    temp: Path
    environment: Mapping[str, str]

    def run(self, action: Path, inputs: Mapping[str, str], done: Sequence[str] = ()) -> Outcome:
        """Every step in order, but for those that are ``done`` already."""
        described = yaml.safe_load((action / "action.yml").read_text("utf-8"))
        unknown = set(inputs) - set(described["inputs"])
        assert not unknown, unknown
        given = {name: one.get("default", "") for name, one in described["inputs"].items()}
        steps: dict[str, Any] = {}
        context = {
            "inputs": given | dict(inputs),
            "github": {"action_path": str(action)},
            "steps": steps,
        }
        outcome = Outcome()
        for step in described["runs"]["steps"]:
            if outcome.failed or ("if" in step and not holds(step["if"], context)):
                continue
            if "uses" in step:
                values = step.get("with", {}).items()
                outcome.used[step["uses"]] = {key: filled(one, context) for key, one in values}
            elif step["name"] not in done:
                outputs = self._ran(step, context, outcome)
                if "id" in step:
                    steps[step["id"]] = {"outputs": outputs}
        outcome.outputs = {
            name: filled(one["value"], context) for name, one in described["outputs"].items()
        }
        return outcome

    def _ran(self, step: dict[str, Any], context: dict[str, Any], into: Outcome) -> dict[str, str]:
        assert step["shell"] == "bash"
        script, written = self.temp / "step.sh", self.temp / "output.txt"
        script.write_text(step["run"], "utf-8")
        written.write_text("")
        own = {key: filled(one, context) for key, one in step.get("env", {}).items()}
        run = subprocess.run(
            [*BASH, str(script)],
            cwd=self.workspace,
            env={
                **self.environment,
                **own,
                "RUNNER_TEMP": str(self.temp),
                "GITHUB_OUTPUT": str(written),
                "GITHUB_WORKSPACE": str(self.workspace),
            },
            capture_output=True,
            text=True,
            check=False,
        )
        into.codes[step["name"]] = run.returncode
        into.stdout[step["name"]] = run.stdout
        into.stderr[step["name"]] = run.stderr
        return dict(_outputs(written.read_text("utf-8")))


def _outputs(text: str) -> Iterator[tuple[str, str]]:
    """What a step wrote to its file of outputs: ``name=value``, or a text up to a delimiter."""
    lines = iter(text.splitlines())
    for line in lines:
        name, sign, rest = line.partition("<<" if "<<" in line.split("=")[0] else "=")
        assert sign, f"not an output: {line}"
        if sign == "=":
            yield name, rest
            continue
        held = []
        for inner in lines:
            if inner == rest:
                break
            held.append(inner)
        else:
            raise AssertionError(f"the text of {name} has no end")
        yield name, "\n".join(held)


def commands(text: str) -> list[str]:
    """The workflow commands that a runner would obey in a printed text."""
    found, silent = [], ""
    for line in text.splitlines():
        if silent:
            silent = "" if line == f"::{silent}::" else silent
        elif line.startswith("::stop-commands::"):
            silent = line.removeprefix("::stop-commands::")
        elif line.startswith("::"):
            found.append(line)
    return found


def bare_environment(folder: Path, python: str) -> dict[str, str]:
    """An environment in which ``python`` is the one given, and nothing of this project is set."""
    tools = folder / "tools"
    tools.mkdir()
    program(tools / "python", f'exec "{python}" "$@"')
    path = os.pathsep.join((str(tools), "/usr/local/bin", "/usr/bin", "/bin"))
    return {"PATH": path, "HOME": str(folder), "LANG": "C.UTF-8"}


def program(file: Path, script: str) -> None:
    """A small program for the PATH."""
    file.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    file.chmod(0o755)
