"""``sitrep translate``: what a report lacks in another language as a list, and back into it."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitrep.cli.shared.command_options import FORMAT, PATH, coloured
from sitrep.filesystem.plain_file import ending_of, real_path

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sitrep.findings import Finding
    from sitrep.loading.loaded import Loaded
    from sitrep.translating.listed import ListRow


@click.command("translate")
@PATH
@click.option("--language", metavar="CODE", required=True, help="The language to translate into.")
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The list to write, a new file: .xlsx or .yaml. With --from and a workbook, the new "
    "workbook.",
)
@click.option("--all", "every", is_flag=True, help="Take in what has a translation, too.")
@click.option(
    "--from",
    "filled",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Read this filled list back into the report.",
)
@FORMAT
def command(
    path: Path, language: str, out: Path | None, every: bool, filled: Path | None, form: str
) -> int:
    """Write a list of what the report PATH lacks in another language, or read it back.

    The list has a row for each name and text: its record, what it is, the text, and an empty place
    for the translation. With --from the translations are put into the report's files, which keep
    their lines and comments; where one does not fit, nothing is written.
    """
    if filled is not None:
        return _read_back(path, language, filled, out, every, form)
    if out is None:
        raise click.UsageError("Name the list to write: -o FILE.xlsx or -o FILE.yaml.")
    return _write_list(path, language, out, every, form)


def _write_list(path: Path, code: str, out: Path, every: bool, form: str) -> int:
    from sitrep.errors import NotWritten
    from sitrep.publish import publish
    from sitrep.tally import times
    from sitrep.translating.filled import ENDINGS
    from sitrep.translating.listed import list_rows

    if ending_of(out) not in ENDINGS:
        raise click.UsageError(f"The name of a list ends with .xlsx or .yaml, unlike {out}.")
    if out.exists() or out.is_symlink():
        raise NotWritten(f"{out} is there already; nothing was written.")
    if path.is_dir() and real_path(out.parent) == real_path(path):
        raise NotWritten(f"{out} would be read as a part of the report; write to another folder.")
    loaded = _loaded(path, form)
    if loaded is None:
        return 1
    assert loaded.report is not None
    rows = list_rows(loaded.report, code, every=every)
    if not rows:
        click.echo(f"Nothing is left to translate into {code}; no list was written.")
        return 0
    new = " -o NEW.xlsx" if ending_of(path) == ".xlsx" else ""
    command = _command(path, code, f"--from {shlex.quote(str(out))}{new}")
    publish({out.name: _as_list(loaded, rows, code, out, command)}, out.parent)
    names = sum(row.name for row in rows)
    counted = f"{times(names, 'name')}, {times(len(rows) - names, 'text')}"
    click.echo(f"Wrote {out}: {counted}.")
    click.echo(f"Next: fill in the translations, then run: {command}")
    return 0


def _as_list(loaded: Loaded, rows: Sequence[ListRow], code: str, out: Path, command: str) -> bytes:
    from sitrep.translating.listed import as_yaml, words_of_list
    from sitrep.workbook import list_workbook

    assert loaded.report is not None
    if ending_of(out) != ".xlsx":
        return as_yaml(rows, code, command).encode("utf-8")
    cells = [(row.record, row.what, row.text, row.told) for row in rows]
    return list_workbook(cells, code, words_of_list(loaded.report), command)


def _read_back(
    path: Path, code: str, filled: Path, out: Path | None, every: bool, form: str
) -> int:
    from sitrep.publish import publish
    from sitrep.tally import times
    from sitrep.translating.read_back import read_back
    from sitrep.workbook import translated_workbook

    def book(told: Mapping[str, str]) -> bytes:
        return translated_workbook(path, told, code)

    _may_be_read_back(path, out)
    loaded = _loaded(path, form)
    if loaded is None:
        return 1
    found = read_back(loaded, path, filled, code, every=every, book=book if out else None)
    if _refused(found.findings, form):
        return 1
    if not found.files:
        click.echo(f"{filled} holds no new translation; nothing was written.")
        return 0
    files, folder = found.files, path if path.is_dir() else path.parent
    if out is not None:
        files, folder = {out.name: found.files[""]}, out.parent
    written = ", ".join(map(str, publish(files, folder)))
    click.echo(f"Wrote {written}: {times(found.told, 'translation')} into {code}.")
    if found.left:
        listed = _command(path if out is None else out, code, f"-o {code}-2.xlsx")
        click.echo(f"{times(found.left, 'text')} left to translate: {listed}")
    return 0


def _may_be_read_back(path: Path, out: Path | None) -> None:
    from sitrep.cli.shared.new_workbook import may_be_written

    is_book = ending_of(path) == ".xlsx" and path.is_file()
    if is_book and out is None:
        raise click.UsageError("The translated workbook is a new file: add -o NEW.xlsx.")
    if out is not None and not is_book:
        raise click.UsageError("-o goes with --from for a workbook alone; leave it out.")
    if out is not None:
        may_be_written(out)


def _loaded(path: Path, form: str) -> Loaded | None:
    """The report, or None where something in it could not be read, which is said."""
    from sitrep.loading.load import load

    loaded = load(path)
    return None if _refused(loaded.findings, form) else loaded


def _refused(findings: Sequence[Finding], form: str) -> bool:
    """Whether any finding is an error; all are said."""
    from sitrep.findings import Level
    from sitrep.listing import FORMATS

    if findings:
        click.echo(FORMATS[form](list(findings), coloured()))
    stopped = any(one.level is Level.ERROR for one in findings)
    if stopped:
        click.echo("sitrep: nothing was written.", err=True)
    return stopped


def _command(path: Path, code: str, rest: str) -> str:
    return f"sitrep translate {shlex.quote(str(path))} --language {code} {rest}"
