"""Templates of drawings: sandboxed, and blind to everything but the plain data given to them."""

from __future__ import annotations

from functools import cache

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from sitrep import resources


@cache
def template(name: str) -> Template:
    """The drawing template with this name."""
    environment = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    text = (resources.templates() / "figures" / name).read_text(encoding="utf-8")
    return environment.from_string(text)
