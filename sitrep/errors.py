"""What stops the house. A fault of the data is never one of these: it is a finding."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


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


def is_ours(error: Exception) -> bool:
    """Whether an error is a fault of ours, and neither of the data, the use nor the system."""
    return isinstance(error, InternalError) or not isinstance(error, SitrepError | OSError)


class NotAllWritten(InternalError):
    """A fault of ours in some formats; the others are made all the same."""

    def __init__(self, faults: Mapping[str, Exception], written: Iterable[str]) -> None:
        """``faults`` are what went wrong, by format; ``written`` the formats that there are."""
        told = "; ".join(f"{name} was not made: {_named(one)}" for name, one in faults.items())
        super().__init__(f"{told}. Made: {', '.join(written)}")
        self.first = next(iter(faults.values()))


def at_work(error: BaseException) -> str:
    """The record that was being worked on when an error came up, as far as it may be named.

    It is the innermost one that the functions on the way held; of a restricted record no id is
    told.
    """
    if isinstance(error, NotAllWritten):
        return at_work(error.first)
    found, step = "", error.__traceback__
    while step is not None:
        for held in step.tb_frame.f_locals.values():
            name = getattr(held, "id", None) if _is_record(held) else None
            if isinstance(name, str):
                restricted = str(getattr(held, "sensitivity", "public")) != "public"
                found = "a restricted record" if restricted else f"“{name}”"
        step = step.tb_next
    return found


def _is_record(held: object) -> bool:
    return type(held).__module__.startswith("sitrep.model.")


def _named(error: Exception) -> str:
    said = str(error) if isinstance(error, SitrepError) else f"{type(error).__name__}: {error}"
    return said.rstrip(".")


def _short(name: str) -> str:
    """A file's name, of which no more is said than tells it from others."""
    return name if len(name) <= 120 else f"{name[:60]}…{name[-40:]}"


def ending(error: Exception) -> tuple[int, str]:
    """What an exception that ends the work comes to: the exit code, and a line for people."""
    record = at_work(error)
    working = f" It was working on {record}." if record else ""
    if isinstance(error, InternalError):
        return FAULT, f"A fault of sitrep or of a template: {error}{working and '.' + working}"
    if isinstance(error, SitrepError):
        return MISUSED, str(error)
    if isinstance(error, OSError):
        named = f" {_short(str(error.filename))}" if error.filename else ""
        return MISUSED, f"The system refused{named}: {error.strerror or error}."
    name = type(error).__name__
    said = f"A fault of sitrep: {name}: {error}.{working}"
    return FAULT, f"{said} With SITREP_DEBUG=1 it shows where."
