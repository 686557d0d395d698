"""``sitrep schema``: the JSON Schema by which editors complete and check the data."""

from __future__ import annotations

import click


@click.command("schema")
def command() -> int:
    """Print the JSON Schema of the data."""
    from sitrep.schema import schema_text

    click.echo(schema_text(), nl=False)
    return 0
