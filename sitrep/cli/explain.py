"""``sitrep explain``: the manual page of a rule."""

from __future__ import annotations

import click


@click.command("explain")
@click.argument("rule")
def command(rule: str) -> int:
    """Print the manual page of RULE, as the findings name it."""
    from sitrep.checking.manual import page

    click.echo(page(rule).rstrip())
    return 0
