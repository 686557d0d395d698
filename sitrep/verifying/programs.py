"""The programs that a PDF says it was made with, and how those that are here differ."""

from __future__ import annotations

import io
import re
from typing import Any

from pypdf import PdfReader

_NAMED = re.compile(r"([A-Za-z][A-Za-z ]*?) (?=\S)(.+)")
_VERSION = r"[\w.+-]{1,24}"
_MAKERS = re.compile(
    f"sitrep {_VERSION}, WeasyPrint {_VERSION}, pydyf {_VERSION}, Pango {_VERSION}, "
    f"HarfBuzz {_VERSION}, fonts cut by (HarfBuzz|fontTools {_VERSION}), zlib {_VERSION}"
)


def named_as_ours(makers: str, tool: str = "") -> bool:
    """Whether a text names programs as sitrep does, and says nothing else; ``tool`` its version."""
    own = f"sitrep {tool}, " if tool else ""
    return _MAKERS.fullmatch(makers) is not None and makers.startswith(own)


def stated(content: bytes) -> str:
    """The programs that a PDF names as those that made it; empty where it names none."""
    told: Any = PdfReader(io.BytesIO(content)).metadata or {}
    return str(told.get("/Creator") or "")


def differing(theirs: str, here: str) -> str:
    """A sentence that names each program which is another here; empty where all are the same."""
    if not theirs:
        return "It does not say with which programs it was made."
    given, found = _versions(theirs), _versions(here)
    told = [
        f"{name} {given.get(name, 'is not named')} (here {found.get(name, 'none')})"
        for name in dict.fromkeys((*given, *found))
        if given.get(name) != found.get(name)
    ]
    return f"It was made with {', '.join(told)}." if told else ""


def _versions(text: str) -> dict[str, str]:
    parts = (_NAMED.fullmatch(one) for one in text.split(", "))
    return {one[1]: one[2] for one in parts if one is not None}
