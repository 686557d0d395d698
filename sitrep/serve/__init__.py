"""The live preview: the briefing and its findings in a browser, built anew at every change."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event, Thread

from sitrep.languages import load_language
from sitrep.loading.load import load
from sitrep.pipeline.build import build
from sitrep.pipeline.options import BuildOptions
from sitrep.pipeline.wished_style import named_house
from sitrep.serve.rebuilder import Workshop
from sitrep.serve.server import Preview
from sitrep.serve.watch import Watch, follow

__all__ = ["serve"]


def serve(path: Path, options: BuildOptions, port: int, tell: Callable[[str], None]) -> None:
    """Show the report at ``path`` on this machine alone, until interrupted; writes no file.

    ``tell`` is told the address. Raises UnreadableInput or WrongUse for what cannot be shown from
    the start; whatever breaks later is shown in the browser.
    """
    _examine(path, options)
    workshop = Workshop(path, partial(build, options=options))
    watched = (path, options.templates, options.style and options.style.parent)
    watch = Watch(tuple(one for one in watched if one is not None))
    stop = Event()
    with Preview(port, workshop) as server:
        tell(server.address)
        watch.over(workshop.rebuild)
        Thread(target=follow, args=(watch, workshop.rebuild, stop), daemon=True).start()
        try:
            server.serve_forever()
        finally:
            stop.set()
            workshop.close()


def _examine(path: Path, options: BuildOptions) -> None:
    """Refuse at once what no later change of a file is likely to mend."""
    load(path)
    named_house(options.templates, options.style)
    if options.language is not None:
        load_language(options.language)
