"""``sitrep next``: the folder or the workbook of the next issue, with the data of the last one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from sitrep.cli.shared.new_workbook import may_be_written
from sitrep.filesystem.plain_file import ending_of


@click.command("next")
@click.argument("last", type=click.Path(path_type=Path))
@click.argument("new", metavar="NEW", type=click.Path(path_type=Path))
@click.option("--as-of", metavar="DATE", help="When the information of the next issue ends.")
def command(last: Path, new: Path, as_of: str | None) -> int:
    """Start the issue after LAST in NEW: a new or empty folder, or after a workbook a new workbook.

    The records are copied, the number goes up by one, and the header names the last issue. Dates
    of the header are not carried over: until one is written, `sitrep check` says so. In a workbook
    each record keeps its id, which is written into its row.
    """
    from sitrep.errors import NotWritten
    from sitrep.loading.next_issue import next_issue
    from sitrep.publish.whole_folder import not_worked_in, put_folder
    from sitrep.workbook import next_workbook

    if ending_of(last) == ".xlsx" and last.is_file():
        may_be_written(new)
        _put_beside(next_workbook(last, new, as_of), new.parent)
        click.echo(f"Wrote {new}.")
    else:
        if new.exists() and (not new.is_dir() or any(new.iterdir())):
            raise NotWritten(f"{new} is not an empty folder; nothing was written.")
        not_worked_in(new)
        files = next_issue(last, new, as_of)
        put_folder(files, new)
        click.echo(f"Wrote {', '.join(files)} to {new}.")
    dated = "" if as_of else "write when its information ends (as_of) into the header, then "
    click.echo(f"Next: {dated}add what is new.")
    return 0


def _put_beside(files: Mapping[str, bytes], folder: Path) -> None:
    """The workbook last: where anything before it cannot be written, there is none yet."""
    from sitrep.publish import publish

    by_place: dict[Path, dict[str, bytes]] = {}
    for name, data in files.items():
        by_place.setdefault((folder / name).parent, {})[Path(name).name] = data
    for place, found in sorted(by_place.items(), reverse=True):
        publish(found, place)
