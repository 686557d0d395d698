"""A house style as writers see it: colours, faces, a logo, and words for the margins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

AGENCY = "agency"
DRAWING = "#3a76ad"
"""The colour of drawings where a style names none: it stands in their templates."""

_ANY = "und"


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture (SVG or PNG), how wide it is for its height, and in words what it shows."""

    data: bytes
    media: str
    ratio: float
    text: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FontFace:
    """A file of type, and what it says of itself; ``signs`` are those that it can set, in order."""

    family: str
    bold: bool
    italic: bool
    data: bytes
    signs: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How a house shows its briefings; the one without arguments is the shipped look.

    ``day`` and ``night`` hold colours by the names of the variables of base.css, and what is
    ``drawing`` under that name; ``rules`` are those of the look. Texts are by language.
    ``script_faces`` set in a PDF what no other face can.
    """

    look: str = AGENCY
    rules: str = ""
    day: Mapping[str, str] = field(default_factory=dict)
    night: Mapping[str, str] = field(default_factory=dict)
    logo: Logo | None = None
    label: Mapping[str, str] = field(default_factory=dict)
    text_faces: tuple[FontFace, ...] = ()
    heading_faces: tuple[FontFace, ...] = ()
    script_faces: tuple[FontFace, ...] = ()
    footer: Mapping[str, str] = field(default_factory=dict)
    contact: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """A SHA-256 over all of it; empty for the shipped look alone."""
        return "" if self == SHIPPED_LOOK else sha256(repr(self).encode("utf-8")).hexdigest()

    @property
    def further_signs(self) -> frozenset[str]:
        """The signs that the PDF's text can be set in beside those of the shipped fonts."""
        return frozenset("".join(one.signs for one in (*self.text_faces, *self.script_faces)))

    def foot(self, language: str) -> str:
        """What stands at the foot of every page: the footer and how the house is reached."""
        return " · ".join(filter(None, (in_language(self.footer, language), *self.contact)))


SHIPPED_LOOK = HouseStyle()


def in_language(texts: Mapping[str, str], language: str) -> str:
    """The text in a language, or the one that is there for any, or else the first; or none."""
    return texts.get(language) or texts.get(_ANY) or next(iter(texts.values()), "")
