"""How a model says that a value cannot be taken: in the words of whoever keeps the data."""

from __future__ import annotations

from pydantic_core import PydanticCustomError


def fault(rule: str, got: str, expected: str, mend: str) -> PydanticCustomError:
    """An error that the loader turns into a finding of ``rule``; each part is a whole sentence."""
    context = {"got": got, "expected": expected, "mend": mend}
    return PydanticCustomError(rule, "{got} {expected} {mend}", context)
