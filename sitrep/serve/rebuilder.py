"""The workshop: has the report built, and holds what came of it for whoever asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex
from threading import Condition

from sitrep.errors import SitrepError
from sitrep.filesystem.plain_file import real_path
from sitrep.findings import Finding
from sitrep.pipeline.built import Built


@dataclass(frozen=True)
class State:
    """What the last build came to.

    ``internal`` says that the findings are of a report that holds what is not public.
    ``page`` is the last good briefing, which is ``fresh`` if this build made it; ``trouble`` says
    why there are no findings, where the report could not be read; ``edition`` is never the same
    twice, not even after a new start.
    """

    findings: tuple[Finding, ...] = ()
    page: bytes | None = None
    fresh: bool = False
    trouble: str = ""
    internal: bool = False
    edition: str = field(default_factory=lambda: token_hex(8))


class Workshop:
    """The latest state of a report; threads may ask for it and wait for the next."""

    def __init__(self, path: Path, build: Callable[[Path], Built]) -> None:
        self.path = path
        self.build = build
        self.state = State(trouble="Nothing has been built yet.")
        self.closed = False
        self._news = Condition()

    @property
    def name(self) -> str:
        """What the report is called here: the name of its folder or file."""
        return real_path(self.path).name

    def rebuild(self) -> None:
        """Build, and tell all who wait; whatever goes wrong becomes part of the state."""
        state = self._built()
        with self._news:
            self.state = state
            self._news.notify_all()

    def after(self, edition: str, seconds: float) -> State:
        """The first state that is not ``edition``, or the same one when the time is over."""
        with self._news:
            self._news.wait_for(lambda: self.closed or self.state.edition != edition, seconds)
            return self.state

    def close(self) -> None:
        """Let those who wait go."""
        with self._news:
            self.closed = True
            self._news.notify_all()

    def _built(self) -> State:
        last = self.state.page
        try:
            built = self.build(self.path)
        except SitrepError as error:
            return State(page=last, trouble=str(error))
        except Exception as error:  # a fault of ours must not end the preview
            reason = f"A fault of sitrep: {type(error).__name__}: {error}"
            return State(page=last, trouble=reason)
        page = next(iter(built.outputs.values()), None)
        fresh = page is not None
        return State(built.findings, page or last, fresh=fresh, internal=built.internal)
