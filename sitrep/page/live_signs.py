"""Live signs: those that some reader of Markdown takes for more than themselves, where they stand.

What stands beside a value is not known, and other values stand in the same block: a sign that could
open or close something together with them is live too. Readers differ, so this is about all of
them: HTML, strikethrough, footnotes, maths, emoji, attributes, task lists and addresses included.
"""

from __future__ import annotations

import re
from enum import Enum
from html.entities import html5

_ORDINARY = re.compile(
    r"""
    (?! \d{1,9} [.)] (?:\ |$) )
    [(“‘"«]* [^\W_]
    (?: [^\W_] | [ ,;()'"%?\-–—…‘’“”«»·،؛؟] | :(?=\ ) | (?<=[^\W_])/(?=[^\W_])
      | (?<=\d)\.(?=\d) | \.(?=[ )”"’,;]|$) )*
    """,
    re.VERBOSE,
)
_NUMBER_OF_ITEM = re.compile(r"^(\d{1,9})(?=[.)](?:\s|$))")
_MARKUP = r"""
      \\ (?= [!-/:-@\[-`{-~] | $ )
    | [`{^|]
    | (?<!\s)\* | \*(?!\s)
    | (?<![^\W_])_(?!\s) | (?<!\s)_(?![^\W_])
    | \[(?=[\[^!]) | (?<=[\[^!])\[
    | \](?=[(\[:{]) | \[(?=[^\[\]]*\][(\[:{])
    | <(?![\s\d=])
    | &(?=[\#A-Za-z])
    | ~(?!\d) | (?<!\s)~
    | \$(?!\s) | (?<=\$)\$
    | =(?==) | (?<==)= | \+(?=\+) | (?<=\+)\+
    | ^[-+=](?=[\s=-]|$)
    | ^[\#>] | (?<=\s)\#(?=\#*$) | ^!(?=!)
    | :(?!\d\d?:)(?=[\w+\-]{1,60}:)
"""
_ADDRESSES = r"""
    | (?<=/)/
    | (?<=\w)\.(?=[^\W\d_]{2}) | (?<=www)\. | (?<=WWW)\.
    | (?<=mailto): | (?<=xmpp):
    | (?<!\w)@(?=\w) | @(?=[\w\-]+\.\w)
"""
_BESIDE_MORE = r"""
    | ^\[ | \]$ | \[(?=[^\[\]]*\]$)
"""
_SIGNS = r"| [\\`*_\[\]<>&\#|~!]"


class Surroundings(Enum):
    """Where a text stands, by what is live there."""

    TEXT = _MARKUP + _ADDRESSES + _BESIDE_MORE
    LABEL = _MARKUP + _BESIDE_MORE  # a link holds no link to an address
    LINE = _MARKUP  # with nothing beside it, and addresses that may be links


_LIVE = {place: re.compile(place.value, re.VERBOSE) for place in Surroundings}
_ANYWHERE = re.compile(Surroundings.TEXT.value + _SIGNS, re.VERBOSE)
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]*")
_LONGEST = max(len(name) for name in html5 if not name.endswith(";"))
# Some read HTML, maths and names before they read Markdown: there a backslash comes too late.
_AS_NUMBERS = "<&$@"


def ordinary(text: str) -> bool:
    """Whether a text on one line is prose in which no reader finds more: most are."""
    return _ORDINARY.fullmatch(text) is not None


def broken(text: str, place: Surroundings) -> str:
    """The text on one line with the signs escaped that are live in it."""
    return _no_item(_LIVE[place].sub(_where_live, text))


def broken_throughout(text: str) -> str:
    """The text on one line with every sign escaped that can be live anywhere."""
    return _no_item(_ANYWHERE.sub(lambda found: _escaped(found[0]), text))


def _no_item(text: str) -> str:
    return _NUMBER_OF_ITEM.sub(r"\1\\", text)


def _where_live(found: re.Match[str]) -> str:
    sign = found[0]
    if sign == "&" and not _begins_entity(found.string, found.end()):
        return sign
    return _escaped(sign)


def _escaped(sign: str) -> str:
    return f"&#{ord(sign)};" if sign in _AS_NUMBERS else f"\\{sign}"


def _begins_entity(text: str, start: int) -> bool:
    """Whether what follows an ampersand is a number or a name, which some end without a sign."""
    name = _NAME.match(text, start)
    if name is None or (f"{name[0]};" in html5 and text[name.end() :][:1] in ("", ";")):
        return True
    return any(name[0][:length] in html5 for length in range(2, _LONGEST + 1))
