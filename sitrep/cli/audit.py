"""``sitrep audit``: a document that sitrep did not make, held to a report figure by figure."""

from __future__ import annotations

import os
from pathlib import Path

import click

from sitrep.cli.shared.command_options import FORMAT, coloured, shown

MAX_BYTES = 200_000_000
"""Of a page that an earlier audit wrote."""


@click.command("audit")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--report",
    type=click.Path(path_type=Path),
    default=Path(),
    help="The report's folder or file, where it is not this folder.",
)
@click.option("--language", metavar="CODE", help="The language of FILE; the report's, if left out.")
@click.option(
    "--html",
    "page",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="OUT.html",
    help="Write FILE as a page on which each figure is marked, and leads to its record.",
)
@FORMAT
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@click.option("-q", "--quiet", is_flag=True, help="Say only what is at error level.")
def command(
    file: Path,
    report: Path,
    language: str | None,
    page: Path | None,
    form: str,
    strict: bool,
    quiet: bool,
) -> int:
    """Hold FILE, a text of anybody's, to the public records of a report.

    FILE is a Word, PDF, HTML, Markdown or text file. Each figure is traced to its record; what is
    said otherwise, of another place, or nowhere, is a finding with its place.
    """
    from sitrep.auditing.audit_listing import findings_of, for_programs, in_numbers
    from sitrep.auditing.held_to import audit_file
    from sitrep.listing import FORMATS
    from sitrep.pipeline.built import stops

    if page is not None:
        _may_be_written(page, file)
    held = audit_file(file, report, language)
    found = findings_of(held.audited)
    if page is not None:
        _write(page, held)
    if form == "json":
        click.echo(for_programs(held.audited, held.head))
    elif form != "text":
        click.echo(FORMATS[form](shown(found, quiet), coloured()))
    else:
        if not quiet:
            click.echo(held.head)
            click.echo(in_numbers(held.audited))
        if listed := shown(found, quiet):
            click.echo(FORMATS["text"](listed, coloured()))
        elif not quiet:
            click.echo("No findings.")
    return 1 if stops(found, strict) else 0


def _may_be_written(page: Path, file: Path) -> None:
    """Refuse whatever stands where the page is to go and is no such page, or is what it is of."""
    from sitrep.auditing.marked_page import is_marked_page
    from sitrep.errors import NotWritten
    from sitrep.filesystem.plain_file import read_plain, real_path

    if not os.path.lexists(page):
        return
    own = real_path(page) == real_path(file)
    if own or not page.is_file() or not is_marked_page(read_plain(page, MAX_BYTES)):
        raise NotWritten(
            f"{page} is there already, and is no page of an audit before; name another."
        )


def _write(page: Path, held: object) -> None:
    from sitrep.auditing.held_to import Held
    from sitrep.auditing.marked_page import marked_page
    from sitrep.publish import publish

    assert isinstance(held, Held)
    publish({page.name: marked_page(held).encode("utf-8")}, page.parent)
