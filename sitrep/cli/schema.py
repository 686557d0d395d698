"""``sitrep schema``: the JSON Schema of the data, of a profile or style, or of exported JSON."""

from __future__ import annotations

import click


@click.command("schema")
@click.option(
    "--of",
    "what",
    type=click.Choice(["data", "profile", "style", "json"]),
    default="data",
    show_default=True,
    help="The files of a report, by which editors complete and check; the file of a profile of "
    "your own or of a house style; or what --to json writes.",
)
def command(what: str) -> int:
    """Print the JSON Schema of the data."""
    if what == "json":
        from sitrep.exports.json import schema_text
    elif what == "profile":
        from sitrep.model.views.json_schema import profile_schema as schema_text
    elif what == "style":
        from sitrep.model.views.json_schema import style_schema as schema_text
    else:
        from sitrep.model.views.json_schema import schema_text

    click.echo(schema_text(), nl=False)
    return 0
