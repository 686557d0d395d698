"""The house style of who issues briefings: look, colours, type, logo, and words in the margins."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from sitrep.model.base import Frozen
from sitrep.model.contacts import MailAddress, PhoneNumber
from sitrep.model.look_names import Look
from sitrep.model.scalars import HttpsAddress, LanguageTag
from sitrep.model.values.texttype import Patterned

ANY_LANGUAGE = "und"
"""The code of a text whose language is not said, as BCP 47 has it."""

Colour = Annotated[
    str,
    Patterned(
        r"#[0-9a-fA-F]{6}",
        "A colour is # and six hexadecimal digits.",
        "Write it like this: '#1f4e79', in quotation marks.",
    ),
]
_BESIDE = Patterned(
    r"(?:[\w-][\w. -]*/)*[\w-][\w. -]*\.(?:svg|png|ttf)",
    "The file is named by its path from the style's folder; a logo ends in .svg or .png, a font "
    "in .ttf.",
    "Put the file beside the style, and write its path, such as brand/logo.svg.",
)
BesideFile = Annotated[str, _BESIDE]
_SHORT = Annotated[
    str,
    Patterned(
        r"[^\W\d_][^\d\n\r]{0,98}[^\d\s]",
        "These words stand on one line, begin with a letter, have at most 100 signs and hold no "
        "number: no source carries them.",
        "Write who you are, such as Joint Information Office; numbers go into the records.",
    ),
]


def is_beside(text: str) -> bool:
    """Whether a text can be the name of a file beside a style."""
    return _BESIDE.pattern.fullmatch(text) is not None


def _in_any(value: Any) -> Any:
    return {ANY_LANGUAGE: value} if isinstance(value, str) else value


Worded = Annotated[
    dict[LanguageTag, _SHORT],
    Field(min_length=1),
    BeforeValidator(_in_any, json_schema_input_type=_SHORT | dict[LanguageTag, _SHORT]),
]
"""A few words, as one text or by language."""


class StyleLogo(Frozen):
    """A drawing, and in words what it shows, for whoever does not see it."""

    file: BesideFile
    text: Worded


class NightColours(Frozen):
    """Colours of the screen edition at night."""

    ink: Colour | None = None
    quiet: Colour | None = None
    paper: Colour | None = None
    band: Colour | None = None
    rule: Colour | None = None
    accent: Colour | None = None
    head: Colour | None = None
    on_head: Colour | None = None


class DayColours(NightColours):
    """Colours of print, and of the screen by day; ``drawing`` is that of all drawn figures."""

    drawing: Colour | None = None


class StyleFonts(Frozen):
    """Faces of type, a file each; the shipped fonts stand behind text and headings.

    Behind these stand ``scripts``, for the PDF alone: what no other face can set.
    """

    text: tuple[BesideFile, ...] = ()
    headings: tuple[BesideFile, ...] = ()
    scripts: tuple[BesideFile, ...] = ()


class StyleContact(Frozen):
    """Where the house is reached."""

    mail: MailAddress | None = None
    phone: PhoneNumber | None = None
    web: HttpsAddress | None = None


class Style(Frozen):
    """What ``style.yaml`` holds; what is left out is as the look has it.

    ``label`` is the name of the issuer beside the logo; ``footer`` and ``contact`` stand at the
    foot of every page.
    """

    look: Look = "agency"
    logo: StyleLogo | None = None
    label: Worded | None = None
    colours: DayColours = DayColours()
    night: NightColours = NightColours()
    fonts: StyleFonts = StyleFonts()
    footer: Worded | None = None
    contact: StyleContact = StyleContact()
