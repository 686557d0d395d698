"""The live preview: the briefing and its findings in a browser, built anew at every change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

from sitrep.house import house_of
from sitrep.languages import load_language
from sitrep.loading import load
from sitrep.pipeline import Wish
from sitrep.serve.server import Preview
from sitrep.serve.watch import Watch, follow
from sitrep.serve.workshop import Workshop

__all__ = ["serve"]


def serve(path: Path, wish: Wish, port: int, tell: Callable[[str], None]) -> None:
    """Show the report at ``path`` on this machine alone, until interrupted; writes no file.

    ``tell`` is told the address. Raises UnreadableInput or WrongUse for what cannot be shown from
    the start; whatever breaks later is shown in the browser.
    """
    _examine(path, wish)
    workshop = Workshop(path, wish)
    watch = Watch((path, wish.templates) if wish.templates else (path,))
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


def _examine(path: Path, wish: Wish) -> None:
    """Refuse at once what no later change of a file is likely to mend."""
    load(path)
    house_of(wish.templates)
    if wish.language is not None:
        load_language(wish.language)
