"""What the commands that speak of single claims share: the report, and the ids that are meant."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitrep.cli.shared.command_options import INTERNAL, coloured
from sitrep.errors import WrongUse
from sitrep.findings import Level
from sitrep.spelling import meant, question

if TYPE_CHECKING:
    from sitrep.compose.desk import Desk
    from sitrep.loading.loaded import Loaded

REPORT = click.option(
    "--report",
    type=click.Path(path_type=Path),
    default=Path(),
    help="The report's folder or file, where it is not this folder.",
)

FORM = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)


def report_and_names(names: tuple[str, ...], wanted: int, report: Path) -> tuple[Path, list[str]]:
    """The report may be named by --report, or before the names."""
    if len(names) == wanted + 1 and Path(names[0]).exists():
        return Path(names[0]), list(names[1:])
    if len(names) != wanted or Path(names[0]).is_dir():
        raise click.UsageError(f"{wanted} names are expected, after the report if it is named.")
    return report, list(names)


def tell_internal(loaded: Loaded) -> None:
    """Say on standard error that what is shown is not for everybody, where that is so."""
    from sitrep.model.views.projection import holds_marked

    if loaded.report is not None and holds_marked(loaded.report):
        click.echo(INTERNAL, err=True)


def loaded_desk(report: Path) -> tuple[Loaded, Desk]:
    """The report as it was read, and a desk to word things with; raises WrongUse if unreadable."""
    from sitrep.checking.check import check
    from sitrep.compose.desk import Desk
    from sitrep.languages import load_language
    from sitrep.listing import FORMATS
    from sitrep.loading.load import load

    loaded = load(report)
    found = check(loaded, ["unknown-reference"]).findings
    faults = [one for one in found if one.level is Level.ERROR]
    if loaded.report is None or faults:
        click.echo(FORMATS["text"](faults, coloured()), err=True)
        raise WrongUse("The report has faults, and claims in it cannot be relied on.")
    tell_internal(loaded)
    return loaded, Desk(loaded.index, load_language(loaded.report.report.language))


def known(ref: str, ids: list[str]) -> str:
    """An id that there is; raises WrongUse with the nearest otherwise."""
    if ref in ids:
        return ref
    hint = question(meant(ref, ids))
    raise WrongUse(f"“{ref}” is not the id of a claim in this report.{hint}")
