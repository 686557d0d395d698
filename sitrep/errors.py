"""What stops the house. A fault of the data is never one of these: it is a finding."""

from __future__ import annotations


class SitrepError(Exception):
    """The base of every exception that this package raises on purpose."""


class UnreadableInput(SitrepError):
    """A path that is not there, may not be read, or is not text (exit code 2)."""


class WrongUse(SitrepError):
    """An option or argument that cannot be meant, such as an unknown rule (exit code 2)."""


class MissingSystemLibrary(SitrepError):
    """A library of the operating system that a format needs is not installed (exit code 2)."""


class TooLong(SitrepError):
    """A brief does not fit on its page (exit code 2)."""


class NoGlyph(SitrepError):
    """A PDF cannot be set, because its fonts lack signs of the page; a build makes it a finding."""

    def __init__(self, signs: frozenset[str]) -> None:
        """``signs`` are single characters."""
        points = ", ".join(f"U+{ord(sign):04X}" for sign in sorted(signs))
        super().__init__(f"The fonts of the PDF have no form for {points}.")
        self.signs = signs


class NotWritten(SitrepError):
    """The outputs could not be put in place; what stood there before still stands (exit code 2)."""


class InternalError(SitrepError):
    """A fault of sitrep itself, or of a template: the output could not be proved (exit code 3)."""


CLEAN, FOUND, MISUSED, FAULT = 0, 1, 2, 3
"""Exit codes: clean; findings at error level; usage or unreadable input; a fault of ours."""


def ending(error: Exception) -> tuple[int, str]:
    """What an exception that ends the work comes to: the exit code, and a line for people."""
    if isinstance(error, InternalError):
        return FAULT, f"A fault of sitrep or of a template: {error}"
    if isinstance(error, SitrepError):
        return MISUSED, str(error)
    if isinstance(error, OSError):
        return MISUSED, f"The system refused: {error.strerror or error}."
    name = type(error).__name__
    return FAULT, f"A fault of sitrep: {name}: {error}. With SITREP_DEBUG=1 it shows where."
