"""Types that are written as text in the data, and how a value that they cannot take is refused.

One bridge between them and pydantic.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\ud800-\udfff\ue000-\uf8ff\ufeff]")
"""Files are read without these; a report made in Python comes here first."""


_WITHOUT_SHAPE = re.compile("[\u00a0\u00ad\u200b-\u200f\u2060-\u206f]")
"""Characters that may stand in a text, and that nobody sees in an id."""


def fault(rule: str, got: str, expected: str, mend: str) -> PydanticCustomError:
    """An error that the loader turns into a finding of ``rule``; each part is a whole sentence."""
    context = {"got": got, "expected": expected, "mend": mend}
    return PydanticCustomError(rule, "{got} {expected} {mend}", context)


class TextType:
    """A pydantic annotation: ``read`` makes the value, ``write`` what it is written back as.

    ``read(value, context)`` is given whatever stands in the data (text, or a Python value from
    a library caller) and the validation context; it raises what ``fault`` makes.
    """

    def __init__(
        self,
        read: Callable[[Any, dict[str, Any]], Any],
        schema: dict[str, Any],
        write: Callable[[Any], Any] = str,
    ) -> None:
        """``schema`` is the JSON Schema of what may be written in the data."""
        self.read = read
        self.schema = schema
        self.write = write

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Validate by ``read``, serialise by ``write``."""

        def validate(value: Any, info: ValidationInfo) -> Any:
            return self.read(value, info.context or {})

        return core_schema.with_info_plain_validator_function(
            validate, serialization=core_schema.plain_serializer_function_ser_schema(self.write)
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """What an editor may offer and check."""
        return dict(self.schema)


class Patterned(TextType):
    """Text that matches ``pattern`` as a whole; ``expected`` and ``mend`` are sentences."""

    def __init__(
        self, pattern: str, expected: str, mend: str, meant: Callable[[str], str] | None = None
    ) -> None:
        """``pattern`` has no anchors; ``meant`` is the mend of one text, where it knows one."""
        self.meant = meant
        self.pattern = re.compile(pattern)
        self.expected = expected
        self.mend = mend
        schema = {"type": "string", "pattern": f"^(?:{pattern})$", "description": expected}
        super().__init__(self._match, schema)

    def _match(self, value: Any, _context: dict[str, Any]) -> str:
        if not isinstance(value, str):
            shape = "a list" if isinstance(value, (list, tuple)) else "a group of keys"
            shape = shape if isinstance(value, (list, tuple, dict)) else f"{value!r}"
            raise fault("wrong-shape", f"Here stands {shape}.", self.expected, self.mend)
        if unseen := _UNSEEN.search(value):
            got = f"The text holds U+{ord(unseen[0]):04X}, a character that nobody can see."
            expected = "Text is made of characters that can be printed."
            raise fault("wrong-value", got, expected, "Take the character out.")
        if not self.pattern.fullmatch(value):
            hidden = ", ".join(f"U+{ord(c):04X}" for c in value if _WITHOUT_SHAPE.match(c))
            held = f" It holds {hidden}, which cannot be seen." if hidden else ""
            got = f"“{value}” cannot stand here.{held}"
            meant = self.meant(value) if self.meant is not None else ""
            raise fault("wrong-value", got, self.expected, meant or self.mend)
        return str(value)  # plain text, whatever the file kept it as
