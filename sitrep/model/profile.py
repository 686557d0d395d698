"""A profile: what one sort of document is expected to hold, and what it is called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, Field

from sitrep.model.base import Frozen
from sitrep.model.figures.figure import Figure
from sitrep.model.report import CLAIM_KINDS, FIGURE_MODELS, MEASURES
from sitrep.model.scalars import LanguageTag, Whole, YesNo
from sitrep.model.values.texttype import Patterned, TextType, fault
from sitrep.spelling import advice, meant


def _items(model: type[Figure]) -> tuple[StrEnum, ...]:
    """The things that a kind of figures counts, where it counts several."""
    field = model.model_fields.get("item")
    listed = field.annotation if field is not None else None
    return tuple(listed) if isinstance(listed, type) and issubclass(listed, StrEnum) else ()


COUNTED: Mapping[StrEnum, type[Figure]] = {
    **MEASURES,
    **{item: model for model in FIGURE_MODELS.values() for item in _items(model)},
}
"""Every measure, and every thing that is counted, with the model that holds it."""

HeaderKey = Literal[
    "number",
    "issued",
    "period",
    "next_report",
    "glide",
    "highlights",
    "key_figures",
    "contacts",
]
ResponseKey = Literal[
    "needs",
    "response",
    "gaps",
    "next_steps",
    "targeted",
    "reached",
    "funding_required",
    "funding_received",
]
AgedKind = Literal["tolls", "displacement", "response", "other"]
"""Kinds whose age a profile states; ``other`` is of every other kind of figures."""


def _one_of(words: Iterable[str], what: str) -> TextType:
    """Takes one of the words, and gives the very one that is listed."""
    known = {str(word): word for word in words}

    def read(value: Any, _context: dict[str, Any]) -> str:
        if isinstance(value, str) and str(value) in known:
            return known[str(value)]
        raise fault(
            "unknown-word",
            f"“{value}” is no {what}.",
            f"The words are {', '.join(known)}.",
            advice(meant(str(value), known), "Choose one of these words."),
        )

    return TextType(read, {"enum": list(known)})


Kind = Annotated[str, _one_of(CLAIM_KINDS, "kind of record")]
Counted = Annotated[StrEnum, _one_of(COUNTED, "measure, and no thing that is counted")]
"""A measure of any kind of figures, or a thing that they count."""

Aged = Annotated[str, _one_of((*get_args(AgedKind), *MEASURES), "kind with an age, and no measure")]


def _alone(word: Any) -> BeforeValidator:
    """Takes a word that stands alone for a list of one."""

    def listed(given: Any) -> Any:
        return (given,) if isinstance(given, str) else given

    return BeforeValidator(listed, json_schema_input_type=word | tuple[word, ...])


KindNeed = Annotated[tuple[Kind, ...], Field(min_length=1), _alone(Kind)]
CountNeed = Annotated[tuple[Counted, ...], Field(min_length=1), _alone(Counted)]
DocumentTitle = Annotated[
    str,
    Patterned(
        r"[^\W\d_](?:[^\d\n\r]{0,58}[^\d\s.])?",
        "A title has at most 60 signs, begins with a letter, and holds no number.",
        "Write what such a document is called, such as Flash update; its number is added.",
    ),
]


class ResponseNeeds(Frozen):
    """What is said of every sector that has a response, and what of any of them."""

    each_sector: tuple[ResponseKey, ...] = ()
    anywhere: tuple[ResponseKey, ...] = ()


class Profile(Frozen):
    """What one sort of document is expected to hold; what is left out is not asked for.

    ``title`` is what the document is called, by language. A need of ``records`` or ``measures`` is
    met by any of its words. ``age`` says how many days old a figure in use may be, by its measure
    or else by its kind.
    """

    title: Annotated[dict[LanguageTag, DocumentTitle], Field(min_length=1)]
    header: tuple[HeaderKey, ...] = ()
    overview: YesNo = False
    records: tuple[KindNeed, ...] = ()
    measures: tuple[CountNeed, ...] = ()
    response: ResponseNeeds = ResponseNeeds()
    age: dict[Aged, Whole] = Field(default_factory=dict)

    def days(self, kind: str, measure: str | None = None) -> int | None:
        """How many days old a record in use may be, if the profile says so."""
        names = (measure or kind, kind, "other")
        return next((self.age[name] for name in names if name in self.age), None)

    def title_in(self, *languages: str) -> tuple[str, str]:
        """The title in the first of these languages that has one, or else any, and its language."""
        code = next((one for one in languages if one in self.title), next(iter(self.title)))
        return self.title[code], code
