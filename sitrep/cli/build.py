"""``sitrep build``: the briefings of one report or of many, as sets of files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from sitrep.cli.shared.command_options import LANGUAGE, LOOK, PROFILE, STYLE, TEMPLATES, checking
from sitrep.exports import EXPORTS
from sitrep.spelling import meant, question
from sitrep.write import ALSO_CALLED, DEFAULT, FORMATS


def _formats(_: click.Context, __: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    names = [name.strip().lower() for text in value for name in text.split(",")] or DEFAULT
    wanted = [ALSO_CALLED.get(name, name) for name in names]
    known = (*FORMATS, *EXPORTS)
    for name in wanted:
        if name not in known:
            hint = question(meant(name, known))
            raise click.BadParameter(f"{name} is none of {', '.join(known)}.{hint}")
    return tuple(dict.fromkeys(wanted))


@click.command("build")
@click.argument("reports", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("out"),
    show_default=True,
    help="The folder to write to; of several reports each has a folder of its name in it.",
)
@click.option(
    "--to",
    multiple=True,
    callback=_formats,
    metavar="FORMAT",
    help=f"{', '.join(FORMATS)}; for other programs {', '.join(EXPORTS)}. Several by commas or by "
    f"repeating; {', '.join(DEFAULT)}, if left out.",
)
@LANGUAGE
@TEMPLATES
@STYLE
@LOOK
@click.option(
    "--layout",
    type=click.Choice(["full", "brief"]),
    default="full",
    show_default=True,
    help="Everything, or what fits on one page.",
)
@PROFILE
@click.option(
    "--jobs",
    type=click.IntRange(1, 512),
    default=1,
    show_default=True,
    metavar="N",
    help="How many reports to build at the same time.",
)
@click.option("--no-cache", is_flag=True, help="Build what has not changed, too.")
@checking
def command(reports: tuple[Path, ...], out: Path, **given: Any) -> int:
    """Build the briefings of the REPORTS: folders, files, or folders of reports."""
    from sitrep.cli.shared.listed_where import listed_where
    from sitrep.cli.shared.output import Telling
    from sitrep.cli.shared.several import build_several
    from sitrep.cli.shared.single import build_single
    from sitrep.cli.shared.taken import taken
    from sitrep.filesystem.fast_path import key
    from sitrep.many.cache import Run, write_cache
    from sitrep.pipeline.options import BuildOptions

    said = given.pop("quiet"), given.pop("verbose"), given.pop("form")
    jobs, cached = given.pop("jobs"), not given.pop("no_cache")
    options = BuildOptions(**given)
    telling = Telling(*said, listed_where(reports, options))
    meant = taken(reports, telling.quiet)
    if [*reports] == meant and len(meant) == 1:
        batch, again = build_single(meant[0], out, options, cached, telling)
    else:
        batch, again = build_several(meant, out, options, jobs, cached, telling)
    cache, arguments = batch.cache, click.get_current_context().obj
    # A report that is put into a folder of reports would not be seen by a run that was recorded.
    if cached and [*reports] == meant and all(one.ok for one in batch.outcomes):
        cache = cache.with_run(Run(key(arguments), batch.keys, tuple(again)))
    write_cache(out, cache)
    return max(one.code for one in batch.outcomes)
