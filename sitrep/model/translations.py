"""Translations: the report's own words in other languages, so that one report has many editions."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from sitrep.model.base import Frozen, Name
from sitrep.model.scalars import LanguageTag
from sitrep.model.sensitivity import Sensitivity


class Translation(Frozen):
    """``text`` as the report has it, and ``to`` each language what is printed in its place.

    It holds wherever these words stand: as a name, a description or a note. A sentence of the
    overview is given without its citations, which it keeps. Quotations are never translated.
    One with a ``sensitivity`` reaches no edition below it, wherever its words stand.
    """

    text: Name
    to: Annotated[dict[LanguageTag, Name], Field(min_length=1)]
    sensitivity: Sensitivity = Sensitivity.PUBLIC

    @property
    def sort_key(self) -> tuple[str, list[tuple[str, str]]]:
        """Puts translations into one order, whatever order they were entered in."""
        return self.text, sorted(self.to.items())
