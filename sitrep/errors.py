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


class NotWritten(SitrepError):
    """The outputs could not be put in place; what stood there before still stands (exit code 2)."""


class HouseFault(SitrepError):
    """A fault of sitrep itself, or of a template: the output could not be proved (exit code 3)."""
