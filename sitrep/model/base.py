"""The ground of every model: frozen, strict about keys, plain about whose words a text holds."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, get_origin

from pydantic import BaseModel, ConfigDict, model_validator

from sitrep.model.values.readable_text import text_fault
from sitrep.model.values.texttype import Patterned, fault

MOST_LISTED = 1_000
"""So many entries a list or a group of keys has that stands in a record."""


class Frozen(BaseModel):
    """A value that never changes and refuses keys that it does not know.

    ``shorthand`` names the field that a bare text stands for: ``- sana`` for ``- source: sana``.
    One value stands for a list of it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, defer_build=True)
    shorthand: ClassVar[str | None] = None
    most_listed: ClassVar[int | None] = MOST_LISTED

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """Nothing is there: no model holds private values, for which pydantic looks first."""
            if _has(type(self), name):  # a property, in which something else is missing
                return super().__getattribute__(name)
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    @classmethod
    def text_beside(cls, keys: Set[str | int]) -> str | None:
        """The key of a text that a cell holds, where other cells hold these keys of its group."""
        return cls.shorthand if cls.shorthand not in keys else None

    @model_validator(mode="before")
    @classmethod
    def _from_shorthand(cls, value: Any) -> Any:
        if isinstance(value, dict):
            if len(value) > MOST_LISTED:
                raise _too_many(len(value), "one record", MOST_LISTED)
            if cls.most_listed is not None:
                _held_to(value, cls.most_listed)
            return _with_lists(value, _lists_of(cls))
        return {cls.shorthand: value} if cls.shorthand and isinstance(value, str) else value


_has = cache(hasattr)


def _held_to(value: dict[str, Any], most: int) -> None:
    for key, held in value.items():
        if isinstance(held, _MANY) and len(held) > most:
            raise _too_many(len(held), key, most)


_MANY = (list, tuple, dict)


def _too_many(number: int, key: str, most: int) -> Exception:
    return fault(
        "too-large",
        f"{number:,} entries stand under {key}.",
        f"A list in a record has at most {most:,} entries.",
        "Take out what stands there twice, or divide the record into several.",
    )


@cache
def _lists_of(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a model that hold lists."""
    fields = model.model_fields.items()
    return tuple(name for name, field in fields if get_origin(field.annotation) is tuple)


def _with_lists(value: dict[str, Any], lists: tuple[str, ...]) -> dict[str, Any]:
    single = [name for name in lists if isinstance(value.get(name), (str, dict))]
    return {**value, **{name: [value[name]] for name in single}} if single else value


class Voice(Enum):
    """Whose words a text holds; the wording rules read only the house's own."""

    OURS = "ours"
    THEIRS = "theirs"
    NAME = "name"


class Every(Enum):
    """Kinds that are meant together; the fields of the report say which they are.

    ``NUMBER`` are figures and what is derived from them, ``LEADING`` all that may lead a briefing.
    """

    FIGURE = "figure"
    CLAIM = "claim"
    NUMBER = "number"
    LEADING = "leading"


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks a field that holds the id of a record of one of these kinds."""

    kinds: tuple[str, ...] | Every


class _WordedText(Patterned):
    """Text in words, of a length that a reader and a page can take."""

    def _match(self, value: Any, context: dict[str, Any]) -> str:
        text = super()._match(value, context)
        if found := text_fault(text):
            raise fault(*found)
        return text


_Text = Annotated[
    str,
    _WordedText(r"[\s\S]*\S[\s\S]*", "Text is expected.", "Write the words, or take the line out."),
]

Prose = Annotated[_Text, Voice.OURS]
"""Words of whoever writes the report: they are held to the wording rules."""

Quoted = Annotated[_Text, Voice.THEIRS]
"""Words of a source or a speaker: printed in quotation marks and never altered."""

Name = Annotated[_Text, Voice.NAME]
"""A proper name, a title or an address: printed as it stands."""

ID_LIKE_THIS = "Write it like this: council-injured"
"""How the mend of an id begins."""

Identifier = Annotated[
    str,
    Patterned(
        r"[a-z0-9][a-z0-9-]*",
        "An id is made of lower-case letters, digits and hyphens.",
        f"{ID_LIKE_THIS}, or check which record is meant.",
    ),
]
"""The short name of a record: lower-case letters, digits and hyphens."""

ActorRef = Annotated[Identifier, Refers(("actors",))]
PlaceRef = Annotated[Identifier, Refers(("places",))]
SourceRef = Annotated[Identifier, Refers(("sources",))]
TollRef = Annotated[Identifier, Refers(("tolls",))]
DisplacementRef = Annotated[Identifier, Refers(("displacement",))]
FigureRef = Annotated[Identifier, Refers(Every.FIGURE)]
ClaimRef = Annotated[Identifier, Refers(Every.CLAIM)]
NumberRef = Annotated[Identifier, Refers(Every.NUMBER)]
LeadingRef = Annotated[Identifier, Refers(Every.LEADING)]
