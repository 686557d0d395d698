"""``sitrep serve``: a live preview in the browser, on this machine alone."""

from __future__ import annotations

import gc
import signal
from pathlib import Path
from typing import Any

import click

from sitrep.cli.shared.command_options import LANGUAGE, LOOK, PATH, STYLE, TEMPLATES


@click.command("serve")
@PATH
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8765,
    show_default=True,
    help="The port to listen on; 0 takes any that is free.",
)
@LANGUAGE
@TEMPLATES
@STYLE
@LOOK
def command(path: Path, port: int, **wished: Any) -> int:
    """Show the briefing of PATH and its findings in a browser, anew at every change of a file."""
    from sitrep.pipeline.options import BuildOptions
    from sitrep.serve import serve

    gc.enable()  # one long run makes many cycles
    signal.signal(signal.SIGINT, _stop_once)
    try:
        serve(path, BuildOptions(to=("html",), **wished), port, _tell)
    except KeyboardInterrupt:
        click.echo("sitrep: stopped.", err=True)
    return 0


def _stop_once(*_: object) -> None:
    """The first Ctrl-C ends the preview; one more must not disturb the ending."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    raise KeyboardInterrupt


def _tell(address: str) -> None:
    click.echo(address)
    click.echo("sitrep: open this address in a browser; Ctrl-C ends the preview.", err=True)
