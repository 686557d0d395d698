"""Where the notices are listed that a build only counts."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path

from sitrep.exports import EXPORTS
from sitrep.pipeline.options import BuildOptions

_FEW = 3
"""Up to so many reports are named in a command; of more, it would be longer than what it lists."""


def listed_where(reports: Sequence[Path], options: BuildOptions) -> str:
    """The command that lists what was found of these reports, or -v if `check` may find less."""
    if len(reports) > _FEW or not _found_by_check(options):
        return "-v"
    given = [("--profile", options.profile)] if options.profile else []
    given += [("--select", rule) for rule in options.select]
    given += [("--ignore", rule) for rule in options.ignore]
    words = [str(word) for pair in given for word in pair]
    ended = ["--"] if any(str(report).startswith("-") for report in reports) else []
    command = shlex.join(["sitrep", "check", *words, *ended, *map(str, reports)])
    return f"`{command}`"


def _found_by_check(options: BuildOptions) -> bool:
    """Whether nothing was asked for that `check` cannot ask for, and that may have findings."""
    other = (options.language, options.templates, options.style, options.layout != "full")
    return not any(other) and not any(name in EXPORTS for name in options.to)
