"""What every briefing rests on beside its report: this program, and the packages it uses."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from sitrep import resources
from sitrep.filesystem import stamps
from sitrep.filesystem.snapshot import Seen, refresh, take

_PACKAGES = ("babel", "jinja2", "markdown_it", "pydantic", "tinycss2", "weasyprint", "yaml")


def ground(known: Mapping[str, Seen]) -> tuple[Seen, ...]:
    """What is seen of the code, the templates and the installed packages.

    ``known`` are earlier looks by path, which save reading everything again.
    """
    code, templates = Path(resources.__file__).parent, resources.templates()
    wanted = {str(code): stamps.CODE}
    if not templates.is_relative_to(code):
        wanted[str(templates)] = stamps.CODE
    origins = [spec.origin for name in _PACKAGES if (spec := find_spec(name)) is not None]
    wanted |= {str(Path(one).parents[1]): stamps.PACKAGES for one in origins if one is not None}
    return tuple(_looked(kind, path, known.get(path)) for path, kind in wanted.items())


def _looked(kind: str, path: str, known: Seen | None) -> Seen:
    return (known and known.kind == kind and refresh(known)) or take(kind, path)
