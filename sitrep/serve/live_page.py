"""The frame page: the briefing beside its findings, filled from ``preview/frame.html.j2``."""

from __future__ import annotations

from functools import cache
from hashlib import sha256

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from sitrep.findings import Level
from sitrep.render.template_folders import shipped
from sitrep.serve.rebuilder import State
from sitrep.tally import tally

_LEVELS = tuple(Level)


def frame(state: State, name: str) -> str:
    """The page around the briefing, as it is now."""
    return framed("preview/frame.html.j2", state, name, style=style(), script=script())


def framed(template: str, state: State, name: str, **further: str) -> str:
    """A page that shows a briefing and its findings; what is its own are texts of ours."""
    return _compiled(template).render(
        name=name,
        state=state,
        standing=_standing(state),
        counted=tally(state.findings),
        findings=sorted(state.findings, key=lambda one: _LEVELS.index(one.level)),
        briefing=sha256(state.page or b"").hexdigest(),
        **{key: Markup(text) for key, text in further.items()},
    )


def style() -> str:
    """Always the shipped one: it belongs to the preview, not to the briefing."""
    return shipped().read("preview/preview.css")


def script() -> str:
    """What every preview does, and how this one follows the files."""
    return shipped().read("preview/preview.js") + shipped().read("preview/follow.js")


@cache
def _compiled(name: str) -> Template:
    environment = ImmutableSandboxedEnvironment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        loader=shipped().loader(),
    )
    return environment.get_template(name)


def _standing(state: State) -> str:
    """How the briefing stands to the files, in one word."""
    if state.fresh:
        return "fresh"
    return "stale" if state.page is not None else "none"
