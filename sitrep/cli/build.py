"""``sitrep build``: the briefings of one report or of many, as sets of files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sitrep.cli.shared.command_options import (
    FONTS,
    LANGUAGE,
    LOOK,
    PROFILE,
    STYLE,
    TEMPLATES,
    checking,
)
from sitrep.exports import EXPORTS
from sitrep.spelling import meant, question
from sitrep.write import DEFAULT, FORMATS, wished

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sitrep.cli.shared.output import Telling
    from sitrep.many.batch import Batch
    from sitrep.many.cache import Line
    from sitrep.many.orders import Order
    from sitrep.pipeline.options import BuildOptions


def _formats(_: click.Context, __: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    wanted, known = wished(value or DEFAULT), (*FORMATS, *EXPORTS)
    for name in wanted:
        if name not in known:
            from sitrep.glyphs import in_one_line

            hint = question(meant(name, known))
            raise click.BadParameter(f"{in_one_line(name)} is none of {', '.join(known)}.{hint}")
    return wanted


def _audiences(
    _: click.Context, __: click.Parameter, value: tuple[str, ...]
) -> tuple[str | None, ...]:
    names = [name.strip() for text in value for name in text.split(",")]
    return tuple(dict.fromkeys(name for name in names if name)) or (None,)


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
    "--for",
    "audiences",
    multiple=True,
    callback=_audiences,
    metavar="AUDIENCE",
    help="For whom: public, partners, internal, named, or an audience of the report's own. Each "
    "but public has a folder of its own in the folder to write to, and all bear their marking; "
    "public without one, if left out.",
)
@click.option(
    "--carry",
    type=click.Choice(["evidence"]),
    help="What travels in the data though no page prints it: the sentences of documents.",
)
@FONTS
@click.option(
    "--sign",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="KEY",
    help="Sign manifest and PDF with a private SSH key; verify --signer checks it.",
)
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
    from sitrep.cli.shared.taken import taken
    from sitrep.filesystem.fast_path import key
    from sitrep.many.cache import Run, write_cache
    from sitrep.many.orders import orders_of
    from sitrep.pipeline.options import BuildOptions

    said = given.pop("quiet"), given.pop("verbose"), given.pop("form")
    jobs, cached = given.pop("jobs"), not given.pop("no_cache")
    audiences, evidence = given.pop("audiences"), given.pop("carry") is not None
    options = BuildOptions(**given, evidence=evidence)
    telling = Telling(*said, listed_where(reports, options))
    meant = taken(reports, telling.quiet)
    jobs = 0 if [*reports] == meant and len(meant) == 1 else jobs
    batch: Batch | None = None
    keys: list[str] = []
    again: list[Line] = []
    codes: list[int] = []
    for audience, orders in zip(audiences, orders_of(meant, out, audiences), strict=True):
        wished = replace(options, audience=audience)
        batch, lines = _edition(orders, out, wished, jobs, cached, telling, batch)
        keys += batch.keys
        again += lines
        codes += [one.code for one in batch.outcomes]
    assert batch is not None
    cache, arguments = batch.cache, click.get_current_context().obj
    # A report that is put into a folder of reports would not be seen by a run that was recorded.
    if cached and [*reports] == meant and not any(codes):
        cache = cache.with_run(Run(key(arguments), tuple(keys), tuple(again)))
    write_cache(out, cache)
    return max(codes)


def _edition(
    orders: Sequence[Order],
    out: Path,
    options: BuildOptions,
    jobs: int,
    cached: bool,
    telling: Telling,
    before: Batch | None,
) -> tuple[Batch, list[Line]]:
    """One edition of the reports; without jobs it is of one report that was named itself.

    The edition for everybody goes where it always went, each other one in a folder of its own.
    """
    from sitrep.cli.shared.several import build_several
    from sitrep.cli.shared.single import build_single

    known = before.cache if before is not None else None
    if jobs:
        return build_several(orders, out, options, jobs, cached, telling, known)
    [order] = orders
    if options.audience in (None, "public"):
        order = replace(order, folder=out)
    return build_single(order, out, options, cached, telling, known)
