"""``sitrep rules``: every rule with its level and a line about it."""

from __future__ import annotations

import json
from typing import Literal

import click

from sitrep.cli.shared.command_options import FORMAT


@click.command("rules")
@FORMAT
def command(form: Literal["text", "json"]) -> int:
    """List the rules."""
    from sitrep.checking.manual import level, names, summary

    listed = [{"rule": name, "level": level(name), "summary": summary(name)} for name in names()]
    if form == "json":
        click.echo(json.dumps({"version": 1, "rules": listed}, ensure_ascii=False, indent=2))
        return 0
    for one in listed:
        click.echo(f"{one['rule']:28} {one['level']:8} {one['summary']}")
    return 0
