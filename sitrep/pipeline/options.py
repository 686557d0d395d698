"""How a briefing is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sitrep.errors import WrongUse
from sitrep.model.header import PROFILE_FILES
from sitrep.model.look_names import LOOKS, STYLE_FILES
from sitrep.write import DEFAULT, wished


@dataclass(frozen=True)
class BuildOptions:
    """How a briefing is wanted: formats, language, templates and style, rules, and how strict.

    ``to`` names formats of the page and exports of the data, one by one or by commas in one text,
    as the command takes them; ``layout`` is ``full``, or
    ``brief`` for what fits on one page; ``profile`` is the sort of document, by its name or by the
    path of a file, and stands before that of the header. ``style`` is the file of a house style
    (.yaml) or a style sheet, ``look`` the name of a shipped look. ``audience`` is whom it is for,
    by id: its marking stands on every page; where nobody is named it is for everybody, and bears
    none. With ``evidence`` the sentences of documents travel in its data. ``sign`` is the file of
    a private SSH key, with which manifest and PDF are signed; ``fonts`` a folder from which a PDF
    takes what the shipped fonts lack.
    """

    to: Sequence[str] = DEFAULT
    language: str | None = None
    templates: Path | None = None
    style: Path | None = None
    look: str | None = None
    layout: str = "full"
    profile: str | Path | None = None
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    strict: bool = False
    audience: str | None = None
    evidence: bool = False
    sign: Path | None = None
    fonts: Path | None = None

    def __post_init__(self) -> None:
        """Take words for what they name; raises WrongUse for an unknown look."""
        object.__setattr__(self, "to", wished(self.to))
        if self.look is not None and self.look not in LOOKS:
            raise WrongUse(f"There is no look {self.look}. There are: {', '.join(LOOKS)}.")
        if isinstance(self.profile, str) and self.profile.endswith(PROFILE_FILES):
            object.__setattr__(self, "profile", Path(self.profile))

    @property
    def house(self) -> Path | None:
        """The file of the house style that is wished for; a style sheet is none."""
        named = self.style is not None and self.style.suffix in STYLE_FILES
        return self.style if named else None
