"""``sitrep next``: the folder of the next issue, with the data of the last one."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("next")
@click.argument("last", type=click.Path(path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--as-of", metavar="DATE", help="When the information of the next issue ends.")
def command(last: Path, folder: Path, as_of: str | None) -> int:
    """Start the issue after LAST in FOLDER, which must be new or empty.

    The records are copied, the number goes up by one, and the header names the last issue. Dates
    of the header are not carried over: until as_of: is written, `sitrep check` says so.
    """
    from sitrep.errors import NotWritten
    from sitrep.loading.next_issue import next_issue
    from sitrep.publish import publish

    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotWritten(f"{folder} is not an empty folder; nothing was written.")
    files = next_issue(last, folder, as_of)
    by_place: dict[Path, dict[str, bytes]] = {}
    for name, data in files.items():
        by_place.setdefault((folder / name).parent, {})[Path(name).name] = data
    for place, found in sorted(by_place.items()):
        publish(found, place)
    click.echo(f"Wrote {', '.join(files)} to {folder}.")
    click.echo(
        "Next: " + ("" if as_of else "write as_of: in the header, then ") + "add what is new."
    )
    return 0
