"""The frame page: the briefing beside its findings, filled from ``serve.html.j2``."""

from __future__ import annotations

from functools import cache
from hashlib import sha256

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from sitrep.findings import Level
from sitrep.listing.tally import tally
from sitrep.render.template_folders import shipped
from sitrep.serve.rebuilder import State

_LEVELS = tuple(Level)


def frame(state: State, name: str) -> str:
    """The page around the briefing, as it is now."""
    return _compiled().render(
        name=name,
        state=state,
        standing=_standing(state),
        counted=tally(state.findings),
        findings=sorted(state.findings, key=lambda one: _LEVELS.index(one.level)),
        briefing=sha256(state.page or b"").hexdigest(),
    )


def template() -> str:
    """Always the shipped one: it belongs to the preview, not to the briefing."""
    return shipped().read("serve.html.j2")


@cache
def _compiled() -> Template:
    environment = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(template())


def _standing(state: State) -> str:
    """How the briefing stands to the files, in one word."""
    if state.fresh:
        return "fresh"
    return "stale" if state.page is not None else "none"
