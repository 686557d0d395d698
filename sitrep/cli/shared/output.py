"""What ``sitrep build`` says: as lines that can be said now, or by an unchanged run later."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import click

from sitrep.cli.shared.command_options import INTERNAL, cleared, coloured, shown, teller
from sitrep.filesystem.fast_path import ALWAYS, COLOURED, PLAIN
from sitrep.findings import Finding, Level
from sitrep.listing import FORMATS
from sitrep.listing.grouped import as_summary
from sitrep.many.cache import Line

OUT, ERR = 1, 2
"""The channels of a line: standard output, standard error."""


@dataclass(frozen=True)
class Telling:
    """How much is said, how findings are listed, and what lists those that are counted."""

    quiet: bool
    verbose: bool
    form: str
    where: str = "-v"

    def steps(self) -> Callable[[str], None]:
        """Says each step of the work: see ``teller``."""
        return teller(self.verbose, self.quiet)

    def cleared(self) -> None:
        """Take the changing line away again."""
        cleared(self.verbose, self.quiet)

    def findings(
        self, findings: Iterable[Finding], channel: int, *, internal: bool = False
    ) -> list[Line]:
        """The findings that count, in the format asked for; of notices text says how many.

        ``internal``: they are of a report that holds what is not for everybody.
        """
        listed = shown(list(findings), self.quiet)
        if not listed and self.form == "text":
            return []
        plain, colours = self._listed(listed, False), self._listed(listed, True)
        told = internal and not self.quiet and any(map(self._in_full, listed))
        said: list[Line] = [(ERR, ALWAYS, INTERNAL)] if told else []
        if plain == colours:
            return [*said, (channel, ALWAYS, plain)]
        return [*said, (channel, PLAIN, plain), (channel, COLOURED, colours)]

    def _in_full(self, one: Finding) -> bool:
        """Whether a finding is listed, and not only counted."""
        return self.verbose or self.form != "text" or one.level is not Level.NOTICE

    def _listed(self, findings: list[Finding], colour: bool) -> str:
        if self.form != "text" or self.quiet or self.verbose:
            return FORMATS[self.form](findings, colour)
        return as_summary(findings, self.where, colour)

    def say(self, lines: Iterable[Line]) -> None:
        """Say what fits the channels."""
        for channel, when, text in lines:
            if when == ALWAYS or (when == COLOURED) == coloured():
                click.echo(text, err=channel == ERR)
